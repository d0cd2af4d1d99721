package org.claimable.method.recovery;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.IntFunction;
import org.claimable.method.bank.Pence;
import org.claimable.method.claim.Claim;
import org.claimable.method.decision.Decision;
import org.claimable.method.decision.Decision.Reason;
import org.claimable.method.decision.Decision.Verdict;
import org.claimable.method.evaluation.Evaluation;
import org.claimable.method.evaluation.RecoveryPlan.Range;
import org.claimable.method.evaluation.RecoveryPlan.Recoverable;
import org.claimable.method.recovery.PersonCase.Changes;

/** Decides some claims as if what each lacks were there, all at once, and says what the total gains by it. */
final class Together {
    private static final String NO_GAIN = "If it counted, the total would not be higher.";

    private final Evaluation evaluation;
    private final Redecision redecision;
    private final IntFunction<PersonCase> people;
    private final Function<Reason, String> why;
    private Map<String, Set<String>> counted;

    /** {@code people} are the people as they are, by the position of a claim; {@code why} says why nothing puts a reason right. */
    Together(
            Evaluation evaluation,
            Redecision redecision,
            IntFunction<PersonCase> people,
            Function<Reason, String> why) {
        this.evaluation = evaluation;
        this.redecision = redecision;
        this.people = people;
        this.why = why;
    }

    /**
     * What is gained by those of some claims that then count: in pence at least and at most, which differ where people are not known, and how
     * many claims more are claimable.
     */
    record Gain(
            List<Attempt> kept, long low, long high, boolean isRange, int claims, int withoutValue, boolean decided) {
        /** Whether it is known what each is worth then. */
        boolean isPriced() {
            return decided && kept.stream().allMatch(each -> each.changes().isPriced());
        }

        BigDecimal least() {
            return Pence.pounds(low);
        }

        Range range() {
            return isRange ? new Range(Pence.pounds(low), Pence.pounds(high)) : null;
        }
    }

    /** What a step gains; those of its claims that do not count once it is taken, and those that gain nothing by it, are added to the others. */
    Gain gain(List<Attempt> group, List<Attempt> never) {
        if (!group.get(0).decided()) {
            return new Gain(group, 0, 0, false, 0, 0, false);
        }
        List<Attempt> kept = gaining(group, never);
        while (!kept.isEmpty()) {
            Decided found = decided(kept);
            if (found.out.isEmpty()) {
                return found.gain;
            }
            for (Attempt each : kept) {
                Reason reason = found.out.get(each.place());
                if (reason != null) {
                    never.add(each.never(reason, why.apply(reason)));
                }
            }
            kept = kept.stream()
                    .filter(each -> !found.out.containsKey(each.place()))
                    .toList();
        }
        return new Gain(List.of(), 0, 0, false, 0, 0, true);
    }

    /** Those of some claims by which the total or the number of claims is higher, or a claim moves to where it belongs. */
    private List<Attempt> gaining(List<Attempt> group, List<Attempt> never) {
        List<Attempt> gaining = new ArrayList<>(group.size());
        for (Attempt each : group) {
            Gain alone = decided(List.of(each)).gain;
            boolean moves = !each.changes().withdrawn().isEmpty();
            if (alone.low() > 0 || alone.low() == 0 && (alone.high() > 0 || alone.claims() > 0 || moves)) {
                gaining.add(each);
            } else {
                never.add(each.never(first(each), NO_GAIN));
            }
        }
        return gaining;
    }

    private Reason first(Attempt attempt) {
        return evaluation.decisions().get(attempt.place()).reasons().get(0);
    }

    /** What all steps gain together. */
    Recoverable of(List<Attempt> all) {
        Gain gain = decided(all).gain;
        return new Recoverable(gain.claims(), gain.least(), gain.range());
    }

    private record Decided(Gain gain, Map<Integer, Reason> out) {}

    private Decided decided(List<Attempt> attempts) {
        Map<Integer, List<Attempt>> byPerson = new LinkedHashMap<>();
        attempts.forEach(each -> byPerson.computeIfAbsent(
                        people.apply(each.place()).claims().firstKey(), one -> new ArrayList<>())
                .add(each));
        UntrackedRange untracked =
                new UntrackedRange(evaluation.cohort().settings().yearBasis());
        Map<Integer, Reason> out = new HashMap<>();
        Set<String> touchedPeople = new HashSet<>();
        long gained = 0;
        int claims = 0;
        int withoutValue = 0;
        for (Map.Entry<Integer, List<Attempt>> each : byPerson.entrySet()) {
            PersonCase person = people.apply(each.getKey());
            List<Changes> changes =
                    each.getValue().stream().map(Attempt::changes).toList();
            Map<Integer, Decision> now = redecision.of(person.with(changes));
            String ref = person.claims().firstEntry().getValue().individual();
            boolean isUntracked = ref == null;
            touchedPeople.add(ref);
            for (Integer place : person.claims().keySet()) {
                Decision before = evaluation.decisions().get(place);
                Decision after = now.get(place);
                boolean counts = after != null && after.verdict() == Verdict.CLAIMABLE;
                claims += (counts ? 1 : 0) - (before.verdict() == Verdict.CLAIMABLE ? 1 : 0);
                gained -= worth(before);
                if (counts && isUntracked) {
                    untracked.add(after, each.getValue().get(0).changes().people());
                } else if (counts) {
                    gained += worth(after);
                    untracked.count(after, person.claims().get(place).individual());
                }
            }
            withoutValue += (int) each.getValue().stream()
                    .map(one -> now.get(one.place()))
                    .filter(after -> after != null && after.verdict() == Verdict.CLAIMABLE && after.value() == null)
                    .count();
            each.getValue().stream()
                    .filter(one ->
                            now.get(one.place()) == null || now.get(one.place()).verdict() != Verdict.CLAIMABLE)
                    .forEach(one -> out.put(one.place(), reason(one, now.get(one.place()))));
        }
        if (!untracked.isEmpty()) {
            untracked.countOthers(counted(), touchedPeople);
        }
        long low = gained + untracked.low();
        long high = gained + untracked.high();
        return new Decided(new Gain(attempts, low, high, !untracked.isEmpty(), claims, withoutValue, true), out);
    }

    private Reason reason(Attempt attempt, Decision now) {
        return now == null ? first(attempt) : now.reasons().get(0);
    }

    /** Who counts as it is, by outcome and counting year, worked out once. */
    private Map<String, Set<String>> counted() {
        if (counted == null) {
            UntrackedRange all =
                    new UntrackedRange(evaluation.cohort().settings().yearBasis());
            List<Claim> claims = evaluation.cohort().claims();
            for (int place = 0; place < claims.size(); place++) {
                Decision decision = evaluation.decisions().get(place);
                if (decision.verdict() == Verdict.CLAIMABLE) {
                    all.count(decision, claims.get(place).individual());
                }
            }
            counted = all.counted();
        }
        return counted;
    }

    private static long worth(Decision decision) {
        return decision.verdict() == Verdict.CLAIMABLE && decision.value() != null
                ? decision.value().total()
                : 0;
    }
}
