package org.claimable.file.table;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.claimable.file.document.Count;
import org.claimable.file.document.Days;
import org.claimable.file.document.EarlierWords;
import org.claimable.file.table.CellText.SettingText;
import org.claimable.file.table.TableRows.TableRow;
import org.claimable.method.bank.Names;
import org.claimable.method.catalogue.ClaimField;
import org.claimable.method.catalogue.Setting;
import org.claimable.method.catalogue.YearBasis;
import org.claimable.method.claim.EarlierCheck;
import org.claimable.method.claim.Violations;
import org.claimable.method.decision.Decision.Verdict;

/** A table that was decided by this software, given as the result of an earlier check: only what came out claimable was counted. */
public final class DecidedTable {
    public static final String VERDICT = "Verdict";
    public static final String YEAR = "Counting year";
    public static final String CLAIMED = "Value claimed";
    public static final String CLAIMABLE = "Value claimable";
    public static final String REASONS = "Reasons";
    public static final String CODES = "Reason codes";

    /** The headings by which it is known: columns that this software adds to each table that it decides. */
    private static final List<String> COLUMNS = List.of(VERDICT, YEAR, CLAIMABLE, CODES);

    private static final Pattern NUMBERED = Pattern.compile("(.*) \\((\\d{1,4})\\)");
    private static final Map<String, Verdict> VERDICTS = Map.of(
            "claimable", Verdict.CLAIMABLE,
            "notclaimable", Verdict.NOT_CLAIMABLE,
            "forreview", Verdict.REVIEW,
            "review", Verdict.REVIEW);

    /** What a spreadsheet makes of a financial year such as 2009/10: the first of a month. */
    private static final Pattern MADE_A_DAY = Pattern.compile("(\\d{4})-(\\d{2})-01");

    private final HeadedTable table;
    private final HowRead how;
    private final Violations violations;
    private final boolean decided;
    private final int verdict;
    private final int year;
    private final int claimable;
    private final int reasons;
    private final EarlierCheck whole;
    private final int decision;
    private final Map<String, EarlierCheck> checks = new HashMap<>();

    /** {@code whole} is how all of its file was decided, null where only its rows may say it. */
    DecidedTable(HeadedTable table, HowRead how, Violations violations, EarlierCheck whole) {
        this.whole = whole;
        this.table = table;
        this.how = how;
        this.violations = violations;
        List<String> missing = COLUMNS.stream().filter(title -> last(title) < 0).toList();
        this.decided = missing.isEmpty();
        this.verdict = last(VERDICT);
        this.year = last(YEAR);
        this.claimable = last(CLAIMABLE);
        this.reasons = last(REASONS);
        this.decision = last(DecidedBy.DECISION);
        if (!decided && missing.size() <= COLUMNS.size() / 2) {
            violations.add(
                    table.places().row(table.headings().number()),
                    "DECIDED_HEADING_MISSING",
                    "This file was decided, but its heading %s is missing. Put it back, so that only what came out claimable is counted; or remove the other columns that were added to it."
                            .formatted(String.join(" and ", missing)));
        }
    }

    /** Whether a table with some headings was decided, and is as it was written. */
    static boolean isKnownBy(List<String> headings) {
        return headings.stream().map(CellText::bare).collect(Collectors.toSet()).containsAll(COLUMNS);
    }

    /** The place of the heading of a title with the highest number, wherever it stands; a table decided twice has two. */
    private int last(String title) {
        return last(table.isEmpty() ? List.of() : table.headings().cells(), title);
    }

    /** The same among some headings; -1 for none. */
    static int last(List<String> headings, String title) {
        int place = -1;
        int highest = 0;
        for (int i = 0; i < headings.size(); i++) {
            String heading = CellText.bare(headings.get(i));
            Matcher numbered = NUMBERED.matcher(heading);
            boolean isNumbered = numbered.matches();
            int number = isNumbered ? Integer.parseInt(numbered.group(2)) : 1;
            if (number > highest && (isNumbered ? numbered.group(1) : heading).equalsIgnoreCase(title)) {
                place = i;
                highest = number;
            }
        }
        return place;
    }

    boolean isDecided() {
        return decided;
    }

    /** What was decided of a row; null where it does not say, which is noted. */
    Verdict verdict(TableRow row) {
        String said = row.at(verdict) == null ? "" : row.at(verdict);
        Verdict known = VERDICTS.get(Names.key(said));
        if (known == null) {
            violations.add(
                    table.places().cell(row.number(), VERDICT),
                    "UNKNOWN_VERDICT",
                    "\"%s\" is none of Claimable, Not claimable and For review. This file was decided, so each row needs its verdict: delete the row, or write it."
                            .formatted(SettingText.shown(said)));
        }
        return known;
    }

    /** What was claimable of a row, in pounds; null where it had no value. */
    BigDecimal value(TableRow row) {
        String text = row.at(claimable);
        return text == null ? null : CellText.number(text.replaceFirst("^£ ?", ""));
    }

    /** The reasons of its verdict, in words; empty for none. */
    String reasons(TableRow row) {
        String text = row.at(reasons);
        return text == null ? "" : text;
    }

    /** The check that a row was decided in, without its claims; null where nothing says it. */
    EarlierCheck check(TableRow row) {
        if (whole != null || !decided) {
            return whole;
        }
        String id = row.at(decision);
        return id == null
                ? null
                : checks.computeIfAbsent(
                        id,
                        each -> DecidedBy.of(DecidedBy.texts(table.headings().cells(), row)));
    }

    /** What names the earlier count of a row: the reference of its own, with the check that it was decided in. */
    String reference(TableRow row, String own) {
        EarlierCheck check = check(row);
        if (check == null) {
            return own;
        }
        String said = EarlierWords.withDecision(check);
        return own == null ? said : "%s (%s)".formatted(own, said);
    }

    /** All rows of a table that was not decided; of one that was those that came out claimable, and a note on the others. */
    List<TableRow> claimable(List<TableRow> rows, Notes notes) {
        if (!decided) {
            return rows;
        }
        List<TableRow> counted = new ArrayList<>();
        for (TableRow row : rows) {
            if (verdict(row) == Verdict.CLAIMABLE) {
                counted.add(row);
            }
        }
        notes.add(
                table.places().whole(),
                "DECIDED_BEFORE",
                "This file was decided, so only what came out claimable counts as counted before: %s of %s (%s left out)."
                        .formatted(
                                Count.of(counted.size()),
                                Count.claims(rows.size()),
                                Count.of(rows.size() - counted.size())));
        return counted;
    }

    /** Notes a day that is not in the counting year that its row was decided in, as it was read otherwise then. */
    void check(Cells cells, LocalDate day) {
        String label = decided ? cells.row().at(year) : null;
        if (label == null || day == null) {
            return;
        }
        WrittenDay written = WrittenDay.of(cells.text(ClaimField.ACHIEVED_ON));
        if (basisOf(label) == null) {
            violations.add(
                    table.places().cell(cells.row().number(), YEAR),
                    "UNKNOWN_COUNTING_YEAR",
                    "\"%s\" is no counting year, such as 2024/25, 2024 or 2024-06-03. Write it as it was when this row was decided."
                            .formatted(SettingText.shown(label)));
        } else if (isOutside(label, day)) {
            cells.note(
                    ClaimField.ACHIEVED_ON,
                    "AMBIGUOUS_DATE",
                    "\"%s\" was read as %s, which is not in the counting year %s that this row was decided in. %s"
                            .formatted(cells.text(ClaimField.ACHIEVED_ON), Days.of(day), label, wayOut(written)));
        } else if (how.order() == null && written.isEither() && isOfOtherYears(label)) {
            cells.note(
                    ClaimField.ACHIEVED_ON,
                    "AMBIGUOUS_DATE",
                    "\"%s\" could be %s or %s, and this row was decided by another kind of year. Say the order of day and month (%s)."
                            .formatted(
                                    cells.text(ClaimField.ACHIEVED_ON),
                                    Days.of(written.dayFirst()),
                                    Days.of(written.monthFirst()),
                                    how.named().name(Setting.DATE_ORDER)));
        }
    }

    /**
     * Notes the day of a claim that is decided again where it can be read in more than one way, and was read in another when its row was
     * decided.
     */
    void checkAgain(Cells cells, LocalDate day) {
        String label = cells.row().at(year);
        String text = cells.text(ClaimField.ACHIEVED_ON);
        if (day == null || label == null || basisOf(label) == null) {
            return;
        }
        WrittenDay written = WrittenDay.of(text);
        int place = cells.columns().place(ClaimField.ACHIEVED_ON);
        boolean anyWay = written.isEither() || written.isInstant();
        if (anyWay
                && !table.corrections()
                        .isCorrected(cells.row().number(), place, cells.row().cell(place))) {
            check(cells, day);
        }
    }

    /** Whether a row was decided by other years than those asked for now, so that its year does not confirm how its day is read. */
    private boolean isOfOtherYears(String label) {
        YearBasis basis = basisOf(label);
        return basis != YearBasis.ROLLING && basis != (how.year() == null ? YearBasis.FINANCIAL : how.year());
    }

    /** The kind of year that a label is of, null for none. */
    private static YearBasis basisOf(String label) {
        return switch (label.length()) {
            case 4 -> isOf(YearBasis.CALENDAR, label, label + "-01-01");
            case 7 -> isOf(YearBasis.FINANCIAL, label, label.substring(0, 4) + "-04-01");
            case 10 -> isOf(YearBasis.ROLLING, label, label);
            default -> null;
        };
    }

    /** The basis where {@code first} is a day, and has the label. */
    private static YearBasis isOf(YearBasis basis, String label, String first) {
        LocalDate known = WrittenDay.of(first).dayFirst();
        return known != null && basis.label(known).equals(label) ? basis : null;
    }

    private String wayOut(WrittenDay written) {
        if (written.isEither()) {
            return "Say the order of day and month (%s).".formatted(how.named().name(Setting.DATE_ORDER));
        }
        return written.isInstant()
                ? "Say the time zone in which it was read then (%s)."
                        .formatted(how.named().name(Setting.ZONE))
                : "Correct the date, or the counting year.";
    }

    /** Whether a day is in another counting year than a label says. */
    private static boolean isOutside(String label, LocalDate day) {
        return !basisOf(label).label(day).equals(label)
                && !MADE_A_DAY.matcher(label).replaceFirst("$1/$2").equals(YearBasis.FINANCIAL.label(day));
    }
}
