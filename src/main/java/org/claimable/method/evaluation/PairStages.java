package org.claimable.method.evaluation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.claimable.method.catalogue.RulesLevel;
import org.claimable.method.catalogue.YearBasis;
import org.claimable.method.decision.Decision.Verdict;
import org.claimable.method.decision.Sentence;
import org.claimable.method.evaluation.Assessment.PersonClaims;
import org.claimable.method.evaluation.Findings.Finding;
import org.claimable.method.evaluation.Findings.FindingKind;
import org.claimable.method.evaluation.Rules.Chapters;
import org.claimable.method.evaluation.Trail.Step;
import org.claimable.method.evaluation.fact.Claim;
import org.claimable.method.evaluation.fact.Pair;
import org.claimable.method.rulebook.IncompatibilityTable;
import org.claimable.method.rulebook.IncompatibilityTable.IncompatibleOutcomes;

/** The stages that look at pairs of claims of one person: counted before, and once a year. */
final class PairStages {
    /** So few claims that comparing each with each is quicker than filing them by outcome. */
    private static final int FEW = 16;

    /** The deadline is asked once in so many pairs. */
    private static final int PAIRS_BETWEEN_LOOKS = 1_024;

    /** What a reason with its words takes of the heap, in bytes. */
    private static final long OF_REASON = 700;

    private static final Comparator<Assessment> BY_DATE =
            Comparator.comparing(assessment -> assessment.claim().achievedOn());

    private final Rules rules;
    private final RulesLevel level;
    private final Pairs pairs;
    private final boolean acrossYears;
    private final boolean pairsAcrossYears;
    private final NormGuard guard;
    private final Findings findings = new Findings();

    PairStages(Rules rules, RulesLevel level, Pairs pairs, NormGuard guard) {
        this.rules = rules;
        this.level = level;
        this.pairs = pairs;
        this.acrossYears = rules.looksAcrossYears(Chapters.COUNTING);
        this.pairsAcrossYears = acrossYears || rules.looksAcrossYears(Chapters.INCOMPATIBILITY);
        this.guard = guard;
    }

    /** Stage 3: refused by every entry counted before that strikes it. */
    void countedBefore(PersonClaims person, Deadline deadline) {
        if (person.countedBefore().isEmpty()) {
            return;
        }
        int looked = 0;
        int said = 0;
        for (Assessment assessment : person.open()) {
            unsure = null;
            Pair unmet = null;
            for (Claim entry : person.countedBefore()) {
                if (++looked % PAIRS_BETWEEN_LOOKS == 0) {
                    deadline.check();
                }
                if (!pairsAcrossYears && !pairs.sameYear(assessment.claim(), entry)) {
                    continue;
                }
                Pair pair = pairs.of(assessment.claim(), entry, true);
                if (strike(assessment, pair) && ++said % PAIRS_BETWEEN_LOOKS == 0) {
                    deadline.hold(PAIRS_BETWEEN_LOOKS * OF_REASON);
                }
                unmet = unmet == null && guard.unmet(pair) != null ? pair : unmet;
            }
            if (assessment.hasReasons()) {
                assessment.close(Verdict.NOT_CLAIMABLE);
            } else if (unsure != null) {
                review(assessment, unsure);
            } else if (unmet != null) {
                guard.judge(assessment, unmet);
            }
        }
    }

    /** Of a claim of which it cannot be told whether it clashes, the finding that says so. */
    private Finding unsure;

    private static void review(Assessment assessment, Finding finding) {
        assessment.add(Reasons.reason(finding));
        assessment.close(Verdict.REVIEW);
    }

    /** Whether anything is said against the claim, or advised. */
    private boolean strike(Assessment assessment, Pair pair) {
        rules.look(Chapters.COUNTING, pair, findings.clear());
        rules.look(Chapters.INCOMPATIBILITY, pair, findings);
        if (assessment.trail() != null) {
            assessment.trail().saw(Step.COUNTED_BEFORE, pair, findings.byRule(), pair.other(), false);
        }
        Finding clash = Pairs.clash(findings.byRule(), level, other -> {
            if (other.kind() == FindingKind.CAVEAT) {
                assessment.add(Reasons.caveat(other));
            } else if (Pairs.isUnsure(other, level)) {
                unsure = unsure == null ? other : unsure;
            } else {
                assessment.advise(Reasons.advice(
                        other, other.wording().and(Sentence.COUNTED_BEFORE_TOO.of(pair.otherReference()))));
            }
        });
        if (clash != null) {
            refuse(assessment, clash, List.of());
        }
        return !findings.found().isEmpty();
    }

    /** Stage 4: per outcome and counting year the earliest stays, the first submitted where dates are equal. */
    void onceAYear(PersonClaims person, Deadline deadline) {
        List<Assessment> open = person.open();
        if (!mayRepeatAnOutcome(open)) {
            return;
        }
        Map<String, List<Assessment>> byOutcome = new LinkedHashMap<>();
        open.forEach(assessment -> byOutcome
                .computeIfAbsent(assessment.claim().outcomeCode(), code -> new ArrayList<>(1))
                .add(assessment));
        byOutcome.values().forEach(claims -> earliest(claims, deadline));
    }

    private static boolean mayRepeatAnOutcome(List<Assessment> open) {
        if (open.size() > FEW) {
            return true;
        }
        for (int i = 1; i < open.size(); i++) {
            for (int j = 0; j < i; j++) {
                if (open.get(i).claim().outcome() == open.get(j).claim().outcome()) {
                    return true;
                }
            }
        }
        return false;
    }

    private void earliest(List<Assessment> claims, Deadline deadline) {
        claims.sort(BY_DATE);
        if (acrossYears) {
            earliestOfAll(claims, deadline);
            return;
        }
        Assessment stays = claims.get(0);
        for (int i = 1; i < claims.size(); i++) {
            Assessment later = claims.get(i);
            if (i % PAIRS_BETWEEN_LOOKS == 0) {
                deadline.check();
            }
            if (pairs.sameYear(stays.claim(), later.claim())) {
                repeat(later, stays);
            } else {
                stays = later;
            }
        }
    }

    /** The same where a rule looks at two claims of any years: each is held against every earlier one that stays. */
    private void earliestOfAll(List<Assessment> claims, Deadline deadline) {
        List<Assessment> staying = new ArrayList<>();
        int looked = 0;
        for (Assessment later : claims) {
            for (int i = 0; i < staying.size() && later.isOpen(); i++) {
                if (++looked % PAIRS_BETWEEN_LOOKS == 0) {
                    deadline.check();
                }
                repeat(later, staying.get(i));
            }
            if (later.isOpen()) {
                staying.add(later);
            }
        }
    }

    private void repeat(Assessment later, Assessment stays) {
        Pair pair = pairs.of(later.claim(), stays.claim(), false);
        rules.look(Chapters.COUNTING, pair, findings.clear());
        if (later.trail() != null) {
            later.trail().saw(Step.ONCE_A_YEAR, pair, findings.byRule(), stays.claim(), false);
            stays.trail().saw(Step.ONCE_A_YEAR, pair, findings.byRule(), later.claim(), true);
        }
        unsure = null;
        Finding clash = Pairs.clash(findings.byRule(), level, other -> {
            if (other.kind() == FindingKind.CAVEAT) {
                later.add(Reasons.caveat(other));
                stays.add(Reasons.caveat(other));
            } else if (Pairs.isUnsure(other, level)) {
                unsure = other;
            }
        });
        if (clash != null) {
            refuse(later, clash, List.of(pair.other().id()));
            later.close(Verdict.NOT_CLAIMABLE);
        } else if (unsure != null) {
            review(later, unsure);
        }
    }

    private static void refuse(Assessment assessment, Finding finding, List<String> clashing) {
        assessment.add(Reasons.reason(finding, assessment.claim(), finding.wording(), clashing));
    }

    /** Makes pairs of claims of one person, with the row of the incompatibility table in force on the later date. */
    record Pairs(YearBasis yearBasis, IncompatibilityTable table) {

        boolean sameYear(Claim a, Claim b) {
            return yearBasis.sameYear(a.achievedOn(), b.achievedOn());
        }

        Pair of(Claim claim, Claim other, boolean otherCountedBefore) {
            boolean later = claim.achievedOn().isAfter(other.achievedOn());
            IncompatibleOutcomes row =
                    table.inForce(claim.outcome(), other.outcome(), later ? claim.achievedOn() : other.achievedOn());
            return new Pair(claim, other, otherCountedBefore, sameYear(claim, other), row);
        }

        /** Whether a finding is that it cannot be told whether two claims clash, by a rule that is switched on. */
        static boolean isUnsure(Finding finding, RulesLevel level) {
            return finding.kind() == FindingKind.REVIEW && level.permits(Reasons.switchedBy(finding));
        }

        /** The finding by which a pair clashes, null where it does not; those that are switched off, or say no clash, go to {@code others}. */
        static Finding clash(List<Finding> byRule, RulesLevel level, Consumer<Finding> others) {
            Finding first = null;
            for (Finding finding : byRule) {
                if (finding.kind() != FindingKind.CLASH || !level.permits(Reasons.switchedBy(finding))) {
                    others.accept(finding);
                } else if (first == null) {
                    first = finding;
                }
            }
            return first;
        }
    }
}
