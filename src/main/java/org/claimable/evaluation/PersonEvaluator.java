package org.claimable.evaluation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.claimable.bank.ValueSet;
import org.claimable.catalogue.YearBasis;
import org.claimable.claim.Claim;
import org.claimable.claim.Cohort;
import org.claimable.claim.Individual;
import org.claimable.claim.PreviouslyCounted;
import org.claimable.decision.Decision;
import org.claimable.evaluation.fact.Terms;
import org.claimable.rulebook.RuleSet;

/** Decides one person after another on the terms of a cohort; people are independent. For one thread at a time. */
public final class PersonEvaluator {
    private final Facts facts;
    private final YearBasis yearBasis;
    private final UnreadableRows unreadable;
    private final ClaimStages alone;
    private final PairStages inPairs;
    private final Incompatibility last;
    private final LaterEvidence afterwards;

    /** {@code terms} has every option chosen; its claims and people are not looked at. */
    PersonEvaluator(
            Cohort terms,
            RuleSet ruleSet,
            Rules rules,
            Refusals refusals,
            UnreadableRows unreadable,
            ValueSet values,
            LocalDate asOf) {
        this.facts = new Facts(
                new Terms(
                        asOf,
                        terms.period(),
                        terms.settings().rules(),
                        values.deadweightIncluded(),
                        terms.deadweight()),
                ruleSet,
                values);
        this.yearBasis = terms.settings().yearBasis();
        this.unreadable = unreadable;
        this.alone = new ClaimStages(rules, terms.settings().rules(), new Valuation());
        Pairs pairs = new Pairs(yearBasis, ruleSet.incompatibilities());
        this.inPairs = new PairStages(rules, terms.settings().rules(), pairs);
        this.last = new Incompatibility(rules, terms.settings(), pairs, ruleSet.searchSteps(), refusals);
        this.afterwards = new LaterEvidence(ruleSet.norm(LaterEvidence.NORM), pairs);
    }

    /**
     * The decisions of all claims of one person, or of untracked claims, in their order; {@code individual} is null where
     * nothing is known of the person.
     */
    public List<Decision> decide(
            Individual individual, List<Claim> claims, List<PreviouslyCounted> countedBefore, Deadline deadline) {
        List<Assessment> assessments = new ArrayList<>(claims.size());
        for (int i = 0; i < claims.size(); i++) {
            assessments.add(assessment(i, claims.get(i), individual));
        }
        if (claims.get(0).individual() == null) {
            assessments.forEach(each -> decide(new PersonClaims(List.of(each), List.of()), deadline));
        } else {
            decide(
                    new PersonClaims(
                            assessments, countedBefore.stream().map(facts::of).toList()),
                    deadline);
        }
        List<Decision> decisions = new ArrayList<>(claims.size());
        assessments.forEach(each -> decisions.add(decision(each)));
        return decisions;
    }

    /** A claim on its way; one that could not be read has arrived. */
    Assessment assessment(int position, Claim claim, Individual individual) {
        Assessment assessment = new Assessment(facts.of(position, claim, individual));
        if (!claim.isReadable()) {
            unreadable.review(assessment);
        }
        return assessment;
    }

    /** Takes a person's claims through the stages. */
    void decide(PersonClaims person, Deadline deadline) {
        deadline.check();
        List<Assessment> claims = person.claims();
        for (int i = 0; i < claims.size(); i++) {
            decideAlone(claims.get(i));
            if ((i & 0xFF) == 0xFF) {
                deadline.check();
            }
        }
        inPairs.countedBefore(person, deadline);
        inPairs.onceAYear(person, deadline);
        last.decide(person, deadline);
        afterwards.say(person, deadline);
    }

    private void decideAlone(Assessment assessment) {
        if (!assessment.isOpen()) {
            return;
        }
        alone.eligibility(assessment);
        if (assessment.isOpen()) {
            alone.tracking(assessment);
        }
        if (assessment.claim().isKnown()) {
            alone.value(assessment);
        }
    }

    Decision decision(Assessment assessment) {
        LocalDate achievedOn = assessment.claim().achievedOn();
        return assessment.decision(achievedOn == null ? null : yearBasis.label(achievedOn));
    }

    org.claimable.evaluation.fact.Claim counted(PreviouslyCounted entry) {
        return facts.of(entry);
    }

    /** The claimable totals under either policy of all whom this has decided. */
    public PolicyTotals totals() {
        return last.totals();
    }
}
