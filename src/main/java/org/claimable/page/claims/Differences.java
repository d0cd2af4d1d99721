package org.claimable.page.claims;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import org.claimable.file.document.HowDecided.Fact;
import org.claimable.page.claims.PastResult.PastDecision;

/** In what two results of the same claims differ; a claim of another verdict first, then one of other reasons, then one of another value. */
public final class Differences {
    private static final String IDENTITY = "Decision";

    private final PastResult before;
    private final PastResult after;
    private final List<Difference> claims;

    private Differences(PastResult before, PastResult after, List<Difference> claims) {
        this.before = before;
        this.after = after;
        this.claims = claims;
    }

    /** How a claim differs. */
    public enum Kind {
        VERDICT,
        REASONS,
        VALUE
    }

    /** A claim that differs: its position from 0, and what was and is decided of it, null where it is not there. */
    public record Difference(int position, Kind kind, PastDecision before, PastDecision after) {}

    /** Something that was decided by otherwise: what it is, then and now, null where it is not said. */
    public record Choice(String title, String before, String after) {}

    public static Differences of(PastResult before, PastResult after) {
        Map<String, PastDecision> earlier = before.byClaim();
        List<Difference> found = new ArrayList<>();
        IntStream.range(0, after.decisions().size()).forEach(position -> {
            PastDecision now = after.decisions().get(position);
            PastDecision then = earlier.get(now.claim());
            Kind kind = then == null ? Kind.VERDICT : kind(then, now);
            if (kind != null) {
                found.add(new Difference(position, kind, then, now));
            }
        });
        found.sort(Comparator.comparing(Difference::kind).thenComparing(Difference::position));
        return new Differences(before, after, found);
    }

    private static Kind kind(PastDecision then, PastDecision now) {
        if (then.verdict() != now.verdict()) {
            return Kind.VERDICT;
        }
        if (!then.reasons().equals(now.reasons())) {
            return Kind.REASONS;
        }
        return Objects.equals(then.pence(), now.pence()) ? null : Kind.VALUE;
    }

    public PastResult before() {
        return before;
    }

    public PastResult after() {
        return after;
    }

    /** The claims that differ. */
    public List<Difference> claims() {
        return claims;
    }

    /** How many claims differ so. */
    public int count(Kind kind) {
        return (int) claims.stream().filter(each -> each.kind() == kind).count();
    }

    /** Whether both are the same decision by the same rules and values. */
    public boolean isSame() {
        return before.decisionId().equals(after.decisionId()) && claims.isEmpty();
    }

    /** What the two were decided by otherwise, but for what identifies them. */
    public List<Choice> choices() {
        List<Choice> choices = new ArrayList<>();
        for (Fact now : after.facts()) {
            Fact then = of(before, now.title());
            if (then == null || !then.equals(now)) {
                choices.add(new Choice(now.title(), then == null ? null : said(then, now), said(now, then)));
            }
        }
        for (Fact then : before.facts()) {
            if (of(after, then.title()) == null) {
                choices.add(new Choice(then.title(), said(then, null), null));
            }
        }
        choices.removeIf(each -> each.title().equals(IDENTITY));
        return choices;
    }

    private static Fact of(PastResult result, String title) {
        return result.facts().stream()
                .filter(each -> each.title().equals(title))
                .findFirst()
                .orElse(null);
    }

    /** A fact in words, and its exact name where the words do not tell it from the other. */
    private static String said(Fact fact, Fact other) {
        boolean isTold = other == null || !fact.text().equals(other.text());
        return isTold || fact.exact() == null ? fact.text() : "%s (%s)".formatted(fact.text(), fact.exact());
    }
}
