package org.claimable.report;

import java.math.BigDecimal;

/**
 * What was promised of an outcome, or in total, against what is claimable and what is for review. {@code outcome} and
 * {@code name} are null for a total and for outcomes of which nothing was promised; {@code promisedPeople} and
 * {@code promisedValue}, in pounds, are null where they were not promised.
 */
public record DeliveryLine(
        String outcome,
        String name,
        Integer promisedPeople,
        BigDecimal promisedValue,
        Delivered claimable,
        Delivered review) {

    /** Whether anything was promised. */
    public boolean isPromised() {
        return promisedPeople != null || promisedValue != null;
    }

    /** People claimable less those promised; null where none were promised. */
    public Long peopleDifference() {
        return promisedPeople == null ? null : claimable.people() - promisedPeople;
    }

    /** Claimable value less that promised, in pounds; null where none was promised, or it is not known. */
    public BigDecimal valueDifference() {
        return promisedValue == null || isValueUnknown()
                ? null
                : claimable.value().subtract(promisedValue);
    }

    /** How it stands; null where nothing was promised. */
    public DeliveryStatus status() {
        if (!isPromised()) {
            return null;
        }
        int people = promisedPeople == null ? 1 : Long.signum(peopleDifference());
        int value = promisedValue == null ? 1 : claimable.value().compareTo(promisedValue);
        if (people < 0 || value < 0 && !isValueUnknown()) {
            return DeliveryStatus.SHORT;
        }
        if (value < 0) {
            return DeliveryStatus.NOT_KNOWN;
        }
        return people > 0 && value > 0 ? DeliveryStatus.OVER : DeliveryStatus.MET;
    }

    /** What is priced does not reach the value, and there are claims without a value. */
    private boolean isValueUnknown() {
        return claimable.withoutValue() > 0 && claimable.value().compareTo(promisedValue) < 0;
    }
}
