package org.claimable.file.large;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;
import org.claimable.ShippedRules;
import org.claimable.file.large.LargeTable.NoTemporaryRoomException;
import org.claimable.file.large.LargeTable.TableProgress;
import org.claimable.file.table.Sent;
import org.claimable.file.table.TableSubmission;
import org.claimable.method.claim.MalformedCohortException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Where sorting is needed, what cannot be read, and what is left behind. */
class LargeTableTest {
    private static final TableSubmission ALONE = Sent.tables(null, null, null, null, Map.of());
    private static final String HEAD = "Claim,Person,Age,Outcome,Achieved on\n";
    private static final String FIRST = "c1,p1,30,Gardening,03/06/2024\n";
    private static final String OTHER = "c2,p2,,Gardening,03/06/2024\n";
    private static final String AGAIN = "c3,p1,,Gardening,04/06/2024\n";

    @TempDir
    private Path folder;

    private Path file(String rows) throws IOException {
        return Files.writeString(folder.resolve("claims.csv"), HEAD + rows);
    }

    private Checked check(String rows, Path temporary) throws IOException {
        return Checked.streamed(file(rows), ALONE, temporary, 1);
    }

    @Test
    void rows_that_stand_together_need_no_room_on_the_disk() throws IOException {
        assertThat(check(FIRST + AGAIN.replace("c3", "c2") + OTHER.replace("c2", "c3"), folder.resolve("not there"))
                        .rows())
                .contains("c3,p2");
    }

    @Test
    void rows_that_do_not_are_not_decided_where_the_disk_has_no_room() {
        assertThatThrownBy(() -> check(FIRST + OTHER + AGAIN, folder.resolve("not there")))
                .isInstanceOf(NoTemporaryRoomException.class);
    }

    @Test
    void two_ages_far_apart_are_said_in_the_row_of_the_second() throws IOException {
        assertThat(check(FIRST + OTHER + AGAIN.replace("p1,", "p1,31"), folder).mistakes())
                .startsWith("row 4, column Age TWO_AGES The age is 31 here and 30 in row 2");
    }

    @Test
    void an_id_met_again_is_said_with_the_row_that_has_it() throws IOException {
        assertThat(check(FIRST + OTHER + AGAIN.replace("c3", "c2"), folder).mistakes())
                .startsWith("row 4, column Claim REPEATED \"c2\" is the claim of row 3 too");
    }

    @Test
    void of_many_mistakes_in_any_order_the_first_hundred_are_said() throws IOException {
        String rows = "c,p9,300,Gardening,today\n".repeat(30) + "d,p1,x,Gardening,today\n".repeat(30);
        assertThat(check(FIRST + rows + FIRST, folder).mistakes().lines())
                .hasSize(100)
                .anyMatch(line -> line.startsWith("row 3, column Age"))
                .noneMatch(line -> line.startsWith("row 60"));
    }

    @Test
    void one_person_with_ever_so_many_rows_is_refused() {
        assertThatThrownBy(() -> check(",p1,,Gardening,03/06/2024\n".repeat(10_001), folder))
                .isInstanceOf(MalformedCohortException.class)
                .hasMessageContaining("The person of row 2 has more than 10,000 rows");
    }

    @Test
    void a_workbook_by_another_name_and_a_folder_are_refused() throws IOException {
        Path workbook =
                Files.copy(Path.of("src/test/resources/tables/whole-cohort.xlsx"), folder.resolve("workbook.csv"));
        assertThatThrownBy(() -> Checked.streamed(workbook, ALONE, folder, 1))
                .isInstanceOf(MalformedCohortException.class)
                .hasMessageContaining("only CSV can be streamed");
        assertThatThrownBy(() -> Checked.streamed(folder, ALONE, folder, 1))
                .isInstanceOf(MalformedCohortException.class);
    }

    @Test
    void bytes_that_are_no_text_are_refused() throws IOException {
        Path file = Files.write(folder.resolve("claims.csv"), new byte[] {'a', 0, 'b', '\n', (byte) 0xFF});
        assertThatThrownBy(() -> Checked.streamed(file, ALONE, folder, 1))
                .isInstanceOf(MalformedCohortException.class)
                .hasMessageContaining("neither a text file nor an Excel workbook");
    }

    @Test
    void a_file_that_changes_meanwhile_is_not_decided() throws IOException {
        Path file = file(FIRST + OTHER);
        LargeTable.TableTerms terms =
                new LargeTable.TableTerms(ShippedRules.library(), cohort -> cohort, Checked.TODAY);
        try (LargeTable table = LargeTable.open(file, ALONE, terms, folder, TableProgress.NONE)) {
            table.check(1);
            Files.writeString(file, HEAD + FIRST);
            assertThatThrownBy(() -> table.decide(new StringWriter(), 1))
                    .isInstanceOf(MalformedCohortException.class)
                    .hasMessageContaining("changed while it was read");
        }
    }

    @Test
    void rows_are_taken_in_order_however_long_each_takes() {
        List<Integer> taken = new ArrayList<>();
        InOrder<Integer, Integer> work = new InOrder<>(() -> number -> {
            LockSupport.parkNanos(number % 3 * 1_000_000L);
            return number;
        });
        List<Integer> numbers = IntStream.range(0, 100).boxed().toList();
        work.run(numbers.iterator(), 3, taken::add);
        assertThat(taken).isEqualTo(numbers);
    }
}
