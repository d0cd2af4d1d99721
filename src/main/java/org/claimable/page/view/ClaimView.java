package org.claimable.page.view;

import java.util.ArrayList;
import java.util.List;
import org.claimable.claim.Claim;
import org.claimable.claim.SubmittedTable;
import org.claimable.file.document.Count;
import org.claimable.file.document.Money;
import org.claimable.file.document.VerdictWords;
import org.claimable.page.claims.ClaimsQuery;
import org.claimable.page.claims.DecidedClaim;
import org.claimable.page.claims.DecidedClaims;
import org.claimable.page.claims.Facet;

/** One claim: what was decided of it and why, how its value is worked out, and what was submitted. */
public final class ClaimView {
    private final String id;
    private final DecidedClaims claims;
    private final DecidedClaim claim;

    public ClaimView(String id, DecidedClaims claims, int position) {
        this.id = id;
        this.claims = claims;
        this.claim = claims.claim(position);
    }

    public String id() {
        return id;
    }

    public String name() {
        return claim.claim().id();
    }

    public String outcome() {
        return claim.outcomeName();
    }

    public String verdict() {
        return VerdictWords.of(claim.decision().verdict());
    }

    public String tag() {
        return TagColour.of(claim.decision().verdict());
    }

    /** What the verdict means for the total. */
    public String meaning() {
        String value = claim.decision().value() == null ? null : Money.pence(claim.pence());
        return switch (claim.decision().verdict()) {
            case CLAIMABLE ->
                value == null
                        ? "It counts, and adds no amount, since the value set has none for it."
                        : "It counts, and adds %s.".formatted(value);
            case NOT_CLAIMABLE ->
                value == null
                        ? "It does not count."
                        : "It does not count; it would have been worth %s.".formatted(value);
            case REVIEW ->
                value == null
                        ? "It counts for nothing until someone has looked at it."
                        : "It counts for nothing until someone has looked at it; it could be worth %s."
                                .formatted(value);
        };
    }

    /** Why it does not stand, and what to know of it. */
    public ReasonTexts texts() {
        return new ReasonTexts(id, claims, claim);
    }

    public List<ValueSteps.Step> steps() {
        return ValueSteps.of(claim.decision().value());
    }

    /** Something that was submitted, by its heading. */
    public record Field(String title, String text) {}

    /** The cells of its row, or the parts of the claim where it came in no table. */
    public List<Field> submitted() {
        SubmittedTable table = claims.evaluation().cohort().table();
        return table == null ? ClaimFields.of(claim.claim()) : cells(table);
    }

    private List<Field> cells(SubmittedTable table) {
        List<String> cells = table.rows().get(claim.position());
        List<Field> fields = new ArrayList<>();
        for (int i = 0; i < cells.size(); i++) {
            if (!cells.get(i).isBlank()) {
                String heading = i < table.headings().size() ? table.headings().get(i) : "";
                fields.add(new Field(heading.isBlank() ? "Column %d".formatted(i + 1) : heading, cells.get(i)));
            }
        }
        return fields;
    }

    /** The counting year, null where it has none. */
    public String year() {
        return claim.decision().year();
    }

    /** The other claims of the person, and how many claims the person has; null for none named. */
    public Linked person() {
        Claim submitted = claim.claim();
        if (submitted.individual() == null) {
            return null;
        }
        ClaimsQuery query = ClaimsQuery.of(Facet.PERSON, submitted.individual());
        int all = claims.with(Facet.PERSON, submitted.individual()).size();
        return new Linked(
                "%s: %s".formatted(submitted.individual(), Count.claims(all)),
                "/checks/%s/claims%s".formatted(id, query.address()));
    }

    /** The address of the claim before it, null for the first. */
    public String previous() {
        return claim.position() == 0 ? null : "/checks/%s/claims/%d".formatted(id, claim.position());
    }

    /** The address of the claim after it, null for the last. */
    public String next() {
        return claim.position() + 1 == claims.size()
                ? null
                : "/checks/%s/claims/%d".formatted(id, claim.position() + 2);
    }
}
