package org.claimable.file.document;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.claimable.file.document.Table.Cell;
import org.claimable.file.document.Table.Column;
import org.claimable.report.Delivered;
import org.claimable.report.Delivery;
import org.claimable.report.DeliveryLine;
import org.claimable.report.DeliveryStatus;

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
                Cell.of(line.isPromised() ? DeliveryWords.of(line.status()) : null),
                Cell.of(line.isPromised() ? DeliveryWords.why(line) : null));
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
        String total = promised == null ? "" : DeliveryWords.total(delivery.total());
        return found.isEmpty() ? total : (DeliveryWords.outcomes(found) + " " + total).strip();
    }

    /** How to read the figures. */
    public List<String> notes() {
        boolean priced = delivery.total().claimable().withoutValue()
                        + delivery.total().review().withoutValue()
                == 0;
        return priced ? List.of(COUNTED) : List.of(COUNTED, Table.UNPRICED + " " + UNPRICED);
    }
}
