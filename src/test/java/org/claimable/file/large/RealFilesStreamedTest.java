package org.claimable.file.large;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.claimable.file.table.Sent;
import org.claimable.file.table.TableSubmission;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Files as people make them come out the same streamed as read whole, with the same mistakes and notes. */
class RealFilesStreamedTest {
    private static final Path FILES = Path.of("src/test/resources/org/claimable/file/table");
    private static final String HEAD = "Claim,Person,Outcome,Date,Evidence,Reference\n";

    @TempDir
    private Path folder;

    private Checked same(Path file, byte[] before, String... settings) throws IOException {
        Map<String, List<String>> chosen = new LinkedHashMap<>();
        Stream.of(settings).map(each -> each.split("=", 2)).forEach(each -> chosen.put(each[0], List.of(each[1])));
        TableSubmission beside = Sent.tables(null, null, before, null, chosen);
        Checked streamed = Checked.streamed(file, beside, Files.createDirectories(folder.resolve("tmp")), 2);
        assertThat(streamed).as("%s %s", file, chosen).isEqualTo(Checked.whole(file, beside));
        return streamed;
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "month-first.csv",
                "instants.csv",
                "damaged-references.csv",
                "mistyped-heading.csv",
                "acme20.csv",
                "q1.csv",
                "q1-decided.csv"
            })
    void each_file_comes_out_the_same(String name) throws IOException {
        same(FILES.resolve(name), null);
        same(FILES.resolve(name), null, "onError=review");
        same(FILES.resolve(name), null, "dateOrder=MONTH_FIRST", "onError=review", "zone=Asia/Tokyo");
        same(FILES.resolve(name), Files.readAllBytes(FILES.resolve("q1-decided.csv")), "onError=review");
    }

    @Test
    void a_column_is_judged_by_all_rows_whatever_their_order_and_rows_that_are_no_claims_are_noted()
            throws IOException {
        StringBuilder rows = new StringBuilder(HEAD);
        for (int i = 0; i < 3_000; i++) {
            String row = i % 7 == 0 ? "x%d,,,,,note\n" : "c%d,p%d,Gardening,5/7/2024,Record,r\n";
            rows.append(row.formatted(i, i % 50));
        }
        Path file = Files.writeString(folder.resolve("claims.csv"), rows);
        assertThat(same(file, null).mistakes()).isEmpty();
        Path proven = Files.writeString(folder.resolve("proven.csv"), rows + "last,p1,Gardening,7/22/2024,Record,r\n");
        assertThat(same(proven, null).mistakes()).contains("AMBIGUOUS_DATE");
        same(proven, null, "onError=review");
        assertThat(same(proven, null, "dateOrder=MONTH_FIRST").mistakes()).isEmpty();
    }

    @Test
    void a_row_with_a_date_that_cannot_be_right_is_for_review_whole_and_in_a_stream(@TempDir Path folder)
            throws IOException {
        Path file = Files.writeString(
                folder.resolve("claims.csv"),
                HEAD + "c1,p1,Gardening,5/7/1924,Record,r\nc2,p2,Gardening,5/7/2024,Record,r\n");
        assertThat(same(file, null).mistakes()).contains("IMPLAUSIBLE_DATE");
        assertThat(same(file, null, "onError=review").mistakes()).isEmpty();
    }

    @Test
    void columns_that_are_named_are_read_in_streams_too() throws IOException {
        Path file = Files.writeString(
                folder.resolve("named.csv"), "Client,Coach,When,Outcome\nx,p1,2024-07-01,Gardening\n");
        assertThat(same(file, null, "columns=Person=Coach;Achieved on=When").mistakes())
                .isEmpty();
        assertThat(same(file, null, "columns=Person=Nobody;Achieved on=When").mistakes())
                .contains("UNKNOWN_HEADING");
    }
}
