package org.claimable.page.view;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.claimable.file.document.Count;
import org.claimable.file.document.Money;
import org.claimable.file.document.ReasonWords;
import org.claimable.method.decision.Decision.Verdict;
import org.claimable.method.report.Waterfall;

/** A waterfall as bars, one below another: each begins where the one above ended. Places and widths are percentages. */
public final class WaterfallChart {
    /** Refusals that have a bar of their own; the table has all of them. */
    private static final int MOST_REFUSALS = 6;

    private static final int ROW = 46;
    private static final int BAR_BELOW_WORDS = 22;

    private final Waterfall waterfall;
    private final double least;
    private final double span;
    private final List<Bar> bars = new ArrayList<>();

    /** One bar: its words, where they stand, and where it lies; {@code kind} is its class. */
    public record Bar(String words, int textY, int barY, String x, String width, String kind) {}

    public WaterfallChart(Waterfall waterfall) {
        this.waterfall = waterfall;
        double least = Math.min(0, waterfall.claimed().doubleValue());
        double most = Math.max(0, waterfall.claimed().doubleValue());
        BigDecimal level = waterfall.claimed();
        for (Waterfall.Step step : waterfall.steps()) {
            level = level.subtract(step.value());
            least = Math.min(least, level.doubleValue());
            most = Math.max(most, level.doubleValue());
        }
        this.least = least;
        this.span = most > least ? most - least : 1;
        draw();
    }

    private void draw() {
        add("Claimed", waterfall.claimed(), BigDecimal.ZERO, waterfall.claimed(), "whole");
        BigDecimal level = waterfall.claimed();
        List<Waterfall.Step> refusals = steps(Verdict.NOT_CLAIMABLE);
        int alone = refusals.size() <= MOST_REFUSALS + 1 ? refusals.size() : MOST_REFUSALS;
        for (Waterfall.Step step : refusals.subList(0, alone)) {
            level = add(ReasonWords.title(step.code()), step.value(), level, "refused");
        }
        if (alone < refusals.size()) {
            BigDecimal rest = refusals.subList(alone, refusals.size()).stream()
                    .map(Waterfall.Step::value)
                    .reduce(BigDecimal.ZERO, BigDecimal::add);
            level = add("%d other reasons".formatted(refusals.size() - alone), rest, level, "refused");
        }
        for (Waterfall.Step step : steps(Verdict.REVIEW)) {
            level = add(ReasonWords.title(step.code()) + ", for review", step.value(), level, "review");
        }
        add("Claimable", waterfall.claimable(), BigDecimal.ZERO, waterfall.claimable(), "claimable");
    }

    /** Those that move an amount. */
    private List<Waterfall.Step> steps(Verdict verdict) {
        return waterfall.steps().stream()
                .filter(step -> step.verdict() == verdict && step.value().signum() != 0)
                .toList();
    }

    private BigDecimal add(String title, BigDecimal off, BigDecimal level, String kind) {
        BigDecimal next = level.subtract(off);
        add(title, off.negate(), level, next, kind);
        return next;
    }

    private void add(String title, BigDecimal amount, BigDecimal from, BigDecimal to, String kind) {
        int top = bars.size() * ROW;
        double left = Math.min(from.doubleValue(), to.doubleValue());
        double wide = Math.abs(from.subtract(to).doubleValue());
        bars.add(new Bar(
                title + " " + Money.pounds(amount),
                top + BAR_BELOW_WORDS - 6,
                top + BAR_BELOW_WORDS,
                percent(left - least),
                percent(wide),
                kind));
    }

    private String percent(double part) {
        return String.format(Locale.ROOT, "%.3f%%", part / span * 100);
    }

    public List<Bar> bars() {
        return List.copyOf(bars);
    }

    /** Its height in pixels. */
    public int height() {
        return bars.size() * ROW;
    }

    /** What it shows, in a sentence, for who does not see it. */
    public String words() {
        return "From %s claimed to %s claimable in %s."
                .formatted(
                        Money.pounds(waterfall.claimed()),
                        Money.pounds(waterfall.claimable()),
                        Count.of(waterfall.steps().size(), "step", "steps"));
    }
}
