package org.claimable.page.view;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.claimable.bank.ValueSet;
import org.claimable.claim.Cohort;
import org.claimable.claim.Commitments;
import org.claimable.claim.Deadweight;
import org.claimable.evaluation.Evaluation;
import org.claimable.file.document.ChoiceWords;
import org.claimable.file.document.Count;
import org.claimable.file.document.Days;
import org.claimable.file.document.Money;
import org.claimable.file.json.CanonicalPlan;
import org.claimable.forecast.Forecast;
import org.claimable.page.claims.DecidedClaims;
import org.claimable.rulebook.RuleSet;

/** By what claims were decided, and what they came in, a line a thing. */
public final class DecidedBy {
    private final DecidedClaims claims;
    private final Evaluation evaluation;

    DecidedBy(DecidedClaims claims) {
        this.claims = claims;
        this.evaluation = claims.evaluation();
    }

    /** One thing: what it is, in words, and the exact name that a machine gives it, null for none. */
    public record Line(String title, String text, String exact) {}

    /** What must be said of the values, null where nothing is. */
    public String notice() {
        return evaluation.valueSet().notice();
    }

    public List<Line> lines() {
        List<Line> lines = new ArrayList<>();
        lines.add(new Line(
                "File",
                claims.submitted().name(),
                "sha256 " + bare(claims.submitted().digest())));
        lines.add(new Line("Checked", Days.of(claims.submitted().at()), null));
        lines.add(new Line("As of", Days.of(evaluation.asOf()), null));
        lines.add(rules(evaluation.ruleSet()));
        evaluation
                .ruleSet()
                .overlays()
                .forEach(overlay -> lines.add(new Line(
                        "Laid over the rules",
                        overlay.title(),
                        "%s, sha256 %s".formatted(overlay.id(), bare(overlay.digest())))));
        lines.add(values(evaluation.valueSet()));
        choices(lines, evaluation.cohort());
        lines.add(new Line(
                "Decision",
                "The same claims, choices, rules and values have this identity again.",
                claims.decisionId()));
        return lines;
    }

    /** By what a forecast was made, and when. */
    static List<Line> ofForecast(Forecast forecast, Instant made) {
        List<Line> lines = new ArrayList<>();
        lines.add(new Line("Made", Days.of(made), null));
        lines.add(new Line("Rules as of", Days.of(forecast.asOf()), null));
        lines.add(rules(forecast.ruleSet()));
        lines.add(values(forecast.valueSet()));
        lines.add(new Line("Deadweight", deadweight(forecast.plan().deadweight()), null));
        lines.add(new Line(
                "Forecast",
                "The same plan, choices, rules and values have this identity again.",
                CanonicalPlan.forecastId(forecast)));
        return lines;
    }

    private static Line rules(RuleSet ruleSet) {
        return new Line(
                "Rules",
                "%s, version %s".formatted(ruleSet.title(), ruleSet.version()),
                "%s, sha256 %s".formatted(ruleSet.id(), bare(ruleSet.digest())));
    }

    private static Line values(ValueSet values) {
        return new Line("Values", values.title(), "%s, sha256 %s".formatted(values.id(), bare(values.digest())));
    }

    private static void choices(List<Line> lines, Cohort cohort) {
        lines.add(new Line("Period", period(cohort), null));
        lines.add(new Line("A year is", ChoiceWords.of(cohort.options().yearBasis()), null));
        lines.add(new Line("Of two that clash", ChoiceWords.of(cohort.options().conflictPolicy()), null));
        lines.add(new Line("May refuse", ChoiceWords.of(cohort.options().rules()), null));
        lines.add(new Line(
                "Two references are one person", ChoiceWords.of(cohort.options().references()), null));
        lines.add(new Line("Deadweight", deadweight(cohort.deadweight()), null));
        lines.add(new Line(
                "Beside the claims",
                "%s listed, %s counted before"
                        .formatted(
                                Count.people(cohort.individuals().size()),
                                Count.of(cohort.previouslyCounted().size(), "outcome", "outcomes")),
                null));
        if (cohort.commitments() != null) {
            lines.add(new Line("Promised", promised(cohort.commitments()), null));
        }
    }

    private static String promised(Commitments commitments) {
        String outcomes = Count.of(commitments.outcomes().size(), "outcome", "outcomes");
        return commitments.total() == null
                ? outcomes
                : outcomes + ", " + Money.pounds(commitments.total()) + " in total";
    }

    private static String period(Cohort cohort) {
        if (cohort.period().from() == null && cohort.period().to() == null) {
            return "not limited";
        }
        String from = cohort.period().from() == null
                ? "any day"
                : Days.of(cohort.period().from());
        return from + " to "
                + (cohort.period().to() == null
                        ? "any day"
                        : Days.of(cohort.period().to()));
    }

    private static String deadweight(Deadweight deadweight) {
        return switch (deadweight.basis()) {
            case DEFAULT -> "as the value set and the method say";
            case COMPARISON_GROUP -> "none, because there is a comparison group";
            case OWN_RATE -> "own rate %s: %s".formatted(deadweight.rate().toPlainString(), deadweight.justification());
        };
    }

    private static String bare(String digest) {
        return digest.replaceFirst("^sha256:", "");
    }
}
