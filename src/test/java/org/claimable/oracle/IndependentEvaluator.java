package org.claimable.oracle;

import java.nio.file.Path;
import java.util.List;
import tools.jackson.databind.JsonNode;

/** A second opinion: decides a cohort from the contract alone, as plainly as can be. */
public final class IndependentEvaluator {
    private final Catalogue catalogue;

    public IndependentEvaluator(Path rulesFolder) {
        catalogue = new Catalogue(rulesFolder);
    }

    /** Judges a request, which must state {@code asOf}, by a value set in the shape of an inline one. */
    public Judged judge(JsonNode request, JsonNode valueSet) {
        return judge(request, valueSet, ContractPairs.NONE, List.of());
    }

    /** The same with rules of one's own about pairs of any years, and about people. */
    public Judged judge(JsonNode request, JsonNode valueSet, ContractPairs pairs, List<PersonRule> personRules) {
        Terms terms = Terms.of(request);
        Stages stages = new Stages(catalogue, terms, valueSet, pairs, personRules);
        People people = new People(catalogue.references(), terms.foldsReferences());
        List<Standing> standings = SubmittedClaim.allOf(request, catalogue.references(), people).stream()
                .map(stages::enter)
                .toList();
        Totals.Range policyRange = stages.decide(standings, request, people);
        List<Judgement> decisions = standings.stream()
                .map(standing -> standing.judgement(terms.yearOf(standing.claim.achievedOn())))
                .toList();
        return new Judged(
                decisions,
                new Summing(terms, standings)
                        .totals(
                                policyRange,
                                new Movements(catalogue, terms, standings),
                                new Remarks(catalogue, terms, request, standings).byCode()));
    }
}
