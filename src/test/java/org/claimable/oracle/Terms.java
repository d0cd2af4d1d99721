package org.claimable.oracle;

import java.math.BigDecimal;
import java.time.LocalDate;
import tools.jackson.databind.JsonNode;

/** What the request settles for all its claims: day, period, year basis, rules that may refuse, deadweight. */
record Terms(
        LocalDate asOf,
        LocalDate from,
        LocalDate to,
        String yearBasis,
        String policy,
        String rules,
        String references,
        String untracked,
        String deadweightBasis,
        BigDecimal ownRate,
        BigDecimal budget) {

    static Terms of(JsonNode request) {
        JsonNode period = Wire.field(request, "period");
        JsonNode options = Wire.field(request, "options");
        JsonNode deadweight = Wire.field(request, "deadweight");
        return new Terms(
                Wire.date(request, "asOf"),
                Wire.date(period, "from"),
                Wire.date(period, "to"),
                Wire.text(options, "yearBasis", "FINANCIAL"),
                Wire.text(options, "conflictPolicy", "HIGHEST_VALUE"),
                Wire.text(options, "rules", "PUBLISHED"),
                Wire.text(options, "references", "AS_WRITTEN"),
                Wire.text(options, "untracked", "REVIEW"),
                Wire.text(deadweight, "basis", "DEFAULT"),
                Wire.number(deadweight, "rate", null),
                Wire.number(request, "budget", null));
    }

    boolean mayRefuse(String provenance) {
        return switch (provenance) {
            case "published" -> true;
            case "legacy" -> !rules.equals("PUBLISHED");
            case "inferred" -> rules.equals("WITH_INFERRED");
            default -> throw new IllegalArgumentException("Unknown provenance " + provenance);
        };
    }

    boolean refusesUntracked() {
        return untracked.equals("REFUSE");
    }

    boolean foldsReferences() {
        return references.equals("FOLDED");
    }

    boolean rolling() {
        return yearBasis.equals("ROLLING");
    }

    boolean sameYear(LocalDate one, LocalDate other) {
        if (!rolling()) {
            return yearOf(one).equals(yearOf(other));
        }
        LocalDate earlier = one.isBefore(other) ? one : other;
        LocalDate later = one.isBefore(other) ? other : one;
        return later.isBefore(earlier.plusMonths(12));
    }

    String yearOf(LocalDate day) {
        return switch (yearBasis) {
            case "ROLLING" -> day.toString();
            case "CALENDAR" -> String.valueOf(day.getYear());
            default -> {
                int start = day.getMonthValue() >= 4 ? day.getYear() : day.getYear() - 1;
                yield "%d/%02d".formatted(start, (start + 1) % 100);
            }
        };
    }
}
