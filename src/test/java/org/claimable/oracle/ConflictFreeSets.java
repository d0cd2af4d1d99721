package org.claimable.oracle;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.BiPredicate;

/** All maximal conflict-free sets of some claims, by enumeration, and the one that a policy prefers. */
final class ConflictFreeSets {
    private final List<Standing> claims;
    private final BiPredicate<Standing, Standing> conflict;

    ConflictFreeSets(List<Standing> claims, BiPredicate<Standing, Standing> conflict) {
        this.claims = claims;
        this.conflict = conflict;
    }

    Set<Standing> kept(String policy) {
        Set<Standing> kept = new LinkedHashSet<>();
        if (policy.equals("SUBMITTED_ORDER")) {
            claims.stream()
                    .sorted(bySubmission())
                    .filter(claim -> free(claim, kept))
                    .forEach(kept::add);
            return kept;
        }
        for (List<Standing> component : components()) {
            kept.addAll(maximalSets(component).stream().min(preference(policy)).orElseThrow());
        }
        return kept;
    }

    /** Claims that conflict directly or through others, together; sizes matter, as each is enumerated. */
    List<List<Standing>> components() {
        List<Standing> unseen = new ArrayList<>(claims);
        List<List<Standing>> components = new ArrayList<>();
        while (!unseen.isEmpty()) {
            List<Standing> component = new ArrayList<>(List.of(unseen.remove(0)));
            for (int i = 0; i < component.size(); i++) {
                List<Standing> reached = conflictingWith(component.get(i), unseen);
                component.addAll(reached);
                unseen.removeAll(reached);
            }
            components.add(component);
        }
        return components;
    }

    List<List<Standing>> maximalSets(List<Standing> component) {
        List<List<Standing>> found = new ArrayList<>();
        extend(List.of(), component, List.of(), found);
        return found;
    }

    /** Bron-Kerbosch: every maximal set holds the first candidate, or else one that conflicts with it. */
    private void extend(
            List<Standing> chosen, List<Standing> candidates, List<Standing> tried, List<List<Standing>> found) {
        if (candidates.isEmpty()) {
            if (tried.isEmpty()) {
                found.add(chosen.stream().sorted(bySubmission()).toList());
            }
            return;
        }
        List<Standing> branches = new ArrayList<>(conflictingWith(candidates.get(0), candidates));
        branches.add(0, candidates.get(0));
        List<Standing> left = new ArrayList<>(candidates);
        List<Standing> triedNow = new ArrayList<>(tried);
        for (Standing next : branches) {
            left.remove(next);
            List<Standing> longer = new ArrayList<>(chosen);
            longer.add(next);
            extend(longer, freeOf(next, left), freeOf(next, triedNow), found);
            triedNow.add(next);
        }
    }

    private static Comparator<List<Standing>> preference(String policy) {
        Comparator<List<Standing>> bySum = Comparator.comparing(ConflictFreeSets::sum);
        return (policy.equals("HIGHEST_VALUE") ? bySum.reversed() : bySum)
                .thenComparing(set -> -set.size())
                .thenComparing(ConflictFreeSets::byPositions);
    }

    private static int byPositions(List<Standing> one, List<Standing> other) {
        for (int i = 0; i < one.size(); i++) {
            int order = bySubmission().compare(one.get(i), other.get(i));
            if (order != 0) {
                return order;
            }
        }
        return 0;
    }

    private static BigDecimal sum(List<Standing> set) {
        return set.stream().map(Standing::total).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static Comparator<Standing> bySubmission() {
        return Comparator.comparing(standing -> standing.claim.position());
    }

    private List<Standing> conflictingWith(Standing claim, List<Standing> others) {
        return others.stream().filter(other -> conflict.test(claim, other)).toList();
    }

    private List<Standing> freeOf(Standing claim, List<Standing> others) {
        return others.stream().filter(other -> !conflict.test(claim, other)).toList();
    }

    private boolean free(Standing claim, Set<Standing> kept) {
        return kept.stream().noneMatch(other -> conflict.test(claim, other));
    }
}
