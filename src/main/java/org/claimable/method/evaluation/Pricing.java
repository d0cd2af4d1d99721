package org.claimable.method.evaluation;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.claimable.method.bank.Outcome;
import org.claimable.method.bank.ValueSet;
import org.claimable.method.claim.ClaimTexts;
import org.claimable.method.claim.Settings;
import org.claimable.method.claim.Settings.Deadweight;
import org.claimable.method.claim.Settings.Period;
import org.claimable.method.decision.ClaimValue;
import org.claimable.method.decision.Decision.Caveat;
import org.claimable.method.decision.Sentence;
import org.claimable.method.decision.Wording;
import org.claimable.method.evaluation.Findings.Finding;
import org.claimable.method.evaluation.PairStages.Pairs;
import org.claimable.method.evaluation.PersonEvaluator.UnreadableRows;
import org.claimable.method.evaluation.Rules.Chapters;
import org.claimable.method.evaluation.fact.Claim;
import org.claimable.method.evaluation.fact.ClaimWords;
import org.claimable.method.evaluation.fact.Pair;
import org.claimable.method.evaluation.fact.Terms;
import org.claimable.method.rulebook.RuleSet;

/**
 * What outcomes would be worth by the rules of value, and which of them are not claimed together for one person, before
 * anyone has claimed them. All of them are taken to be achieved on one day. For one thread.
 */
public final class Pricing {
    private final RuleSet ruleSet;
    private final Rules rules;
    private final Facts facts;
    private final ClaimStages stages;
    private final Pairs pairs;
    private final LocalDate day;
    private final Findings findings = new Findings();

    Pricing(RuleSet ruleSet, Rules rules, ValueSet values, Deadweight deadweight, LocalDate day) {
        Settings options = ruleSet.defaults();
        this.ruleSet = ruleSet;
        this.rules = new FailedRules(rules);
        this.facts = new Facts(
                new Terms(
                        day,
                        Period.OPEN,
                        options.rules(),
                        values.deadweightIncluded(),
                        deadweight,
                        options.yearBasis(),
                        ruleSet.lists()),
                ruleSet,
                values);
        this.stages = new ClaimStages(this.rules, options);
        this.pairs = new Pairs(options.yearBasis(), ruleSet.incompatibilities());
        this.day = day;
    }

    /** What a known outcome of so many people, each for one year, would be worth at a share over 0 up to 1. */
    public PricedOutcome price(String outcome, int people, BigDecimal share) {
        org.claimable.method.claim.Claim planned =
                new org.claimable.method.claim.Claim("", null, outcome, day, people, share, 1, ClaimTexts.NONE, null);
        Assessment assessment = new Assessment(facts.of(0, planned, null), null);
        try {
            stages.value(assessment);
        } catch (RuleFailedException failed) {
            return new PricedOutcome(assessment.claim(), null, List.of(caveat(failed)));
        }
        return new PricedOutcome(assessment.claim(), assessment.value(), assessment.caveats());
    }

    /** What speaks against claiming two outcomes for one person in one year: a rule that may refuse before one that advises. */
    public Optional<Overlap> overlap(PricedOutcome one, PricedOutcome other) {
        Pair pair = pairs.of(one.claim(), other.claim(), false);
        try {
            rules.look(Chapters.COUNTING, pair, findings.clear());
            rules.look(Chapters.INCOMPATIBILITY, pair, findings);
        } catch (RuleFailedException failed) {
            return Optional.of(new Overlap(caveat(failed), false));
        }
        List<Finding> advice = new ArrayList<>(0);
        Finding clash = Pairs.clash(findings.byRule(), ruleSet.defaults().rules(), advice::add);
        if (clash == null && advice.isEmpty()) {
            return Optional.empty();
        }
        Finding spoken = clash == null ? advice.get(0) : clash;
        Wording wording =
                pair.isSameOutcome() ? Sentence.RULE_NAME.of(spoken.card().name()) : spoken.wording();
        return Optional.of(new Overlap(Reasons.caveat(spoken, spoken.code(), wording), clash != null));
    }

    private Caveat caveat(RuleFailedException failed) {
        return FailedRules.caveat(failed, ruleSet.norm(UnreadableRows.NORM));
    }

    /** Why two outcomes are not both claimed for one person in one year, and whether the rule may refuse by default. */
    public record Overlap(Caveat finding, boolean refuses) {}

    /** An outcome with its worth, apart from anyone's claim of it. */
    public static final class PricedOutcome {
        private final Claim claim;
        private final ClaimValue value;
        private final List<Caveat> caveats;

        PricedOutcome(Claim claim, ClaimValue value, List<Caveat> caveats) {
            this.claim = claim;
            this.value = value;
            this.caveats = List.copyOf(caveats);
        }

        Claim claim() {
            return claim;
        }

        public Outcome outcome() {
            return claim.outcome();
        }

        /** What it is worth; null where the value set has no value for it. */
        public ClaimValue value() {
            return value;
        }

        /** What a reader of the value must know. */
        public List<Caveat> caveats() {
            return caveats;
        }

        /** The words for it in messages. */
        public ClaimWords words() {
            return claim.words();
        }

        /** What it is worth for other numbers of people, in pence; only where it has a value. */
        public long worthOf(int people) {
            return value.perPerson().times(people, claim.share()).total();
        }
    }
}
