package org.claimable.bench.tables;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The catalogue, the answers, the incompatible pairs and the example values of a rules folder. */
public record RuleTables(
        List<KnownOutcome> outcomes,
        List<Answer> answers,
        List<ScoreRange> scores,
        List<Pair> pairs,
        List<Price> prices,
        List<Point> points) {

    /** The rate of deadweight of each category, in ten-thousandths. */
    public static final Map<String, Integer> CATEGORY_RATES =
            Map.of("training-and-employment", 1500, "community", 1900, "crime", 1900, "health", 2700);

    /** Reads the tables of a rules folder. */
    public static RuleTables of(Path rules) {
        Path catalogue = rules.resolve("uksvb/catalogue");
        Path values = rules.resolve("values/example-values");
        return new RuleTables(
                CsvRows.read(catalogue.resolve("outcomes.csv"))
                        .map(RuleTables::outcome)
                        .toList(),
                CsvRows.read(catalogue.resolve("answers.csv"))
                        .map(RuleTables::answer)
                        .toList(),
                CsvRows.read(catalogue.resolve("scores.csv"))
                        .map(RuleTables::range)
                        .toList(),
                CsvRows.read(rules.resolve("uksvb/3-incompatibility/incompatible-outcomes.csv"))
                        .map(RuleTables::pair)
                        .toList(),
                CsvRows.read(values.resolve("values.csv"))
                        .map(RuleTables::price)
                        .toList(),
                CsvRows.read(values.resolve("score-points.csv"))
                        .map(RuleTables::point)
                        .toList());
    }

    private static KnownOutcome outcome(Map<String, String> row) {
        return new KnownOutcome(
                row.get("code"),
                row.get("bank"),
                row.get("name"),
                row.get("audience"),
                Set.of(row.get("evidence").split("\\|")),
                row.get("scale"),
                row.get("deadweight_category"));
    }

    private static Answer answer(Map<String, String> row) {
        return new Answer(row.get("scale"), row.get("answer"), row.get("meets").equals("yes"));
    }

    private static ScoreRange range(Map<String, String> row) {
        return new ScoreRange(row.get("scale"), new BigDecimal(row.get("lowest")), new BigDecimal(row.get("highest")));
    }

    private static Pair pair(Map<String, String> row) {
        if (!row.get("from").isEmpty() || !row.get("to").isEmpty()) {
            throw new IllegalArgumentException(
                    "Row %s has dates, which the programs compared here do not know.".formatted(row.get("id")));
        }
        return new Pair(row.get("outcome_a"), row.get("outcome_b"), row.get("provenance"));
    }

    private static Price price(Map<String, String> row) {
        String rate = row.get("deadweight");
        return new Price(
                row.get("outcome"),
                scaled(row.get("wellbeing"), 2),
                scaled(row.get("exchequer"), 2),
                scaled(row.get("business"), 2),
                rate.isEmpty() ? -1 : (int) scaled(rate, 4));
    }

    private static Point point(Map<String, String> row) {
        return new Point(row.get("outcome"), new BigDecimal(row.get("score")), scaled(row.get("wellbeing"), 2));
    }

    private static long scaled(String number, int places) {
        return number.isEmpty()
                ? 0
                : new BigDecimal(number).movePointRight(places).longValueExact();
    }
}
