package org.claimable.method.evaluation;

import java.util.ArrayList;
import java.util.List;
import org.claimable.method.decision.TraceEntry.Examined;
import org.claimable.method.evaluation.Assessment.PersonClaims;
import org.claimable.method.evaluation.Trail.Step;

/** With which claims of a person each of them was compared, by the stage that both came to. */
final class Comparisons {
    /** Stages in which claims are compared; in the first only with what was counted before. */
    private static final List<Step> STEPS =
            List.of(Step.COUNTED_BEFORE, Step.ONCE_A_YEAR, Step.INCOMPATIBILITY, Step.ELIGIBILITY);

    private final PersonClaims person;
    private final List<List<Assessment>> came = new ArrayList<>(STEPS.size());

    Comparisons(PersonClaims person) {
        this.person = person;
    }

    /** The number of a stage by which its comparisons are asked for. */
    static int number(Step step) {
        return STEPS.indexOf(step);
    }

    /** What a claim was compared with, by the numbers of the stages. */
    Examined[] of(Assessment claim) {
        if (came.isEmpty()) {
            STEPS.forEach(step -> came.add(step == Step.COUNTED_BEFORE ? List.of() : came(step)));
        }
        Examined[] examined = new Examined[STEPS.size()];
        for (int i = 0; i < examined.length; i++) {
            examined[i] = examined(claim, i);
        }
        return examined;
    }

    private List<Assessment> came(Step step) {
        List<Assessment> all = new ArrayList<>();
        for (Assessment each : person.claims()) {
            if (isOf(each, step)) {
                all.add(each);
            }
        }
        return all;
    }

    private static boolean isOf(Assessment each, Step step) {
        return each.claim().isKnown()
                && each.claim().submitted().isReadable()
                && each.trail().isPast(step, each.isClaimable());
    }

    private Examined examined(Assessment claim, int number) {
        List<Assessment> all = came.get(number);
        List<String> ids = new ArrayList<>(Math.min(all.size(), Examined.MOST_LISTED));
        for (int i = 0; i < all.size() && ids.size() < Examined.MOST_LISTED; i++) {
            if (all.get(i) != claim) {
                ids.add(all.get(i).claim().id());
            }
        }
        boolean among = !all.isEmpty() && isOf(claim, STEPS.get(number));
        int others = all.size() - (among ? 1 : 0);
        return new Examined(ids, others - ids.size(), person.countedBefore().size(), null);
    }
}
