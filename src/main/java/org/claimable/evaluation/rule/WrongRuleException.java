package org.claimable.evaluation.rule;

/** What departs from the form of a rule, on a line counted from 1. */
final class WrongRuleException extends RuntimeException {
    private final int line;

    WrongRuleException(int line, String message) {
        super(message);
        this.line = line;
    }

    int line() {
        return line;
    }
}
