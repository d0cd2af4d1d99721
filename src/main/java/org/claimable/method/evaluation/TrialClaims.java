package org.claimable.method.evaluation;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.claimable.method.bank.AnswerScale.Answer;
import org.claimable.method.bank.Outcome;
import org.claimable.method.bank.Outcome.EvidenceKind;
import org.claimable.method.catalogue.YearBasis;
import org.claimable.method.claim.Evidence;
import org.claimable.method.claim.Settings.Deadweight;
import org.claimable.method.claim.Settings.Period;
import org.claimable.method.evaluation.Findings.Finding;
import org.claimable.method.evaluation.Findings.FindingKind;
import org.claimable.method.evaluation.fact.Claim;
import org.claimable.method.evaluation.fact.Pair;
import org.claimable.method.evaluation.fact.Terms;
import org.claimable.method.evaluation.fact.Worth;
import org.claimable.method.rulebook.IncompatibilityTable.IncompatibleOutcomes;
import org.claimable.method.rulebook.RuleSet;

/** Claims made up to see what the rules of a rule set do with them. */
record TrialClaims(RuleSet ruleSet) {
    private static final LocalDate AS_OF = LocalDate.of(2100, 1, 1);
    private static final Worth SOME = new Worth(100, 0, 0, null, null);

    /** A claim of a person, or of nobody known where {@code individual} is null; {@code outcome} null for an unknown one. */
    Claim claim(Outcome outcome, LocalDate day, String individual, Evidence evidence) {
        String name = outcome == null ? "an outcome that no catalogue has" : outcome.code();
        Terms terms = new Terms(
                AS_OF,
                Period.OPEN,
                ruleSet.defaults().rules(),
                false,
                Deadweight.DEFAULT,
                YearBasis.FINANCIAL,
                ruleSet.lists());
        return Claim.of(
                0,
                Facts.claim(individual, name, day, evidence),
                null,
                outcome,
                outcome == null ? "" : null,
                ruleSet.parameters().on(day),
                terms,
                SOME);
    }

    /** Two claims of one person and day, whose outcomes a row may pair. */
    Pair pair(Outcome a, Outcome b, LocalDate day, boolean countedBefore, IncompatibleOutcomes row) {
        Evidence found = record();
        return new Pair(
                claim(a, day, "p", found), claim(b, day, "p", found), countedBefore, true, YearBasis.FINANCIAL, row);
    }

    static Evidence record() {
        return of(EvidenceKind.RECORD);
    }

    /** Evidence of a kind with nothing in it. */
    static Evidence of(EvidenceKind kind) {
        return new Evidence(kind, "r", null, null, null, null, null, null, null, null, null, false);
    }

    /** Evidence of a kind that does not reach an outcome that accepts it: unchanged, a step better and a step worse. */
    static List<Evidence> unmoved(Outcome outcome, EvidenceKind kind, LocalDate day) {
        if (kind == EvidenceKind.SCORE) {
            BigDecimal lowest = outcome.scores().lowest();
            return List.of(scored(lowest, lowest, day), scored(outcome.scores().highest(), lowest, day));
        }
        List<String> answers = outcome.answers().answers().stream()
                .filter(each -> !each.meets())
                .map(Answer::text)
                .toList();
        List<Evidence> unmoved = new ArrayList<>();
        for (int i = 0; i < answers.size(); i++) {
            unmoved.add(surveyed(answers.get(i), answers.get(i), day));
            if (i > 0) {
                unmoved.add(surveyed(answers.get(i), answers.get(i - 1), day));
                unmoved.add(surveyed(answers.get(i - 1), answers.get(i), day));
            }
        }
        return unmoved.isEmpty() ? List.of(surveyed("none", "none", day)) : unmoved;
    }

    private static Evidence surveyed(String before, String after, LocalDate day) {
        return new Evidence(
                EvidenceKind.SURVEY, "r", null, null, null, before, after, null, null, day.minusDays(90), day, false);
    }

    private static Evidence scored(BigDecimal before, BigDecimal after, LocalDate day) {
        return new Evidence(
                EvidenceKind.SCORE, "r", null, null, null, null, null, before, after, day.minusDays(90), day, false);
    }

    /** What the rules of a chapter find of a fact that may refuse it, review it or clash, by the level of the rule set. */
    List<Finding> heard(Rules rules, String chapter, Object fact) {
        return heardAll(rules, chapter, fact).stream()
                .filter(finding -> finding.kind() != FindingKind.CAVEAT)
                .filter(finding -> finding.kind() == FindingKind.REVIEW
                        || ruleSet.defaults().rules().permits(Reasons.switchedBy(finding)))
                .toList();
    }

    /** Whatever the rules of a chapter find of a fact. */
    List<Finding> heardAll(Rules rules, String chapter, Object fact) {
        Findings findings = new Findings();
        rules.look(chapter, fact, findings);
        return findings.found();
    }
}
