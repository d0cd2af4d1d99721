package org.claimable.service.operation;

import java.util.LinkedHashMap;
import java.util.Map;
import org.claimable.method.bank.ValueSet;
import org.claimable.method.evaluation.Evaluation;
import org.claimable.method.forecast.Forecast;
import org.claimable.method.measure.Measured;
import org.claimable.method.report.Summary;
import org.claimable.method.rulebook.RuleSet;
import org.claimable.rules.comparison.Comparison;

/** What the audit line says of an evaluation: by which rules and values, as of when, and how many; nothing of any claim. */
final class AuditFields {
    // What a caller calls values of their own may say anything; their digest tells which they were.
    private static final String OWN_VALUES = "inline";

    private final Map<String, Object> values = new LinkedHashMap<>();

    AuditFields on(Evaluation terms) {
        by(terms.ruleSet(), terms.valueSet(), terms.cohort().inlineValueSet() != null);
        values.put("asOf", terms.asOf());
        return this;
    }

    private void by(RuleSet rules, ValueSet valueSet, boolean own) {
        values.put("ruleSet", rules.id());
        values.put("ruleSetVersion", rules.version());
        values.put("ruleSetDigest", rules.digest());
        values.put("valueSet", own ? OWN_VALUES : valueSet.id());
        values.put("valueSetDigest", valueSet.digest());
    }

    void decided(String decisionId, Summary summary) {
        values.put("decisionId", decisionId);
        values.put("claims", summary.whole().claims());
        values.put("people", summary.whole().individuals());
        values.put("claimable", summary.whole().claimable());
        values.put("review", summary.whole().review());
        values.put("notClaimable", summary.whole().notClaimable());
    }

    void forecast(Forecast forecast, String forecastId) {
        by(forecast.ruleSet(), forecast.valueSet(), forecast.plan().settings().inlineValueSet() != null);
        values.put("asOf", forecast.asOf());
        values.put("forecastId", forecastId);
        values.put("outcomes", forecast.lines().size());
        values.put("people", forecast.people());
    }

    void measured(RuleSet rules, Measured measured, int figures, String measuresId) {
        values.put("ruleSet", rules.id());
        values.put("ruleSetVersion", rules.version());
        values.put("measuresDigest", rules.measures().digest());
        values.put("asOf", measured.asOf());
        values.put("measuresId", measuresId);
        values.put("figures", figures);
    }

    void compared(Comparison comparison) {
        by(comparison.before().evaluator().ruleSet(), comparison.before().valueSet(), false);
        Comparison.Side after = comparison.after();
        values.put("afterRuleSet", after.evaluator().ruleSet().id());
        values.put("afterRuleSetDigest", after.evaluator().ruleSet().digest());
        values.put("afterValueSetDigest", after.valueSet().digest());
        values.put("cohorts", comparison.cohorts().size());
        values.put(
                "claims",
                comparison.cohorts().stream()
                        .mapToInt(each -> each.before().decisions().size())
                        .sum());
        values.put(
                "changedClaims",
                comparison.cohorts().stream()
                        .mapToInt(each -> each.claims().size())
                        .sum());
    }

    void limitedBy(String limit) {
        values.put("limit", limit);
    }

    /** How far a stream came. */
    AuditFields passed(long lines, long claims) {
        values.put("lines", lines);
        values.putIfAbsent("claims", claims);
        return this;
    }

    void addTo(LogLine fields) {
        values.forEach(fields::with);
    }
}
