package org.claimable.page.rules;

import java.util.Map;
import org.claimable.method.bank.Outcome;
import org.claimable.page.rules.BookLine.Link;
import org.springframework.web.util.UriComponentsBuilder;

/** Where the pages of a rule set are. */
record Addresses(String ruleSet) {
    static final Link ALL = new Link("Rules", "/rules");
    static final Link VALUES = new Link("Values", "/values");

    String book() {
        return path("/rules/{set}", "");
    }

    String chapter(String chapter) {
        return path("/rules/{set}/{name}", chapter);
    }

    /** Where a rule stands in its chapter. */
    String rule(String chapter, String id) {
        return chapter(chapter) + "#" + id;
    }

    /** Where a rule stands, for who does not know its chapter. */
    String rule(String id) {
        return path("/rules/{set}/rule/{name}", id);
    }

    String parameters() {
        return path("/rules/{set}/parameters", "");
    }

    String own() {
        return path("/rules/{set}/own", "");
    }

    String words() {
        return path("/rules/{set}/words", "");
    }

    String sources() {
        return path("/rules/{set}/sources", "");
    }

    String incompatibilities() {
        return path("/rules/{set}/incompatibilities", "");
    }

    String outcomes() {
        return path("/rules/{set}/outcomes", "");
    }

    String outcome(Outcome outcome) {
        return path("/rules/{set}/outcomes/{name}", outcome.code());
    }

    static String values(String valueSet) {
        return UriComponentsBuilder.fromPath("/values/{id}")
                .encode()
                .buildAndExpand(valueSet)
                .toUriString();
    }

    private String path(String pattern, String name) {
        return UriComponentsBuilder.fromPath(pattern)
                .encode()
                .buildAndExpand(Map.of("set", ruleSet, "name", name))
                .toUriString();
    }
}
