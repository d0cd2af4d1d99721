package org.claimable.page.view;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.claimable.file.document.Benefits;
import org.claimable.file.document.Count;
import org.claimable.file.document.Days;
import org.claimable.file.document.EarlierWords;
import org.claimable.file.document.HowDecided;
import org.claimable.file.document.HowDecided.Fact;
import org.claimable.file.document.InWords;
import org.claimable.file.document.Limits;
import org.claimable.file.document.Money;
import org.claimable.file.document.OutputTables;
import org.claimable.file.document.ReadingWords;
import org.claimable.file.document.ReasonWords;
import org.claimable.file.document.ReasonsTable;
import org.claimable.file.document.RuleCoverageTables;
import org.claimable.file.document.Table;
import org.claimable.file.document.VerdictWords;
import org.claimable.method.claim.SubmittedTable;
import org.claimable.method.claim.SubmittedTable.TableNote;
import org.claimable.method.decision.Decision.Verdict;
import org.claimable.method.report.Summary;
import org.claimable.method.report.Waterfall;
import org.claimable.page.claims.ClaimsQuery;
import org.claimable.page.claims.DecidedClaims;
import org.claimable.page.claims.Facet;
import org.claimable.page.earlier.SinceView;

/** What a check comes to, in words and figures. */
public final class ResultView {
    private final String id;
    private final DecidedClaims claims;
    private final Summary summary;
    private final Waterfall waterfall;
    private final boolean correctable;

    /** A result on paper, where nothing can be corrected. */
    public ResultView(String id, DecidedClaims claims) {
        this(id, claims, false);
    }

    /** {@code correctable}: whether rows that cannot be read can be corrected here. */
    public ResultView(String id, DecidedClaims claims, boolean correctable) {
        this.id = id;
        this.correctable = correctable;
        this.claims = claims;
        this.summary = claims.summary();
        this.waterfall = claims.waterfall();
    }

    public String id() {
        return id;
    }

    /** For how many claims each rule could be checked. */
    public RuleCoverageTables coverage() {
        return RuleCoverageTables.of(summary, claims.evaluation().ruleSet().fields());
    }

    /** The fields to give so that more rules can be checked. */
    public TableView toGive() {
        return TableView.plain(RuleCoverageTables.TO_DO, coverage().toDo());
    }

    public String title() {
        return claims.title();
    }

    public String fileName() {
        return claims.submitted().name();
    }

    /** The address of some of its claims. */
    public String address(ClaimsQuery query) {
        return Linked.claims(id, query);
    }

    public String address() {
        return address(ClaimsQuery.ALL);
    }

    /** What to know before all else, of how the table was read; null for nothing. */
    public String important() {
        return claims.evaluation().cohort().firstOfAll().map(TableNote::message).orElse(null);
    }

    /**
     * A figure of the headline: what it is, the amount, how many claims, and where they are listed; {@code withoutValue} are
     * the claims that have no value and so are not in the amount, null for none.
     */
    public record Figure(
            String title, String amount, String claims, String address, Linked withoutValue, String kind) {}

    /** What was claimed and what became of it. */
    public List<Figure> figures() {
        return List.of(
                new Figure(
                        "Claimed",
                        Money.pounds(waterfall.claimed()),
                        Count.claims(waterfall.claims()),
                        address(),
                        withoutValue(waterfall.withoutValue(), ClaimsQuery.ALL),
                        "whole"),
                figure(
                        Verdict.CLAIMABLE,
                        summary.whole().claimableValue().total(),
                        summary.whole().claimable(),
                        "claimable"),
                figure(
                        Verdict.NOT_CLAIMABLE,
                        summary.notClaimableValue().total(),
                        summary.whole().notClaimable(),
                        "refused"),
                figure(
                        Verdict.REVIEW,
                        summary.reviewValue().total(),
                        summary.whole().review(),
                        "review"));
    }

    private Figure figure(Verdict verdict, BigDecimal value, int count, String kind) {
        ClaimsQuery query = ClaimsQuery.of(Facet.VERDICT, verdict.name());
        return new Figure(
                VerdictWords.of(verdict),
                Money.pounds(value),
                Count.claims(count),
                address(query),
                withoutValue(waterfall.withoutValue(verdict), query),
                kind);
    }

    private Linked withoutValue(int count, ClaimsQuery query) {
        return count == 0
                ? null
                : new Linked(Count.of(count) + " without a value", address(query.and(Facet.VALUE, Facet.NONE)));
    }

    public String claimable() {
        return Money.pounds(waterfall.claimable());
    }

    public String claimed() {
        return Money.pounds(waterfall.claimed());
    }

    public WaterfallChart chart() {
        return new WaterfallChart(waterfall);
    }

    /** A step of the waterfall as a row of its table. */
    public record StepRow(String title, String claims, String address, String amount, String left) {}

    /** The steps of a verdict on the way from claimed to claimable, each with what is left after it. */
    public List<StepRow> steps(String verdict) {
        List<StepRow> rows = new ArrayList<>();
        BigDecimal left = waterfall.claimed();
        for (Waterfall.Step step : waterfall.steps()) {
            left = left.subtract(step.value());
            if (step.verdict().name().equals(verdict)) {
                rows.add(new StepRow(
                        ReasonWords.title(step.code()),
                        Count.of(step.claims()),
                        address(ClaimsQuery.of(Facet.VERDICT, verdict).and(Facet.FIRST, step.code())),
                        Money.off(step.value()),
                        Money.pounds(left)));
            }
        }
        return rows;
    }

    public String claimedClaims() {
        return Count.of(waterfall.claims());
    }

    public String claimableClaims() {
        return Count.of(waterfall.claimableClaims());
    }

    /** How many claims, people and pounds each reason struck, alone or with others; null where there is none. */
    public TableView reasons() {
        Table reasons = ReasonsTable.of(summary, List.of()).of("Claims", "People", "Value not counted");
        return reasons.rows().isEmpty() ? null : new TableView("Every reason given", reasons, address(), false);
    }

    /** What its reader should know of how the file was read. */
    public List<TableNote> notes() {
        SubmittedTable table = claims.evaluation().cohort().table();
        List<TableNote> notes = new ArrayList<>(table == null ? List.of() : table.notes());
        notes.addAll(EarlierWords.notes(claims.summary()));
        return notes;
    }

    /** What no choice of reading can dispute, in a sentence; null where readings were not asked. */
    public String settled() {
        return summary.readings() == null ? null : new ReadingWords(summary.readings()).settled();
    }

    /** What the claims come to in every reading, null where that was not asked. */
    public ReadingsView readings() {
        return summary.readings() == null ? null : new ReadingsView(id, new ReadingWords(summary.readings()));
    }

    /** What was promised against what was delivered, null where nothing is known to be promised. */
    public DeliveryView delivery() {
        return summary.delivery() == null ? null : new DeliveryView(summary.delivery(), this::address);
    }

    /** Whether a promise is held against these claims alone, although others were counted before. */
    public boolean isPromiseOfTheseAlone() {
        return summary.delivery() != null
                && summary.sinceLastTime() == null
                && !claims.evaluation().cohort().previouslyCounted().isEmpty();
    }

    /** What was done, beside the outcomes; null where no figures are given. */
    public OutputTables outputs() {
        return OutputTables.of(claims.evaluation().measured(), summary.reached());
    }

    /** A table of what was done. */
    public TableView output(String label, Table table) {
        return TableView.plain(label, table);
    }

    /** What became of the claims since earlier checks, null where none go with them. */
    public SinceView since() {
        return SinceView.of(id, claims);
    }

    /** The result in sentences, but for what limits it. */
    public List<String> words() {
        return InWords.of(summary, claims.people(), 0);
    }

    /** What limits it, to be read before the total is. */
    public List<String> limits() {
        return Limits.of(claims.evaluation(), summary, waterfall);
    }

    /** The same but for claims without a value, of which {@link #restsOn()} says. */
    public List<String> otherLimits() {
        return Limits.besideValue(claims.evaluation(), summary);
    }

    /** On how many of the claims that could be read the headline rests, null where on all; {@link #limits()} says of the others. */
    public String restsOn() {
        int without = waterfall.readWithoutValue();
        int read = waterfall.claims() - waterfall.unreadable();
        int claimable = waterfall.withoutValue(Verdict.CLAIMABLE);
        return without == 0
                ? null
                : "These amounts rest on %s of %s%s%s. The %s no value in this value set."
                        .formatted(
                                Count.of(read - without),
                                Count.claims(read),
                                waterfall.unreadable() == 0 ? "" : " that could be read",
                                claimable == 0
                                        ? ""
                                        : ", the claimable amount on %s of %s"
                                                .formatted(
                                                        Count.of(waterfall.claimableClaims() - claimable),
                                                        Count.of(waterfall.claimableClaims())),
                                without == 1 ? "other has" : "others have");
    }

    public SummaryView summary() {
        String unreadable = claims.evaluation().ruleSet().norm("RE-01").name();
        return new SummaryView(
                address(), summary, correctable ? "%s. %s".formatted(unreadable, ClaimView.CORRECT_HERE) : null);
    }

    /** The claims that did not reach their outcome, by which way they moved; null where there are none. */
    public TableView benefits() {
        Table benefits = Benefits.of(summary);
        return benefits.rows().isEmpty()
                ? null
                : new TableView(
                        "Claims that did not reach the outcome, by which way they moved", benefits, address(), false);
    }

    /** What must be said of the values, null where nothing is. */
    public String notice() {
        return claims.evaluation().valueSet().notice();
    }

    /** What the claims came in, and how they were decided. */
    public List<Fact> howDecided() {
        List<Fact> facts = new ArrayList<>();
        facts.add(claims.submitted().source().fact());
        facts.add(new Fact("Checked", Days.of(claims.submitted().at()), null));
        facts.addAll(HowDecided.of(claims.evaluation(), claims.decisionId()));
        return facts;
    }
}
