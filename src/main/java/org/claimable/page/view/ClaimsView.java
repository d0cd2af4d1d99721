package org.claimable.page.view;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.claimable.page.claims.ClaimsQuery;
import org.claimable.page.claims.DecidedClaim;
import org.claimable.page.claims.DecidedClaims;
import org.claimable.page.claims.Facet;
import org.claimable.page.claims.FacetIndex;
import org.claimable.page.claims.FoundClaims;
import org.claimable.page.claims.Sorting;

/** A page of claims, and what they were narrowed by. */
public final class ClaimsView {
    private static final List<Facet> OFFERED =
            List.of(Facet.VERDICT, Facet.REASON, Facet.OUTCOME, Facet.PROVIDER, Facet.SERVICE, Facet.YEAR);
    private static final int MOST_OFFERED = 300;
    private static final int BESIDE = 2;

    private final String id;
    private final DecidedClaims claims;
    private final ClaimsQuery query;
    private final FoundClaims found;
    private final FacetWords words;

    public ClaimsView(String id, DecidedClaims claims, ClaimsQuery query) {
        this.id = id;
        this.claims = claims;
        this.query = query;
        this.found = claims.find(query);
        this.words = new FacetWords(claims);
    }

    public String id() {
        return id;
    }

    public String title() {
        return new ResultView(id, claims).title();
    }

    private String address(ClaimsQuery asked) {
        return "/checks/%s/claims%s".formatted(id, asked.address());
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
                VerdictWords.tag(claim.decision().verdict()),
                claim.outcomeName(),
                claim.claim().individual() == null ? "not named" : claim.claim().individual(),
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

    public String search() {
        return query.search();
    }

    public String person() {
        return query.keys().getOrDefault(Facet.PERSON, "");
    }

    /** A choice of a filter. */
    public record Choice(String key, String words, boolean chosen) {}

    /** A filter with its choices; none is chosen for all. */
    public record Filter(String parameter, String title, List<Choice> choices) {}

    public List<Filter> filters() {
        return OFFERED.stream().map(this::filter).toList();
    }

    private Filter filter(Facet facet) {
        String chosen = query.keys().get(facet);
        List<Choice> choices = new ArrayList<>();
        for (FacetIndex.Key key : claims.keys(facet, MOST_OFFERED)) {
            String title = words.of(facet, key.key(), key.first());
            choices.add(new Choice(
                    key.key(),
                    "%s (%s)".formatted(title, Count.of(key.claims())),
                    key.key().equals(chosen)));
        }
        if (chosen != null && choices.stream().noneMatch(Choice::chosen)) {
            choices.add(new Choice(chosen, words.of(facet, chosen), true));
        }
        return new Filter(facet.parameter(), facet.title(), choices);
    }

    public List<Choice> sortings() {
        return Arrays.stream(Sorting.values())
                .map(each -> new Choice(each.parameter(), each.title(), each == query.sorting()))
                .toList();
    }

    /** Something that the claims were narrowed by, and the address without it. */
    public record Chosen(String words, String without) {}

    public List<Chosen> chosen() {
        List<Chosen> chosen = new ArrayList<>();
        query.keys()
                .forEach((facet, key) -> chosen.add(new Chosen(
                        "%s: %s".formatted(facet.title(), words.of(facet, key)), address(query.without(facet)))));
        if (!query.search().isEmpty()) {
            chosen.add(new Chosen("Text: " + query.search(), address(query.withoutSearch())));
        }
        return chosen;
    }

    /** What is narrowed by in a way that the form does not offer, to be kept by it. */
    public List<Choice> kept() {
        return query.keys().entrySet().stream()
                .filter(each -> !OFFERED.contains(each.getKey()) && each.getKey() != Facet.PERSON)
                .map(each -> new Choice(each.getKey().parameter(), each.getValue(), true))
                .toList();
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
            links.add(new PageLink(number, address(query.onPage(number)), number == found.page()));
            last = number;
        }
        return links;
    }

    public boolean hasPages() {
        return found.pages() > 1;
    }

    /** The address of the page before this, null on the first. */
    public String previous() {
        return found.page() > 1 ? address(query.onPage(found.page() - 1)) : null;
    }

    /** The address of the page after this, null on the last. */
    public String next() {
        return found.page() < found.pages() ? address(query.onPage(found.page() + 1)) : null;
    }

    public String all() {
        return address(ClaimsQuery.ALL);
    }
}
