package org.claimable.service.operation;

import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** How many claims the rules let through against a norm since the start, by the norm, and how many a failing rule kept open. */
@Component
public final class UnjudgedClaims {
    private static final Logger LOG = LoggerFactory.getLogger(UnjudgedClaims.class);

    private final SortedMap<String, Long> byNorm = new TreeMap<>();
    private final SortedMap<String, Long> byRule = new TreeMap<>();

    synchronized void notJudged(String norm, long claims) {
        if (byNorm.merge(norm, claims, Long::sum) == claims) {
            LOG.warn(
                    "The rules let through claims that norm {} refuses; they are for review. Correct the rule set.",
                    norm);
        }
    }

    synchronized void failed(String rule, long claims) {
        if (byRule.merge(rule, claims, Long::sum) == claims) {
            LOG.warn("Rule {} failed on a claim; the person's claims are for review. Correct the rule set.", rule);
        }
    }

    /** Claims for review that a norm refuses and no rule did, by the norm's id. */
    public synchronized Map<String, Long> byNorm() {
        return new TreeMap<>(byNorm);
    }

    /** Claims for review because a rule failed, by the rule's id. */
    public synchronized Map<String, Long> byRule() {
        return new TreeMap<>(byRule);
    }
}
