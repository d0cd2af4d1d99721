package org.claimable.file.annotated;

import java.util.List;
import java.util.stream.Collectors;
import org.claimable.catalogue.DeadweightBasis;
import org.claimable.catalogue.Setting;
import org.claimable.claim.Cohort;
import org.claimable.claim.Settings.Deadweight;
import org.claimable.claim.Settings.Period;
import org.claimable.evaluation.Evaluation;
import org.claimable.file.json.EvaluationWriter.Conclusion;
import org.claimable.rulebook.RuleSet;

/** By what an evaluation was decided, in words: its identity, rules, values and choices. */
record Authority(Evaluation evaluation, String decisionId) {
    /** The headings of {@link #cells}. */
    static final List<String> HEADINGS = List.of("Decision", "As of", "Rule set", "Value set", "Notice", "Options");

    static Authority of(Conclusion conclusion) {
        return new Authority(conclusion.evaluation(), conclusion.decisionId());
    }

    /** All of it, to stand in each row of a table that has no other place for it. */
    List<String> cells() {
        return List.of(
                decisionId,
                evaluation.asOf().toString(),
                ruleSet(),
                "%s, %s"
                        .formatted(
                                evaluation.valueSet().id(),
                                evaluation.valueSet().digest()),
                evaluation.valueSet().notice() == null
                        ? ""
                        : evaluation.valueSet().notice(),
                options());
    }

    String inShort() {
        return "Rules %s %s; values %s."
                .formatted(
                        evaluation.ruleSet().id(),
                        evaluation.ruleSet().version(),
                        evaluation.valueSet().id());
    }

    private String ruleSet() {
        RuleSet rules = evaluation.ruleSet();
        String overlays = rules.overlays().stream()
                .map(overlay -> "; overlay %s, %s".formatted(overlay.id(), overlay.digest()))
                .collect(Collectors.joining());
        return "%s %s, %s%s".formatted(rules.id(), rules.version(), rules.digest(), overlays);
    }

    private String options() {
        Cohort cohort = evaluation.cohort();
        String options = Setting.OPTIONS.stream()
                .filter(cohort.settings()::isWritten)
                .map(each -> "%s %s; "
                        .formatted(each.decides().inShort(), cohort.settings().choice(each)))
                .collect(Collectors.joining());
        return "%speriod %s; deadweight %s".formatted(options, period(), deadweight());
    }

    private String period() {
        Period period = evaluation.cohort().period();
        if (period.equals(Period.OPEN)) {
            return "not limited";
        }
        String from = period.from() == null ? "" : "from %s ".formatted(period.from());
        return (from + (period.to() == null ? "" : "to %s".formatted(period.to()))).strip();
    }

    private String deadweight() {
        Deadweight deadweight = evaluation.cohort().deadweight();
        return deadweight.basis() == DeadweightBasis.OWN_RATE
                ? "OWN_RATE %s, %s".formatted(deadweight.rate().toPlainString(), deadweight.justification())
                : deadweight.basis().name();
    }
}
