package org.claimable.page.claims;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.IntFunction;
import org.claimable.catalogue.ClaimField;

/** Finds claims by a text in their id, person, outcome, or a text such as the service, case aside; keeps the last few answers. */
final class TextSearch {
    private static final int MOST_KEPT = 8;

    private final IntFunction<DecidedClaim> claims;
    private final int size;
    private final Map<String, int[]> last = new LinkedHashMap<>(MOST_KEPT, 1, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, int[]> eldest) {
            return size() > MOST_KEPT;
        }
    };

    TextSearch(IntFunction<DecidedClaim> claims, int size) {
        this.claims = claims;
        this.size = size;
    }

    synchronized int[] claims(String text) {
        return last.computeIfAbsent(text.toLowerCase(Locale.ROOT), this::scan);
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
                || ClaimField.TEXTS.stream()
                        .anyMatch(field -> holds(claim.claim().texts().of(field), text));
    }

    private static boolean holds(String part, String text) {
        return part != null && part.toLowerCase(Locale.ROOT).contains(text);
    }
}
