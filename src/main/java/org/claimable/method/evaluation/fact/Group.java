package org.claimable.method.evaluation.fact;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import org.claimable.method.evaluation.fact.Word.Closed;
import org.claimable.method.rulebook.Parameters;

/**
 * Claims of a check that have something in common, at least one, summed, as rules of cohorts see them: {@code of} says what, such as
 * {@code service}, or {@code whole}; {@code all} is the whole check. Amounts are in pounds; {@code name} is null for the whole
 * and for claims that do not say it; days are null where there is none.
 */
public record Group(
        @Word(
                value = "what the group is of: service, provider, outcome, area, space, evidence or whole",
                closed = Closed.GROUP,
                example = "of == \"service\"")
        String of,

        @Word(value = "which of them it is", blank = true, example = "name == \"Job club\"")
        String name,

        @Word(value = "its claims", example = "claims >= 10")
        int claims,

        @Word(value = "its people", example = "people < 5") int people,

        @Word(value = "its claimable claims", example = "claimable == 0")
        int claimable,

        @Word(value = "its claims that are not claimable", example = "refused > 10")
        int refused,

        @Word(value = "its claims for review", example = "review > 10")
        int review,

        @Word(value = "what it claims", said = true) GroupValue claimedValue,

        @Word(value = "what of it is claimable", said = true)
        GroupValue claimableValue,

        @Word(value = "what of it is not claimable", said = true)
        GroupValue refusedValue,

        @Word(value = "what of it is for review", said = true)
        GroupValue reviewValue,

        @Word(
                value = "the first day on which one of its claims was achieved",
                blank = true,
                example = "firstDay < terms.asOf")
        LocalDate firstDay,

        @Word(
                value = "the last day on which one of its claims was achieved",
                blank = true,
                example = "lastDay.daysAfter( firstDay ) > 365")
        LocalDate lastDay,

        @Word(value = "what holds for the whole check", said = true)
        Terms terms,

        @Word(value = "the parameters in force on the day of the check", said = true)
        Parameters parameters,

        Whole all) {

    /** The claims of the whole check, and what of them is claimable, in pounds. */
    public record Whole(int claims, BigDecimal claimable) {}

    @Word(value = "the share of its claims that is claimable, 0 to 1", example = "claimableShare < 0.5")
    public BigDecimal claimableShare() {
        return share(claimable, claims);
    }

    @Word(value = "the share of its claims that is not claimable, 0 to 1", example = "refusedShare > 0.2")
    public BigDecimal refusedShare() {
        return share(refused, claims);
    }

    @Word(value = "the share of its claims that is for review, 0 to 1", example = "reviewShare > 0.2")
    public BigDecimal reviewShare() {
        return share(review, claims);
    }

    @Word(value = "its share of all claims of the check, 0 to 1", example = "claimsShare > 0.5")
    public BigDecimal claimsShare() {
        return share(claims, all.claims());
    }

    @Word(
            value = "its share of the claimable value of the check, 0 to 1",
            blank = true,
            example = "claimableValueShare > 0.5")
    public BigDecimal claimableValueShare() {
        return share(claimableValue.total(), all.claimable());
    }

    private static BigDecimal share(int part, int whole) {
        return share(BigDecimal.valueOf(part), BigDecimal.valueOf(whole));
    }

    private static BigDecimal share(BigDecimal part, BigDecimal whole) {
        return whole.signum() == 0 ? null : part.divide(whole, 4, RoundingMode.HALF_UP);
    }

    /** What a message says in place of the name of a group that has none. */
    public String unnamed() {
        return of.equals(WHOLE) ? "the whole check" : "the group of claims without %s".formatted(withoutWhat());
    }

    private String withoutWhat() {
        return switch (of) {
            case "outcome", "area" -> "a known outcome";
            case "evidence" -> "evidence";
            default -> "a stated " + of;
        };
    }

    /** What the group of all claims is of. */
    public static final String WHOLE = "whole";

    /** An amount and its parts, in pounds. */
    public record GroupValue(
            @Word(
                    value = "its wellbeing part net of deadweight, in pounds",
                    example = "claimableValue.wellbeing > 50000")
            BigDecimal wellbeing,

            @Word(value = "its exchequer part, in pounds", example = "claimableValue.exchequer > 50000")
            BigDecimal exchequer,

            @Word(value = "its business part, in pounds", example = "claimableValue.business > 50000")
            BigDecimal business,

            @Word(value = "in all, in pounds", example = "claimableValue.total > 50000")
            BigDecimal total) {}
}
