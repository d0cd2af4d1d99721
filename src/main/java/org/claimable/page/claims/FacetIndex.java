package org.claimable.page.claims;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Which claims have which key of each facet, worked out once. */
public final class FacetIndex {
    private static final int[] NO_CLAIMS = {};

    private final Map<Facet, Map<String, int[]>> claims = new HashMap<>();

    FacetIndex(Iterable<DecidedClaim> decided) {
        Map<Facet, Map<String, Positions>> found = new HashMap<>();
        for (Facet facet : Facet.ALL) {
            found.put(facet, new HashMap<>());
        }
        for (DecidedClaim claim : decided) {
            found.forEach((facet, byKey) -> facet.keys(claim)
                    .forEach(key ->
                            byKey.computeIfAbsent(key, each -> new Positions()).add(claim.position())));
        }
        found.forEach((facet, byKey) -> {
            Map<String, int[]> lists = new HashMap<>();
            byKey.forEach((key, positions) -> lists.put(key, positions.all()));
            claims.put(facet, lists);
        });
    }

    /** The claims with a key. */
    int[] claims(Facet facet, String key) {
        return claims.get(facet).getOrDefault(key, NO_CLAIMS);
    }

    /** The keys of a facet, those of most claims first, at most so many. */
    List<Key> keys(Facet facet, int most) {
        List<Key> keys = new ArrayList<>();
        claims.get(facet).forEach((key, positions) -> keys.add(new Key(key, positions.length, positions[0])));
        keys.sort(Comparator.comparingInt(Key::claims).reversed().thenComparing(Key::key));
        return keys.subList(0, Math.min(most, keys.size()));
    }

    /** A key, how many claims have it, and the first of them. */
    public record Key(String key, int claims, int first) {}
}
