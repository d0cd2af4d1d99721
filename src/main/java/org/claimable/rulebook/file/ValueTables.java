package org.claimable.rulebook.file;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.claimable.bank.Catalogue;
import org.claimable.bank.Outcome;
import org.claimable.bank.OutcomeValue;
import org.claimable.bank.Pence;
import org.claimable.bank.ScorePoints;
import tools.jackson.databind.JsonNode;

/** Reads the tables of a value set: what outcomes are worth, and what scores are. */
final class ValueTables {
    private static final Pattern AMOUNT = Pattern.compile("-?\\d{1,9}(\\.\\d{1,2})?");

    private final FolderFiles folder;
    private final OutcomeCodes codes;
    private final Problems problems;

    ValueTables(FolderFiles folder, Catalogue catalogue, Problems problems) {
        this.folder = folder;
        this.codes = new OutcomeCodes(catalogue);
        this.problems = problems;
    }

    /** What outcomes are worth by a table; {@code wellby} says what a point of life satisfaction is worth, if it has points. */
    Map<String, OutcomeValue> values(String path, JsonNode wellby) {
        Map<String, OutcomeValue> values = new TreeMap<>();
        List<String> further = new ArrayList<>(List.of("exchequer", "business", "deadweight", "note"));
        if (!wellby.isMissingNode()) {
            further.addAll(WellbyRow.COLUMNS);
        }
        new Table(folder, path, problems)
                .read(List.of("outcome", "wellbeing"), further, row -> value(row, wellby, values));
        return values;
    }

    private OutcomeValue value(Row row, JsonNode wellby, Map<String, OutcomeValue> values) {
        Outcome outcome = codes.outcome(row, "outcome");
        BigDecimal deadweight = row.number("deadweight");
        if (deadweight != null && (deadweight.signum() < 0 || deadweight.compareTo(BigDecimal.ONE) > 0)) {
            row.wrong(
                    "Column deadweight holds %s; a rate is from 0 to 1. Maybe 0.19 for 19%%.", row.text("deadweight"));
        }
        OutcomeValue value = new OutcomeValue(
                amount(row, "wellbeing"), amount(row, "exchequer"), amount(row, "business"), deadweight);
        if (!wellby.isMissingNode()) {
            WellbyRow.check(row, wellby);
        }
        if (outcome != null && values.put(outcome.code(), value) != null) {
            row.wrong("Outcome %s has two rows. Remove one of the two.", outcome.code());
        }
        return value;
    }

    /** An amount in pence; what is said of a wrong one never repeats it, for it may be licensed. */
    private static long amount(Row row, String column) {
        String text = row.text(column);
        if (!text.isEmpty() && !AMOUNT.matcher(text).matches()) {
            row.wrong(
                    "Column %s holds no amount of pounds with at most two decimals. Maybe 1234.50, without signs or commas.",
                    column);
            return 0;
        }
        return text.isEmpty() ? 0 : Pence.of(new BigDecimal(text));
    }

    /** What scores are worth by a table. */
    Map<String, ScorePoints> points(String path) {
        Map<String, Map<BigDecimal, Long>> byOutcome = new TreeMap<>();
        new Table(folder, path, problems).read(List.of("outcome", "score", "wellbeing"), List.of("note"), row -> {
            Outcome outcome = codes.outcome(row, "outcome");
            BigDecimal score = row.number("score");
            long wellbeing = amount(row, "wellbeing");
            if (row.isWrong()) {
                return null;
            }
            if (outcome.scores() == null || score == null || !outcome.scores().contains(score)) {
                row.wrong(
                        "Score \"%s\" is not on the scale of %s%s.", row.text("score"), outcome.code(), range(outcome));
            } else if (byOutcome
                            .computeIfAbsent(outcome.code(), code -> new TreeMap<>())
                            .put(score, wellbeing)
                    != null) {
                row.wrong("Score %s of %s has two rows. Remove one of the two.", score, outcome.code());
            }
            return score;
        });
        Map<String, ScorePoints> points = new TreeMap<>();
        byOutcome.forEach((code, of) -> points.put(code, new ScorePoints(of)));
        return points;
    }

    private static String range(Outcome outcome) {
        return outcome.scores() == null
                ? ", which has no scores; its value is a row of values.csv"
                : ", %s to %s"
                        .formatted(outcome.scores().lowest(), outcome.scores().highest());
    }
}
