package org.claimable.file.document;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.claimable.file.document.Table.Cell;
import org.claimable.file.document.Table.Column;
import org.claimable.method.evaluation.Reading;
import org.claimable.method.report.Readings;
import org.claimable.method.report.Readings.Dependent;
import org.claimable.method.report.Readings.KeptPromise;
import org.claimable.method.report.Readings.ReadingFigures;

/** What claims come to in every reading of the method, in words and as tables. */
public record ReadingWords(Readings readings) {
    public static final String TITLE = "Under every reading of the method";

    /** The title of the table of claims that depend on the reading. */
    public static final String DEPENDS = "Claims that depend on the reading";

    /** The title of the table of promises. */
    public static final String KEPT = "What was promised, under every reading";

    private static final int ALL = Reading.ALL.size();

    /** The words for some readings, null where they were not asked. */
    public static ReadingWords of(Readings readings) {
        return readings == null ? null : new ReadingWords(readings);
    }

    /** What no choice of reading can dispute, in a sentence. */
    public String settled() {
        if (readings.settled().claims() == 0) {
            return "No claim counts in every reading of the method.";
        }
        String claims = Count.claims(readings.settled().claims());
        String value = Money.pounds(readings.settled().value());
        return readings.settled().value().compareTo(readings.lowest().value()) <= 0
                ? "At least %s is claimable, whichever year, level of rules and policy: %s in every reading."
                        .formatted(value, counts(claims, readings.settled().claims()))
                : "%s in every reading, and %s worth %s. Claims with a value below 0 can make the total lower."
                        .formatted(
                                counts(claims, readings.settled().claims()),
                                readings.settled().claims() == 1 ? "is" : "are",
                                value);
    }

    private static String counts(String claims, long number) {
        return claims + (number == 1 ? " counts" : " count");
    }

    /** How far the total goes, and how many claims depend on the reading, in sentences. */
    public List<String> words() {
        List<String> words = new ArrayList<>();
        words.add(
                "The sources leave open what a year is, which rules may refuse and which of two clashing outcomes is kept: "
                        + "%d readings in all.".formatted(ALL));
        BigDecimal lowest = readings.lowest().value();
        BigDecimal highest = readings.highest().value();
        String chosen = Money.pounds(readings.chosen().value());
        words.add(
                lowest.compareTo(highest) == 0
                        ? "Every reading gives %s.".formatted(chosen)
                        : "The reading chosen gives %s. The lowest total is %s and the highest is %s."
                                .formatted(chosen, Money.pounds(lowest), Money.pounds(highest)));
        return words;
    }

    /** How many claims depend on the reading, in a sentence. */
    public String dependent() {
        int claims = readings.depends().size();
        return claims == 0
                ? "No claim depends on the reading."
                : "%s in some readings and not in others.".formatted(counts(Count.claims(claims), claims));
    }

    /** The readings, and which of them is chosen, or gives the lowest or the highest total. */
    public Table table() {
        return new Table(
                List.of(
                        Column.text("What a year is"),
                        Column.text("Which rules may refuse"),
                        Column.text("Which of two clashing outcomes is kept"),
                        Column.count("Claims"),
                        Column.pounds("Value"),
                        Column.text("Note")),
                readings.table().stream().map(this::row).toList());
    }

    private List<Cell> row(ReadingFigures figures) {
        Reading reading = figures.reading();
        return List.of(
                Cell.of(reading.yearBasis().words().offered()),
                Cell.of(reading.rules().words().offered()),
                Cell.of(reading.conflictPolicy().words().offered()),
                Cell.of(figures.claimable()),
                Cell.of(figures.value()),
                Cell.of(note(figures)));
    }

    private String note(ReadingFigures figures) {
        return String.join(
                ", ",
                Stream.of(
                                figures.equals(readings.chosen()) ? "Chosen" : "",
                                figures.value().equals(readings.lowest().value()) ? "Lowest" : "",
                                figures.value().equals(readings.highest().value()) ? "Highest" : "")
                        .filter(each -> !each.isEmpty())
                        .toList());
    }

    /** The claims that depend on the reading, each with the number of readings in which it counts. */
    public Table depends() {
        return new Table(
                List.of(Column.text("Claim"), Column.text("Counts in")),
                readings.depends().stream().map(ReadingWords::row).toList());
    }

    private static List<Cell> row(Dependent depends) {
        return List.of(Cell.of(depends.claim()), Cell.of("%d of %d readings".formatted(depends.countsIn(), ALL)));
    }

    /** What was promised, and in how many readings it is met; null without commitments. */
    public Table kept() {
        return readings.kept() == null
                ? null
                : new Table(
                        List.of(Column.text("Outcome"), Column.text("Met")),
                        Stream.concat(
                                        readings.kept().outcomes().stream(),
                                        Stream.ofNullable(readings.kept().total()))
                                .map(ReadingWords::row)
                                .toList());
    }

    private static List<Cell> row(KeptPromise kept) {
        String met =
                switch (kept.met()) {
                    case ALL -> "In every reading";
                    case SOME -> "In %d of %d readings".formatted(kept.metIn(), ALL);
                    case NONE -> "In no reading";
                };
        return List.of(Cell.of(kept.name() == null ? "Total" : Promise.title(kept.name(), kept.need())), Cell.of(met));
    }
}
