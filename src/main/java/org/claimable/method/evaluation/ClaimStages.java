package org.claimable.method.evaluation;

import java.math.BigDecimal;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.claimable.method.bank.Pence;
import org.claimable.method.catalogue.Choice;
import org.claimable.method.catalogue.RulesLevel;
import org.claimable.method.catalogue.Setting;
import org.claimable.method.catalogue.UntrackedClaims;
import org.claimable.method.claim.Settings;
import org.claimable.method.decision.ClaimValue;
import org.claimable.method.decision.ClaimValue.Amounts;
import org.claimable.method.decision.Decision.Caveat;
import org.claimable.method.decision.Decision.Verdict;
import org.claimable.method.evaluation.Findings.Finding;
import org.claimable.method.evaluation.Findings.FindingKind;
import org.claimable.method.evaluation.Rules.Chapters;
import org.claimable.method.evaluation.Trail.Step;
import org.claimable.method.evaluation.fact.Claim;
import org.claimable.method.evaluation.fact.Worth;
import org.claimable.method.rulebook.RuleCard;

/** The stages that look at each claim alone: eligibility, sustained years and tracking, and value. */
final class ClaimStages {
    private static final String SUSTAINED_YEAR = "SUSTAINED_YEAR";
    private static final String UNTRACKED = "UNTRACKED_INDIVIDUAL";

    private final Rules rules;
    private final RulesLevel level;
    private final Choice untracked;
    private final Valuation valuation = new Valuation();
    private final Findings findings = new Findings();
    private final Map<RuleCard, Caveat> said = new IdentityHashMap<>();

    ClaimStages(Rules rules, Settings settings) {
        this.rules = rules;
        this.level = settings.rules();
        this.untracked = settings.choice(Setting.UNTRACKED);
    }

    /** Stage 1: refused by any rule that may refuse; what a switched-off rule found is kept as advice. */
    void eligibility(Assessment assessment) {
        List<Finding> found = look(Chapters.ELIGIBILITY, Step.ELIGIBILITY, assessment);
        for (int i = 0; i < found.size(); i++) {
            weigh(assessment, found.get(i));
        }
        if (assessment.hasReasons()) {
            assessment.close(Verdict.NOT_CLAIMABLE);
        } else {
            review(assessment, found);
        }
    }

    /** For review where a rule that is switched on says so, and none refuses. */
    private void review(Assessment assessment, List<Finding> found) {
        for (int i = 0; i < found.size(); i++) {
            Finding finding = found.get(i);
            if (finding.kind() == FindingKind.REVIEW && level.permits(Reasons.switchedBy(finding))) {
                assessment.add(Reasons.reason(finding));
            }
        }
        if (assessment.hasReasons()) {
            assessment.close(Verdict.REVIEW);
        }
    }

    private void weigh(Assessment assessment, Finding finding) {
        if (finding.kind() == FindingKind.CAVEAT) {
            assessment.add(caveat(finding));
        } else if (finding.kind() == FindingKind.REVIEW && level.permits(Reasons.switchedBy(finding))) {
            return;
        } else if (level.permits(Reasons.switchedBy(finding))) {
            assessment.add(Reasons.reason(finding));
        } else {
            assessment.advise(Reasons.advice(finding, finding.wording()));
        }
    }

    /** The end of stage 1 and stage 2: a later year of a sustained outcome alone, else an untracked person, for whom the request may choose refusal. */
    void tracking(Assessment assessment) {
        Finding review = null;
        List<Finding> found = look(Chapters.COUNTING, Step.TRACKING, assessment);
        for (int i = 0; i < found.size(); i++) {
            Finding finding = found.get(i);
            if (finding.kind() == FindingKind.CAVEAT
                    || finding.kind() == FindingKind.REFUSAL
                    || isSwitchedOff(finding)) {
                weigh(assessment, finding);
            } else if (review == null || finding.code().equals(SUSTAINED_YEAR)) {
                review = finding;
            }
        }
        if (assessment.hasReasons()) {
            assessment.close(Verdict.NOT_CLAIMABLE);
        } else if (review != null) {
            assessment.add(Reasons.reason(review));
            assessment.close(
                    untracked == UntrackedClaims.REFUSE && review.code().equals(UNTRACKED)
                            ? Verdict.NOT_CLAIMABLE
                            : Verdict.REVIEW);
        }
    }

    /** Whether it cannot be told what a rule finds that is switched off anyway. */
    private boolean isSwitchedOff(Finding finding) {
        return finding.code().equals(Findings.CANNOT_TELL) && !level.permits(Reasons.switchedBy(finding));
    }

    /** Stage 6 of a claim of a known outcome, before the choice that weighs by it. */
    void value(Assessment assessment) {
        List<Finding> found = look(Chapters.VALUE, Step.VALUE, assessment);
        for (int i = 0; i < found.size(); i++) {
            Finding finding = found.get(i);
            if (finding.kind() == FindingKind.DEADWEIGHT) {
                assessment.rate(finding);
            } else if (finding.kind() == FindingKind.CAVEAT || assessment.isOpen()) {
                weigh(assessment, finding);
            }
        }
        if (assessment.isOpen() && assessment.hasReasons()) {
            assessment.close(Verdict.NOT_CLAIMABLE);
        } else if (assessment.isOpen()) {
            review(assessment, found);
        }
        if (!assessment.claim().isPriced()) {
            return;
        }
        if (!assessment.isRated()) {
            throw new RuleFailedException(
                    null,
                    "Outcome %s, of category %s, has no default rate of deadweight."
                            .formatted(
                                    assessment.claim().outcomeCode(),
                                    assessment.claim().deadweightCategory()),
                    null);
        }
        assessment.value(valuation.of(assessment.claim(), assessment.rate(), assessment.rateRule()));
    }

    private List<Finding> look(String chapter, Step step, Assessment assessment) {
        rules.look(chapter, assessment.claim(), findings.clear());
        List<Finding> found = findings.byRule();
        if (assessment.trail() != null) {
            assessment.trail().saw(step, found);
        }
        return found;
    }

    /** The caveat of a finding; a rule that says again what it said last gives the same one. */
    private Caveat caveat(Finding finding) {
        Caveat known = said.get(finding.card());
        if (known != null
                && known.wording() == finding.wording()
                && known.code().equals(finding.code())) {
            return known;
        }
        Caveat caveat = Reasons.caveat(finding);
        if (finding.card().ground() == RuleCard.Ground.RULE) {
            said.put(finding.card(), caveat);
        }
        return caveat;
    }

    /**
     * What claims are worth, by VA-01 and VA-02: wellbeing net of deadweight, plus exchequer, plus business. Most claims of an
     * outcome are worth the same, so that values are kept until another takes their place.
     */
    private static final class Valuation {
        private static final int PLACES = 1 << 12;

        private final Worth[] worths = new Worth[PLACES];
        private final ClaimValue[] kept = new ClaimValue[PLACES];

        /** The value of a claim at a rate of deadweight that a rule found; {@code rate} null takes nothing off. */
        ClaimValue of(Claim claim, BigDecimal rate, String rule) {
            if (claim.sustainedYear() != 1) {
                return workedOut(claim, rate, rule);
            }
            Worth worth = claim.worth();
            int hash = 31 * System.identityHashCode(worth) + claim.headcount();
            hash = 31 * (31 * hash + claim.share().hashCode()) + (rate == null ? 0 : rate.hashCode());
            int place = (hash ^ hash >>> 12) & PLACES - 1;
            if (worths[place] == worth && isSame(kept[place], claim, rate, rule)) {
                return kept[place];
            }
            ClaimValue value = workedOut(claim, rate, rule);
            worths[place] = worth;
            kept[place] = value;
            return value;
        }

        private static boolean isSame(ClaimValue known, Claim claim, BigDecimal rate, String rule) {
            boolean sameRate = rate == null ? known.deadweightRate() == null : rate.equals(known.deadweightRate());
            return sameRate
                    && known.rateRule().equals(rule)
                    && known.headcount() == claim.headcount()
                    && known.share().equals(claim.share());
        }

        private static ClaimValue workedOut(Claim claim, BigDecimal rate, String rule) {
            Worth worth = claim.worth();
            BigDecimal taken = rate == null ? null : inYear(rate, claim.sustainedYear());
            long net =
                    taken == null ? worth.wellbeing() : Pence.times(worth.wellbeing(), BigDecimal.ONE.subtract(taken));
            Amounts perPerson = new Amounts(worth.wellbeing(), net, worth.exchequer(), worth.business());
            return new ClaimValue(perPerson, taken, rule, claim.headcount(), claim.share());
        }

        private static BigDecimal inYear(BigDecimal rate, int year) {
            return year == 1 ? rate : rate.multiply(BigDecimal.valueOf(year)).min(BigDecimal.ONE);
        }
    }
}
