package org.claimable.report;

/**
 * How many claims were refused for NO_MOVEMENT alone without an improvement, by rule EV-04: the after was the same, or worse, or
 * its scale does not say which of two answers is better.
 */
public record NoImprovement(int unchanged, int worsened, int notKnown) {
    public int claims() {
        return unchanged + worsened + notKnown;
    }
}
