package org.claimable.evaluation;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.claimable.bank.EvidenceKind;
import org.claimable.bank.Outcome;
import org.claimable.bank.ValueSet;
import org.claimable.claim.Cohort;
import org.claimable.claim.Evidence;
import org.claimable.claim.Individual;
import org.claimable.claim.PreviouslyCounted;
import org.claimable.evaluation.fact.Claim;
import org.claimable.evaluation.fact.Terms;
import org.claimable.evaluation.fact.Worth;
import org.claimable.rulebook.RuleSet;

/** Makes the facts that rules look at from a cohort: outcomes resolved, people listed, values looked up. */
final class Facts {
    private final Cohort cohort;
    private final RuleSet ruleSet;
    private final Terms terms;
    private final Worth[] worths;
    private final Map<String, Individual> individuals = new HashMap<>();

    Facts(Cohort cohort, RuleSet ruleSet, ValueSet values, LocalDate asOf) {
        this.cohort = cohort;
        this.ruleSet = ruleSet;
        this.terms = new Terms(
                asOf, cohort.period(), cohort.options().rules(), values.deadweightIncluded(), cohort.deadweight());
        this.worths = ruleSet.catalogue().outcomes().stream()
                .map(outcome -> Worth.of(outcome, values))
                .toArray(Worth[]::new);
        cohort.individuals().forEach(individual -> individuals.put(individual.ref(), individual));
    }

    /** Every claim of the cohort, by its position. */
    Assessment[] assessments() {
        Assessment[] byPosition = new Assessment[cohort.claims().size()];
        for (int i = 0; i < byPosition.length; i++) {
            byPosition[i] = new Assessment(fact(i, cohort.claims().get(i)));
        }
        return byPosition;
    }

    /** The claims that are open by person, in the order in which each person first comes; untracked claims each on their own. */
    List<PersonClaims> people(Assessment[] byPosition) {
        Map<Object, PersonClaims> people = new LinkedHashMap<>();
        for (Assessment assessment : byPosition) {
            if (!assessment.isOpen()) {
                continue;
            }
            String individual = assessment.claim().submitted().individual();
            Object person = individual == null ? assessment : individual;
            people.computeIfAbsent(person, each -> new PersonClaims()).claims().add(assessment);
        }
        for (PreviouslyCounted entry : cohort.previouslyCounted()) {
            PersonClaims person = people.get(entry.individual());
            if (person != null) {
                person.countedBefore().add(fact(entry));
            }
        }
        return new ArrayList<>(people.values());
    }

    private Claim fact(int position, org.claimable.claim.Claim claim) {
        if (!claim.isReadable()) {
            return Claim.of(position, claim, null, null, null, null, terms, null);
        }
        Outcome outcome = ruleSet.catalogue().find(claim.outcome()).orElse(null);
        return Claim.of(
                position,
                claim,
                claim.individual() == null ? null : individuals.get(claim.individual()),
                outcome,
                outcome == null ? ruleSet.catalogue().nearest(claim.outcome()) : null,
                ruleSet.parameters().on(claim.achievedOn()),
                terms,
                outcome == null ? null : worths[outcome.position()]);
    }

    private Claim fact(PreviouslyCounted entry) {
        Outcome outcome = ruleSet.catalogue()
                .find(entry.outcome())
                .orElseThrow(() -> new IllegalArgumentException(
                        "previouslyCounted names \"%s\", which is not in the catalogue.".formatted(entry.outcome())));
        Evidence count = new Evidence(
                EvidenceKind.RECORD, entry.reference(), null, null, null, null, null, null, null, null, null, false);
        org.claimable.claim.Claim claim = new org.claimable.claim.Claim(
                "", entry.individual(), entry.outcome(), entry.achievedOn(), 1, BigDecimal.ONE, 1, null, null, count);
        return Claim.of(-1, claim, null, outcome, null, ruleSet.parameters().on(entry.achievedOn()), terms, null);
    }
}
