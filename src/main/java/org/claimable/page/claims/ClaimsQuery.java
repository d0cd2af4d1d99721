package org.claimable.page.claims;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import org.claimable.file.document.Table.Which;

/** Which claims are asked for, as it stands in an address: {@code page} counts from 1. */
public record ClaimsQuery(Map<Facet, String> keys, String search, Sorting sorting, int page) {
    private static final int LONGEST_SEARCH = 100;
    private static final int MOST_DIGITS = 6;

    public ClaimsQuery {
        keys = Collections.unmodifiableMap(keys);
    }

    /** All claims. */
    public static final ClaimsQuery ALL = new ClaimsQuery(Map.of(), "", Sorting.SUBMITTED, 1);

    /** What the parameters of an address ask for, each null where it is not there; what is not known is passed over. */
    public static ClaimsQuery of(Function<String, String> parameters) {
        Map<Facet, String> keys = new TreeMap<>();
        for (Facet facet : Facet.ALL) {
            String key = parameters.apply(facet.parameter());
            if (key != null && !key.isBlank()) {
                keys.put(facet, facet.equals(Facet.PERSON) ? key.strip() : key);
            }
        }
        String search = parameters.apply("search");
        String bare = search == null ? "" : search.strip();
        return new ClaimsQuery(
                keys,
                bare.substring(0, Math.min(LONGEST_SEARCH, bare.length())),
                Sorting.of(parameters.apply("sort")),
                page(parameters.apply("page")));
    }

    private static int page(String number) {
        boolean isPage = number != null && number.matches("[1-9]\\d*") && number.length() <= MOST_DIGITS;
        return isPage ? Integer.parseInt(number) : 1;
    }

    /** The claims with one key. */
    public static ClaimsQuery of(Facet facet, String key) {
        return new ClaimsQuery(Map.of(facet, key == null ? Facet.NONE : key), "", Sorting.SUBMITTED, 1);
    }

    /** The claims that a figure counts. */
    public static ClaimsQuery of(Which which) {
        ClaimsQuery query = which.by() == null ? ALL : ALL.and(Facet.of(which.by()), which.group());
        query = which.verdict() == null
                ? query
                : query.and(Facet.VERDICT, which.verdict().name());
        query = which.provider() == null
                ? query
                : query.and(Facet.PROVIDER, which.provider().key());
        return which.reason() == null ? query : query.and(Facet.REASON, which.reason());
    }

    /** Those of them that have a further key. */
    public ClaimsQuery and(Facet facet, String key) {
        Map<Facet, String> more = new TreeMap<>();
        more.putAll(keys);
        more.put(facet, key == null ? Facet.NONE : key);
        return new ClaimsQuery(more, search, sorting, 1);
    }

    /** Whatever key of a facet they have. */
    public ClaimsQuery without(Facet facet) {
        Map<Facet, String> fewer = new TreeMap<>();
        fewer.putAll(keys);
        fewer.remove(facet);
        return new ClaimsQuery(fewer, search, sorting, 1);
    }

    /** Whatever text they hold. */
    public ClaimsQuery withoutSearch() {
        return new ClaimsQuery(keys, "", sorting, 1);
    }

    public ClaimsQuery onPage(int number) {
        return new ClaimsQuery(keys, search, sorting, number);
    }

    /** The same as it stands in an address, with its question mark; empty where nothing is asked. */
    public String address() {
        List<String> parts = new ArrayList<>();
        keys.forEach((facet, key) -> parts.add(part(facet.parameter(), key)));
        if (!search.isEmpty()) {
            parts.add(part("search", search));
        }
        if (sorting != Sorting.SUBMITTED) {
            parts.add(part("sort", sorting.parameter()));
        }
        if (page > 1) {
            parts.add(part("page", String.valueOf(page)));
        }
        return parts.isEmpty() ? "" : "?" + String.join("&", parts);
    }

    private static String part(String name, String text) {
        return name + "=" + URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
