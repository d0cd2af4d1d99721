package org.claimable.file.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.claimable.ShippedRules;
import org.claimable.method.claim.Claim;
import org.claimable.method.claim.Cohort;
import org.claimable.method.claim.PreviouslyCounted;
import org.claimable.method.claim.Violations.InvalidCohortException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Days in tables: which comes first, told from the whole column, and instants in a zone. */
class DatesInTablesTest {
    private static final String HEAD = "Person,Outcome,Date,Evidence,From,Before on\n";
    private static final DateTimeFormatter DAY_FIRST = DateTimeFormatter.ofPattern("d/M/uuuu");
    private static final DateTimeFormatter MONTH_FIRST = DateTimeFormatter.ofPattern("M/d/uuuu");

    private static Stream<byte[]> ways(String csv) {
        return Stream.of(Grid.of("Claims", csv).csv(), Grid.of("Claims", csv).workbook());
    }

    private static List<LocalDate> days(byte[] file, String... settings) {
        return Grid.read(file, settings).claims().stream()
                .map(Claim::achievedOn)
                .toList();
    }

    @Test
    void a_column_that_has_the_month_first_somewhere_is_in_doubt_where_it_may_be_either() {
        String csv = HEAD
                + "p1,Gardening,5/7/2024,Record,,\np2,Gardening,7/22/2024,Record,5/7/2024,\np3,Gardening,3/3/2024,Record,,\n"
                + "p4,Gardening,22/7/2024,Record,,\np5,Gardening,2024-07-05,Record,,\np6,Gardening,4/2/2024 09:30,Record,,\n";
        ways(csv).forEach(file -> {
            assertThat(Grid.mistakes(file))
                    .hasSize(2)
                    .allMatch(each -> each.endsWith(", column Date AMBIGUOUS_DATE"))
                    .anyMatch(each -> each.contains("row 2,"))
                    .anyMatch(each -> each.contains("row 7,"));
            Cohort review = Grid.read(file, "onError=review");
            assertThat(review.claims())
                    .extracting(Claim::isReadable)
                    .containsExactly(false, true, true, true, true, false);
            assertThat(review.claims().get(1).achievedOn()).isEqualTo("2024-07-22");
            assertThat(review.claims().get(1).evidence().from()).isEqualTo("2024-07-05");
            assertThat(Grid.mistakes(file, "dateOrder=MONTH_FIRST"))
                    .hasSize(1)
                    .allMatch(each -> each.contains("row 5, column Date BAD_DATE"));
            assertThat(Grid.mistakes(file, "dateOrder=day first"))
                    .hasSize(1)
                    .allMatch(each -> each.contains("row 3, column Date BAD_DATE"));
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"12/13/2024", "7-22-2024", "7.22.2024", "07/22/2024 10:00", "7/22/24"})
    void each_form_with_the_month_first_puts_its_column_in_doubt(String proof) {
        ways(HEAD + "p1,Gardening,5/7/2024,Record,,\np2,Gardening," + proof + ",Record,,\n")
                .forEach(file -> assertThat(Grid.mistakes(file)).anyMatch(each -> each.endsWith("AMBIGUOUS_DATE")));
    }

    @Test
    void a_row_that_is_no_claim_is_looked_at_too() {
        ways(HEAD + "p1,Gardening,1/7/2024,Record,5/7/2024,\n,,,,7/22/2024,\n")
                .forEach(file -> assertThat(Grid.mistakes(file)).hasSize(1));
    }

    @Test
    void a_cell_that_Excel_shows_as_a_date_is_never_in_doubt() {
        byte[] file = new Grid()
                .rows(
                        "Claims",
                        List.of(
                                List.of("Person", "Outcome", "Date"),
                                List.of("p1", "Gardening", LocalDate.of(2024, 7, 5)),
                                List.of("p2", "Gardening", "7/22/2024")))
                .workbook();
        assertThat(days(file)).containsExactly(LocalDate.of(2024, 7, 5), LocalDate.of(2024, 7, 22));
    }

    @ParameterizedTest
    @CsvSource({
        "2024-03-31T23:00:00.000Z, Europe/London, 2024-04-01",
        "2024-03-31T23:00:00Z, , 2024-04-01",
        "2024-03-31T22:59Z, , 2024-03-31",
        "2024-03-31 23:00:00 UTC, , 2024-04-01",
        "2024-03-31T23:00:00+01:00, , 2024-03-31",
        "2024-04-01T00:30:00+0100, , 2024-04-01",
        "2024-04-01T00:30+01, UTC, 2024-03-31",
        "2024-03-31T23:00:00.000Z, europe/london, 2024-04-01",
        "2024-03-31T23:00:00Z, America/New_York, 2024-03-31",
        "2024-03-31T23:00:00Z, +02:00, 2024-04-01",
        "31/03/2024 11:30 PM Z, , 2024-04-01"
    })
    void an_instant_is_the_day_that_it_is_in_the_zone(String text, String zone, LocalDate day) {
        String[] settings = zone == null ? new String[0] : new String[] {"zone=" + zone};
        ways(HEAD + "p1,Gardening," + text + ",Record,,\n").forEach(file -> {
            assertThat(days(file, settings)).containsExactly(day);
            assertThat(Grid.notes(Grid.read(file, settings)))
                    .anyMatch(note -> note.endsWith("row 2, column Date INSTANTS_READ"));
        });
    }

    @Test
    void a_time_without_a_zone_is_passed_over_and_not_noted() {
        ways(HEAD + "p1,Gardening,2024-03-31T23:30:00,Record,,\n").forEach(file -> {
            assertThat(days(file)).containsExactly(LocalDate.of(2024, 3, 31));
            assertThat(Grid.notes(Grid.read(file))).noneMatch(note -> note.endsWith("INSTANTS_READ"));
        });
    }

    @Test
    void an_unknown_zone_or_order_is_a_mistake() {
        byte[] file =
                Grid.of("Claims", HEAD + "p1,Gardening,2024-07-01,Record,,\n").csv();
        assertThat(Grid.mistakes(file, "zone=Mars/Base", "dateOrder=YEAR_FIRST"))
                .containsExactlyInAnyOrder(
                        "query parameter zone UNKNOWN_ZONE", "query parameter dateOrder UNKNOWN_OPTION");
    }

    @Test
    void what_was_counted_before_is_judged_by_its_own_column() {
        byte[] claims =
                Grid.of("Claims", HEAD + "p1,Gardening,5/7/2024,Record,,\n").csv();
        String before = "Person,Outcome,Achieved on\np1,Gardening,5/7/2024\np2,Gardening,%s\n";
        for (byte[] counted : List.of(
                Grid.of("Before", before.formatted("7/22/2024")).csv(),
                Grid.of("Before", before.formatted("7/22/2024")).workbook())) {
            assertThat(catchThrowableOfType(
                                    InvalidCohortException.class,
                                    () -> TableCohortReader.read(
                                            Grid.submission(claims, counted), ShippedRules.library()))
                            .violations())
                    .hasSize(1)
                    .allMatch(each -> each.code().equals("AMBIGUOUS_DATE")
                            && each.pointer().startsWith("previouslyCounted"));
            Cohort read = TableCohortReader.read(
                    Grid.submission(claims, counted, "dateOrder=MONTH_FIRST"), ShippedRules.library());
            assertThat(read.previouslyCounted())
                    .extracting(PreviouslyCounted::achievedOn)
                    .containsExactly(LocalDate.of(2024, 5, 7), LocalDate.of(2024, 7, 22));
        }
    }

    @Test
    void moving_a_column_to_month_first_changes_nothing_or_is_refused() {
        Random random = new Random(14);
        for (int i = 0; i < 300; i++) {
            List<LocalDate> days = new ArrayList<>();
            for (int row = 0; row < 1 + random.nextInt(12); row++) {
                days.add(LocalDate.of(2024, 1, 1).plusDays(random.nextInt(366)));
            }
            boolean proven = days.stream().anyMatch(day -> day.getDayOfMonth() > 12);
            byte[] moved = table(days, MONTH_FIRST);
            assertThat(days(table(days, DAY_FIRST))).isEqualTo(days);
            assertThat(days(moved, "dateOrder=MONTH_FIRST")).isEqualTo(days);
            List<String> mistakes = Grid.mistakes(moved);
            if (proven && mistakes.isEmpty()) {
                assertThat(days(moved)).isEqualTo(days);
            }
            assertThat(mistakes).allMatch(each -> each.endsWith("AMBIGUOUS_DATE"));
            assertThat(mistakes.isEmpty())
                    .isEqualTo(!proven
                            || days.stream()
                                    .allMatch(day ->
                                            day.getDayOfMonth() > 12 || day.getDayOfMonth() == day.getMonthValue()));
        }
    }

    private static byte[] table(List<LocalDate> days, DateTimeFormatter form) {
        StringBuilder csv = new StringBuilder("Person,Outcome,Date\n");
        days.forEach(day -> csv.append("p,Gardening,").append(day.format(form)).append('\n'));
        return Grid.of("Claims", csv.toString()).csv();
    }
}
