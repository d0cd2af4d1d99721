package org.claimable.api;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * What can be set, under {@code claimable.}: the rules folder, the rule set and value set used where a request names
 * none, and the largest body of a request.
 */
@ConfigurationProperties("claimable")
record Settings(
        @DefaultValue Rules rules,
        @DefaultValue("uksvb") String ruleSet,
        @DefaultValue("open-wellby") String valueSet,
        @DefaultValue Limits limits) {

    /** Where the rules are. */
    record Rules(@DefaultValue("rules") String folder) {}

    /** What a request may be at most. */
    record Limits(@DefaultValue("64MB") DataSize body) {}
}
