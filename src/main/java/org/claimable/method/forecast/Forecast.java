package org.claimable.method.forecast;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.function.ToLongFunction;
import org.claimable.method.bank.Pence;
import org.claimable.method.bank.ValueSet;
import org.claimable.method.decision.ClaimValue.Amounts;
import org.claimable.method.decision.Decision.Caveat;
import org.claimable.method.decision.Sentence;
import org.claimable.method.decision.Wording;
import org.claimable.method.evaluation.Evaluator;
import org.claimable.method.evaluation.Pricing;
import org.claimable.method.evaluation.Pricing.PricedOutcome;
import org.claimable.method.forecast.Plan.PlannedOutcome;
import org.claimable.method.report.Summary.Sroi;
import org.claimable.method.report.TotalValue;
import org.claimable.method.rulebook.RuleCard;
import org.claimable.method.rulebook.RuleSet;

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
        TotalValue value = total(lines);
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
        return new ForecastLine(planned, priced, Reminder.of(priced));
    }

    private static TotalValue total(List<ForecastLine> lines) {
        List<Amounts> amounts = lines.stream()
                .filter(ForecastLine::isPriced)
                .map(line -> line.priced().value().amounts())
                .toList();
        return new TotalValue(
                sum(amounts, Amounts::wellbeing),
                sum(amounts, Amounts::deadweight),
                sum(amounts, Amounts::wellbeingNet),
                sum(amounts, Amounts::exchequer),
                sum(amounts, Amounts::business),
                sum(amounts, Amounts::total));
    }

    private static BigDecimal sum(List<Amounts> amounts, ToLongFunction<Amounts> part) {
        return amounts.stream()
                .map(each -> Pence.pounds(part.applyAsLong(each)))
                .reduce(Pence.pounds(0), BigDecimal::add);
    }

    private static List<Caveat> caveats(RuleSet ruleSet) {
        RuleCard values = ruleSet.norm("VA-11");
        return List.of(
                caveat(LABEL, ruleSet.norm("VA-10"), Sentence.FORECAST.of()),
                caveat("ONE_VALUE_SET", values, values.advice()));
    }

    private static Caveat caveat(String code, RuleCard norm, Wording advice) {
        return norm.caveat(code, norm.named().and(advice), List.of());
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

    /** A planned outcome with what it would be worth, and what it will need. */
    public record ForecastLine(PlannedOutcome planned, PricedOutcome priced, List<Reminder> reminders) {
        public ForecastLine {
            reminders = List.copyOf(reminders);
        }

        /** Whether the value set has a value for it. */
        public boolean isPriced() {
            return priced.value() != null;
        }

        /** What it would be worth in pounds, 0 where it has no value. */
        BigDecimal total() {
            return isPriced() ? Pence.pounds(priced.value().total()) : Pence.pounds(0);
        }
    }

    /**
     * Two lines of a forecast that are not both claimed for one person in one year. {@code first} and {@code second} are their
     * places, from 0; {@code refuses}: the rule may refuse by default, else it advises; {@code people} is how many could be in
     * both; {@code atRisk} is what that could cost, in pounds, null where one of the two has no value, which then adds nothing to the forecast that could be lost.
     */
    public record ForecastPair(int first, int second, Caveat finding, boolean refuses, int people, BigDecimal atRisk) {}
}
