package org.claimable.publishing;

/** The rule set and the value set, each by id or digest, used where a request names none. */
public record Defaults(String ruleSet, String valueSet) {}
