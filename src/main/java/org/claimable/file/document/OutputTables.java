package org.claimable.file.document;

import java.math.BigDecimal;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.claimable.file.document.Table.Cell;
import org.claimable.file.document.Table.Column;
import org.claimable.method.measure.Measure.Unit;
import org.claimable.method.measure.Measured;
import org.claimable.method.measure.Measured.MeasureTotal;
import org.claimable.method.measure.Measured.SeriesRow;
import org.claimable.method.report.Reached;

/** What figures beside the claims come to, as tables; {@code reached} sets them beside outcomes. */
public record OutputTables(Measured measured, List<Reached> reached) {
    public static final String TITLE = "What was done, beside the outcomes";
    public static final String MONTHS = "Month by month";
    public static final String REACHED = "Attended, surveyed, reached";

    /** How to read the people of an outcome. */
    public static final String REACHED_NOTE =
            "Attended is what the organisation counted in the space, for all outcomes. Surveyed are the people whose claims give an answer or a score "
                    + "before and after. Reached are the people with a claimable claim, which may rest on a record instead of a survey.";

    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MMMM uuuu", Locale.UK);

    /** The tables of figures; null without figures. */
    public static OutputTables of(Measured measured, List<Reached> reached) {
        return measured == null ? null : new OutputTables(measured, reached);
    }

    /** Each measure over all months. */
    public Table totals() {
        return new Table(
                List.of(
                        Column.text("Measure"),
                        Column.text("Amount"),
                        Column.count("Organisations"),
                        Column.count("Spaces")),
                measured.totals().stream()
                        .map(each -> Arrays.asList(
                                Cell.of(each.name()),
                                Cell.of(amount(each.amount(), each.atLeast(), each.atMost(), each.unit())),
                                Cell.of(each.organisations()),
                                Cell.of(each.spaces())))
                        .toList());
    }

    /** Each measure in each month and span. */
    public Table months() {
        return new Table(
                List.of(
                        Column.text("Measure"),
                        Column.text("Months"),
                        Column.text("Amount"),
                        Column.count("Organisations")),
                measured.series().stream().map(this::month).toList());
    }

    private List<Cell> month(SeriesRow row) {
        MeasureTotal total = measured.totals().stream()
                .filter(each -> each.measure().equals(row.measure()))
                .findFirst()
                .orElse(null);
        String months =
                row.month() == null ? "%s to %s".formatted(month(row.from()), month(row.to())) : month(row.month());
        return Arrays.asList(
                Cell.of(total == null ? row.measure() : total.name()),
                Cell.of(months),
                Cell.of(amount(row.amount(), row.atLeast(), row.atMost(), total == null ? null : total.unit())),
                Cell.of(row.organisations()));
    }

    private static String month(String month) {
        return YearMonth.parse(month).format(MONTH);
    }

    /** How many people attended a space, were surveyed on an outcome, and reached it; null where that is not known of any. */
    public Table people() {
        return reached.isEmpty()
                ? null
                : new Table(
                        List.of(
                                Column.text("Space"),
                                Column.text("Organisation"),
                                Column.text("Outcome"),
                                Column.text("People attended"),
                                Column.count("Surveyed"),
                                Column.count("Reached")),
                        reached.stream()
                                .map(each -> Arrays.asList(
                                        Cell.of(each.space()),
                                        Cell.of(each.organisation()),
                                        Cell.of(each.name()),
                                        Cell.of(amount(each.attended(), each.atLeast(), each.atMost(), Unit.NUMBER)),
                                        Cell.of(each.surveyed()),
                                        Cell.of(each.reached())))
                                .toList());
    }

    /** What one should know about the figures, a sentence or more each; first that they are not priced. */
    public List<String> caveats() {
        return measured.caveats().stream()
                .map(each -> "%s (%s, %s)".formatted(each.message(), each.rule(), each.provenance()))
                .toList();
    }

    private static String amount(BigDecimal known, BigDecimal atLeast, BigDecimal atMost, Unit unit) {
        return known != null
                ? amount(known, unit)
                : "at least %s, at most %s".formatted(amount(atLeast, unit), amount(atMost, unit));
    }

    private static String amount(BigDecimal amount, Unit unit) {
        if (unit == Unit.POUNDS) {
            return Money.pounds(amount);
        }
        String number = new DecimalFormat("#,##0.##", DecimalFormatSymbols.getInstance(Locale.UK)).format(amount);
        return unit == null || unit == Unit.NUMBER ? number : "%s %s".formatted(number, words(amount, unit));
    }

    private static String words(BigDecimal amount, Unit unit) {
        if (amount.compareTo(BigDecimal.ONE) != 0) {
            return unit.words();
        }
        return switch (unit) {
            case PEOPLE -> "person";
            case HOUSEHOLDS -> "household";
            case HOURS -> "hour";
            case HOMES -> "home";
            case FTE -> "full-time equivalent";
            case TONNES -> "tonne";
            case SQUARE_METRES -> "square metre";
            case NUMBER, POUNDS -> unit.words();
        };
    }
}
