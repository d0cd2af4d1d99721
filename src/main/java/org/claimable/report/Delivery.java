package org.claimable.report;

import java.util.List;

/**
 * What was promised against what is claimable: a line for each outcome promised, in that order, one for all others, of
 * which nothing was promised, and the total, to which the lines add up.
 */
public record Delivery(List<DeliveryLine> outcomes, DeliveryLine notPromised, DeliveryLine total) {
    public Delivery {
        outcomes = List.copyOf(outcomes);
    }
}
