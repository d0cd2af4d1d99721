package org.claimable.page.view;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.claimable.claim.SubmittedTable;
import org.claimable.claim.TableNote;
import org.claimable.decision.Decision.Verdict;
import org.claimable.page.claims.ClaimsQuery;
import org.claimable.page.claims.DecidedClaims;
import org.claimable.page.claims.Facet;
import org.claimable.report.Summary;
import org.claimable.report.Waterfall;

/** What a check comes to, in words and figures. */
public final class ResultView {
    private final String id;
    private final DecidedClaims claims;
    private final Summary summary;
    private final Waterfall waterfall;

    public ResultView(String id, DecidedClaims claims) {
        this.id = id;
        this.claims = claims;
        this.summary = claims.summary();
        this.waterfall = claims.waterfall();
    }

    public String id() {
        return id;
    }

    /** What the check is called: its reference, or its file. */
    public String title() {
        String reference = claims.evaluation().cohort().reference();
        return reference == null || reference.isBlank() ? claims.submitted().name() : reference;
    }

    public String fileName() {
        return claims.submitted().name();
    }

    /** The address of some of its claims. */
    public String address(ClaimsQuery query) {
        return "/checks/%s/claims%s".formatted(id, query.address());
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
            String title, String amount, String claims, String address, GroupRow.Linked withoutValue, String kind) {}

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

    private GroupRow.Linked withoutValue(int count, ClaimsQuery query) {
        return count == 0
                ? null
                : new GroupRow.Linked(
                        Count.of(count) + " without a value", address(query.and(Facet.VALUE, Facet.NONE)));
    }

    public String claimable() {
        return Money.pounds(waterfall.claimable());
    }

    public String claimed() {
        return Money.pounds(waterfall.claimed());
    }

    /** {@code 98 of 120 people}. */
    public String people() {
        return "%s of %s"
                .formatted(
                        Count.of(claims.people().claimable()),
                        Count.people(claims.people().claimed()));
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

    /** A reason, and how many claims, people and pounds it struck, alone or with others. */
    public record ReasonRow(String title, String claims, String address, String people, String amount) {}

    public List<ReasonRow> reasons() {
        return summary.byReason().stream()
                .map(each -> new ReasonRow(
                        ReasonWords.title(each.code()),
                        Count.of(each.claims()),
                        address(ClaimsQuery.of(Facet.REASON, each.code())),
                        Count.of(each.individuals()),
                        Money.pounds(each.value())))
                .toList();
    }

    /** What its reader should know of how the file was read. */
    public List<TableNote> notes() {
        SubmittedTable table = claims.evaluation().cohort().table();
        List<TableNote> notes = new ArrayList<>(table == null ? List.of() : table.notes());
        notes.addAll(claims.summary().notes());
        return notes;
    }

    /** What was promised against what stands, null where nothing is known to be promised. */
    public DeliveryView delivery() {
        return summary.delivery() == null ? null : new DeliveryView(summary.delivery(), this::address);
    }

    public RangesView ranges() {
        return new RangesView(address(), summary, waterfall);
    }

    public GroupsView groups() {
        return new GroupsView(address(), summary);
    }

    public CaveatsView caveats() {
        return new CaveatsView(address(), summary);
    }

    /** The claims that did not reach their outcome, by which way they moved. */
    public BenefitsView benefits() {
        return new BenefitsView(summary);
    }

    public DecidedBy decidedBy() {
        return new DecidedBy(claims);
    }
}
