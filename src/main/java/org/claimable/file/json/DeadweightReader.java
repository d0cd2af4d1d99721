package org.claimable.file.json;

import java.math.BigDecimal;
import org.claimable.claim.Deadweight;

/** Reads on which basis deadweight is taken off. */
final class DeadweightReader {
    private static final String[] FIELDS = {"basis", "rate", "justification"};

    private Deadweight.Basis basis = Deadweight.Basis.DEFAULT;
    private BigDecimal rate;
    private String justification;

    void read(JsonCursor json) {
        if (json.object(FIELDS, name -> field(json, name))) {
            json.require("basis");
        }
        if (basis == Deadweight.Basis.OWN_RATE) {
            json.require("rate", "justification");
        }
    }

    private boolean field(JsonCursor json, String name) {
        if (json.isNull()) {
            return true;
        }
        switch (name) {
            case "basis" -> basis = json.option(Deadweight.Basis.class);
            case "rate" -> rate = InlineRow.rate(json);
            default -> justification = json.name();
        }
        return true;
    }

    /** The basis, {@code DEFAULT} where none is given, null where it is wrong. */
    Deadweight.Basis basis() {
        return basis;
    }

    /** The whole, once nothing in it was wrong. */
    Deadweight deadweight() {
        return new Deadweight(basis, rate, justification);
    }
}
