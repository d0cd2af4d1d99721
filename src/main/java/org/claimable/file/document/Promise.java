package org.claimable.file.document;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import org.claimable.file.document.Table.Cell;
import org.claimable.file.document.Table.Column;
import org.claimable.method.report.Delivery;
import org.claimable.method.report.Delivery.Delivered;
import org.claimable.method.report.Delivery.DeliveryLine;
import org.claimable.method.report.Delivery.DeliveryStatus;

/** What was promised against what is claimable, outcome by outcome, in words and as a table. */
public record Promise(Delivery delivery) {
    public static final String TITLE = "Against what was promised";

    private static final String COUNTED =
            "People are counted once for each outcome and counting year. What is for review does not count yet.";
    private static final String UNPRICED =
            "Claims without a value in this value set are among the people and add nothing "
                    + "to the value; where they leave open whether the promised value is reached, the status is Not known.";

    /** A line with its title. */
    public record Line(String title, DeliveryLine line) {}

    /** The outcomes promised, then those of which nothing was, where there is any, and the total. */
    public List<Line> lines() {
        List<Line> lines = new ArrayList<>();
        delivery.outcomes().forEach(each -> lines.add(new Line(each.name(), each)));
        DeliveryLine others = delivery.notPromised();
        if (others.claimable().people() + others.review().people() > 0) {
            lines.add(new Line("Nothing promised", others));
        }
        lines.add(new Line("Total", delivery.total()));
        return lines;
    }

    public Table table() {
        return new Table(
                List.of(
                        Column.text("Outcome"),
                        Column.text("Code"),
                        Column.count("People promised"),
                        Column.pounds("Value promised"),
                        Column.count("People claimable"),
                        Column.pounds("Value claimable"),
                        Column.count("Claimable without value"),
                        Column.count("People for review"),
                        Column.pounds("Value for review"),
                        Column.count("Review without value"),
                        Column.count("People, difference"),
                        Column.pounds("Value, difference"),
                        Column.text("Status"),
                        Column.text("Why")),
                lines().stream().map(each -> row(each.title(), each.line())).toList());
    }

    private static List<Cell> row(String title, DeliveryLine line) {
        return Arrays.asList(
                Cell.of(title),
                Cell.of(line.outcome()),
                Cell.of(line.promisedPeople()),
                Cell.of(line.promisedValue()),
                Cell.of(line.claimable().people()),
                value(line.claimable()),
                Cell.of(line.claimable().withoutValue()),
                Cell.of(line.review().people()),
                value(line.review()),
                Cell.of(line.review().withoutValue()),
                Cell.of(line.peopleDifference()),
                Cell.of(line.valueDifference()),
                Cell.of(line.isPromised() ? of(line.status()) : null),
                Cell.of(line.isPromised() ? why(line) : null));
    }

    private static Cell value(Delivered delivered) {
        return new Cell(delivered.value(), delivered.withoutValue() > 0 ? Table.UNPRICED : "", null);
    }

    /** How the promise stands, in a sentence or two. */
    public String words() {
        List<DeliveryStatus> found = delivery.outcomes().stream()
                .map(DeliveryLine::status)
                .filter(Objects::nonNull)
                .toList();
        BigDecimal promised = delivery.total().promisedValue();
        String total = promised == null ? "" : total(delivery.total());
        return found.isEmpty() ? total : (outcomes(found) + " " + total).strip();
    }

    /** How to read the figures. */
    public List<String> notes() {
        boolean priced = delivery.total().claimable().withoutValue()
                        + delivery.total().review().withoutValue()
                == 0;
        return priced ? List.of(COUNTED) : List.of(COUNTED, Table.UNPRICED + " " + UNPRICED);
    }

    /** A status as a reader sees it. */
    public static String of(DeliveryStatus status) {
        return switch (status) {
            case MET -> "Met";
            case SHORT -> "Short";
            case OVER -> "Over";
            case NOT_KNOWN -> "Not known";
        };
    }

    /** What the status of a line means here. */
    public static String why(DeliveryLine line) {
        return switch (line.status()) {
            case MET -> "All that was promised is reached.";
            case OVER -> "More is claimable than was promised.";
            case NOT_KNOWN -> "Claims without a value may or may not reach the value promised.";
            case SHORT -> missing(line) + ".";
        };
    }

    private static String missing(DeliveryLine line) {
        List<String> missing = new ArrayList<>();
        if (line.peopleDifference() != null && line.peopleDifference() < 0) {
            missing.add(Count.people(-line.peopleDifference()));
        }
        if (line.valueDifference() != null && line.valueDifference().signum() < 0) {
            missing.add(Money.pounds(line.valueDifference().negate()));
        }
        return String.join(" and ", missing) + " missing";
    }

    /** People over, or with a minus short of, a promise. */
    public static String difference(long people) {
        return sign(people) + Count.of(Math.abs(people));
    }

    /** Pounds over, or with a minus short of, a promise. */
    public static String difference(BigDecimal pounds) {
        return sign(pounds.signum()) + Money.pounds(pounds.abs());
    }

    private static String sign(long of) {
        return of < 0 ? "−" : of > 0 ? "+" : "";
    }

    /** How many outcomes stand how. */
    private static String outcomes(List<DeliveryStatus> found) {
        List<String> parts = new ArrayList<>();
        add(parts, found, DeliveryStatus.MET, "met");
        add(parts, found, DeliveryStatus.OVER, "exceeded");
        add(parts, found, DeliveryStatus.SHORT, "short");
        add(parts, found, DeliveryStatus.NOT_KNOWN, "not known");
        String last = parts.remove(parts.size() - 1);
        String words = parts.isEmpty() ? last : String.join(", ", parts) + " and " + last;
        return "Of %s promised: %s.".formatted(Count.of(found.size(), "outcome", "outcomes"), words);
    }

    private static void add(List<String> parts, List<DeliveryStatus> found, DeliveryStatus status, String word) {
        int number = Collections.frequency(found, status);
        if (number > 0) {
            parts.add("%s %s".formatted(Count.of(number), word));
        }
    }

    /** How the total stands; only where one was promised. */
    private static String total(DeliveryLine total) {
        String claimable = "Of %s promised in total, %s is claimable: "
                .formatted(
                        Money.pounds(total.promisedValue()),
                        Money.pounds(total.claimable().value()));
        if (total.valueDifference() == null) {
            return claimable + "whether that reaches it is not known, since some claims have no value.";
        }
        int sign = total.valueDifference().signum();
        String amount = Money.pounds(total.valueDifference().abs());
        return claimable + (sign == 0 ? "exactly met." : amount + (sign < 0 ? " short." : " over."));
    }
}
