package org.claimable.file.large;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** A request's claims as the rows of a CSV file, tidy or with mistakes, a person's together or not. */
public final class RandomTables {
    private static final List<String> HEADINGS = List.of(
            "Claim",
            "Person",
            "Outcome",
            "Achieved on",
            "Service",
            "Provider",
            "Headcount",
            "Share",
            "Sustained year",
            "Evidence",
            "Reference",
            "From",
            "To",
            "Sessions",
            "Before",
            "After",
            "Before on",
            "After on",
            "Retrospective",
            "Age",
            "Segment: Tenure",
            "Note");
    private static final List<String> OF_CLAIM = List.of(
            "id", "individual", "outcome", "achievedOn", "service", "provider", "headcount", "share", "sustainedYear");
    private static final List<String> OF_EVIDENCE = List.of(
            "kind", "reference", "from", "to", "sessions", "before", "after", "beforeOn", "afterOn", "retrospective");
    private static final List<String> NOTES =
            List.of("", "two\nlines", "a \"quoted\" one, with \\n and \u0001", "=1+1");
    private static final int PERSON = 1;
    private static final int DATE = 3;
    private static final int AGE = 19;

    private final Random dice;
    private final List<List<String>> rows = new ArrayList<>();

    public RandomTables(ObjectNode request, long seed) {
        this.dice = new Random(seed);
        request.get("claims").forEach(claim -> rows.add(row(claim)));
    }

    private List<String> row(JsonNode claim) {
        List<String> cells = new ArrayList<>();
        OF_CLAIM.forEach(name -> cells.add(text(claim.path(name))));
        OF_EVIDENCE.forEach(name -> cells.add(text(claim.path("evidence").path(name))));
        boolean described = !cells.get(PERSON).isEmpty() && dice.nextInt(3) == 0;
        cells.add(described ? age(cells.get(PERSON)) : "");
        cells.add(described && dice.nextBoolean() ? "Social rent" : "");
        cells.add(NOTES.get(dice.nextInt(NOTES.size())));
        return cells;
    }

    /** The same for every spelling of a reference, as far as its number goes. */
    private static String age(String person) {
        String digits = person.replaceAll("[^1-9]", "");
        return digits.isEmpty() ? "" : String.valueOf(20 + digits.charAt(0) - '0');
    }

    private static String text(JsonNode value) {
        if (value.isBoolean()) {
            return value.asBoolean() ? "yes" : "no";
        }
        return value.isMissingNode() || value.isNull() ? "" : value.asString();
    }

    public RandomTables sortedByPerson() {
        rows.sort(Comparator.comparing(row -> row.get(PERSON)));
        return this;
    }

    public RandomTables shuffled() {
        Collections.shuffle(rows, dice);
        return this;
    }

    /** Puts wrong dates, second ages, ids met before, cells too many, and totals, into a few rows each. */
    public RandomTables withMistakes() {
        for (List<String> row : List.copyOf(rows)) {
            switch (dice.nextInt(12)) {
                case 0 -> row.set(DATE, "31/02/2024");
                case 1 -> row.set(AGE, "99");
                case 2 -> row.set(0, rows.get(dice.nextInt(rows.size())).get(0));
                case 3 -> row.add("one more");
                case 4 ->
                    rows.add(dice.nextInt(rows.size()), new ArrayList<>(List.of("Total", "", "", "", "", "", "9")));
                case 5 -> row.set(0, "");
                default -> {}
            }
        }
        return this;
    }

    public String text() {
        StringWriter text = new StringWriter();
        try (CsvWriter csv = CsvWriter.builder().build(text)) {
            csv.writeRecord(HEADINGS);
            rows.forEach(csv::writeRecord);
        } catch (IOException never) {
            throw new IllegalStateException(never);
        }
        return text.toString();
    }
}
