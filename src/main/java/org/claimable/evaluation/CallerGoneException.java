package org.claimable.evaluation;

/** Whoever asked for an evaluation is gone, so that it was ended. */
public final class CallerGoneException extends RuntimeException {
    CallerGoneException() {
        super("No one waits for the evaluation any more.");
    }
}
