package org.claimable.method.evaluation;

import org.claimable.method.rulebook.RuleCard;

/** A rule that could not be asked of a fact, or two that give one claim no one rate of deadweight. */
public final class RuleFailedException extends RuntimeException {
    private final transient RuleCard rule;

    /** {@code rule} is null where it is not known which of a chapter's rules it was. */
    public RuleFailedException(RuleCard rule, String message, Throwable cause) {
        super(message, cause);
        this.rule = rule;
    }

    /** The failure of a rule, by what it threw. */
    public static RuleFailedException of(RuleCard rule, RuntimeException thrown) {
        return thrown instanceof RuleFailedException known
                ? known
                : new RuleFailedException(rule, "Rule %s could not be asked.".formatted(rule.key()), thrown);
    }

    /** The rule that failed, null where it is not known. */
    public RuleCard rule() {
        return rule;
    }
}
