package org.claimable.method.evaluation.fact;

import java.time.LocalDate;
import org.claimable.method.evaluation.fact.Word.Given;

/** The dates of a survey or score before and after; what was not given is null. */
public record ComparisonDates(
        @Word(
                value = "the date before",
                blank = true,
                example = "evidence.dates.before < achievedOn",
                reads = "evidence/beforeOn")
        LocalDate before,

        @Word(
                value = "the date after",
                blank = true,
                example = "evidence.dates.after.monthsAfter( evidence.dates.before ) >= 3",
                reads = "evidence/afterOn")
        LocalDate after) {
    static final ComparisonDates NONE = new ComparisonDates(null, null);

    @Word(
            value = "the dates of before and after are both given",
            reads = "evidence/beforeOn, evidence/afterOn",
            given = Given.HOLDS)
    public boolean isBothGiven() {
        return before != null && after != null;
    }

    @Word(
            value = "the date after is not later than the date before",
            blank = true,
            reads = "evidence/beforeOn, evidence/afterOn")
    public Boolean isAfterNotLater() {
        return isBothGiven() ? !after.isAfter(before) : null;
    }

    @Word(
            value = "one of the dates is later than a day",
            blank = true,
            example = "evidence.dates.isAnyLaterThan( terms.asOf )",
            reads = "evidence/beforeOn, evidence/afterOn")
    public Boolean isAnyLaterThan(LocalDate day) {
        if (before != null && before.isAfter(day) || after != null && after.isAfter(day)) {
            return true;
        }
        return isBothGiven() ? false : null;
    }
}
