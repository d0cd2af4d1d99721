package org.claimable.page.claims;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.IntFunction;
import org.claimable.method.catalogue.ClaimField;

/**
 * Which claims have which key of each facet, worked out once, and which hold a text, kept for the last few texts. Claims are named by
 * position, ascending, each once.
 */
public final class ClaimsIndex {
    private static final int[] NO_CLAIMS = {};
    private static final int MOST_TEXTS = 8;

    private final IntFunction<DecidedClaim> claims;
    private final int size;
    private final Map<Facet, Map<String, int[]>> byKey = new HashMap<>();
    private final Map<String, int[]> byText = new LinkedHashMap<>(MOST_TEXTS, 1, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, int[]> eldest) {
            return size() > MOST_TEXTS;
        }
    };

    ClaimsIndex(IntFunction<DecidedClaim> claims, int size) {
        this.claims = claims;
        this.size = size;
        Map<Facet, Map<String, Positions>> found = new HashMap<>();
        Facet.ALL.forEach(facet -> found.put(facet, new HashMap<>()));
        for (int i = 0; i < size; i++) {
            DecidedClaim claim = claims.apply(i);
            found.forEach(
                    (facet, keys) -> facet.keys(claim).forEach(key -> keys.computeIfAbsent(key, each -> new Positions())
                            .add(claim.position())));
        }
        found.forEach((facet, keys) -> {
            Map<String, int[]> lists = new HashMap<>();
            keys.forEach((key, positions) -> lists.put(key, positions.all()));
            byKey.put(facet, lists);
        });
    }

    /** The claims with a key. */
    int[] with(Facet facet, String key) {
        return byKey.get(facet).getOrDefault(key, NO_CLAIMS);
    }

    /** The keys of a facet, those of most claims first, at most so many. */
    List<Key> keys(Facet facet, int most) {
        List<Key> keys = new ArrayList<>();
        byKey.get(facet).forEach((key, positions) -> keys.add(new Key(key, positions.length, positions[0])));
        keys.sort(Comparator.comparingInt(Key::claims).reversed().thenComparing(Key::key));
        return keys.subList(0, Math.min(most, keys.size()));
    }

    /** A key, how many claims have it, and the first of them. */
    public record Key(String key, int claims, int first) {}

    /** The claims with a text in their id, person, outcome, evidence's reference, or a text such as the service, case aside. */
    synchronized int[] holding(String text) {
        return byText.computeIfAbsent(text.toLowerCase(Locale.ROOT), this::scan);
    }

    private int[] scan(String text) {
        Positions found = new Positions();
        for (int position = 0; position < size; position++) {
            if (holds(claims.apply(position), text)) {
                found.add(position);
            }
        }
        return found.all();
    }

    private static boolean holds(DecidedClaim claim, String text) {
        return holds(claim.claim().id(), text)
                || holds(claim.claim().individual(), text)
                || holds(claim.outcomeName(), text)
                || claim.claim().evidence() != null
                        && holds(claim.claim().evidence().reference(), text)
                || ClaimField.TEXTS.stream()
                        .anyMatch(field -> holds(claim.claim().texts().of(field), text));
    }

    private static boolean holds(String part, String text) {
        return part != null && part.toLowerCase(Locale.ROOT).contains(text);
    }

    /** The claims in both lists. */
    static int[] inBoth(int[] a, int[] b) {
        Positions both = new Positions();
        int at = 0;
        for (int position : a) {
            while (at < b.length && b[at] < position) {
                at++;
            }
            if (at < b.length && b[at] == position) {
                both.add(position);
            }
        }
        return both.all();
    }

    /** A list of claims that grows. */
    private static final class Positions {
        private int[] found = new int[4];
        private int size;

        /** Adds a position after all others; the last one again is not added twice. */
        void add(int position) {
            if (size > 0 && found[size - 1] == position) {
                return;
            }
            if (size == found.length) {
                found = Arrays.copyOf(found, size * 2);
            }
            found[size++] = position;
        }

        int[] all() {
            return Arrays.copyOf(found, size);
        }
    }
}
