package org.claimable.page.claims;

import java.lang.ref.SoftReference;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.claimable.file.document.SinceWords;
import org.claimable.file.document.SourceFile;
import org.claimable.method.bank.Outcome;
import org.claimable.method.canonical.CanonicalCohort;
import org.claimable.method.claim.Claim;
import org.claimable.method.decision.Decision;
import org.claimable.method.evaluation.Evaluation;
import org.claimable.method.report.Reporter;
import org.claimable.method.report.Summary;
import org.claimable.method.report.Summary.PeopleCount;
import org.claimable.method.report.Waterfall;

/** An evaluation as it is looked at, with all that is worked out of it once. */
public final class DecidedClaims {
    /** How many claims a page lists. */
    private static final int ON_A_PAGE = 50;

    private final Evaluation evaluation;
    private final Submitted submitted;
    private final String decisionId;
    private final Summary summary;
    private final SinceWords since;
    private final Waterfall waterfall;
    private final PeopleCount people;
    private final ClaimsIndex index;
    private final Sorting.Ranks orders;
    private final Map<String, Integer> byId = new HashMap<>();
    private PastResult past;
    private final Map<Class<?>, SoftReference<?>> held = new HashMap<>();

    public DecidedClaims(Evaluation evaluation, Submitted submitted) {
        this.evaluation = evaluation;
        this.submitted = submitted;
        this.decisionId = CanonicalCohort.decisionId(
                evaluation.cohort(), evaluation.ruleSet(), evaluation.valueSet(), evaluation.asOf());
        this.summary = Reporter.summary(evaluation);
        this.since = SinceWords.of(summary, evaluation.ruleSet().catalogue());
        this.waterfall = Waterfall.of(evaluation.decisions());
        this.people = PeopleCount.of(evaluation.cohort().claims(), evaluation.decisions());
        this.index = new ClaimsIndex(this::claim, size());
        this.orders = new Sorting.Ranks(this::claim, size());
        for (int position = 0; position < size(); position++) {
            byId.put(claim(position).claim().id(), position);
        }
    }

    public Evaluation evaluation() {
        return evaluation;
    }

    /** What they are called: their reference, or their file. */
    public String title() {
        String reference = evaluation.cohort().reference();
        return reference == null || reference.isBlank() ? submitted.name() : reference;
    }

    public Submitted submitted() {
        return submitted;
    }

    public String decisionId() {
        return decisionId;
    }

    public Summary summary() {
        return summary;
    }

    /** What became of the claims since earlier checks, null where none are compared. */
    public SinceWords since() {
        return since;
    }

    public Waterfall waterfall() {
        return waterfall;
    }

    public PeopleCount people() {
        return people;
    }

    public int size() {
        return evaluation.decisions().size();
    }

    /** How many claims it holds, those of earlier checks too. */
    public int held() {
        return size() + evaluation.cohort().earlier().size();
    }

    /** The same as one to set another beside, worked out once. */
    public synchronized PastResult past() {
        past = past == null ? PastResult.of(this, null) : past;
        return past;
    }

    /** What is worked out of these claims once, and again only where memory was short meanwhile. */
    public synchronized <T> T held(Class<T> type, Function<DecidedClaims, T> work) {
        SoftReference<?> kept = held.get(type);
        T known = kept == null ? null : type.cast(kept.get());
        if (known == null) {
            known = work.apply(this);
            held.put(type, new SoftReference<>(known));
        }
        return known;
    }

    /** The claim at a position from 0. */
    public DecidedClaim claim(int position) {
        Claim claim = evaluation.cohort().claims().get(position);
        Decision decision = evaluation.decisions().get(position);
        Outcome outcome = decision.outcome() == null
                ? null
                : evaluation.ruleSet().catalogue().find(decision.outcome()).orElse(null);
        return new DecidedClaim(
                position, claim, decision, outcome, evaluation.ruleSet().measures());
    }

    /** The position of a claim by its id. */
    public Optional<Integer> position(String id) {
        return Optional.ofNullable(byId.get(id));
    }

    /** The keys of a facet, those of most claims first, at most so many. */
    public List<ClaimsIndex.Key> keys(Facet facet, int most) {
        return index.keys(facet, most);
    }

    /** The claims with a key, in the order submitted. */
    public List<DecidedClaim> with(Facet facet, String key) {
        return Arrays.stream(index.with(facet, key)).mapToObj(this::claim).toList();
    }

    /** The page asked for, or the last one where there are not so many. */
    public FoundClaims find(ClaimsQuery query) {
        int[] found = orders.sorted(positions(query), query.sorting());
        int pages = Math.max(1, (found.length + ON_A_PAGE - 1) / ON_A_PAGE);
        int page = Math.min(query.page(), pages);
        int first = (page - 1) * ON_A_PAGE;
        List<DecidedClaim> shown = Arrays.stream(found)
                .skip(first)
                .limit(ON_A_PAGE)
                .mapToObj(this::claim)
                .toList();
        long pence = Arrays.stream(found)
                .mapToLong(position -> claim(position).pence())
                .sum();
        return new FoundClaims(shown, found.length, pence, page, pages, first);
    }

    private int[] positions(ClaimsQuery query) {
        int[] found = IntStream.range(0, size()).toArray();
        for (Map.Entry<Facet, String> each : query.keys().entrySet()) {
            found = ClaimsIndex.inBoth(found, index.with(each.getKey(), each.getValue()));
        }
        return query.search().isEmpty() ? found : ClaimsIndex.inBoth(found, index.holding(query.search()));
    }

    /** One page of the claims that were asked for: how many there are in all, {@code value} in pence, pages from 1 to {@code pages}. */
    public record FoundClaims(List<DecidedClaim> claims, int all, long pence, int page, int pages, int first) {
        public FoundClaims {
            claims = List.copyOf(claims);
        }
    }

    /** The file that claims came in: what it is called, its SHA-256, how many bytes it has, and when it was sent. */
    public record Submitted(String name, String digest, long bytes, Instant at) {
        /** The same as results name it. */
        public SourceFile source() {
            return new SourceFile(name, digest);
        }
    }
}
