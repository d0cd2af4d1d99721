package org.claimable.bench.same;

import java.math.BigDecimal;
import java.util.List;

/** A decision as every program states it; {@code total} is null where the claim has no value. */
public record DecisionLine(String claim, String verdict, String year, BigDecimal total, List<String> codes) {
    public DecisionLine {
        codes = codes.stream().sorted().toList();
    }

    /** One line: claim, verdict, year, total in pence, codes, with tabs between. */
    public String text() {
        String pence = total == null
                ? "-"
                : total.movePointRight(2).toBigIntegerExact().toString();
        return String.join("\t", claim, verdict, year, pence, String.join(",", codes));
    }
}
