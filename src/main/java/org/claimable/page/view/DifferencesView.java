package org.claimable.page.view;

import java.util.List;
import java.util.stream.Collectors;
import org.claimable.file.document.Count;
import org.claimable.file.document.Days;
import org.claimable.file.document.HowDecided;
import org.claimable.file.document.Money;
import org.claimable.file.document.ReasonWords;
import org.claimable.file.document.VerdictWords;
import org.claimable.method.decision.Decision.Verdict;
import org.claimable.page.claims.DecidedClaims;
import org.claimable.page.claims.Differences;
import org.claimable.page.claims.Differences.Choice;
import org.claimable.page.claims.Differences.Difference;
import org.claimable.page.claims.Differences.Kind;
import org.claimable.page.claims.PastResult;
import org.claimable.page.claims.PastResult.PastDecision;

/** Compares two results of the same claims: choices, totals, and the claims whose decision differs. */
public final class DifferencesView {
    private static final int ON_A_PAGE = 50;

    private final String id;
    private final DecidedClaims claims;
    private final Differences differences;
    private final String path;
    private final int page;

    /** {@code path} is the address of this page, and {@code page} which part of the claims it lists, from 1. */
    public DifferencesView(String id, DecidedClaims claims, PastResult before, String path, int page) {
        this.id = id;
        this.claims = claims;
        this.differences = Differences.of(before, claims.past());
        this.path = path;
        this.page = Math.max(1, Math.min(page, pages()));
    }

    public String id() {
        return id;
    }

    public String title() {
        return claims.title();
    }

    /** What the other result is called in a heading of a column. */
    public String beforeTitle() {
        return isSaved() ? "Saved on " + Days.of(differences.before().savedOn()) : "Before";
    }

    public String afterTitle() {
        return isSaved() ? "Now" : "With these choices";
    }

    private boolean isSaved() {
        return differences.before().savedOn() != null;
    }

    /** What a banner on the result says of it. */
    public String banner() {
        if (isSaved() && differences.isSame()) {
            return "This is the check that you saved on %s. Nothing has changed since."
                    .formatted(Days.of(differences.before().savedOn()));
        }
        String begin = isSaved()
                ? "You saved this check on %s. "
                        .formatted(Days.of(differences.before().savedOn()))
                : "These are the same rows with other choices. ";
        return begin + difference();
    }

    /** Whether there is anything to see side by side. */
    public boolean isDifferent() {
        return !differences.isSame();
    }

    private String difference() {
        int changed = differences.count(Kind.VERDICT);
        long by = differences.after().pence(Verdict.CLAIMABLE)
                - differences.before().pence(Verdict.CLAIMABLE);
        String verdicts = changed == 0
                ? "No claim has another verdict"
                : "%s another verdict".formatted(Count.of(changed, "claim has", "claims have"));
        boolean otherValues =
                differences.choices().stream().anyMatch(each -> each.title().equals(HowDecided.VALUES));
        String money = otherValues
                ? "they were valued otherwise, so their totals cannot be compared."
                : by == 0
                        ? "the claimable value is the same."
                        : "the claimable value is %s %s."
                                .formatted(Money.pence(Math.abs(by)), by > 0 ? "more" : "less");
        return verdicts + ", and " + money;
    }

    /** What was chosen, or is published, otherwise. */
    public List<Choice> choices() {
        return differences.choices();
    }

    /** A total of both: what, then and now, and by how much it differs. */
    public record TotalRow(String title, String before, String after, String by) {}

    public List<TotalRow> totals() {
        return List.of(
                value("Claimable", Verdict.CLAIMABLE),
                count("Claimable claims", Verdict.CLAIMABLE),
                value("Not claimable", Verdict.NOT_CLAIMABLE),
                count("Claims that are not claimable", Verdict.NOT_CLAIMABLE),
                value("For review", Verdict.REVIEW),
                count("Claims for review", Verdict.REVIEW));
    }

    private TotalRow value(String title, Verdict verdict) {
        long then = differences.before().pence(verdict);
        long now = differences.after().pence(verdict);
        String by = now == then ? "the same" : (now > then ? "+" : "−") + Money.pence(Math.abs(now - then));
        return new TotalRow(title, Money.pence(then), Money.pence(now), by);
    }

    private TotalRow count(String title, Verdict verdict) {
        int then = differences.before().count(verdict);
        int now = differences.after().count(verdict);
        String by = now == then ? "the same" : (now > then ? "+" : "−") + Count.of(Math.abs(now - then));
        return new TotalRow(title, Count.of(then), Count.of(now), by);
    }

    /** How many claims differ, and in what. */
    public String count() {
        if (differences.claims().isEmpty()) {
            return "No claim changes.";
        }
        return "%s another verdict, %s other reasons alone, and %s another value alone."
                .formatted(
                        Count.of(differences.count(Kind.VERDICT), "claim has", "claims have"),
                        Count.of(differences.count(Kind.REASONS), "has", "have"),
                        Count.of(differences.count(Kind.VALUE), "has", "have"));
    }

    /** A verdict and value of a claim, with its reasons; {@code tag} is the class of the verdict. */
    public record Side(String verdict, String tag, String value, String reasons) {
        static Side of(PastDecision decision) {
            if (decision == null) {
                return new Side("Not there", "govuk-tag govuk-tag--grey", "", "");
            }
            return new Side(
                    VerdictWords.of(decision.verdict()),
                    TagColour.of(decision.verdict()),
                    decision.pence() == null ? "no value" : Money.pence(decision.pence()),
                    decision.reasons().stream().map(ReasonWords::title).collect(Collectors.joining("; ")));
        }
    }

    /** A claim that differs; {@code why} says the reasons that it has now, with their facts. */
    public record Row(String claim, String address, String outcome, Side before, Side after, String why) {}

    public List<Row> rows() {
        return differences.claims().stream()
                .skip((page - 1L) * ON_A_PAGE)
                .limit(ON_A_PAGE)
                .map(this::row)
                .toList();
    }

    private Row row(Difference difference) {
        var claim = claims.claim(difference.position());
        String why = claim.decision().reasons().stream()
                .map(reason -> reason.message())
                .collect(Collectors.joining(" "));
        return new Row(
                claim.claim().id(),
                Linked.claim(id, difference.position()),
                claim.outcomeName(),
                Side.of(difference.before()),
                Side.of(difference.after()),
                why.isEmpty() ? "Nothing stands against it now." : why);
    }

    /** Which claims this page lists. */
    public String range() {
        int all = differences.claims().size();
        int first = (page - 1) * ON_A_PAGE;
        return "Claims %s to %s of %s that differ"
                .formatted(Count.of(first + 1L), Count.of(Math.min(first + ON_A_PAGE, all)), Count.of(all));
    }

    private int pages() {
        return Math.max(1, (differences.claims().size() + ON_A_PAGE - 1) / ON_A_PAGE);
    }

    /** The address of the page before this, null on the first. */
    public String previous() {
        return page == 1 ? null : "%s?page=%d".formatted(path, page - 1);
    }

    /** The address of the page after this, null on the last. */
    public String next() {
        return page == pages() ? null : "%s?page=%d".formatted(path, page + 1);
    }

    /** The address of this page. */
    public String path() {
        return path;
    }
}
