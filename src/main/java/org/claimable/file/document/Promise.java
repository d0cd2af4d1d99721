package org.claimable.file.document;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.claimable.file.document.Table.Cell;
import org.claimable.file.document.Table.Column;
import org.claimable.method.claim.Commitments.LocalNeed;
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
        delivery.outcomes().forEach(each -> lines.add(new Line(title(each.name(), each.need()), each)));
        DeliveryLine others = delivery.notPromised();
        if (others.claimable().people() + others.review().people() > 0) {
            lines.add(new Line("Nothing promised", others));
        }
        lines.add(new Line("Total", delivery.total()));
        return lines;
    }

    /** The name of an outcome with the space in which it is promised, and whose that is, where those are given. */
    static String title(String outcome, LocalNeed need) {
        if (need.space() == null) {
            return outcome;
        }
        return need.organisation() == null
                ? "%s (%s)".formatted(outcome, need.space())
                : "%s (%s, %s)".formatted(outcome, need.space(), need.organisation());
    }

    /** Why an outcome was promised, and how urgent that is, in words; null where neither is said. */
    public static String need(LocalNeed need) {
        String priority = need.priority() == null ? null : "Priority: %s.".formatted(need.priority());
        String rationale = need.rationale() == null ? null : "Why it is needed: %s".formatted(need.rationale());
        String words = Stream.of(priority, rationale).filter(Objects::nonNull).collect(Collectors.joining(" "));
        return words.isEmpty() ? null : words;
    }

    /** Why outcomes were promised, a line for each of which it is said. */
    public List<String> needs() {
        return lines().stream()
                .filter(each -> need(each.line().need()) != null)
                .map(each -> "%s. %s".formatted(each.title(), need(each.line().need())))
                .toList();
    }

    /** The table, which ends with priority and rationale where any is given. */
    public Table table() {
        List<Column> columns = new ArrayList<>(columns());
        List<List<Cell>> rows = new ArrayList<>();
        boolean needed = !needs().isEmpty();
        if (needed) {
            columns.add(Column.text("Priority"));
            columns.add(Column.text("Rationale"));
        }
        for (Line each : lines()) {
            List<Cell> row = new ArrayList<>(row(each.title(), each.line()));
            if (needed) {
                row.add(Cell.of(each.line().need().priority()));
                row.add(Cell.of(each.line().need().rationale()));
            }
            rows.add(row);
        }
        return new Table(columns, rows);
    }

    private static List<Column> columns() {
        return List.of(
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
                Column.text("Why"));
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
        boolean inSpaces =
                delivery.outcomes().stream().anyMatch(each -> each.need().space() != null);
        List<DeliveryStatus> found = delivery.outcomes().stream()
                .map(DeliveryLine::status)
                .filter(Objects::nonNull)
                .toList();
        BigDecimal promised = delivery.total().promisedValue();
        String total = promised == null ? "" : total(delivery.total());
        return found.isEmpty() ? total : (outcomes(found, inSpaces) + " " + total).strip();
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

    /** How many outcomes stand how; where some are promised in a space, how many commitments. */
    private static String outcomes(List<DeliveryStatus> found, boolean inSpaces) {
        List<String> parts = new ArrayList<>();
        add(parts, found, DeliveryStatus.MET, "met");
        add(parts, found, DeliveryStatus.OVER, "exceeded");
        add(parts, found, DeliveryStatus.SHORT, "short");
        add(parts, found, DeliveryStatus.NOT_KNOWN, "not known");
        String last = parts.remove(parts.size() - 1);
        String words = parts.isEmpty() ? last : String.join(", ", parts) + " and " + last;
        return "Of %s%s: %s."
                .formatted(
                        inSpaces
                                ? Count.of(found.size(), "commitment", "commitments")
                                : Count.of(found.size(), "outcome", "outcomes"),
                        inSpaces ? "" : " promised",
                        words);
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
