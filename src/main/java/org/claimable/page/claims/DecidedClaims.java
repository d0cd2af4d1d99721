package org.claimable.page.claims;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.claimable.bank.Outcome;
import org.claimable.claim.Claim;
import org.claimable.decision.Decision;
import org.claimable.evaluation.Evaluation;
import org.claimable.file.json.CanonicalCohort;
import org.claimable.report.Reporter;
import org.claimable.report.Summary;
import org.claimable.report.Summary.PeopleCount;
import org.claimable.report.Waterfall;

/** An evaluation as it is looked at, with all that is worked out of it once. */
public final class DecidedClaims {
    /** How many claims a page lists. */
    public static final int ON_A_PAGE = 50;

    private final Evaluation evaluation;
    private final Submitted submitted;
    private final String decisionId;
    private final Summary summary;
    private final Waterfall waterfall;
    private final PeopleCount people;
    private final FacetIndex index;
    private final TextSearch search;
    private final SortOrders orders;
    private final Map<String, Integer> byId = new HashMap<>();

    private DecidedClaims(Evaluation evaluation, Submitted submitted) {
        this.evaluation = evaluation;
        this.submitted = submitted;
        this.decisionId = CanonicalCohort.decisionId(
                evaluation.cohort(), evaluation.ruleSet(), evaluation.valueSet(), evaluation.asOf());
        this.summary = Reporter.summary(evaluation);
        this.waterfall = Waterfall.of(evaluation.decisions());
        this.people = PeopleCount.of(evaluation.cohort().claims(), evaluation.decisions());
        this.index = new FacetIndex(() -> all().iterator());
        this.search = new TextSearch(this::claim, size());
        this.orders = new SortOrders(this::claim, size());
        all().forEach(claim -> byId.put(claim.claim().id(), claim.position()));
    }

    public static DecidedClaims of(Evaluation evaluation, Submitted submitted) {
        return new DecidedClaims(evaluation, submitted);
    }

    public Evaluation evaluation() {
        return evaluation;
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

    public Waterfall waterfall() {
        return waterfall;
    }

    public PeopleCount people() {
        return people;
    }

    public int size() {
        return evaluation.decisions().size();
    }

    /** The claim at a position from 0. */
    public DecidedClaim claim(int position) {
        Claim claim = evaluation.cohort().claims().get(position);
        Decision decision = evaluation.decisions().get(position);
        Outcome outcome = decision.outcome() == null
                ? null
                : evaluation.ruleSet().catalogue().find(decision.outcome()).orElse(null);
        return new DecidedClaim(position, claim, decision, outcome);
    }

    /** The position of a claim by its id. */
    public Optional<Integer> position(String id) {
        return Optional.ofNullable(byId.get(id));
    }

    private Stream<DecidedClaim> all() {
        return IntStream.range(0, size()).mapToObj(this::claim);
    }

    /** The keys of a facet, those of most claims first, at most so many. */
    public List<FacetIndex.Key> keys(Facet facet, int most) {
        return index.keys(facet, most);
    }

    /** The claims with a key, in the order submitted. */
    public List<DecidedClaim> with(Facet facet, String key) {
        return Arrays.stream(index.claims(facet, key)).mapToObj(this::claim).toList();
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
        int[] found = Positions.upTo(size());
        for (Map.Entry<Facet, String> each : query.keys().entrySet()) {
            found = Positions.inBoth(found, index.claims(each.getKey(), each.getValue()));
        }
        return query.search().isEmpty() ? found : Positions.inBoth(found, search.claims(query.search()));
    }
}
