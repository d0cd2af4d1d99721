package org.claimable.page.view;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.claimable.file.document.Count;
import org.claimable.page.claims.ClaimsQuery;
import org.claimable.page.claims.DecidedClaims;
import org.claimable.page.claims.Facet;
import org.claimable.page.claims.FacetIndex;
import org.claimable.page.claims.Sorting;

/** By what claims were narrowed, and by what they can be. */
public final class ClaimFilters {
    private static final int MOST_OFFERED = 300;

    private final String base;
    private final DecidedClaims claims;
    private final ClaimsQuery query;
    private final FacetWords words;

    /** {@code base} is the address of all claims. */
    ClaimFilters(String base, DecidedClaims claims, ClaimsQuery query) {
        this.base = base;
        this.claims = claims;
        this.query = query;
        this.words = new FacetWords(claims);
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
        return Facet.ALL.stream().filter(Facet::isOffered).map(this::filter).toList();
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
                        "%s: %s".formatted(facet.title(), words.of(facet, key)),
                        base + query.without(facet).address())));
        if (!query.search().isEmpty()) {
            chosen.add(new Chosen(
                    "Text: " + query.search(), base + query.withoutSearch().address()));
        }
        return chosen;
    }

    /** What is narrowed by in a way that the form does not offer, to be kept by it. */
    public List<Choice> kept() {
        return query.keys().entrySet().stream()
                .filter(each -> !each.getKey().isOffered() && !each.getKey().equals(Facet.PERSON))
                .map(each -> new Choice(each.getKey().parameter(), each.getValue(), true))
                .toList();
    }
}
