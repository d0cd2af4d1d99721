package org.claimable.file.ndjson;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** However a stream comes in, its lines are those of the text. */
class InputLinesTest {
    private static final int LONGEST = 50;

    @Test
    void lines_do_not_depend_on_how_much_comes_at_once() throws IOException {
        for (int seed = 0; seed < 2_000; seed++) {
            Random random = new Random(seed);
            String text = text(random);
            assertThat(read(text, random)).as("seed %d: %s", seed, text).isEqualTo(lines(text));
        }
    }

    private static String text(Random random) {
        StringBuilder text = new StringBuilder();
        for (int line = random.nextInt(12); line > 0; line--) {
            int length = random.nextInt(4) == 0 ? random.nextInt(200) : random.nextInt(20);
            text.append(" ".repeat(random.nextInt(2)))
                    .append("x".repeat(length))
                    .append(random.nextBoolean() ? "\n" : "\r\n");
        }
        return random.nextBoolean() ? text.toString() : text.toString().stripTrailing();
    }

    /** The number of each line that is not blank, and its length, or that it is too long. */
    private static List<String> lines(String text) {
        List<String> lines = new ArrayList<>();
        String[] all = text.split("\n", -1);
        for (int i = 0; i < all.length; i++) {
            String line = all[i].strip();
            if (!line.isEmpty()) {
                lines.add(i + 1 + ": " + (all[i].length() > LONGEST ? "too long" : line.length()));
            }
        }
        return lines;
    }

    private static List<String> read(String text, Random random) throws IOException {
        InputLines input = new InputLines(
                new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)) {
                    @Override
                    public int read(byte[] bytes, int from, int length) {
                        return super.read(bytes, from, Math.min(length, 1 + random.nextInt(40)));
                    }
                },
                LONGEST);
        List<String> lines = new ArrayList<>();
        Batch batch = new Batch();
        for (input.fill(batch); batch.lines() > 0; input.fill(batch.clear())) {
            for (int i = 0; i < batch.lines(); i++) {
                int length = batch.to(i) - batch.from(i);
                lines.add(batch.number(i) + ": " + (length == 0 ? "too long" : length));
            }
        }
        return lines;
    }
}
