package org.claimable.rules.files;

import java.math.BigDecimal;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.claimable.method.bank.Catalogue;
import org.claimable.method.bank.Outcome;
import org.claimable.method.bank.Pence;
import org.claimable.method.bank.ValueSet.OutcomeValue;
import org.claimable.method.bank.ValueSet.ScorePoints;
import org.claimable.rules.files.Layers.TableForm;
import tools.jackson.databind.JsonNode;

/** Reads the tables of a value set: what outcomes are worth, and what scores are. */
final class ValueTables {
    private static final Pattern AMOUNT = Pattern.compile("-?\\d{1,9}(\\.\\d{1,2})?");

    /** What a row made from the WELLBY may have besides its outcome and its wellbeing. */
    private static final String OF_WELLBY =
            "wellbeing_low,wellbeing_high,points_low,points_central,points_high,years,price_base,grade,citation";

    private final FolderFiles folder;
    private final CatalogueFiles.OutcomeCodes codes;
    private final Problems problems;

    ValueTables(FolderFiles folder, Catalogue catalogue, Problems problems) {
        this.folder = folder;
        this.codes = new CatalogueFiles.OutcomeCodes(catalogue);
        this.problems = problems;
    }

    /** What outcomes are worth by a table; {@code wellby} says what a point of life satisfaction is worth, if it has points. */
    Map<String, OutcomeValue> values(String path, JsonNode wellby) {
        Map<String, OutcomeValue> values = new TreeMap<>();
        String further = "exchequer,business,deadweight,note" + (wellby.isMissingNode() ? "" : "," + OF_WELLBY);
        read(TableForm.of(path, "outcome,wellbeing", further), row -> value(row, wellby, values));
        return values;
    }

    private OutcomeValue value(CsvRow row, JsonNode wellby, Map<String, OutcomeValue> values) {
        Outcome outcome = codes.outcome(row, "outcome");
        BigDecimal deadweight = row.number("deadweight");
        if (deadweight != null && (deadweight.signum() < 0 || deadweight.compareTo(BigDecimal.ONE) > 0)) {
            row.wrong(
                    "Column deadweight holds %s; a rate is from 0 to 1. Maybe 0.19 for 19%%.", row.text("deadweight"));
        }
        OutcomeValue value = new OutcomeValue(
                notNegative(row, "wellbeing"), amount(row, "exchequer"), notNegative(row, "business"), deadweight);
        if (!wellby.isMissingNode()) {
            requireWellby(row, wellby);
        }
        if (outcome != null && values.put(outcome.code(), value) != null) {
            row.wrong("Outcome %s has two rows. Remove one of the two.", outcome.code());
        }
        return value;
    }

    /** An amount in pence; what is said of a wrong one never repeats it, for it may be licensed. */
    private static long amount(CsvRow row, String column) {
        String text = row.text(column);
        if (!text.isEmpty() && !AMOUNT.matcher(text).matches()) {
            row.wrongCell(
                    "Column %s holds no amount of pounds with at most two decimals. Maybe 1234.50, without currency symbols or commas.",
                    column);
            return 0;
        }
        return text.isEmpty() ? 0 : Pence.of(new BigDecimal(text));
    }

    /** An amount that is not below 0: of the three only the effect on the public purse may be. */
    private static long notNegative(CsvRow row, String column) {
        long pence = amount(row, column);
        if (pence < 0) {
            row.wrongCell(
                    "Column %s holds an amount below 0; only the exchequer value may be. Maybe the minus is a slip.",
                    column);
        }
        return pence;
    }

    /** What scores are worth by a table. */
    Map<String, ScorePoints> points(String path) {
        Map<String, Map<BigDecimal, Long>> byOutcome = new TreeMap<>();
        read(TableForm.of(path, "outcome,score,wellbeing", "note"), row -> {
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

    private void read(TableForm form, Function<CsvRow, Object> meaning) {
        new RuleTable(folder, form, false, problems).read(meaning);
    }

    /** Of a row made from the WELLBY (VA-09), notes pounds that are not points of life satisfaction × years × the WELLBY, and a row that does not say on what it rests. */
    private static void requireWellby(CsvRow row, JsonNode wellby) {
        row.required("citation");
        row.required("grade");
        if (row.whole("price_base") != wellby.path("priceBase").asInt(0)) {
            row.wrong(
                    "The price base is %s, not %s as in value-set.yaml. Maybe inflate the figure first.",
                    row.text("price_base"), wellby.path("priceBase").asInt(0));
        }
        requireWellby(row, "wellbeing", "points_central", wellby.path("central"));
        requireWellby(row, "wellbeing_low", "points_low", wellby.path("low"));
        requireWellby(row, "wellbeing_high", "points_high", wellby.path("high"));
    }

    private static void requireWellby(CsvRow row, String pounds, String points, JsonNode aPoint) {
        BigDecimal stated = row.number(pounds);
        BigDecimal effect = row.number(points);
        if (stated == null && effect == null) {
            return;
        }
        BigDecimal years = row.number("years");
        boolean given = stated != null && effect != null && years != null && aPoint.isNumber();
        BigDecimal worth = given ? effect.multiply(years).multiply(aPoint.decimalValue()) : null;
        if (worth == null || worth.compareTo(stated) != 0) {
            row.wrong(
                    "%s is %s, but %s %s for %s years at £%s a point is %s. Maybe one of the figures is mistyped.",
                    pounds, stated, points, effect, row.text("years"), aPoint.asString(""), worth);
        }
    }
}
