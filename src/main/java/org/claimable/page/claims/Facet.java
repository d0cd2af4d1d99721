package org.claimable.page.claims;

import java.util.List;
import java.util.Locale;
import java.util.function.Function;

/**
 * What claims have in common and can be found by: its name in an address, what it is called, and the keys that a claim has of it. A claim
 * of which it is not known has the key {@link #NONE}.
 */
public enum Facet {
    VERDICT("verdict", "Verdict", claim -> List.of(claim.decision().verdict().name())),
    FIRST("first", "First reason", claim -> claim.reasons().stream().limit(1).toList()),
    REASON("reason", "Reason", DecidedClaim::reasons),
    CAVEAT("caveat", "Caveat", DecidedClaim::caveats),
    OUTCOME("outcome", "Outcome", claim -> List.of(orNone(claim.decision().outcome()))),
    BANK(
            "bank",
            "Bank",
            claim -> List.of(
                    claim.outcome() == null
                            ? Facet.NONE
                            : claim.outcome().bank().name())),
    AREA(
            "area",
            "Area",
            claim -> List.of(
                    claim.outcome() == null ? Facet.NONE : claim.outcome().area())),
    PROVIDER("provider", "Provider", claim -> List.of(name(claim.claim().provider()))),
    SERVICE("service", "Service", claim -> List.of(name(claim.claim().service()))),
    YEAR("year", "Year", claim -> List.of(orNone(claim.decision().year()))),
    PERSON("person", "Person", claim -> List.of(orNone(claim.claim().individual()))),
    VALUE("value", "Value", claim -> List.of(claim.decision().value() == null ? Facet.NONE : "known"));

    /** The key of claims of which something is not known. */
    public static final String NONE = "~none";

    private final String parameter;
    private final String title;
    private final Function<DecidedClaim, List<String>> keys;

    Facet(String parameter, String title, Function<DecidedClaim, List<String>> keys) {
        this.parameter = parameter;
        this.title = title;
        this.keys = keys;
    }

    /** Its name in an address. */
    public String parameter() {
        return parameter;
    }

    public String title() {
        return title;
    }

    /** The keys that a claim has of it. */
    public List<String> keys(DecidedClaim claim) {
        return keys.apply(claim);
    }

    /** A name that people write, case and outer spaces aside, as the report groups it. */
    private static String name(String spelling) {
        return spelling == null ? NONE : spelling.strip().toLowerCase(Locale.ROOT);
    }

    private static String orNone(String key) {
        return key == null ? NONE : key;
    }
}
