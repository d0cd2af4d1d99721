package org.claimable.file.ndjson;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.claimable.method.bank.Pence;
import org.junit.jupiter.api.Test;

/** Lines are read one after another by one parser, and each as if it were alone: whatever was wrong with those before it. */
class LinesByOneParserTest {
    private static final String LINE = """
            {"individual":"p%d","age":%d,"segments":{"ten\\u00fcre":"own %d","w":null},"claims":[{"id":"c1","outcome":"gardening",\
            "achievedOn":"2024-07-01","headcount":1,"share":0.5,"service":"Garden","evidence":{"kind":"RECORD","reference":"r%d"}},\
            {"id":"c2","outcome":"secure-job","achievedOn":"2024-08-01","provider":"A\\"B","space":"é","evidence":{"kind":"SURVEY",\
            "before":"no","after":"yes","beforeOn":"2024-01-01","afterOn":"2024-08-01"}}],"previouslyCounted":[]}""";

    private final Random dice = new Random(17);

    @Test
    void each_line_is_read_as_if_it_were_alone() {
        List<String> lines = new ArrayList<>();
        for (int i = 0; i < 1_500; i++) {
            String line = LINE.formatted(i, i % 150, i % 3, i % 40);
            lines.add(i % 3 == 0 ? line : damaged(line));
        }
        Streamed together = Streamed.of(Streamed.HEADER + String.join("\n", lines) + "\n");
        int wrong = 0;
        for (int i = 0; i < lines.size(); i++) {
            Streamed alone = Streamed.of(Streamed.HEADER + "\n".repeat(i) + lines.get(i) + "\n");
            assertThat(together.about(i + 2)).as(lines.get(i)).isEqualTo(alone.about(i + 2));
            wrong += together.about(i + 2).has("problem") ? 1 : 0;
        }
        assertThat(wrong).isBetween(300, 1_200);
    }

    /** With some characters left out, doubled or exchanged, or more after its end. */
    private String damaged(String line) {
        StringBuilder damaged = new StringBuilder(line);
        int place = dice.nextInt(line.length());
        switch (dice.nextInt(7)) {
            case 0 -> damaged.deleteCharAt(place);
            case 1 -> damaged.insert(place, damaged.charAt(place));
            case 2 -> damaged.setLength(place + 1);
            case 3 -> damaged.append(" {}");
            case 4 -> damaged.append('}');
            case 5 -> damaged.insert(damaged.length() - 1, " ".repeat(9_000));
            default -> damaged.insert(0, dice.nextBoolean() ? "\uFEFF" : "{");
        }
        return damaged.toString();
    }

    @Test
    void names_that_are_met_once_do_not_stay() {
        StringBuilder lines = new StringBuilder(Streamed.HEADER);
        for (int i = 0; i < 3_000; i++) {
            lines.append(LINE.formatted(i, 20, 1, 1).replace("\"w\":null", "\"name %d\":\"x\"".formatted(i)))
                    .append('\n');
        }
        assertThat(Streamed.of(lines.toString()).end().failed()).isZero();
    }

    @Test
    void pence_are_written_as_decimals_are() {
        for (int i = 0; i < 100_000; i++) {
            long pence = i < 300 ? i - 150 : dice.nextLong() >> dice.nextInt(64);
            assertThat(Pence.plain(pence)).isEqualTo(Pence.pounds(pence).toPlainString());
        }
        assertThat(Pence.plain(Long.MIN_VALUE))
                .isEqualTo(Pence.pounds(Long.MIN_VALUE).toPlainString());
    }
}
