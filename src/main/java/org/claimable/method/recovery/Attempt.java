package org.claimable.method.recovery;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.claimable.method.decision.Decision;
import org.claimable.method.decision.Decision.Reason;
import org.claimable.method.decision.Decision.Verdict;
import org.claimable.method.recovery.PersonCase.Changes;
import org.claimable.method.recovery.Supplies.Effect;
import org.claimable.method.recovery.Supplies.Wanting;
import org.claimable.method.rulebook.Remedies;
import org.claimable.method.rulebook.Remedies.Remedy;
import org.claimable.method.rulebook.Remedies.Standing;
import org.claimable.method.rulebook.Remedies.Supply;

/**
 * What it takes for one claim to count: {@code remedies} are what is to be supplied, {@code changes} what is otherwise then, and
 * {@code decided} whether it was decided so. Where it never counts {@code stays} is the reason that stays, and {@code why} says why
 * nothing can put it right.
 */
record Attempt(
        int place,
        Standing standing,
        List<Remedy> remedies,
        Changes changes,
        Reason stays,
        String why,
        boolean decided) {

    Attempt {
        remedies = List.copyOf(remedies);
    }

    /** The same claim, which does not count for a reason after all. */
    Attempt never(Reason reason, String sentence) {
        return new Attempt(place, Standing.NEVER, List.of(), changes, reason, sentence, true);
    }

    /** Puts one reason right after another and decides anew, until the claim counts or nothing can. */
    static final class Attempts {
        private static final int MOST_ROUNDS = 100;
        private static final int USUAL_EFFORT = 2;
        private static final String STAYS = "It would be refused for this reason whatever is supplied.";

        private final Remedies table;
        private final Supplies supplies;
        private final Redecision redecision;
        private final Map<String, Integer> places;

        Attempts(Remedies table, Supplies supplies, Redecision redecision, Map<String, Integer> places) {
            this.table = table;
            this.supplies = supplies;
            this.redecision = redecision;
            this.places = places;
        }

        /** Of the claim at a position, of a person as they are, with what was decided of it. */
        Attempt of(int place, PersonCase person, Decision decision) {
            Changes changes = new Changes(place);
            Set<Remedy> remedies = new LinkedHashSet<>();
            Set<List<Object>> answered = new HashSet<>();
            Decision now = decision;
            PersonCase as = person;
            boolean undecided = false;
            for (int round = 0; !undecided; round++) {
                List<List<Object>> next = new ArrayList<>();
                for (Reason reason : now.reasons()) {
                    Found found = found(new Wanting(place, as.claims().get(place), reason, as, places), changes);
                    List<Object> known = List.of(reason.code(), reason.claims());
                    boolean stays = answered.contains(known) || round == MOST_ROUNDS;
                    if (stays || found.remedy().supply() == Supply.NOTHING) {
                        if (remedies.stream().anyMatch(each -> each.supply() == Supply.DATE)) {
                            return new Attempt(
                                    place, Standing.DEPENDS, List.copyOf(remedies), changes, null, null, false);
                        }
                        String why = stays ? why(reason) : found.remedy().action();
                        return new Attempt(place, Standing.NEVER, List.of(), changes, reason, why, true);
                    }
                    remedies.add(found.remedy());
                    next.add(known);
                    undecided |= found.effect() == Effect.UNDECIDED;
                    as = person.with(List.of(changes));
                }
                answered.addAll(next);
                now = undecided ? now : redecision.of(as).get(place);
                if (now.verdict() == Verdict.CLAIMABLE) {
                    return new Attempt(place, standing(remedies), List.copyOf(remedies), changes, null, null, true);
                }
            }
            return new Attempt(place, Standing.DEPENDS, List.copyOf(remedies), changes, null, null, false);
        }

        /** Why a reason stays whatever is supplied, without the facts of other claims, which may be another provider's. */
        String why(Reason reason) {
            return table.of(reason.code()).stream()
                    .filter(each -> each.supply() == Supply.NOTHING)
                    .map(Remedy::action)
                    .findFirst()
                    .orElse(STAYS);
        }

        private static Standing standing(Set<Remedy> remedies) {
            boolean depends = remedies.stream().anyMatch(each -> each.supply().standing() == Standing.DEPENDS);
            return depends ? Standing.DEPENDS : Standing.IF;
        }

        /** A row of the table, and what comes of what it supplies. */
        private record Found(Remedy remedy, Effect effect) {}

        /** The first row that can help, its changes made; where none fits the claim, what the rule says itself. */
        private Found found(Wanting wanting, Changes changes) {
            Reason reason = wanting.reason();
            List<Remedy> rows = table.of(reason.code());
            for (Remedy row : rows) {
                Effect effect = supplies.supply(row.supply(), wanting, changes);
                if (effect != Effect.UNFIT) {
                    return new Found(row, effect);
                }
            }
            Remedy own = new Remedy(
                    reason.code(), Supply.OTHER, Remedies.By.CLAIMANT, USUAL_EFFORT, reason.remedy(), null, "");
            return new Found(own, Effect.UNDECIDED);
        }
    }
}
