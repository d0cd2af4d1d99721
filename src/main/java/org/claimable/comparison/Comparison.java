package org.claimable.comparison;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.claimable.evaluation.Deadline;

/** What changes from one side to the other, and what that does to cohorts. */
public record Comparison(Side before, Side after, List<Change> changes, List<CohortComparison> cohorts) {
    private static final Duration LONGEST = Duration.ofMinutes(10);

    public Comparison {
        changes = List.copyOf(changes);
        cohorts = List.copyOf(cohorts);
    }

    /** Compares two sides as below, within ten minutes. */
    public static Comparison of(Side before, Side after, boolean figures, LocalDate today) {
        return of(before, after, figures, today, Deadline.in(LONGEST));
    }

    /**
     * Compares two sides, and what they decide of the same cohorts; {@code figures}: outcome by outcome also where the two
     * price claims by value sets of different ids; {@code today} is the day of evaluation where a cohort names none; all
     * of it ends by {@code deadline}.
     */
    public static Comparison of(Side before, Side after, boolean figures, LocalDate today, Deadline deadline) {
        List<Change> changes = Changes.between(before, after, figures);
        Set<String> changedRules = Changes.rules(changes, before, after);
        List<CohortComparison> compared = new ArrayList<>();
        for (int i = 0; i < before.cohorts().size(); i++) {
            compared.add(CohortComparison.of(
                    before.decide(before.cohorts().get(i), today, deadline),
                    after.decide(after.cohorts().get(i), today, deadline),
                    changedRules));
        }
        return new Comparison(before, after, changes, compared);
    }

    /** Whether nothing changed, in the rules and values and in what is decided of any claim. */
    public boolean isNone() {
        return changes.isEmpty()
                && cohorts.stream().allMatch(cohort -> cohort.claims().isEmpty());
    }

    /** Whether their files are not the same, although nothing in them that decides or is cited changed. */
    public boolean isOfOtherFiles() {
        return changes.isEmpty()
                && !before.evaluator()
                        .ruleSet()
                        .digest()
                        .equals(after.evaluator().ruleSet().digest());
    }

    /** Says nothing of its content, so that no log can. */
    @Override
    public String toString() {
        return "A comparison with %d changes".formatted(changes.size());
    }
}
