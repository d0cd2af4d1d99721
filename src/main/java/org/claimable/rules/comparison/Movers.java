package org.claimable.rules.comparison;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.claimable.method.bank.Outcome;
import org.claimable.method.claim.Cohort;
import org.claimable.method.decision.Decision;
import org.claimable.method.evaluation.Deadline;
import org.claimable.method.evaluation.Deadline.EvaluationLimitException;
import org.claimable.method.evaluation.Evaluation;
import org.claimable.rules.comparison.Change.ChangedPart;
import org.claimable.rules.comparison.CohortComparison.Cause;
import org.claimable.rules.comparison.CohortComparison.ChangedClaim;

/**
 * Which changes make a difference to a claim: each kind of change is undone on its own, and the claims decided again. A change
 * moves a claim if, with it undone, a rule of the claim's cause speaks as before; where that takes two changes, neither is named.
 */
public final class Movers {
    /** At most so many changes are undone one at a time; of more of one kind all are undone together. */
    private static final int MOST_SINGLE = 8;

    /** At most so many changes of one kind are named where none is of the claim itself. */
    private static final int MOST_NAMED = 3;

    private final Comparison.Side before;
    private final Comparison.Side after;
    private final List<Change> deciding;
    private final LocalDate today;
    private final Deadline deadline;

    Movers(Comparison.Side before, Comparison.Side after, List<Change> changes, LocalDate today, Deadline deadline) {
        this.before = before;
        this.after = after;
        this.deciding = changes.stream().filter(Change::decides).toList();
        this.today = today;
        this.deadline = deadline;
    }

    /** A change by what it is of. */
    public record Mover(ChangedPart thing, String id) {
        static Mover of(Change change) {
            return new Mover(change.thing(), change.id());
        }
    }

    /** The claims of a cohort with what moves each, as far as there is time: {@code took} is how long it was to decide it once. */
    List<ChangedClaim> named(List<ChangedClaim> claims, Cohort cohort, Duration took) {
        List<Mover> all = deciding.stream().map(Mover::of).distinct().toList();
        if (claims.isEmpty() || all.isEmpty()) {
            return claims;
        }
        if (all.size() == 1) {
            return claims.stream().map(claim -> claim.movedBy(all)).toList();
        }
        Map<String, List<Mover>> found = new HashMap<>();
        for (List<Mover> tried : attempts(all)) {
            if (deadline.left().compareTo(took.multipliedBy(2)) > 0) {
                undone(tried, cohort).ifPresent(decided -> restored(claims, decided, tried, found));
            }
        }
        return claims.stream()
                .map(claim -> claim.movedBy(found.getOrDefault(claim.claim().id(), List.of())))
                .toList();
    }

    /** What is undone at a time: a parameter, a default or a list each, and of every other kind all. */
    private static List<List<Mover>> attempts(List<Mover> all) {
        Map<ChangedPart, List<Mover>> byPart = new java.util.EnumMap<>(ChangedPart.class);
        all.forEach(mover -> byPart.computeIfAbsent(together(mover.thing()), part -> new ArrayList<>())
                .add(mover));
        List<List<Mover>> attempts = new ArrayList<>();
        byPart.forEach((part, movers) -> {
            boolean single = part == ChangedPart.PARAMETER || part == ChangedPart.DEFAULT || part == ChangedPart.LIST;
            if (single && movers.size() <= MOST_SINGLE) {
                movers.forEach(mover -> attempts.add(List.of(mover)));
            } else {
                attempts.add(movers);
            }
        });
        return attempts;
    }

    private static ChangedPart together(ChangedPart thing) {
        return switch (thing) {
            case ANSWERS, SCORES -> ChangedPart.OUTCOME;
            case VALUE -> ChangedPart.VALUE_SET;
            default -> thing;
        };
    }

    /** What is decided where some changes are undone; none where rules cannot be without them. */
    private Optional<Evaluation> undone(List<Mover> movers, Cohort cohort) {
        try {
            return Optional.of(new Undone(before, after).side(movers).decide(cohort, today, deadline));
        } catch (EvaluationLimitException | Deadline.CallerGoneException ended) {
            throw ended;
        } catch (RuntimeException impossible) {
            return Optional.empty();
        }
    }

    private void restored(
            List<ChangedClaim> claims, Evaluation decided, List<Mover> tried, Map<String, List<Mover>> found) {
        Map<String, Decision> byClaim = new HashMap<>();
        decided.decisions().forEach(each -> byClaim.put(each.claim(), each));
        for (ChangedClaim claim : claims) {
            if (isMoved(claim, byClaim.get(claim.claim().id()))) {
                found.computeIfAbsent(claim.claim().id(), id -> new ArrayList<>())
                        .addAll(of(claim, tried));
            }
        }
    }

    /** Whether a rule of its cause speaks as before again, or, where none does, its worth is as before. */
    private static boolean isMoved(ChangedClaim claim, Decision undone) {
        Cause left = Cause.of(claim.before(), undone);
        return claim.cause().rules().isEmpty()
                ? left.isNone()
                : !left.rules().containsAll(claim.cause().rules());
    }

    /** Those that are of the claim itself, by a rule that speaks of it or by its outcome; else the first few. */
    private List<Mover> of(ChangedClaim claim, List<Mover> movers) {
        Predicate<Mover> own = mover -> names(claim).contains(mover.id())
                || claim.cause().rules().contains(mover.id().replaceFirst("(?<=\\d)[a-z]$", ""));
        List<Mover> closest = movers.stream().filter(own).toList();
        return closest.isEmpty() ? movers.stream().limit(MOST_NAMED).toList() : closest;
    }

    private List<String> names(ChangedClaim claim) {
        return Stream.of(before, after)
                .flatMap(side -> {
                    Optional<Outcome> outcome = side.evaluator()
                            .ruleSet()
                            .catalogue()
                            .find(claim.claim().outcome());
                    return Stream.concat(
                            outcome.stream().flatMap(Movers::names),
                            outcome.stream().flatMap(each -> side.valueSets().stream()
                                    .map(set -> "%s/%s".formatted(set.id(), each.code()))));
                })
                .collect(Collectors.toList());
    }

    private static Stream<String> names(Outcome outcome) {
        return Stream.of(
                        outcome.code(),
                        outcome.answers() == null ? null : outcome.answers().name(),
                        outcome.scores() == null ? null : outcome.scores().name())
                .filter(name -> name != null);
    }
}
