package org.claimable.evaluation.rule;

import java.util.List;
import java.util.stream.Collectors;
import org.claimable.evaluation.Findings;
import org.claimable.rulebook.RuleCard;
import org.claimable.rulebook.RuleText;
import org.claimable.rulebook.file.Place;

/** A rule as read: its card, where it is written, what it looks at, the breach that it finds, and what it reports of it. */
public record Rule(RuleCard card, Place place, FactType fact, List<Expression> when, Report then) {
    private static final String VARIABLE = "$fact";

    public Rule {
        when = List.copyOf(when);
    }

    /** The same rule asking something else. */
    public Rule asking(List<Expression> other) {
        return new Rule(card, place, fact, other, then);
    }

    /** The same rule reporting something else. */
    public Rule reporting(Report other) {
        return new Rule(card, place, fact, when, other);
    }

    /** Looks at a fact, and reports it where the breach is there. */
    void look(Object fact, Findings findings) {
        if (!this.fact.type().isInstance(fact)) {
            return;
        }
        for (Expression condition : when) {
            if (!condition.holds(fact)) {
                return;
            }
        }
        findings.speaking(card);
        then.to(findings, fact);
    }

    /** The rule for the rule engine, written anew from what was understood of it; {@code name} is unique in its chapter. */
    public String drl(String name) {
        return """
                rule %s
                when
                    %s : %s( %s )
                then
                    %s
                end
                """.formatted(Expression.Literal.quoted(name), VARIABLE, fact.word(), asked(), then.java(VARIABLE));
    }

    /** What it asks and does, as its file writes it. */
    public RuleText text() {
        return new RuleText(
                card,
                fact.word(),
                when.stream().map(Expression::drl).toList(),
                then.kind().word(),
                then.rate() == null ? "" : then.rate().drl(),
                then.code(),
                then.message(),
                then.facts().stream().map(Expression::drl).toList());
    }

    /** How many things it asks, near enough to bound the work of compiling it. */
    public int length() {
        return asked().split(" && | \\|\\| |, ").length;
    }

    /** What it asks, as its pattern writes it. */
    public String asked() {
        return when.stream().map(Expression::drl).collect(Collectors.joining(", "));
    }
}
