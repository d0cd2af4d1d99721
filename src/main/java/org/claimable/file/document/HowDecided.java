package org.claimable.file.document;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.claimable.file.json.ForecastWriter;
import org.claimable.file.json.MeasuresWriter.Answered;
import org.claimable.method.bank.ValueSet;
import org.claimable.method.catalogue.Setting;
import org.claimable.method.claim.Cohort;
import org.claimable.method.claim.Commitments;
import org.claimable.method.claim.Settings.Deadweight;
import org.claimable.method.evaluation.Evaluation;
import org.claimable.method.forecast.Forecast;
import org.claimable.method.measure.Measured;
import org.claimable.method.measure.MeasuresRequest.Space;
import org.claimable.method.measure.MeasuresRequest.View;
import org.claimable.method.rulebook.RuleSet;

/** How claims were decided, a forecast was made, or figures were put together: rules, values and choices. */
public final class HowDecided {
    public static final String TITLE = "How it was decided";

    /** What the fact of the value set is called. */
    public static final String VALUES = "Values";

    /** The same of a forecast. */
    public static final String MADE = "How it was made";

    private HowDecided() {}

    /** One thing: what it is, in words, and the exact name that a machine gives it, null for none. */
    public record Fact(String title, String text, String exact) {
        /** All of it in a line. */
        public String line() {
            return "%s: %s%s".formatted(title, text, exact == null ? "" : " (%s)".formatted(exact));
        }
    }

    /** How an evaluation was decided, with the id of the decision. */
    public static List<Fact> of(Evaluation evaluation, String decisionId) {
        List<Fact> facts = new ArrayList<>();
        facts.add(new Fact("As of", Days.of(evaluation.asOf()), null));
        facts.add(rules(evaluation.ruleSet()));
        evaluation
                .ruleSet()
                .overlays()
                .forEach(overlay -> facts.add(new Fact(
                        "Laid over the rules",
                        overlay.title(),
                        "%s, sha256 %s".formatted(overlay.id(), bare(overlay.digest())))));
        facts.add(values(evaluation.valueSet()));
        facts.add(new Fact(
                "Deadweight in the values",
                evaluation.valueSet().deadweightIncluded() ? "taken off already" : "not taken off yet",
                null));
        choices(facts, evaluation.cohort());
        facts.add(new Fact(
                "Decision", "The same claims, choices, rules and values always have this identity.", decisionId));
        return facts;
    }

    /** How a forecast was made. */
    public static List<Fact> of(Forecast forecast) {
        return List.of(
                new Fact("Rules as of", Days.of(forecast.asOf()), null),
                rules(forecast.ruleSet()),
                values(forecast.valueSet()),
                new Fact("Deadweight", deadweight(forecast.plan().deadweight()), null),
                new Fact(
                        "Forecast",
                        "The same plan, choices, rules and values always have this identity.",
                        ForecastWriter.forecastId(forecast)));
    }

    /** How figures of measures were put together. */
    public static List<Fact> of(Answered answered) {
        Measured measured = answered.measured();
        List<Fact> facts = new ArrayList<>();
        facts.add(new Fact("As of", Days.of(answered.request().asOf()), null));
        if (measured.reference() != null) {
            facts.add(new Fact("Reference", measured.reference(), null));
        }
        facts.add(new Fact(
                "Shown",
                measured.view() == View.FULL
                        ? "everything, for those who sent the figures"
                        : "for passing on: no organisations or spaces, and nothing of too few organisations",
                null));
        if (measured.view() == View.FULL) {
            facts.add(new Fact("Figures", Count.of(answered.request().figures().size()), null));
        }
        facts.add(new Fact(
                "Rules",
                "%s, version %s"
                        .formatted(
                                answered.ruleSet().title(), answered.ruleSet().version()),
                "%s, sha256 %s"
                        .formatted(
                                answered.ruleSet().id(),
                                bare(answered.ruleSet().measures().digest()))));
        facts.add(new Fact(
                "Measures",
                "The same figures, choices and measures always have this identity.",
                answered.measuresId()));
        return facts;
    }

    private static Fact rules(RuleSet ruleSet) {
        return new Fact(
                "Rules",
                "%s, version %s".formatted(ruleSet.title(), ruleSet.version()),
                "%s, sha256 %s".formatted(ruleSet.id(), bare(ruleSet.digest())));
    }

    private static Fact values(ValueSet values) {
        return new Fact(VALUES, values.title(), "%s, sha256 %s".formatted(values.id(), bare(values.digest())));
    }

    private static void choices(List<Fact> facts, Cohort cohort) {
        facts.add(new Fact("Period", period(cohort), null));
        Setting.OPTIONS.forEach(each -> facts.add(new Fact(
                each.decides().sentence(),
                cohort.settings().choice(each).words().said(),
                null)));
        facts.add(new Fact("Deadweight", deadweight(cohort.deadweight()), null));
        facts.add(new Fact(
                "Beside the claims",
                "%s listed, %s counted before"
                        .formatted(
                                Count.people(cohort.individuals().size()),
                                Count.of(cohort.previouslyCounted().size(), "outcome", "outcomes")),
                null));
        if (cohort.budget() != null) {
            facts.add(new Fact("Budget", Money.pounds(cohort.budget()), null));
        }
        if (cohort.commitments() != null) {
            facts.add(new Fact("Promised", promised(cohort.commitments()), null));
        }
        if (!cohort.spaces().isEmpty()) {
            facts.add(new Fact("Community spaces", spaces(cohort.spaces()), null));
        }
    }

    private static String spaces(List<Space> spaces) {
        BigDecimal budgets =
                spaces.stream().map(Space::budget).filter(Objects::nonNull).reduce(BigDecimal.ZERO, BigDecimal::add);
        String listed = Count.of(spaces.size()) + " listed";
        return budgets.signum() == 0 ? listed : "%s, which cost %s in all".formatted(listed, Money.pounds(budgets));
    }

    private static String promised(Commitments commitments) {
        boolean inSpaces =
                commitments.outcomes().stream().anyMatch(each -> each.need().space() != null);
        int number = commitments.outcomes().size();
        String outcomes =
                inSpaces ? Count.of(number, "commitment", "commitments") : Count.of(number, "outcome", "outcomes");
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
