package org.claimable.oracle;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import org.claimable.oracle.PersonFacts.Request;
import tools.jackson.databind.JsonNode;

/** The stages of the contract in their order, over all claims of a request. */
final class Stages {
    private final Catalogue catalogue;
    private final Terms terms;
    private final Valuation valuation;
    private final Eligibility eligibility;
    private final Counting counting;
    private final Incompatibility incompatibility;
    private final Caveats caveats;
    private final LaterSurveys laterSurveys;

    private final List<PersonRule> personRules;
    private final RuleWords words;

    Stages(Catalogue catalogue, Terms terms, JsonNode valueSet) {
        this(catalogue, terms, valueSet, ContractPairs.NONE, List.of());
    }

    /** With rules of one's own about pairs of any years, and about people. */
    Stages(Catalogue catalogue, Terms terms, JsonNode valueSet, ContractPairs pairs, List<PersonRule> personRules) {
        this.personRules = personRules;
        words = new RuleWords(catalogue, terms, valueSet);
        this.catalogue = catalogue;
        this.terms = terms;
        Clashes clashes = new Clashes(catalogue.incompatibilities(), terms, pairs);
        valuation = new Valuation(catalogue, terms, valueSet);
        eligibility = new Eligibility(catalogue, terms);
        counting = new Counting(terms, clashes);
        incompatibility = new Incompatibility(clashes);
        caveats = new Caveats(eligibility, new EvidenceRules(catalogue, terms), valuation, clashes);
        laterSurveys = new LaterSurveys(catalogue, terms);
    }

    Standing enter(SubmittedClaim claim) {
        KnownOutcome outcome = catalogue.outcome(claim.outcome());
        return new Standing(claim, outcome, outcome == null ? null : valuation.worthOf(claim, outcome));
    }

    /** Decides every claim, and answers what would be claimable under the lowest and the highest value policy. */
    Totals.Range decide(List<Standing> standings, JsonNode request, People people) {
        for (Standing standing : standings) {
            eligibility.judge(standing);
            reviewSustainedYear(standing);
            reviewUntracked(standing);
            caveats.add(standing);
        }
        BigDecimal lowest = Amounts.NOTHING;
        BigDecimal highest = Amounts.NOTHING;
        for (String person : named(standings)) {
            List<Achievement> counted = countedBefore(person, request, people);
            Totals.Range range = personRules.isEmpty()
                    ? decidePerson(of(person, standings), counted)
                    : inRounds(of(person, standings), counted, new Request(request, people));
            laterSurveys.add(of(person, standings));
            lowest = lowest.add(range.low());
            highest = highest.add(range.high());
        }
        return new Totals.Range(lowest, highest);
    }

    private Totals.Range decidePerson(List<Standing> claims, List<Achievement> countedBefore) {
        counting.countedBefore(goingOn(claims), countedBefore);
        counting.onceAYear(goingOn(claims));
        List<Standing> left = goingOn(claims);
        incompatibility.refuse(left, terms.policy());
        caveats.advise(goingOn(claims), countedBefore);
        return new Totals.Range(claimable(left, "LOWEST_VALUE"), claimable(left, "HIGHEST_VALUE"));
    }

    /** Stages 4 and 5 in the rounds of the rules of people, under the policy that is asked for and under the other two. */
    private Totals.Range inRounds(List<Standing> claims, List<Achievement> countedBefore, Request request) {
        counting.countedBefore(goingOn(claims), countedBefore);
        PersonRounds rounds = new PersonRounds(
                personRules,
                terms,
                round -> PersonFacts.of(
                        round,
                        request.countedBefore(claims.get(0).claim.individual()),
                        words,
                        catalogue,
                        terms,
                        request));
        BigDecimal lowest = sum(settled(rounds, claims, "LOWEST_VALUE"));
        BigDecimal highest = sum(settled(rounds, claims, "HIGHEST_VALUE"));
        List<Standing> chosen = settled(rounds, claims, terms.policy());
        for (int i = 0; i < claims.size(); i++) {
            claims.get(i).become(chosen.get(i));
        }
        caveats.advise(goingOn(claims), countedBefore);
        return new Totals.Range(lowest, highest);
    }

    private List<Standing> settled(PersonRounds rounds, List<Standing> claims, String policy) {
        return rounds.settle(claims, round -> {
            counting.onceAYear(goingOn(round));
            incompatibility.refuse(goingOn(round), policy);
        });
    }

    private static BigDecimal sum(List<Standing> claims) {
        return goingOn(claims).stream().map(Standing::total).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private BigDecimal claimable(List<Standing> left, String policy) {
        return incompatibility.kept(left, policy).stream()
                .map(Standing::total)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private void reviewSustainedYear(Standing standing) {
        if (!standing.goesOn() || standing.claim.sustainedYear() == 1) {
            return;
        }
        if (terms.mayRefuse("legacy") && !valuation.includesDeadweight()) {
            standing.caveats.add("SUSTAINED_YEAR");
        } else {
            standing.review(new Ground("SUSTAINED_YEAR", "CO-06"));
        }
    }

    private void reviewUntracked(Standing standing) {
        if (standing.goesOn() && !standing.claim.tracked()) {
            Ground unnamed = new Ground("UNTRACKED_INDIVIDUAL", "CO-04");
            if (terms.refusesUntracked()) {
                standing.refuse(unnamed);
            } else {
                standing.review(unnamed);
            }
        }
    }

    private static List<String> named(List<Standing> standings) {
        return standings.stream()
                .map(standing -> standing.claim.individual())
                .filter(Objects::nonNull)
                .distinct()
                .toList();
    }

    private static List<Standing> of(String person, List<Standing> standings) {
        return standings.stream()
                .filter(standing -> person.equals(standing.claim.individual()))
                .toList();
    }

    private static List<Standing> goingOn(List<Standing> claims) {
        return claims.stream().filter(Standing::goesOn).toList();
    }

    private List<Achievement> countedBefore(String person, JsonNode request, People people) {
        return Wire.list(request, "previouslyCounted").stream()
                .filter(entry -> person.equals(people.person(Wire.text(entry, "individual"))))
                .map(entry ->
                        new Achievement(catalogue.outcome(Wire.text(entry, "outcome")), Wire.date(entry, "achievedOn")))
                .toList();
    }
}
