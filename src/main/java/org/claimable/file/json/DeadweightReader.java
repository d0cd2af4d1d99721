package org.claimable.file.json;

import java.math.BigDecimal;
import java.util.List;
import org.claimable.claim.Deadweight;

/** Reads on which basis deadweight is taken off. */
final class DeadweightReader {
    private static final List<String> FIELDS = List.of("basis", "rate", "justification");

    private final Given given = new Given();
    private Deadweight.Basis basis = Deadweight.Basis.DEFAULT;
    private BigDecimal rate;
    private String justification;

    void read(JsonCursor json) {
        if (json.object(FIELDS, name -> field(json, name))) {
            given.require(json, "basis");
        }
        if (basis == Deadweight.Basis.OWN_RATE) {
            given.require(json, "rate", "justification");
        }
    }

    private boolean field(JsonCursor json, String name) {
        if (json.isNull()) {
            return true;
        }
        given.add(name);
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
