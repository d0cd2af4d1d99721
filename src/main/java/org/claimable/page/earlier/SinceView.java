package org.claimable.page.earlier;

import java.util.List;
import java.util.stream.Stream;
import org.claimable.file.document.Count;
import org.claimable.file.document.Days;
import org.claimable.file.document.EarlierWords;
import org.claimable.file.document.SinceWords;
import org.claimable.file.document.SinceWords.ClaimList;
import org.claimable.file.document.Table.Cell;
import org.claimable.method.report.SinceLastTime.ComparedClaim;
import org.claimable.page.claims.DecidedClaims;
import org.claimable.page.view.DeliveryView;

/** What became of a check's claims since earlier checks, as a page shows it; {@code words} is null where none are compared. */
public record SinceView(String id, DecidedClaims claims, SinceWords words, EarlierChoices choices) {
    private static final int FIRST = 5;

    /** What there is to show of a check; null where no earlier check goes with it. */
    public static SinceView of(String id, DecidedClaims claims) {
        SinceWords words = claims.since();
        EarlierChoices choices = EarlierChoices.of(claims);
        return words == null && choices == null ? null : new SinceView(id, claims, words, choices);
    }

    /** A claim: its address, null where it is not claimed any more; what it is; what changed; and how it was decided then and now. */
    public record ClaimLine(
            String id,
            String address,
            String what,
            String changed,
            String then,
            String whyThen,
            String now,
            String whyNow) {}

    /** A list of claims: how many there are, where all are, and the first of them. */
    public record ListLine(ClaimList list, int size, String words, String address, List<ClaimLine> first) {
        /** Whether there are more than are shown. */
        public boolean isLonger() {
            return size > first.size();
        }
    }

    /** What came of it in sentences, and which other choices were made then. */
    public List<String> sentences() {
        return words == null ? List.of() : words.words();
    }

    /** An earlier check: which it was, what was claimable, and its decision, null where that is not known. */
    public record CheckLine(String title, String text, String decision) {}

    public List<CheckLine> checks() {
        return words.checks().rows().stream()
                .map(row -> new CheckLine(
                        row.get(0).text(),
                        "%s of %s claimable, worth %s"
                                .formatted(
                                        row.get(3).text(),
                                        Count.claims(((Number) row.get(2).value()).intValue()),
                                        row.get(4).text()),
                        row.get(1).text()))
                .toList();
    }

    private String address() {
        return "/checks/%s/claims".formatted(id);
    }

    /** The lists that hold any claims; the first claims of those that are not as they were. */
    public List<ListLine> lists() {
        return Stream.of(ClaimList.values())
                .map(list -> line(list, list == ClaimList.NEW || list == ClaimList.SAME ? 0 : FIRST))
                .filter(line -> line.size() > 0)
                .toList();
    }

    private ListLine line(ClaimList list, int most) {
        List<ComparedClaim> all = words.all(list);
        return new ListLine(
                list,
                all.size(),
                Count.claims(all.size()),
                "/checks/%s/since?list=%s".formatted(id, list.parameter()),
                all.stream().limit(most).map(this::line).toList());
    }

    /** The claims of a list, those of a page of so many. */
    List<ClaimLine> lines(List<ComparedClaim> some) {
        return some.stream().map(this::line).toList();
    }

    private ClaimLine line(ComparedClaim claim) {
        List<Cell> row = words.table(List.of(claim)).rows().get(0);
        String person = row.get(2).text();
        return new ClaimLine(
                claim.id(),
                claim.now() == null ? null : "%s/%d".formatted(address(), claim.position() + 1),
                "%s, person %s, %s"
                        .formatted(row.get(3).text(), person, row.get(4).text()),
                claim.then() == null || claim.now() == null ? null : words.changes(claim),
                row.get(6).text(),
                row.get(7).text(),
                row.get(8).text(),
                row.get(9).text());
    }

    /** What was promised against what is claimable in all checks together, null where that is not known. */
    public DeliveryView promise() {
        return words == null || words.promise() == null
                ? null
                : new DeliveryView(words.since().delivery(), query -> null);
    }

    /** When the check was made, for a title. */
    public String checked() {
        return Days.of(claims.submitted().at());
    }

    /** Which the latest earlier check is. */
    public String latest() {
        return EarlierWords.of(choices.check());
    }
}
