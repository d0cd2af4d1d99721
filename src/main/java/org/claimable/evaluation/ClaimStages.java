package org.claimable.evaluation;

import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.claimable.claim.RulesLevel;
import org.claimable.decision.Decision.Caveat;
import org.claimable.decision.Decision.Verdict;
import org.claimable.rulebook.RuleCard;

/** The stages that look at each claim alone: eligibility, sustained years and tracking, and value. */
final class ClaimStages {
    private static final String SUSTAINED_YEAR = "SUSTAINED_YEAR";

    private final Rules rules;
    private final RulesLevel level;
    private final Valuation valuation;
    private final Findings findings = new Findings();
    private final Map<RuleCard, Caveat> said = new IdentityHashMap<>();

    ClaimStages(Rules rules, RulesLevel level, Valuation valuation) {
        this.rules = rules;
        this.level = level;
        this.valuation = valuation;
    }

    /** Stage 1: refused by any rule that may refuse; what a switched-off rule found is kept as advice. */
    void eligibility(Assessment assessment) {
        List<Finding> found = look(Chapters.ELIGIBILITY, assessment);
        for (int i = 0; i < found.size(); i++) {
            weigh(assessment, found.get(i));
        }
        if (assessment.hasReasons()) {
            assessment.close(Verdict.NOT_CLAIMABLE);
        }
    }

    private void weigh(Assessment assessment, Finding finding) {
        if (finding.kind() == FindingKind.CAVEAT) {
            assessment.add(caveat(finding));
        } else if (level.permits(Reasons.switchedBy(finding))) {
            assessment.add(Reasons.reason(finding));
        } else {
            assessment.advise(Reasons.caveat(finding, Chapters.ADVISORY, finding.message()));
        }
    }

    /** The end of stage 1 and stage 2: a later year of a sustained outcome alone, else an untracked person. */
    void tracking(Assessment assessment) {
        Finding review = null;
        List<Finding> found = look(Chapters.COUNTING, assessment);
        for (int i = 0; i < found.size(); i++) {
            Finding finding = found.get(i);
            if (finding.kind() == FindingKind.CAVEAT) {
                assessment.add(caveat(finding));
            } else if (review == null || finding.code().equals(SUSTAINED_YEAR)) {
                review = finding;
            }
        }
        if (review != null) {
            assessment.add(Reasons.reason(review));
            assessment.close(Verdict.REVIEW);
        }
    }

    /** Stage 6 of a claim of a known outcome, before the choice that weighs by it. */
    void value(Assessment assessment) {
        List<Finding> found = look(Chapters.VALUE, assessment);
        for (int i = 0; i < found.size(); i++) {
            Finding finding = found.get(i);
            if (finding.kind() == FindingKind.DEADWEIGHT) {
                assessment.rate(finding);
            } else {
                assessment.add(caveat(finding));
            }
        }
        if (!assessment.claim().isPriced()) {
            return;
        }
        if (!assessment.isRated()) {
            throw new IllegalStateException("No rule of chapter value gives a deadweight for outcome %s."
                    .formatted(assessment.claim().outcomeCode()));
        }
        assessment.value(valuation.of(assessment.claim(), assessment.rate(), assessment.rateRule()));
    }

    private List<Finding> look(String chapter, Assessment assessment) {
        rules.look(chapter, assessment.claim(), findings.clear());
        return findings.byRule();
    }

    /** The caveat of a finding; a rule that says again what it said last gives the same one. */
    private Caveat caveat(Finding finding) {
        Caveat known = said.get(finding.card());
        if (known != null
                && known.message() == finding.message()
                && known.code().equals(finding.code())) {
            return known;
        }
        Caveat caveat = Reasons.caveat(finding);
        if (finding.card().ground() == RuleCard.Ground.RULE) {
            said.put(finding.card(), caveat);
        }
        return caveat;
    }
}
