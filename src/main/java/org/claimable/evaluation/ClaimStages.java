package org.claimable.evaluation;

import java.util.ArrayList;
import java.util.List;
import org.claimable.claim.RulesLevel;
import org.claimable.decision.Verdict;
import org.claimable.evaluation.fact.Claim;

/** The stages that look at each claim alone: eligibility, sustained years and tracking, and value. */
final class ClaimStages {
    private static final String SUSTAINED_YEAR = "SUSTAINED_YEAR";

    private final Rules rules;
    private final RulesLevel level;
    private final List<Assessment> assessments;
    private final Assessment[] byPosition;

    /** Of some claims of a cohort; {@code byPosition} has all of them. */
    ClaimStages(Rules rules, RulesLevel level, List<Assessment> assessments, Assessment[] byPosition) {
        this.rules = rules;
        this.level = level;
        this.assessments = assessments;
        this.byPosition = byPosition;
    }

    /** Stage 1: refused by any rule that may refuse; what a switched-off rule found is kept as advice. */
    void eligibility() {
        look(Chapters.ELIGIBILITY, assessments);
        for (Assessment assessment : assessments) {
            for (Finding finding : assessment.findings()) {
                weigh(assessment, finding);
            }
            if (assessment.hasReasons()) {
                assessment.close(Verdict.NOT_CLAIMABLE);
            }
            assessment.clearFindings();
        }
    }

    private void weigh(Assessment assessment, Finding finding) {
        if (finding.kind() == FindingKind.CAVEAT) {
            assessment.add(Reasons.caveat(finding));
        } else if (level.permits(Reasons.switchedBy(finding))) {
            assessment.add(Reasons.reason(finding));
        } else {
            assessment.advise(Reasons.caveat(finding, Chapters.ADVISORY, finding.message()));
        }
    }

    /** The end of stage 1 and stage 2: a later year of a sustained outcome alone, else an untracked person. */
    void tracking() {
        List<Assessment> open = assessments.stream().filter(Assessment::isOpen).toList();
        look(Chapters.COUNTING, open);
        for (Assessment assessment : open) {
            Finding review = null;
            for (Finding finding : assessment.findings()) {
                if (finding.kind() == FindingKind.CAVEAT) {
                    assessment.add(Reasons.caveat(finding));
                } else if (review == null || finding.code().equals(SUSTAINED_YEAR)) {
                    review = finding;
                }
            }
            if (review != null) {
                assessment.add(Reasons.reason(review));
                assessment.close(Verdict.REVIEW);
            }
            assessment.clearFindings();
        }
    }

    /** Stage 6 of every claim of a known outcome, before the choice that weighs by it. */
    void value() {
        List<Assessment> known =
                assessments.stream().filter(each -> each.claim().isKnown()).toList();
        look(Chapters.VALUE, known);
        for (Assessment assessment : known) {
            for (Finding finding : assessment.findings()) {
                if (finding.kind() == FindingKind.DEADWEIGHT) {
                    assessment.rate(finding);
                } else {
                    assessment.add(Reasons.caveat(finding));
                }
            }
            assessment.clearFindings();
            value(assessment);
        }
    }

    private static void value(Assessment assessment) {
        Claim claim = assessment.claim();
        if (!claim.isPriced()) {
            return;
        }
        if (!assessment.isRated()) {
            throw new IllegalStateException(
                    "No rule of chapter value gives a deadweight for outcome %s.".formatted(claim.outcomeCode()));
        }
        assessment.value(Valuation.of(claim, assessment.rate(), assessment.rateRule()));
    }

    private void look(String chapter, List<Assessment> subjects) {
        List<Claim> facts = new ArrayList<>(subjects.size());
        subjects.forEach(assessment -> facts.add(assessment.claim()));
        Findings findings = new Findings();
        rules.look(chapter, facts, findings);
        findings.found().forEach(finding -> byPosition[finding.claim().position()].found(finding));
    }
}
