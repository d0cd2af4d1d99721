package org.claimable.file.document;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.claimable.file.document.Table.Cell;
import org.claimable.file.document.Table.Column;
import org.claimable.method.evaluation.RecoveryPlan;
import org.claimable.method.evaluation.RecoveryPlan.Never;
import org.claimable.method.evaluation.RecoveryPlan.Range;
import org.claimable.method.evaluation.RecoveryPlan.Step;
import org.claimable.method.rulebook.Remedies;
import org.claimable.method.rulebook.Remedies.By;

/** What would make claims claimable, in sentences and tables. */
public record PlanWords(RecoveryPlan plan) {
    public static final String TITLE = "What would make claims claimable";
    public static final String NOTICE = "Supply only what is true. A claim that is made to fit is a false claim.";
    public static final String STEPS = "Would count if it is there";
    public static final String DEPENDS = "May count, if it is true";
    public static final String NEVER = "Nothing makes these count";
    public static final String CLAIMS = "Claim by claim";
    public static final String ABOUT_STEPS =
            "Each was decided again as if this were there. What it brings is what you get if you do this alone.";
    public static final String ABOUT_DEPENDS = "These count only if the facts turn out so. They are part of no total.";
    public static final String ABOUT_NEVER =
            "By the choices of this check, nothing that can be supplied makes these count. Do not chase them.";
    public static final String TO_DO = "What to do";
    public static final String PROVIDER = "Provider";
    public static final String UNNAMED = "No provider stated";

    private static final String[] EFFORTS = {"", "Type it in", "Look it up", "Agree it", "Survey again"};

    /** What the steps come to together, by when, and what must be known of it, in sentences. */
    public List<String> words() {
        List<String> words = new ArrayList<>();
        words.add(together());
        if (plan.steps().size() > 1
                && sum().compareTo(most(
                                plan.recoverable().value(), plan.recoverable().range()))
                        != 0) {
            words.add("That is not the sum of the steps: some want the same year of the same person.");
        }
        if (plan.recoverable().range() != null) {
            words.add("How much depends on who the people are that no claim names. The range is from counting alone.");
        }
        words.add(lastDay());
        words.add(NOTICE);
        return words;
    }

    private BigDecimal sum() {
        return plan.steps().stream()
                .map(each -> most(each.brings(), each.range()))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static BigDecimal most(BigDecimal value, Range range) {
        return range == null ? value : range.high();
    }

    private String together() {
        if (plan.steps().isEmpty()) {
            return "Nothing that only has to be named or agreed would make more claims count.";
        }
        boolean same = plan.recoverable().claims() == 0
                && plan.recoverable().range() == null
                && plan.recoverable().value().signum() == 0;
        return same
                ? "The steps would move claims from one provider to another, and bring nothing in all."
                : "All steps together would bring %s and make %s claimable."
                        .formatted(
                                between(
                                        plan.recoverable().value(),
                                        plan.recoverable().range()),
                                Count.of(plan.recoverable().claims(), "more claim", "more claims"));
    }

    public String lastDay() {
        return "The last day to supply something is %s.".formatted(Days.of(plan.until()));
    }

    /** The providers for whom the plan says something, in the order of the plan; null for claims that state none. */
    public List<String> providers() {
        Set<String> providers = new LinkedHashSet<>();
        Stream.concat(plan.steps().stream(), plan.depends().stream())
                .map(Step::provider)
                .forEach(providers::add);
        plan.never().stream().map(Never::provider).forEach(providers::add);
        return new ArrayList<>(providers);
    }

    /** What of the plan is for one provider, by the name that its first claim states; null for claims that state none. */
    public PlanWords of(String provider) {
        return new PlanWords(new RecoveryPlan(
                plan.until(),
                plan.steps().stream()
                        .filter(each -> isOf(each.provider(), provider))
                        .toList(),
                plan.recoverable(),
                plan.depends().stream()
                        .filter(each -> isOf(each.provider(), provider))
                        .toList(),
                plan.never().stream()
                        .filter(each -> isOf(each.provider(), provider))
                        .toList()));
    }

    private static boolean isOf(String provider, String wanted) {
        return Objects.equals(provider, wanted) || wanted != null && wanted.equalsIgnoreCase(provider);
    }

    /** What would count if it is there, what brings most for its effort first. */
    public Table steps() {
        return table("Brings", plan.steps());
    }

    /** What may count, as only the truth can say. */
    public Table depends() {
        return table("Could bring", plan.depends());
    }

    private static Table table(String gain, List<Step> steps) {
        return new Table(
                List.of(
                        Column.text(TO_DO),
                        Column.text(PROVIDER),
                        Column.text("Who does it"),
                        Column.text("Effort"),
                        Column.text("Claims"),
                        Column.text(gain)),
                steps.stream().map(PlanWords::row).toList());
    }

    private static List<Cell> row(Step step) {
        return List.of(
                Cell.of(step.action()),
                Cell.of(step.provider() == null ? UNNAMED : step.provider()),
                Cell.of(who(step.by())),
                Cell.of(EFFORTS[step.effort()]),
                Cell.of(Listed.of(step.claims())),
                Cell.of(gain(step)));
    }

    private static String gain(Step step) {
        if (step.brings() == null) {
            return "Not known";
        }
        if (!step.withdrawn().isEmpty() && step.brings().signum() == 0) {
            return "%s: it moves here from the other provider".formatted(Money.pounds(step.brings()));
        }
        String gain = between(step.brings(), step.range());
        return step.withoutValue() == 0
                ? gain
                : "%s (%s)"
                        .formatted(
                                gain,
                                Count.of(step.withoutValue(), "claim has no value here", "claims have no value here"));
    }

    private static String who(By by) {
        return switch (by) {
            case CLAIMANT -> "The one who claims";
            case PARTNER -> "The one who reported it before";
            case OTHER_PROVIDER -> "The other provider";
        };
    }

    private static String between(BigDecimal least, Range range) {
        return range == null || range.low().compareTo(range.high()) == 0
                ? Money.pounds(least)
                : "%s to %s".formatted(Money.pounds(range.low()), Money.pounds(range.high()));
    }

    /** The claims that nothing can put right, and why, so that nobody chases them. */
    public Table never() {
        return new Table(
                List.of(Column.text("Why"), Column.text(PROVIDER), Column.text("Reason"), Column.text("Claims")),
                plan.never().stream()
                        .map(each -> List.of(
                                Cell.of(each.why()),
                                Cell.of(each.provider() == null ? UNNAMED : each.provider()),
                                Cell.of(ReasonWords.title(each.code())),
                                Cell.of(Listed.of(each.claims()))))
                        .toList());
    }

    /** Each claim with what to do, however many there are. */
    public Table claims() {
        List<List<Cell>> rows = new ArrayList<>();
        plan.steps().forEach(step -> step.claims().forEach(claim -> rows.add(row(claim, STEPS, step.action()))));
        plan.depends().forEach(step -> step.claims().forEach(claim -> rows.add(row(claim, DEPENDS, step.action()))));
        plan.never().forEach(never -> never.claims().forEach(claim -> rows.add(row(claim, NEVER, never.why()))));
        return new Table(List.of(Column.text("Claim"), Column.text("Whether it counts"), Column.text(TO_DO)), rows);
    }

    private static List<Cell> row(String claim, String whether, String words) {
        return List.of(Cell.of(claim), Cell.of(whether), Cell.of(words));
    }

    /** What would put each reason right, as the table of a rule set says. */
    public static Table table(Remedies remedies) {
        return new Table(
                List.of(Column.text("Reason"), Column.text(TO_DO), Column.text("Who does it"), Column.text("Source")),
                remedies.rows().stream()
                        .map(each -> List.of(
                                Cell.of(ReasonWords.title(each.code())),
                                Cell.of(each.action()
                                        .replace("{until}", "the last day on which something can be supplied")),
                                Cell.of(
                                        each.supply() == Remedies.Supply.NOTHING
                                                ? "Nobody: it does not count"
                                                : who(each.by())),
                                Cell.of(each.citation().text())))
                        .toList());
    }

    /** The ids of claims in one text: the first of many, and how many more there are. */
    static final class Listed {
        private static final int MOST = 20;

        private Listed() {}

        static String of(List<String> claims) {
            String first = String.join(", ", claims.subList(0, Math.min(MOST, claims.size())));
            return claims.size() <= MOST ? first : "%s and %,d more".formatted(first, claims.size() - MOST);
        }
    }
}
