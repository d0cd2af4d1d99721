package org.claimable.rulebook.file;

import java.math.BigDecimal;
import tools.jackson.databind.JsonNode;

/** A row of a value set made from the WELLBY: its pounds are its points of life satisfaction times the WELLBY (VA-09). */
final class WellbyRow {
    private WellbyRow() {}

    /** Fails where the pounds are not points × years × the WELLBY, or the row does not say on what it rests. */
    static void check(Row row, JsonNode wellby) {
        row.required("citation");
        row.required("grade");
        if (row.whole("price_base") != wellby.path("priceBase").asInt()) {
            throw new IllegalArgumentException("The price base is %s, not %s as in value-set.yaml."
                    .formatted(row.text("price_base"), wellby.path("priceBase")));
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
        boolean given = stated != null && effect != null && years != null;
        BigDecimal worth = given ? effect.multiply(years).multiply(aPoint.decimalValue()) : null;
        if (worth == null || worth.compareTo(stated) != 0) {
            throw new IllegalArgumentException("%s is %s, but %s %s for %s years at £%s a point is %s."
                    .formatted(pounds, stated, points, effect, row.text("years"), aPoint, worth));
        }
    }
}
