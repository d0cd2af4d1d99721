package org.claimable.method.evaluation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.claimable.method.decision.Decision.Caveat;
import org.claimable.method.decision.Sentence;
import org.claimable.method.decision.Wording;
import org.claimable.method.evaluation.Assessment.PersonClaims;
import org.claimable.method.evaluation.PairStages.Pairs;
import org.claimable.method.evaluation.fact.Claim;
import org.claimable.method.rulebook.RuleCard;

/**
 * What the claims of one person say of each other once each is decided: on a claimable survey or score, that a later one no
 * longer shows the outcome; on a claim that had met its outcome before, or improved without reaching it, that another claim
 * shows it.
 */
final class LaterEvidence {
    static final String NORM = "EV-09";
    /** So few claims that comparing each with each is quicker than filing them by outcome. */
    private static final int FEW = 16;

    private static final String CODE = "LATER_SURVEY";
    private static final String ALREADY_MET = "ALREADY_MET";
    private static final String NO_MOVEMENT = "NO_MOVEMENT";

    private final RuleCard norm;
    private final Pairs pairs;

    /** {@code norm} is the rule that a later survey is said on the claim that counts. */
    LaterEvidence(RuleCard norm, Pairs pairs) {
        this.norm = norm;
        this.pairs = pairs;
    }

    /** Says it on the decided claims of one person. */
    void say(PersonClaims person, Deadline deadline) {
        List<Assessment> claims = person.claims();
        if (claims.size() < 2 || !hasAnyToSay(claims)) {
            return;
        }
        Map<String, List<Assessment>> claimable = new HashMap<>();
        Map<String, List<Assessment>> compared = new HashMap<>();
        for (Assessment each : claims) {
            if (each.isClaimable()) {
                file(each, claimable);
            }
            if (each.claim().evidence().isOnScale()) {
                file(each, compared);
            }
        }
        claimable.forEach((outcome, reached) -> {
            for (Assessment each : compared.getOrDefault(outcome, List.of())) {
                if (each.isRefusedFor(ALREADY_MET)) {
                    metBefore(each, reached);
                } else if (each.claim().evidence().isImproved() && each.isRefusedFor(NO_MOVEMENT)) {
                    reachedToo(each, reached);
                }
            }
            for (Assessment each : reached) {
                deadline.check();
                later(each, compared.getOrDefault(outcome, List.of()));
            }
        });
    }

    /** Cheaply, for most people: nothing but claims that count is on a scale, or no claim that counts has another of its outcome beside it. */
    private static boolean hasAnyToSay(List<Assessment> claims) {
        boolean anyCompared = false;
        boolean anyBeside = claims.size() > FEW;
        for (int i = 0; i < claims.size(); i++) {
            Assessment other = claims.get(i);
            if (other.claim().evidence().isOnScale()) {
                anyCompared |= !other.isClaimable();
                anyBeside = anyBeside || isBesideOneThatCounts(other, claims);
            }
        }
        return anyCompared && anyBeside;
    }

    private static boolean isBesideOneThatCounts(Assessment other, List<Assessment> claims) {
        for (int i = 0; i < claims.size(); i++) {
            Assessment counts = claims.get(i);
            if (counts != other
                    && counts.isClaimable()
                    && counts.claim().outcome() == other.claim().outcome()) {
                return true;
            }
        }
        return false;
    }

    private static void file(Assessment claim, Map<String, List<Assessment>> byOutcome) {
        byOutcome
                .computeIfAbsent(claim.claim().outcomeCode(), code -> new ArrayList<>(2))
                .add(claim);
    }

    private static void metBefore(Assessment refused, List<Assessment> reached) {
        Claim earlier = null;
        for (Assessment each : reached) {
            LocalDate day = each.claim().achievedOn();
            boolean before = day.isBefore(refused.claim().achievedOn());
            if (before && (earlier == null || day.isAfter(earlier.achievedOn()))) {
                earlier = each.claim();
            }
        }
        if (earlier != null) {
            refused.expand(ALREADY_MET, Sentence.REACHED_BEFORE.of(earlier.id(), earlier.achievedOn()));
        }
    }

    private void reachedToo(Assessment refused, List<Assessment> reached) {
        for (Assessment each : reached) {
            if (pairs.sameYear(each.claim(), refused.claim())) {
                refused.expand(
                        NO_MOVEMENT,
                        Sentence.REACHED_TOO.of(each.claim().id(), each.claim().achievedOn()));
                return;
            }
        }
    }

    private void later(Assessment counts, List<Assessment> compared) {
        if (!counts.claim().evidence().isComparison()) {
            return;
        }
        List<Claim> lapsed = new ArrayList<>(1);
        for (Assessment other : compared) {
            if (other != counts && isLapse(other.claim(), counts.claim())) {
                lapsed.add(other.claim());
            }
        }
        if (!lapsed.isEmpty()) {
            counts.add(caveat(counts.claim(), lapsed));
        }
    }

    private boolean isLapse(Claim other, Claim counts) {
        return pairs.sameYear(other, counts)
                && askedOn(other).isAfter(askedOn(counts))
                && other.evidence().isLapseAfter(counts.evidence());
    }

    /** The day of the after, or, where that is not given, of the outcome. */
    private static LocalDate askedOn(Claim claim) {
        LocalDate after = claim.evidence().dates().after();
        return after == null ? claim.achievedOn() : after;
    }

    private static Wording further(int claims) {
        return switch (claims) {
            case 0 -> Wording.NONE;
            case 1 -> Sentence.ONE_MORE_SHOWS.of();
            default -> Sentence.MORE_SHOW.of(claims);
        };
    }

    private Caveat caveat(Claim counts, List<Claim> lapsed) {
        Claim first = lapsed.get(0);
        Wording shows = first.evidence().isSurvey()
                ? Sentence.LATER_ANSWER.of(
                        first.id(), askedOn(first), first.evidence().after())
                : Sentence.LATER_SCORE.of(
                        first.id(),
                        askedOn(first),
                        first.evidence().after(),
                        counts.evidence().before());
        Wording wording = shows.and(further(lapsed.size() - 1)).and(norm.advice());
        return norm.caveat(CODE, wording, lapsed.stream().map(Claim::id).toList());
    }
}
