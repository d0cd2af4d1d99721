package org.claimable.method.decision;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.claimable.method.decision.TraceEntry.Status;

/** For how many claims each rule found something, found nothing, or could not be asked. For one thread at a time. */
public final class RuleCoverage {
    private final Map<String, RuleCount> counts = new LinkedHashMap<>();

    /** What became of a rule for how many claims; {@code missing} is for how many of those not decided each field is not given that would decide it. */
    public record RuleCount(
            String rule, String name, String stage, Map<Status, Integer> claims, Map<String, Integer> missing) {
        RuleCount(String rule, String name, String stage) {
            this(rule, name, stage, new EnumMap<>(Status.class), new TreeMap<>());
        }

        /** The claims of a status. */
        public int of(Status status) {
            return claims.getOrDefault(status, 0);
        }
    }

    /** Has a rule counted from here on, in this place. */
    public void name(String rule, String name, String stage) {
        counts.computeIfAbsent(rule, key -> new RuleCount(key, name, stage));
    }

    /** Counts what became of the rules for one claim. */
    public void add(List<TraceEntry> entries) {
        for (TraceEntry entry : entries) {
            RuleCount count = counts.get(entry.rule());
            if (count == null) {
                name(entry.rule(), entry.rule(), entry.stage());
                count = counts.get(entry.rule());
            }
            count.claims().merge(entry.status(), 1, Integer::sum);
            if (entry.status() == Status.NOT_DECIDED) {
                for (String field : fields(entry.missing())) {
                    count.missing().merge(field, 1, Integer::sum);
                }
            }
        }
    }

    /** Adds what was counted elsewhere. */
    public void add(RuleCoverage other) {
        other.counts.values().forEach(each -> {
            name(each.rule(), each.name(), each.stage());
            RuleCount count = counts.get(each.rule());
            each.claims().forEach((status, claims) -> count.claims().merge(status, claims, Integer::sum));
            each.missing().forEach((field, claims) -> count.missing().merge(field, claims, Integer::sum));
        });
    }

    public List<RuleCount> counts() {
        return new ArrayList<>(counts.values());
    }

    private static Set<String> fields(List<String> pointers) {
        return pointers.stream().map(RuleCoverage::field).collect(Collectors.toSet());
    }

    /** The field of a pointer, without the place of its claim or person. */
    private static String field(String pointer) {
        return pointer.replaceFirst("^/claims/\\d+/", "")
                .replaceFirst("^/individuals/[^/]+/", "")
                .replaceFirst("^/", "");
    }
}
