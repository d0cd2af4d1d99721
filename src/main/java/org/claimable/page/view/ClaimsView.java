package org.claimable.page.view;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.claimable.file.document.Count;
import org.claimable.file.document.Days;
import org.claimable.file.document.Money;
import org.claimable.file.document.ReasonWords;
import org.claimable.file.document.VerdictWords;
import org.claimable.method.decision.Decision.Reason;
import org.claimable.page.claims.ClaimsQuery;
import org.claimable.page.claims.DecidedClaim;
import org.claimable.page.claims.DecidedClaims;
import org.claimable.page.claims.DecidedClaims.FoundClaims;

/** A page of claims, and what they were narrowed by. */
public final class ClaimsView {
    private static final int BESIDE = 2;

    private final String id;
    private final DecidedClaims claims;
    private final ClaimsQuery query;
    private final FoundClaims found;

    public ClaimsView(String id, DecidedClaims claims, ClaimsQuery query) {
        this.id = id;
        this.claims = claims;
        this.query = query;
        this.found = claims.find(query);
    }

    public String id() {
        return id;
    }

    public String title() {
        return claims.title();
    }

    /** A claim as a row of a list; {@code reasons} are short, {@code why} says every reason with its facts. */
    public record ClaimRow(
            String id,
            String address,
            String verdict,
            String tag,
            String outcome,
            String person,
            String on,
            String value,
            String reasons,
            String why) {
        static ClaimRow of(String check, DecidedClaim claim) {
            return new ClaimRow(
                    claim.claim().id(),
                    Linked.claim(check, claim.position()),
                    VerdictWords.of(claim.decision().verdict()),
                    TagColour.of(claim.decision().verdict()),
                    claim.outcomeName(),
                    claim.person(),
                    Days.of(claim.claim().achievedOn()),
                    claim.decision().value() == null ? "no value" : Money.pence(claim.pence()),
                    claim.reasons().stream().map(ReasonWords::title).collect(Collectors.joining("; ")),
                    claim.decision().reasons().stream().map(Reason::message).collect(Collectors.joining(" ")));
        }
    }

    public List<ClaimRow> rows() {
        return found.claims().stream().map(claim -> ClaimRow.of(id, claim)).toList();
    }

    /** How many there are, what they are worth, and which of them this page shows. */
    public String count() {
        return "%s, worth %s if all counted".formatted(Count.claims(found.all()), Money.pence(found.pence()));
    }

    public String range() {
        return "Claims %s to %s of %s"
                .formatted(
                        Count.of(found.first() + 1L),
                        Count.of(found.first() + found.claims().size()),
                        Count.of(found.all()));
    }

    public boolean isEmpty() {
        return found.all() == 0;
    }

    /** How they were narrowed, and how they can be. */
    public ClaimFilters narrowing() {
        return new ClaimFilters(id, claims, query);
    }

    public String all() {
        return Linked.claims(id, ClaimsQuery.ALL);
    }

    private String address(int page) {
        return Linked.claims(id, query.onPage(page));
    }

    /** A page to go to; an empty address stands for pages left out. */
    public record PageLink(int number, String address, boolean here) {
        /** Its class. */
        public String kind() {
            return number == 0 ? "ellipsis" : here ? "current" : "other";
        }
    }

    public List<PageLink> pages() {
        TreeSet<Integer> numbers = new TreeSet<>(List.of(1, found.pages()));
        for (int number = found.page() - BESIDE; number <= found.page() + BESIDE; number++) {
            if (number >= 1 && number <= found.pages()) {
                numbers.add(number);
            }
        }
        List<PageLink> links = new ArrayList<>();
        int last = 0;
        for (int number : numbers) {
            if (number > last + 1) {
                links.add(new PageLink(0, "", false));
            }
            links.add(new PageLink(number, address(number), number == found.page()));
            last = number;
        }
        return links;
    }

    public boolean hasPages() {
        return found.pages() > 1;
    }

    /** The address of the page before this, null on the first. */
    public String previous() {
        return found.page() > 1 ? address(found.page() - 1) : null;
    }

    /** The address of the page after this, null on the last. */
    public String next() {
        return found.page() < found.pages() ? address(found.page() + 1) : null;
    }
}
