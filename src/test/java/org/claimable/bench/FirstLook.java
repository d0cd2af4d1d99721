package org.claimable.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToIntFunction;
import org.claimable.ShippedRules;
import org.claimable.bank.ValueSet;
import org.claimable.claim.Cohort;
import org.claimable.decision.Verdict;
import org.claimable.evaluation.Evaluator;
import org.claimable.evaluation.Library;

/** Prints how many claims a second are evaluated in memory, with all reasons, beside a loop written by hand. */
public final class FirstLook {
    private static final int CLAIMS = 100_000;
    private static final int ROUNDS = 11;

    private FirstLook() {}

    public static void main(String[] arguments) {
        Library library = ShippedRules.library();
        Evaluator evaluator = library.evaluator(null).orElseThrow();
        ValueSet values = library.valueSet("example-values").orElseThrow();
        Cohort cohort = new Workload(evaluator.ruleSet().catalogue()).cohort(CLAIMS);
        HandWrittenLoop loop =
                new HandWrittenLoop(evaluator.ruleSet().catalogue().outcomes());
        ToIntFunction<Cohort> service =
                each -> (int) evaluator.evaluate(each, values, Workload.AS_OF).decisions().stream()
                        .filter(decision -> decision.verdict() == Verdict.CLAIMABLE)
                        .count();
        List<Double> ratios = new ArrayList<>();
        List<Double> ours = new ArrayList<>();
        for (int round = 0; round < 2 * ROUNDS; round++) {
            double evaluated = seconds(service, cohort);
            double looped = seconds(loop::claimable, cohort);
            if (round >= ROUNDS) {
                ours.add(evaluated);
                ratios.add(evaluated / looped);
            }
        }
        if (service.applyAsInt(cohort) != loop.claimable(cohort)) {
            throw new IllegalStateException("The two do not decide alike: %d and %d claimable."
                    .formatted(service.applyAsInt(cohort), loop.claimable(cohort)));
        }
        System.out.printf(
                "%,d claims, %,d claimable by both; medians of %d rounds after as many to warm up, one thread.%n",
                CLAIMS, loop.claimable(cohort), ROUNDS);
        System.out.printf("Evaluated with all reasons: %,.0f claims a second.%n", CLAIMS / median(ours));
        System.out.printf("Times slower than the loop, which gives no reasons: %.1f.%n", median(ratios));
        library.close();
    }

    private static double seconds(ToIntFunction<Cohort> work, Cohort cohort) {
        long start = System.nanoTime();
        work.applyAsInt(cohort);
        return (System.nanoTime() - start) / 1e9;
    }

    private static double median(List<Double> figures) {
        return figures.stream().sorted().toList().get(figures.size() / 2);
    }
}
