package org.claimable.method.report;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.claimable.method.bank.Outcome;
import org.claimable.method.catalogue.YearBasis;
import org.claimable.method.decision.Decision.Reason;
import org.claimable.method.evaluation.fact.Direction;
import org.claimable.method.evaluation.fact.EvidenceFact;

/**
 * Counts the claims that were refused for NO_MOVEMENT alone, by the direction in which they moved. One that improved is no
 * other benefit where its person has a claimable claim of its outcome and counting year. Adds up a person at a time.
 */
public final class Movements implements Serializable {
    private static final long serialVersionUID = 1;
    private static final String NO_MOVEMENT = "NO_MOVEMENT";

    private final YearBasis yearBasis;
    private final Map<String, OtherBenefit> benefits = new TreeMap<>();
    private int unchanged;
    private int worsened;
    private int notKnown;

    Movements(YearBasis yearBasis) {
        this.yearBasis = yearBasis;
    }

    /** Adds one person's claims, or untracked ones, which name no person. */
    void add(List<Subject> person) {
        Map<String, List<LocalDate>> reached = null;
        for (int i = 0; i < person.size(); i++) {
            Subject subject = person.get(i);
            if (!isWithoutMovement(subject)) {
                continue;
            }
            Outcome outcome = subject.outcome();
            Direction direction = new EvidenceFact(subject.claim().evidence(), outcome).direction();
            if (direction == Direction.IMPROVED) {
                reached = reached == null ? reached(person) : reached;
                improved(subject, reached.getOrDefault(outcome.code(), List.of()));
            } else {
                unchanged += direction == Direction.UNCHANGED ? 1 : 0;
                worsened += direction == Direction.WORSENED ? 1 : 0;
                notKnown += direction == Direction.UNCHANGED || direction == Direction.WORSENED ? 0 : 1;
            }
        }
    }

    private static boolean isWithoutMovement(Subject subject) {
        List<Reason> reasons = subject.decision().reasons();
        return reasons.size() == 1 && reasons.get(0).code().equals(NO_MOVEMENT);
    }

    /** The days of the person's claimable claims, by outcome; nothing is known of the person of an untracked claim. */
    private static Map<String, List<LocalDate>> reached(List<Subject> person) {
        Map<String, List<LocalDate>> reached = new HashMap<>();
        for (Subject subject : person) {
            if (subject.isClaimable() && subject.person() != Subject.UNTRACKED) {
                reached.computeIfAbsent(subject.outcome().code(), code -> new ArrayList<>(1))
                        .add(subject.claim().achievedOn());
            }
        }
        return reached;
    }

    private void improved(Subject subject, List<LocalDate> reached) {
        LocalDate day = subject.claim().achievedOn();
        for (LocalDate other : reached) {
            if (yearBasis.sameYear(day, other)) {
                return;
            }
        }
        Outcome outcome = subject.outcome();
        add(new OtherBenefit(outcome.code(), outcome.name(), 1));
    }

    private void add(OtherBenefit benefit) {
        benefits.merge(
                benefit.outcome(),
                benefit,
                (a, b) -> new OtherBenefit(a.outcome(), a.name(), Math.addExact(a.claims(), b.claims())));
    }

    /** Adds what another part of the cohort comes to. */
    void add(Movements part) {
        part.benefits.values().forEach(this::add);
        unchanged = Math.addExact(unchanged, part.unchanged);
        worsened = Math.addExact(worsened, part.worsened);
        notKnown = Math.addExact(notKnown, part.notKnown);
    }

    /** Those that improved, by outcome. */
    List<OtherBenefit> benefits() {
        return List.copyOf(benefits.values());
    }

    /** Those that did not. */
    NoImprovement noImprovement() {
        return new NoImprovement(unchanged, worsened, notKnown);
    }

    /**
     * How many claims were refused for NO_MOVEMENT alone without an improvement, by rule EV-04: the after was the same, or worse, or
     * its scale does not say which of two answers is better.
     */
    public record NoImprovement(int unchanged, int worsened, int notKnown) {
        public int claims() {
            return unchanged + worsened + notKnown;
        }
    }

    /** An outcome, and how many of its claims improved without reaching it: to report under other benefits. */
    public record OtherBenefit(String outcome, String name, int claims) implements Serializable {}
}
