package org.claimable.evaluation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.claimable.claim.RulesLevel;
import org.claimable.decision.Verdict;
import org.claimable.evaluation.fact.Claim;
import org.claimable.evaluation.fact.Pair;

/** The stages that look at pairs of claims of one person: counted before, and once a year. */
final class PairStages {
    private static final Comparator<Assessment> BY_DATE =
            Comparator.comparing(assessment -> assessment.claim().achievedOn());

    private final Rules rules;
    private final RulesLevel level;
    private final Pairs pairs;
    private final List<PersonClaims> people;
    private final Assessment[] byPosition;

    PairStages(Rules rules, RulesLevel level, Pairs pairs, List<PersonClaims> people, Assessment[] byPosition) {
        this.rules = rules;
        this.level = level;
        this.pairs = pairs;
        this.people = people;
        this.byPosition = byPosition;
    }

    /** Stage 3: refused by every entry counted before that strikes it. */
    void countedBefore() {
        List<Pair> entries = new ArrayList<>();
        for (PersonClaims person : people) {
            for (Assessment assessment : person.countedBefore().isEmpty() ? List.<Assessment>of() : person.open()) {
                person.countedBefore().stream()
                        .filter(entry -> pairs.sameYear(assessment.claim(), entry))
                        .forEach(entry -> entries.add(pairs.of(assessment.claim(), entry, true)));
            }
        }
        Findings findings = new Findings();
        rules.look(Chapters.COUNTING, entries, findings);
        rules.look(Chapters.INCOMPATIBILITY, entries, findings);
        Map<Pair, Finding> clashes = Clash.of(findings.found(), level, this::adviseOfEntry);
        entries.stream().filter(clashes::containsKey).forEach(pair -> refuse(clashes.get(pair), List.of()));
        people.forEach(person -> person.open().stream()
                .filter(Assessment::hasReasons)
                .forEach(assessment -> assessment.close(Verdict.NOT_CLAIMABLE)));
    }

    private void adviseOfEntry(Finding finding) {
        Pair pair = finding.pair();
        String message = finding.message() + " It was counted before: " + pair.otherReference() + ".";
        assessment(finding).advise(Reasons.caveat(finding, Chapters.ADVISORY, message));
    }

    /** Stage 4: per outcome and counting year the earliest stays, the first submitted where dates are equal. */
    void onceAYear() {
        List<Pair> repeats = new ArrayList<>();
        for (PersonClaims person : people) {
            Map<String, List<Assessment>> byOutcome = new LinkedHashMap<>();
            List<Assessment> open = person.claims().size() < 2 ? List.of() : person.open();
            open.forEach(assessment -> byOutcome
                    .computeIfAbsent(assessment.claim().outcomeCode(), code -> new ArrayList<>(1))
                    .add(assessment));
            byOutcome.values().forEach(claims -> repeatsOf(claims, repeats));
        }
        Findings findings = new Findings();
        rules.look(Chapters.COUNTING, repeats, findings);
        Map<Pair, Finding> clashes = Clash.of(findings.found(), level, finding -> {});
        repeats.stream().filter(clashes::containsKey).forEach(pair -> {
            refuse(clashes.get(pair), List.of(pair.other().id()));
            byPosition[pair.claim().position()].close(Verdict.NOT_CLAIMABLE);
        });
    }

    private void repeatsOf(List<Assessment> claims, List<Pair> repeats) {
        claims.sort(BY_DATE);
        Claim stays = claims.get(0).claim();
        for (Assessment later : claims.subList(1, claims.size())) {
            if (pairs.sameYear(stays, later.claim())) {
                repeats.add(pairs.of(later.claim(), stays, false));
            } else {
                stays = later.claim();
            }
        }
    }

    private void refuse(Finding finding, List<String> clashing) {
        Assessment assessment = assessment(finding);
        assessment.add(Reasons.reason(finding, assessment.claim(), finding.message(), clashing));
    }

    private Assessment assessment(Finding finding) {
        return byPosition[finding.claim().position()];
    }
}
