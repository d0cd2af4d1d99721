package org.claimable.evaluation;

/** An evaluation that took more than it may; nothing of it is used. */
public final class EvaluationLimitException extends RuntimeException {
    public EvaluationLimitException(String message) {
        super(message);
    }
}
