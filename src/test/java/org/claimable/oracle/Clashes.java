package org.claimable.oracle;

import java.time.LocalDate;
import java.util.List;

/** Which two achievements of one person may not both be counted. */
final class Clashes {
    private final List<IncompatibilityRow> rows;
    private final Terms terms;

    private final ContractPairs own;

    Clashes(List<IncompatibilityRow> rows, Terms terms, ContractPairs own) {
        this.own = own;
        this.rows = rows;
        this.terms = terms;
    }

    /** Why the two may not both be counted, or null. */
    Ground between(Achievement one, Achievement other) {
        Ground inOneYear = terms.sameYear(one.on(), other.on()) ? inOneYear(one, other) : null;
        return inOneYear == null && own.isTooSoon(one, other) ? new Ground("TOO_SOON", "IN-90") : inOneYear;
    }

    /** Whether one outcome is counted once for two days, by a rule of one's own. */
    boolean isOnce(Achievement one, Achievement other) {
        return own.isOnce(one, other);
    }

    private Ground inOneYear(Achievement one, Achievement other) {
        String row = rowInForce(one, other, true);
        if (row != null) {
            return new Ground("INCOMPATIBLE_OUTCOME", row);
        }
        return acrossBanks(one.outcome(), other.outcome()) ? new Ground("OTHER_BANK", "IN-02") : null;
    }

    /** The id of a switched-off row that pairs the two in one year, or null. */
    String silentRow(Achievement one, Achievement other) {
        return terms.sameYear(one.on(), other.on()) ? rowInForce(one, other, false) : null;
    }

    private String rowInForce(Achievement one, Achievement other, boolean mayRefuse) {
        LocalDate later = one.on().isAfter(other.on()) ? one.on() : other.on();
        return rows.stream()
                .filter(row -> row.pairs(one.outcome(), other.outcome()))
                .filter(row -> row.inForceOn(later))
                .filter(row -> terms.mayRefuse(row.provenance()) == mayRefuse)
                .map(IncompatibilityRow::id)
                .findFirst()
                .orElse(null);
    }

    private static boolean acrossBanks(KnownOutcome one, KnownOutcome other) {
        List<String> banks = List.of(one.bank(), other.bank());
        boolean bothMentalWellbeing = banks.equals(List.of("UKMWB", "UKMWB")) && !one.equals(other);
        return bothMentalWellbeing || (banks.contains("UKMWB") && banks.contains("UKSVB"));
    }
}
