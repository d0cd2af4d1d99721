package org.claimable.forecast;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.claimable.bank.ValueSet;
import org.claimable.decision.Caveat;
import org.claimable.evaluation.Evaluator;
import org.claimable.evaluation.PricedOutcome;
import org.claimable.evaluation.Pricing;
import org.claimable.report.Summary.Sroi;
import org.claimable.report.TotalValue;
import org.claimable.rulebook.RuleCard;
import org.claimable.rulebook.RuleSet;

/**
 * A plan with what it would be worth, were every outcome achieved and evidenced. {@code value} is the sum of the lines that
 * have a value; {@code atRisk} is what the pairs could cost at most together; {@code sroi} is null without a budget.
 */
public record Forecast(
        Plan plan,
        RuleSet ruleSet,
        ValueSet valueSet,
        LocalDate asOf,
        List<ForecastLine> lines,
        List<ForecastPair> pairs,
        TotalValue value,
        BigDecimal atRisk,
        Sroi sroi,
        List<Caveat> caveats) {
    /** What every form of it is headed by. */
    public static final String LABEL = "FORECAST";

    private static final String NEVER_ADDED = "This is a forecast: never add it to measured results.";

    public Forecast {
        lines = List.copyOf(lines);
        pairs = List.copyOf(pairs);
        caveats = List.copyOf(caveats);
    }

    /** Forecasts a plan by a rule set and a value set; {@code today} is the day whose rules hold where it names none. */
    public static Forecast of(Plan plan, Evaluator evaluator, ValueSet values, LocalDate today) {
        LocalDate asOf = plan.asOf() == null ? today : plan.asOf();
        RuleSet ruleSet = evaluator.ruleSet();
        Pricing pricing = evaluator.pricing(values, plan.deadweight(), asOf);
        List<ForecastLine> lines =
                plan.outcomes().stream().map(each -> line(each, pricing)).toList();
        List<ForecastPair> pairs = Pairing.of(lines, pricing);
        TotalValue value = ForecastTotal.of(lines);
        return new Forecast(
                plan,
                ruleSet,
                values,
                asOf,
                lines,
                pairs,
                value,
                Pairing.atRisk(lines, pairs),
                Sroi.of(value.total(), plan.budget()),
                caveats(ruleSet));
    }

    private static ForecastLine line(PlannedOutcome planned, Pricing pricing) {
        PricedOutcome priced = pricing.price(planned.outcome(), planned.people(), planned.share());
        return new ForecastLine(planned, priced, Reminders.of(priced));
    }

    private static List<Caveat> caveats(RuleSet ruleSet) {
        RuleCard values = ruleSet.norm("VA-11");
        return List.of(
                caveat(LABEL, ruleSet.norm("VA-10"), NEVER_ADDED), caveat("ONE_VALUE_SET", values, values.remedy()));
    }

    private static Caveat caveat(String code, RuleCard norm, String advice) {
        return new Caveat(
                code,
                norm.id(),
                norm.name() + ". " + advice,
                norm.citation().text(),
                norm.provenance().word());
    }

    /** The value less what the pairs could cost, in pounds. */
    public BigDecimal cautiousValue() {
        return value.total().subtract(atRisk);
    }

    /** How many people the lines add up to; one planned in two lines is counted twice. */
    public long people() {
        return plan.outcomes().stream().mapToLong(PlannedOutcome::people).sum();
    }

    /** How many lines have no value in the value set. */
    public long withoutValue() {
        return lines.stream().filter(line -> !line.isPriced()).count();
    }

    /** Says nothing of its content, so that no log can. */
    @Override
    public String toString() {
        return "A forecast of %d outcomes".formatted(lines.size());
    }
}
