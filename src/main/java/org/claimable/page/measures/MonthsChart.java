package org.claimable.page.measures;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.claimable.file.document.Days;
import org.claimable.file.document.Quantity;
import org.claimable.method.measure.Measure.Unit;
import org.claimable.method.measure.Measured.SeriesRow;

/**
 * The months of a measure as bars beside each other. What was reported for several months together is one wide, hatched bar over all of
 * them, behind the others. Of different people the bar ends at what is sure, and goes on, hollow, to what there are at most. Places and
 * widths are percentages of the width, heights pixels.
 */
public final class MonthsChart {
    /** How far the bars reach, between a line of words above and one below. */
    private static final int PLOT = 120;

    /** The same of a chart that is one of several beside each other. */
    private static final int SMALL_PLOT = 44;

    private static final int ABOVE = 22;
    private static final int BELOW = 24;
    private static final int MOST_LABELS = 6;
    private static final int MOST_SMALL_LABELS = 3;
    private static final double BAR_OF_MONTH = 0.64;
    private static final DateTimeFormatter SHORT = DateTimeFormatter.ofPattern("MMM yy", Locale.UK);

    private final List<SeriesRow> rows;
    private final Unit unit;
    private final YearMonth first;
    private final int months;
    private final BigDecimal highest;
    private final int plot;

    private MonthsChart(List<SeriesRow> rows, Unit unit, YearMonth first, int months, int plot) {
        this.rows = List.copyOf(rows);
        this.unit = unit;
        this.first = first;
        this.months = months;
        this.plot = plot;
        this.highest = rows.stream()
                .map(MonthsChart::most)
                .max(Comparator.naturalOrder())
                .orElse(BigDecimal.ZERO);
    }

    /** {@code first} and {@code last} are the first and last month to be drawn. */
    static MonthsChart of(List<SeriesRow> rows, Unit unit, YearMonth first, YearMonth last) {
        return new MonthsChart(rows, unit, first, (int) ChronoUnit.MONTHS.between(first, last) + 1, PLOT);
    }

    /** The same, less high. */
    public MonthsChart small() {
        return new MonthsChart(rows, unit, first, months, SMALL_PLOT);
    }

    /** A bar; {@code kind} is its class, {@code words} what it shows. */
    public record Bar(String x, String width, String y, String height, String kind, String words) {}

    /** A month below the bars, and where its words begin, are centred, or end. */
    public record Label(String x, String anchor, String words) {}

    private static BigDecimal most(SeriesRow row) {
        return row.amount() == null ? row.atMost() : row.amount();
    }

    private static BigDecimal sure(SeriesRow row) {
        return row.amount() == null ? row.atLeast() : row.amount();
    }

    /** The bars, spans first, since those of months lie over them. */
    public List<Bar> bars() {
        List<Bar> bars = new ArrayList<>();
        rows.stream().filter(each -> each.month() == null).forEach(each -> add(bars, each));
        rows.stream().filter(each -> each.month() != null).forEach(each -> add(bars, each));
        return bars;
    }

    private void add(List<Bar> bars, SeriesRow row) {
        boolean span = row.month() == null;
        YearMonth from = YearMonth.parse(span ? row.from() : row.month());
        YearMonth to = YearMonth.parse(span ? row.to() : row.month());
        double gap = span ? 0 : (1 - BAR_OF_MONTH) / 2;
        double begin = ChronoUnit.MONTHS.between(first, from) + gap;
        double end = ChronoUnit.MONTHS.between(first, to) + 1 - gap;
        if (row.amount() == null) {
            bars.add(bar(begin, end, BigDecimal.ZERO, most(row), span ? "span-most" : "most", words(row)));
        }
        bars.add(bar(begin, end, BigDecimal.ZERO, sure(row), span ? "span" : "month", words(row)));
    }

    private Bar bar(double begin, double end, BigDecimal low, BigDecimal high, String kind, String words) {
        double height = pixels(high) - pixels(low);
        return new Bar(
                percent(begin), percent(end - begin), number(ABOVE + plot - pixels(high)), number(height), kind, words);
    }

    private double pixels(BigDecimal amount) {
        return highest.signum() == 0 ? 0 : amount.doubleValue() / highest.doubleValue() * plot;
    }

    /** What a bar shows: "March 2020 to April 2020: 300". */
    private String words(SeriesRow row) {
        String when = row.month() == null ? row.from() + " to " + row.to() : row.month();
        return "%s: %s".formatted(said(when), amount(row));
    }

    private String amount(SeriesRow row) {
        return row.amount() != null
                ? new Quantity(row.amount(), unit).toString()
                : "%s to %s".formatted(new Quantity(row.atLeast(), unit), new Quantity(row.atMost(), unit));
    }

    private static String said(String months) {
        return Stream.of(months.split(" to "))
                .map(YearMonth::parse)
                .map(Days::of)
                .reduce((one, other) -> one + " to " + other)
                .orElseThrow();
    }

    /** The months that are named below the bars: all of a few, else each second, third or so. */
    public List<Label> labels() {
        int most = plot == SMALL_PLOT ? MOST_SMALL_LABELS : MOST_LABELS;
        int each = (months + most - 1) / most;
        return IntStream.range(0, months)
                .filter(at -> at % each == 0)
                .mapToObj(at -> label(at, each))
                .toList();
    }

    private Label label(int at, int each) {
        String words = SHORT.format(first.plusMonths(at));
        return each == 1 ? new Label(percent(at + 0.5), "middle", words) : new Label(percent(at), "start", words);
    }

    private String percent(double month) {
        return String.format(Locale.ROOT, "%.3f%%", month / months * 100);
    }

    private static String number(double pixels) {
        return String.format(Locale.ROOT, "%.1f", pixels);
    }

    /** The amount to which the highest bar reaches. */
    public String top() {
        return new Quantity(highest, unit).toString();
    }

    public int height() {
        return ABOVE + plot + BELOW;
    }

    /** Where the line is on which the bars stand. */
    public int base() {
        return ABOVE + plot;
    }

    /** Whether months that were reported together are drawn. */
    public boolean hasSpans() {
        return rows.stream().anyMatch(each -> each.month() == null);
    }

    /** Whether bars go on to what there are at most. */
    public boolean hasBounds() {
        return rows.stream().anyMatch(each -> each.amount() == null);
    }

    /** What it shows, in a sentence, for those who do not see it. */
    public String words() {
        SeriesRow top =
                rows.stream().max(Comparator.comparing(MonthsChart::most)).orElseThrow();
        return "Bars by month, the highest for %s. The table has every figure.".formatted(words(top));
    }
}
