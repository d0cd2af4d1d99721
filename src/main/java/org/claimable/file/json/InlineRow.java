package org.claimable.file.json;

import java.math.BigDecimal;
import java.util.Optional;
import org.claimable.bank.Pence;
import org.claimable.bank.ValueSet.OutcomeValue;

/** Reads the rows of a value set given in a request. */
final class InlineRow {
    private static final String[] VALUE_FIELDS = {"outcome", "wellbeing", "exchequer", "business", "deadweight"};
    private static final String[] POINT_FIELDS = {"outcome", "score", "wellbeing"};

    /** The worth of an outcome, by the name it was given. */
    record Value(String pointer, String outcome, OutcomeValue value) {}

    /** The worth, in pence, of a point of a score. */
    record Point(String pointer, String outcome, BigDecimal score, long wellbeing) {}

    private final JsonCursor json;
    private String outcome;
    private BigDecimal score;
    private long wellbeing;
    private long exchequer;
    private long business;
    private BigDecimal deadweight;

    private InlineRow(JsonCursor json) {
        this.json = json;
    }

    static Optional<Value> value(JsonCursor json) {
        InlineRow row = new InlineRow(json);
        if (!json.object(VALUE_FIELDS, row::field)) {
            return Optional.empty();
        }
        json.require("outcome");
        OutcomeValue value = new OutcomeValue(row.wellbeing, row.exchequer, row.business, row.deadweight);
        return Optional.of(new Value(json.pointer(), row.outcome, value));
    }

    static Optional<Point> point(JsonCursor json) {
        InlineRow row = new InlineRow(json);
        if (!json.object(POINT_FIELDS, row::field)) {
            return Optional.empty();
        }
        json.require("outcome", "score", "wellbeing");
        return Optional.of(new Point(json.pointer(), row.outcome, row.score, row.wellbeing));
    }

    private boolean field(String name) {
        if (json.isNull()) {
            return true;
        }
        switch (name) {
            case "outcome" -> outcome = json.name();
            case "wellbeing" -> wellbeing = amount();
            case "exchequer" -> exchequer = amount();
            case "business" -> business = amount();
            case "score" -> score = json.number();
            default -> deadweight = rate(json);
        }
        return true;
    }

    private long amount() {
        BigDecimal amount = json.number();
        if (amount != null && !Pence.isAmount(amount)) {
            json.note("OUT_OF_RANGE", "An amount is in pounds, with at most two decimals, up to 999999999.99.");
            return 0;
        }
        return amount == null ? 0 : Pence.of(amount);
    }

    /** The rate of deadweight here, null where it is wrong. */
    static BigDecimal rate(JsonCursor json) {
        BigDecimal rate = json.number();
        if (rate != null && (rate.signum() < 0 || rate.compareTo(BigDecimal.ONE) > 0)) {
            json.note("OUT_OF_RANGE", "A rate must be from 0 to 1.");
            return null;
        }
        return rate;
    }
}
