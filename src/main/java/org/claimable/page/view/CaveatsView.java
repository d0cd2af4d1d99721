package org.claimable.page.view;

import java.util.List;
import org.claimable.file.document.Caveats;
import org.claimable.file.document.ReasonWords;
import org.claimable.page.claims.ClaimsQuery;
import org.claimable.page.claims.DecidedClaim;
import org.claimable.page.claims.Facet;
import org.claimable.report.CaveatCount;
import org.claimable.report.Summary;

/** What to know of a check. */
public final class CaveatsView {
    private final String claims;
    private final Summary summary;

    /** {@code claims} is the address of the claims. */
    CaveatsView(String claims, Summary summary) {
        this.claims = claims;
        this.summary = summary;
    }

    /** What to know of the result: in short, in words, by which rule, and of how many claims. */
    public record CaveatRow(
            String title,
            String message,
            String rule,
            String source,
            String claims,
            String address,
            List<String> groups) {}

    public List<CaveatRow> all() {
        return summary.caveats().stream().map(this::caveat).toList();
    }

    /** Those of the check as a whole. */
    public List<CaveatRow> ofWhole() {
        return all().stream().filter(each -> each.address() == null).toList();
    }

    /** Those of single claims. */
    public List<CaveatRow> ofClaims() {
        return all().stream().filter(each -> each.address() != null).toList();
    }

    private CaveatRow caveat(CaveatCount caveat) {
        boolean ofClaims = caveat.isOfClaims();
        return new CaveatRow(
                ReasonWords.title(caveat.code()),
                caveat.message(),
                "%s, %s".formatted(caveat.rule(), caveat.provenance()),
                caveat.source(),
                Caveats.of(caveat),
                ofClaims
                        ? claims
                                + ClaimsQuery.of(Facet.CAVEAT, DecidedClaim.caveatKey(caveat.code(), caveat.rule()))
                                        .address()
                        : null,
                caveat.groupTexts());
    }
}
