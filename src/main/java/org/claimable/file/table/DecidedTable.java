package org.claimable.file.table;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.claimable.file.document.Days;
import org.claimable.file.table.CellText.SettingText;
import org.claimable.file.table.TableRows.TableRow;
import org.claimable.method.bank.Names;
import org.claimable.method.catalogue.ClaimField;
import org.claimable.method.catalogue.YearBasis;
import org.claimable.method.claim.Violations;

/** A table that was decided by this software, given as what was counted before: only what came out claimable counts. */
public final class DecidedTable {
    public static final String VERDICT = "Verdict";
    public static final String YEAR = "Counting year";
    public static final String CLAIMABLE = "Value claimable";
    public static final String CODES = "Reason codes";

    /** The headings by which it is known: columns that this software adds to each table that it decides. */
    private static final List<String> COLUMNS = List.of(VERDICT, YEAR, CLAIMABLE, CODES);

    private static final Pattern NUMBERED = Pattern.compile(" \\(\\d+\\)$");
    private static final String COUNTED = "claimable";
    private static final List<String> NOT_COUNTED = List.of("notclaimable", "forreview", "review");

    /** What a spreadsheet makes of a financial year such as 2009/10: the first of a month. */
    private static final Pattern MADE_A_DAY = Pattern.compile("(\\d{4})-(\\d{2})-01");

    private final HeadedTable table;
    private final Violations violations;
    private final boolean decided;
    private final int verdict;
    private final int year;

    DecidedTable(HeadedTable table, Violations violations) {
        this.table = table;
        this.violations = violations;
        this.decided = COLUMNS.stream().allMatch(title -> last(title) >= 0);
        this.verdict = last(VERDICT);
        this.year = last(YEAR);
    }

    /** Whether a table with some headings was decided, and is as it was written. */
    static boolean isKnownBy(List<String> headings) {
        return headings.stream().map(CellText::bare).collect(Collectors.toSet()).containsAll(COLUMNS);
    }

    /** The place of the last heading of a title; a table decided twice has two. */
    private int last(String title) {
        List<String> headings = table.isEmpty() ? List.of() : table.headings().cells();
        for (int i = headings.size() - 1; i >= 0; i--) {
            if (NUMBERED.matcher(CellText.bare(headings.get(i)))
                    .replaceFirst("")
                    .equalsIgnoreCase(title)) {
                return i;
            }
        }
        return -1;
    }

    /** All rows of a table that was not decided; of one that was those that came out claimable, and a note on the others. */
    List<TableRow> claimable(List<TableRow> rows, Notes notes) {
        if (!decided) {
            return rows;
        }
        List<TableRow> counted = new ArrayList<>();
        for (TableRow row : rows) {
            String said = row.at(verdict) == null ? "" : row.at(verdict);
            if (Names.key(said).equals(COUNTED)) {
                counted.add(row);
            } else if (!NOT_COUNTED.contains(Names.key(said))) {
                violations.add(
                        table.places().cell(row.number(), VERDICT),
                        "UNKNOWN_VERDICT",
                        "\"%s\" is none of Claimable, Not claimable and For review. This file was decided, so each row needs its verdict: delete the row, or write it."
                                .formatted(SettingText.shown(said)));
            }
        }
        notes.add(
                table.places().whole(),
                "DECIDED_BEFORE",
                "This file was decided, so only what came out claimable counts as counted before: %,d of %,d claims (%,d left out)."
                        .formatted(counted.size(), rows.size(), rows.size() - counted.size()));
        return counted;
    }

    /** Notes a day that is not in the counting year that its row was decided in, as it was read otherwise then. */
    void check(Cells cells, LocalDate day) {
        String label = decided ? cells.row().at(year) : null;
        if (label != null && day != null && isOutside(label, day)) {
            String text = cells.text(ClaimField.ACHIEVED_ON);
            cells.note(
                    ClaimField.ACHIEVED_ON,
                    "AMBIGUOUS_DATE",
                    "\"%s\" was read as %s, which is not in the counting year %s that this row was decided in. %s"
                            .formatted(text, Days.of(day), label, wayOut(WrittenDay.of(text))));
        }
    }

    private static String wayOut(WrittenDay written) {
        if (written.isEither()) {
            return "Say the order of day and month (dateOrder).";
        }
        return written.isInstant()
                ? "Say the time zone in which it was read then (zone)."
                : "Correct the date, or the counting year.";
    }

    /** Whether a day is in another counting year than a label says; a label that cannot be understood says none. */
    private static boolean isOutside(String label, LocalDate day) {
        return switch (label.length()) {
            case 4 -> isOutside(label, YearBasis.CALENDAR, label + "-01-01", day);
            case 7 -> isOutside(label, YearBasis.FINANCIAL, label.substring(0, 4) + "-04-01", day);
            case 10 ->
                isOutside(label, YearBasis.ROLLING, label, day)
                        && !MADE_A_DAY.matcher(label).replaceFirst("$1/$2").equals(YearBasis.FINANCIAL.label(day));
            default -> false;
        };
    }

    /** {@code first} is a day of that year if it is one, and then has the same label. */
    private static boolean isOutside(String label, YearBasis basis, String first, LocalDate day) {
        LocalDate known = WrittenDay.of(first).dayFirst();
        return known != null
                && basis.label(known).equals(label)
                && !basis.label(day).equals(label);
    }
}
