package org.claimable.evaluation;

import java.util.Collection;
import org.claimable.rulebook.RuleCard;

/** The rules of a rule set, ready to look at facts, a chapter at a time. Safe for several threads. */
public interface Rules extends AutoCloseable {

    /** The card of every rule. */
    Collection<RuleCard> cards();

    /** What every rule asks and does. */
    Collection<RuleCard.RuleText> texts();

    /** Lets every rule of a chapter look at a fact, and report what it finds. */
    void look(String chapter, Object fact, Findings findings);

    @Override
    void close();
}
