package org.claimable.page.view;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.claimable.file.document.Count;
import org.claimable.file.document.ReasonWords;
import org.claimable.file.document.VerdictWords;
import org.claimable.method.decision.Decision.Verdict;
import org.claimable.page.claims.ClaimsIndex;
import org.claimable.page.claims.ClaimsQuery;
import org.claimable.page.claims.DecidedClaims;
import org.claimable.page.claims.Facet;
import org.claimable.page.claims.Sorting;

/** How claims were narrowed, and how they can be. */
public final class ClaimFilters {
    private static final int MOST_OFFERED = 300;

    private final String id;
    private final DecidedClaims claims;
    private final ClaimsQuery query;

    ClaimFilters(String id, DecidedClaims claims, ClaimsQuery query) {
        this.id = id;
        this.claims = claims;
        this.query = query;
    }

    public String search() {
        return query.search();
    }

    public String person() {
        return query.keys().getOrDefault(Facet.PERSON, "");
    }

    /** A choice of a filter. */
    public record FilterChoice(String key, String words, boolean chosen) {}

    /** A filter with its choices; none is chosen for all. */
    public record Filter(String parameter, String title, List<FilterChoice> choices) {}

    public List<Filter> filters() {
        return Facet.ALL.stream().filter(Facet::isOffered).map(this::filter).toList();
    }

    private Filter filter(Facet facet) {
        String chosen = query.keys().get(facet);
        List<FilterChoice> choices = new ArrayList<>();
        for (ClaimsIndex.Key key : claims.keys(facet, MOST_OFFERED)) {
            String title = words(facet, key.key(), key.first());
            choices.add(new FilterChoice(
                    key.key(),
                    "%s (%s)".formatted(title, Count.of(key.claims())),
                    key.key().equals(chosen)));
        }
        if (chosen != null && choices.stream().noneMatch(FilterChoice::chosen)) {
            choices.add(new FilterChoice(chosen, words(facet, chosen), true));
        }
        return new Filter(facet.parameter(), facet.title(), choices);
    }

    public List<FilterChoice> sortings() {
        return Arrays.stream(Sorting.values())
                .map(each -> new FilterChoice(each.parameter(), each.title(), each == query.sorting()))
                .toList();
    }

    /** Something that the claims were narrowed by, and the address without it. */
    public record Chosen(String words, String without) {}

    public List<Chosen> chosen() {
        List<Chosen> chosen = new ArrayList<>();
        query.keys()
                .forEach((facet, key) -> chosen.add(new Chosen(
                        "%s: %s".formatted(facet.title(), words(facet, key)),
                        Linked.claims(id, query.without(facet)))));
        if (!query.search().isEmpty()) {
            chosen.add(new Chosen("Text: " + query.search(), Linked.claims(id, query.withoutSearch())));
        }
        return chosen;
    }

    /** What is narrowed by in a way that the form does not offer, to be kept by it. */
    public List<FilterChoice> kept() {
        return query.keys().entrySet().stream()
                .filter(each -> !each.getKey().isOffered() && !each.getKey().equals(Facet.PERSON))
                .map(each -> new FilterChoice(each.getKey().parameter(), each.getValue(), true))
                .toList();
    }

    /** A key as a reader sees it, of which some claim may be known. */
    private String words(Facet facet, String key) {
        return claims.with(facet, key).stream()
                .findFirst()
                .map(claim -> words(facet, key, claim.position()))
                .orElse(key);
    }

    /** A key that the claim at a position has. */
    private String words(Facet facet, String key, int position) {
        if (key.equals(Facet.NONE)) {
            return facet.breakdown() == null ? "Not stated" : facet.breakdown().absent();
        }
        return switch (facet.kind()) {
            case VERDICT -> VerdictWords.of(Verdict.valueOf(key));
            case FIRST, REASON -> ReasonWords.title(key);
            case CAVEAT -> ReasonWords.title(key.split(" ")[0]) + key.substring(key.indexOf(' '));
            case BREAKDOWN -> claims.claim(position).title(facet.breakdown()).strip();
            case PERSON -> key;
            case VALUE -> "Known";
        };
    }
}
