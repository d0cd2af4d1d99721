package org.claimable.page.view;

import java.util.List;
import java.util.stream.Collectors;
import org.claimable.file.document.Count;
import org.claimable.file.document.Days;
import org.claimable.file.document.Money;
import org.claimable.file.document.ReasonWords;
import org.claimable.file.document.VerdictWords;
import org.claimable.page.claims.ClaimsQuery;
import org.claimable.page.claims.DecidedClaim;
import org.claimable.page.claims.DecidedClaims;
import org.claimable.page.claims.FoundClaims;

/** A page of claims, and what they were narrowed by. */
public final class ClaimsView {
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
        return new ResultView(id, claims).title();
    }

    /** A claim as a row of the list. */
    public record Row(
            String id,
            String address,
            String verdict,
            String tag,
            String outcome,
            String person,
            String on,
            String value,
            String reasons) {}

    public List<Row> rows() {
        return found.claims().stream().map(this::row).toList();
    }

    private Row row(DecidedClaim claim) {
        return new Row(
                claim.claim().id(),
                "/checks/%s/claims/%d".formatted(id, claim.position() + 1),
                VerdictWords.of(claim.decision().verdict()),
                TagColour.of(claim.decision().verdict()),
                claim.outcomeName(),
                PersonWords.of(claim.claim()),
                Days.of(claim.claim().achievedOn()),
                claim.decision().value() == null ? "no value" : Money.pence(claim.pence()),
                claim.reasons().stream().map(ReasonWords::title).collect(Collectors.joining("; ")));
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

    /** By what they were narrowed, and by what they can be. */
    public ClaimFilters narrowing() {
        return new ClaimFilters("/checks/%s/claims".formatted(id), claims, query);
    }

    /** The other pages. */
    public ClaimPages paging() {
        return new ClaimPages("/checks/%s/claims".formatted(id), query, found);
    }

    public String all() {
        return "/checks/%s/claims".formatted(id);
    }
}
