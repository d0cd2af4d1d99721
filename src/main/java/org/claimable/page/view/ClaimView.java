package org.claimable.page.view;

import java.math.BigDecimal;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.claimable.file.document.Count;
import org.claimable.file.document.Money;
import org.claimable.file.document.ProvenanceWords;
import org.claimable.file.document.ReasonWords;
import org.claimable.file.document.VerdictWords;
import org.claimable.method.bank.Outcome.EvidenceKind;
import org.claimable.method.catalogue.ClaimField;
import org.claimable.method.catalogue.ClaimField.Part;
import org.claimable.method.claim.Claim;
import org.claimable.method.claim.OwnValues;
import org.claimable.method.claim.SubmittedTable;
import org.claimable.method.decision.Decision.Caveat;
import org.claimable.method.decision.Decision.Reason;
import org.claimable.method.rulebook.OwnFields.Holder;
import org.claimable.method.rulebook.OwnFields.OwnField;
import org.claimable.page.claims.ClaimsQuery;
import org.claimable.page.claims.DecidedClaim;
import org.claimable.page.claims.DecidedClaims;
import org.claimable.page.claims.Facet;

/** One claim: what was decided of it and why, how its value is worked out, and what was submitted. */
public final class ClaimView {
    /** Other claims that a caveat links to; the answer as JSON lists all. */
    private static final int MOST_CLAIMS = 20;

    private final String id;
    private final DecidedClaims claims;
    /** What is said of rows that cannot be read where they can be corrected on the page. */
    static final String CORRECT_HERE =
            "Correct the cells that are named here, then decide again. You do not need to send the file again.";

    private static final Set<String> OF_ROWS = Set.of("UNREADABLE_ROW", "UNKNOWN_OUTCOME", "UNKNOWN_ANSWER");

    private final DecidedClaim claim;
    private final String row;

    /** {@code row} is the address where its row can be corrected, null for none. */
    public ClaimView(String id, DecidedClaims claims, int position, String row) {
        this.id = id;
        this.row = row;
        this.claims = claims;
        this.claim = claims.claim(position);
    }

    public String id() {
        return id;
    }

    /** Its own address. */
    public String address() {
        return Linked.claim(id, claim.position());
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

    /**
     * Why, with the facts, why it is less firm than its rule (null where it is not), how to fix it, where its row can be corrected (null
     * where that does not help), and the rule.
     */
    public record ReasonText(
            String title,
            String message,
            String basis,
            String remedy,
            String row,
            Linked rule,
            String source,
            List<Linked> clashes) {}

    public List<ReasonText> reasons() {
        return claim.decision().reasons().stream().map(this::reason).toList();
    }

    private ReasonText reason(Reason reason) {
        return new ReasonText(
                ReasonWords.title(reason.code()),
                reason.message(),
                reason.basis() == null ? null : reason.basis().text(),
                row != null && reason.code().equals("UNREADABLE_ROW") ? CORRECT_HERE : reason.remedy(),
                OF_ROWS.contains(reason.code()) ? row : null,
                rule(reason.rule(), reason.ruleProvenance()),
                reason.source(),
                reason.claims().stream().map(this::link).toList());
    }

    private Linked link(String other) {
        return new Linked(
                other,
                claims.position(other)
                        .map(position -> Linked.claim(id, position))
                        .orElse(null));
    }

    /** A rule, to where it stands in the book of rules. */
    private Linked rule(String rule, String provenance) {
        String place = URLEncoder.encode(rule, StandardCharsets.UTF_8).replace("+", "%20");
        return new Linked(
                "Rule %s (%s)".formatted(rule, ProvenanceWords.of(provenance)),
                "/rules/%s/rule/%s".formatted(claims.evaluation().ruleSet().id(), place));
    }

    /** A caveat on it. */
    public record CaveatText(String title, String message, List<Linked> claims, Linked rule, String source) {}

    public List<CaveatText> caveats() {
        return claim.decision().caveats().stream().map(this::caveat).toList();
    }

    private CaveatText caveat(Caveat caveat) {
        return new CaveatText(
                ReasonWords.title(caveat.code()),
                caveat.message(),
                caveat.claims().stream().limit(MOST_CLAIMS).map(this::link).toList(),
                rule(caveat.rule(), caveat.provenance()),
                caveat.source());
    }

    public List<ValueSteps.ValueStep> steps() {
        return ValueSteps.of(claim.decision().value());
    }

    /** Something that was submitted, by its heading. */
    public record Field(String title, String text) {}

    /** The cells of its row, or the parts of the claim where it came in no table. */
    public List<Field> submitted() {
        SubmittedTable table = claims.evaluation().cohort().table();
        return table == null ? parts() : cells(table);
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

    private List<Field> parts() {
        Stream<Field> ofEvery = Stream.concat(ClaimField.of(Part.CLAIM).stream(), ClaimField.of(Part.EVIDENCE).stream())
                .map(field -> field(field, Claim.said(claim.claim(), field)))
                .filter(Objects::nonNull);
        return Stream.concat(ofEvery, own()).toList();
    }

    /** What the claim says in the fields that the rule set adds. */
    private Stream<Field> own() {
        OwnValues said = claim.claim().fields();
        return claims.evaluation().ruleSet().fields().of(Holder.CLAIM).stream()
                .filter(field -> said.of(field.name()) != null)
                .map(field -> new Field(field.title(), OwnField.written(said.of(field.name()))));
    }

    private static Field field(ClaimField field, Object said) {
        String text = text(said);
        return text == null ? null : new Field(field.title(), text);
    }

    private static String text(Object said) {
        if (said instanceof EvidenceKind kind) {
            return kind.title();
        }
        if (said instanceof Boolean yes) {
            return yes ? "yes" : null;
        }
        return said instanceof BigDecimal number ? number.toPlainString() : Objects.toString(said, null);
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
        return new Linked("%s: %s".formatted(submitted.individual(), Count.claims(all)), Linked.claims(id, query));
    }

    /** The address of the claim before it, null for the first. */
    public String previous() {
        return claim.position() == 0 ? null : Linked.claim(id, claim.position() - 1);
    }

    /** The address of the claim after it, null for the last. */
    public String next() {
        return claim.position() + 1 == claims.size() ? null : Linked.claim(id, claim.position() + 1);
    }
}
