package org.claimable.file.document;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.claimable.file.document.Table.Cell;
import org.claimable.file.document.Table.Column;
import org.claimable.file.document.Table.Kind;
import org.claimable.method.bank.Catalogue;
import org.claimable.method.bank.Outcome;
import org.claimable.method.bank.Outcome.EvidenceKind;
import org.claimable.method.claim.Claim;
import org.claimable.method.claim.EarlierCheck.EarlierClaim;
import org.claimable.method.decision.Decision.Reason;
import org.claimable.method.report.OtherChoices;
import org.claimable.method.report.SinceLastTime;
import org.claimable.method.report.SinceLastTime.ChangedField;
import org.claimable.method.report.SinceLastTime.CheckSum;
import org.claimable.method.report.SinceLastTime.ComparedClaim;
import org.claimable.method.report.SinceLastTime.Difference;
import org.claimable.method.report.Summary;

/** Claims held against earlier checks, in sentences, lists and tables; {@code catalogue} has the names of their outcomes. */
public record SinceWords(
        SinceLastTime since, Summary summary, Catalogue catalogue, Map<ClaimList, List<ComparedClaim>> lists) {
    public static final String TITLE = "Since last time";

    /** What stands above what was promised, where earlier checks are counted with this one. */
    public static final String TOGETHER = "Against what was promised, with the earlier checks";

    private static final int MOST_IDS = 20;

    /** A list of claims: what is said of them, in the order in which lists are shown. */
    public enum ClaimList {
        AGAIN("Refused then and claimed again", each -> each.difference() == Difference.CLAIMED_AGAIN),
        OTHERWISE(
                "Decided differently then",
                each -> each.isDecidedOtherwise() && each.difference() != Difference.CLAIMED_AGAIN),
        CHANGED("Changed", each -> each.difference() == Difference.CHANGED),
        WITHDRAWN("Withdrawn", each -> each.difference() == Difference.WITHDRAWN),
        NEW("New", each -> each.difference() == Difference.NEW),
        SAME("The same", each -> each.difference() == Difference.SAME);

        private final String title;
        private final Predicate<ComparedClaim> holds;

        ClaimList(String title, Predicate<ComparedClaim> holds) {
            this.title = title;
            this.holds = holds;
        }

        public String title() {
            return title;
        }

        /** Its name in an address. */
        public String parameter() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** The comparison of a summary, null where there is none. */
    public static SinceWords of(Summary summary, Catalogue catalogue) {
        if (summary.sinceLastTime() == null) {
            return null;
        }
        Map<ClaimList, List<ComparedClaim>> lists = new EnumMap<>(ClaimList.class);
        for (ClaimList each : ClaimList.values()) {
            lists.put(
                    each,
                    summary.sinceLastTime().claims().stream().filter(each.holds).toList());
        }
        return new SinceWords(summary.sinceLastTime(), summary, catalogue, Collections.unmodifiableMap(lists));
    }

    /** The claims of a list, in their order. */
    public List<ComparedClaim> all(ClaimList list) {
        return lists.get(list);
    }

    /** What came of it in sentences. */
    public List<String> words() {
        List<String> words = new ArrayList<>();
        words.add("Compared with %s."
                .formatted(since.checks().stream()
                        .map(each -> EarlierWords.of(each.check()))
                        .collect(Collectors.joining(", "))));
        BigDecimal now = summary.whole().claimableValue().total();
        BigDecimal then = since.claimableThen();
        if (since.isOnTop() && summary.otherChoices().stream().anyMatch(OtherChoices::areOfOtherValues)) {
            words.add(
                    ("These claims come on top: %s was claimable then and %s is now. These cannot be added, because they "
                                    + "are by different values.")
                            .formatted(Money.pounds(then), Money.pounds(now)));
        } else if (since.isOnTop()) {
            words.add("These claims come on top: %s was claimable then and %s is now, %s together."
                    .formatted(Money.pounds(then), Money.pounds(now), Money.pounds(then.add(now))));
        } else {
            words.add("These claims replace the earlier ones: %s was claimable then and %s is now."
                    .formatted(Money.pounds(then), Money.pounds(now)));
        }
        Map<Difference, Integer> counts = since.counts();
        words.add("%s new, %s the same, %s changed, and %s claimed again that %s refused then."
                .formatted(
                        Count.of(counts.get(Difference.NEW), "claim is", "claims are"),
                        Count.of(counts.get(Difference.SAME), "is", "are"),
                        Count.of(counts.get(Difference.CHANGED), "is", "are"),
                        Count.of(counts.get(Difference.CLAIMED_AGAIN), "is", "are"),
                        counts.get(Difference.CLAIMED_AGAIN) == 1 ? "was" : "were"));
        if (!since.isOnTop()) {
            words.add("%s withdrawn: claimed then and not now."
                    .formatted(Count.of(counts.get(Difference.WITHDRAWN), "claim is", "claims are")));
        }
        if (!since.repeated().isEmpty()) {
            words.add("%s once, although claimable in more than one earlier check: %s."
                    .formatted(
                            Count.of(since.repeated().size(), "claim counts", "claims count"), ids(since.repeated())));
        }
        return words;
    }

    private static String ids(List<EarlierClaim> claims) {
        String ids =
                claims.stream().limit(MOST_IDS).map(each -> each.claim().id()).collect(Collectors.joining(", "));
        int more = claims.size() - MOST_IDS;
        return more > 0 ? "%s and %s more".formatted(ids, Count.of(more)) : ids;
    }

    /** The earlier checks: which each was, its decision, and what was claimable. */
    public Table checks() {
        List<List<Cell>> rows = new ArrayList<>();
        for (CheckSum each : since.checks()) {
            String named = EarlierWords.of(each.check());
            rows.add(Arrays.asList(
                    Cell.of(named.substring(0, 1).toUpperCase(Locale.ROOT) + named.substring(1)),
                    Cell.of(each.check().decisionId()),
                    Cell.of(each.claims()),
                    Cell.of(each.claimable()),
                    Cell.of(each.value())));
        }
        return new Table(
                List.of(
                        Column.text("Earlier check"),
                        Column.text("Decision"),
                        Column.count("Claims"),
                        Column.count("Claimable"),
                        Column.pounds("Value claimable")),
                rows);
    }

    /** Some claims: what each is, what changed in it, how it was decided then and now, and why. */
    public Table table(List<ComparedClaim> claims) {
        return new Table(
                List.of(
                        Column.text("Claim"),
                        Column.text("Since last time"),
                        Column.text("Person"),
                        Column.text("Outcome"),
                        new Column("Achieved on", Kind.DAY),
                        Column.text("What changed"),
                        Column.text("Then"),
                        Column.text("Why then"),
                        Column.text("Now"),
                        Column.text("Why now")),
                claims.stream().map(this::row).toList());
    }

    private List<Cell> row(ComparedClaim each) {
        Claim claim = each.now() == null ? each.then().claim() : each.now();
        return Arrays.asList(
                Cell.of(each.id()),
                Cell.of(of(each.difference())),
                Cell.of(claim.individual() == null ? Count.of(claim.headcount()) + " untracked" : claim.individual()),
                Cell.of(outcome(claim.outcome())),
                Cell.of(claim.achievedOn()),
                Cell.of(changes(each)),
                Cell.of(each.then() == null ? "" : VerdictWords.of(each.then().verdict())),
                Cell.of(each.then() == null ? "" : each.then().reasons()),
                Cell.of(
                        each.decision() == null
                                ? ""
                                : VerdictWords.of(each.decision().verdict())),
                Cell.of(
                        each.decision() == null
                                ? ""
                                : each.decision().reasons().stream()
                                        .map(Reason::text)
                                        .collect(Collectors.joining(" "))));
    }

    private static String of(Difference difference) {
        return switch (difference) {
            case NEW -> "New";
            case SAME -> "The same";
            case CHANGED -> "Changed";
            case CLAIMED_AGAIN -> "Claimed again";
            case WITHDRAWN -> "Withdrawn";
        };
    }

    /** All claims that are not as they were. */
    public Table notTheSame() {
        return table(since.claims().stream()
                .filter(each -> each.difference() != Difference.SAME || each.isDecidedOtherwise())
                .toList());
    }

    /** What changed in a claim, in words. */
    public String changes(ComparedClaim claim) {
        if (claim.now() == null || claim.then() == null) {
            return "";
        }
        return claim.fields().isEmpty()
                ? "Nothing"
                : claim.fields().stream().map(this::change).collect(Collectors.joining("; "));
    }

    private String change(ChangedField field) {
        return "%s: %s → %s".formatted(field.title(), said(field, field.was()), said(field, field.is()));
    }

    /** What a field said, as its reader would write it. */
    private String said(ChangedField field, Object value) {
        if (value == null) {
            return "nothing";
        }
        return value instanceof String text && field.isOutcome() ? outcome(text) : text(value);
    }

    /** A value of a field as a reader sees it; empty for nothing. */
    public static String text(Object value) {
        if (value instanceof EvidenceKind kind) {
            return kind.name().charAt(0) + kind.name().substring(1).toLowerCase(Locale.ROOT);
        }
        if (value instanceof LocalDate day) {
            return Days.of(day);
        }
        if (value instanceof Boolean yes) {
            return yes ? "Yes" : "No";
        }
        return value instanceof BigDecimal number ? number.toPlainString() : value == null ? "" : value.toString();
    }

    private String outcome(String named) {
        return named == null
                ? "No outcome"
                : catalogue.find(named).map(Outcome::name).orElse(named);
    }

    /** What was promised, against what is claimable in all checks together; null where nothing was promised, or the claims replace the others. */
    public Promise promise() {
        return since.delivery() == null ? null : new Promise(since.delivery());
    }

    /** How a promise is to be read that counts the earlier checks too. */
    public String together() {
        return "This adds what was claimable in the earlier checks, at the values of then, to what is claimable now. "
                + "The table for this check alone counts only the claims sent now.";
    }
}
