package org.claimable.method.decision;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.claimable.method.decision.TraceEntry.Status;

/** For how many claims each rule found something, found nothing, or could not be asked. For one thread at a time. */
public final class RuleCoverage implements Serializable {
    private static final long serialVersionUID = 1;

    private static final Status[] STATUSES = Status.values();

    private List<Counted> rules;
    private int[] claims;
    private final Map<Integer, Map<String, Integer>> missing = new TreeMap<>();

    /** A rule that is counted: its id with its part, its name and its stage. */
    public record Counted(String rule, String name, String stage) implements Serializable {}

    /** What became of a rule for how many claims; {@code missing} is for how many of those not decided each field is not given that would decide it. */
    public record RuleCount(
            String rule, String name, String stage, Map<Status, Integer> claims, Map<String, Integer> missing) {

        /** The claims of a status. */
        public int of(Status status) {
            return claims.getOrDefault(status, 0);
        }
    }

    public RuleCoverage() {
        this(List.of());
    }

    /** Of rules in this order, none counted yet. */
    public RuleCoverage(List<Counted> rules) {
        this.rules = List.copyOf(rules);
        this.claims = new int[rules.size() * STATUSES.length];
    }

    /** Counts what became of a rule, by its place among them, for one claim. */
    public void add(int rule, Status status) {
        claims[rule * STATUSES.length + status.ordinal()]++;
    }

    /** Counts that a claim lacks a field that would decide a rule. */
    public void lacks(int rule, String field) {
        lacks(rule, field, 1);
    }

    private void lacks(int rule, String field, int more) {
        missing.computeIfAbsent(rule, key -> new TreeMap<>()).merge(field, more, Integer::sum);
    }

    /** The place of a rule, which is counted from here on where it was not. */
    public int place(Counted rule) {
        for (int i = 0; i < rules.size(); i++) {
            if (rules.get(i).rule().equals(rule.rule())) {
                return i;
            }
        }
        List<Counted> more = new ArrayList<>(rules);
        more.add(rule);
        rules = List.copyOf(more);
        claims = Arrays.copyOf(claims, rules.size() * STATUSES.length);
        return rules.size() - 1;
    }

    /** Adds what was counted elsewhere. */
    public void add(RuleCoverage other) {
        if (rules.isEmpty()) {
            rules = other.rules;
            claims = new int[other.claims.length];
        }
        boolean same = rules.equals(other.rules);
        for (int i = 0; i < other.rules.size(); i++) {
            int to = same ? i : place(other.rules.get(i));
            for (int status = 0; status < STATUSES.length; status++) {
                claims[to * STATUSES.length + status] += other.claims[i * STATUSES.length + status];
            }
            other.missing.getOrDefault(i, Map.of()).forEach((field, lacking) -> lacks(to, field, lacking));
        }
    }

    public List<RuleCount> counts() {
        List<RuleCount> counts = new ArrayList<>(rules.size());
        for (int i = 0; i < rules.size(); i++) {
            Counted rule = rules.get(i);
            Map<Status, Integer> became = new EnumMap<>(Status.class);
            for (Status status : STATUSES) {
                int of = claims[i * STATUSES.length + status.ordinal()];
                if (of > 0) {
                    became.put(status, of);
                }
            }
            counts.add(new RuleCount(
                    rule.rule(), rule.name(), rule.stage(), became, new TreeMap<>(missing.getOrDefault(i, Map.of()))));
        }
        return counts;
    }
}
