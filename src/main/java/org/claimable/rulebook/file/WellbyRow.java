package org.claimable.rulebook.file;

import java.math.BigDecimal;
import java.util.List;
import tools.jackson.databind.JsonNode;

/** A row of a value set made from the WELLBY: its pounds are its points of life satisfaction times the WELLBY (VA-09). */
final class WellbyRow {
    /** What such a row has besides its outcome and its wellbeing. */
    static final List<String> COLUMNS = List.of(
            "wellbeing_low",
            "wellbeing_high",
            "points_low",
            "points_central",
            "points_high",
            "years",
            "price_base",
            "grade",
            "citation");

    private WellbyRow() {}

    /** Notes pounds that are not points × years × the WELLBY, and a row that does not say on what it rests. */
    static void check(Row row, JsonNode wellby) {
        row.required("citation");
        row.required("grade");
        if (row.whole("price_base") != wellby.path("priceBase").asInt(0)) {
            row.wrong(
                    "The price base is %s, not %s as in value-set.yaml. Maybe inflate the figure first.",
                    row.text("price_base"), wellby.path("priceBase").asInt(0));
        }
        check(row, "wellbeing", "points_central", wellby.path("central"));
        check(row, "wellbeing_low", "points_low", wellby.path("low"));
        check(row, "wellbeing_high", "points_high", wellby.path("high"));
    }

    private static void check(Row row, String pounds, String points, JsonNode aPoint) {
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
