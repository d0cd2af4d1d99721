package org.claimable.evaluation;

import java.util.Collection;
import java.util.List;
import org.claimable.rulebook.RuleCard;
import org.claimable.rulebook.RuleText;

/** Rules that look at so many facts at a time, and at none once the time is over. */
final class TimedRules implements Rules {
    private static final int FACTS_AT_A_TIME = 10_000;

    private final Rules rules;
    private final Deadline deadline;

    TimedRules(Rules rules, Deadline deadline) {
        this.rules = rules;
        this.deadline = deadline;
    }

    @Override
    public Collection<RuleCard> cards() {
        return rules.cards();
    }

    @Override
    public Collection<RuleText> texts() {
        return rules.texts();
    }

    @Override
    public void look(String chapter, List<?> facts, Findings findings) {
        for (int from = 0; from < facts.size(); from += FACTS_AT_A_TIME) {
            deadline.check();
            rules.look(chapter, facts.subList(from, Math.min(facts.size(), from + FACTS_AT_A_TIME)), findings);
        }
        deadline.check();
    }

    @Override
    public void close() {
        rules.close();
    }
}
