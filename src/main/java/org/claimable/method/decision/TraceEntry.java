package org.claimable.method.decision;

import java.math.BigDecimal;
import java.util.List;

/**
 * What became of one rule, or norm, for one claim. {@code rule} is its id with its part; {@code mayRefuse}: what it finds at this level of
 * rules refuses a claim; {@code missing} are JSON pointers to the fields that would decide it; {@code rows} are the rows of a table by which it
 * counts, or else advises, and {@code advisingRows} those that advise beside rows that count; {@code because} is the rule by which the claim left
 * before; {@code coveredBy} the rule that counted in its place; {@code keptOver} are the claims over which this one was kept;
 * {@code arithmetic} is a sum written out. What does not apply is null, or empty.
 */
public record TraceEntry(
        String rule,
        String stage,
        Status status,
        boolean mayRefuse,
        List<Condition> conditions,
        List<String> missing,
        Examined examined,
        List<String> rows,
        List<String> advisingRows,
        String because,
        String coveredBy,
        List<String> keptOver,
        String arithmetic,
        Choice choice) {
    public TraceEntry {
        conditions = List.copyOf(conditions);
        missing = List.copyOf(missing);
        rows = List.copyOf(rows);
        advisingRows = List.copyOf(advisingRows);
        keptOver = List.copyOf(keptOver);
    }

    /** What became of a rule. */
    public enum Status {
        /** It found something that counts at this level of rules. */
        VIOLATED("violated"),
        /** It found something as it is switched off, covered by another, or a caveat. */
        ADVISES("advises"),
        /** The claim left before it was asked. */
        NOT_REACHED("notReached"),
        /** It is not about such a claim. */
        NOT_APPLICABLE("notApplicable"),
        /** Something that it asks is not given. */
        NOT_DECIDED("notDecided"),
        /** It was asked, and found nothing. */
        SATISFIED("satisfied"),
        /** It was worked by: a norm of value, a rate, a choice. */
        APPLIED("applied");

        private final String property;

        Status(String property) {
            this.property = property;
        }

        /** What a count of it is called in JSON. */
        public String property() {
            return property;
        }
    }

    /** How conditions are put together; one that asks something is not. */
    public enum Together {
        ASKS,
        ALL,
        ANY,
        NOT
    }

    /**
     * A condition of a rule, or several together: {@code holds} is null where it is undecided; {@code read} is what the claim says in the
     * one field that it asks of, at {@code pointer}, both null where it asks of none, or of several.
     */
    public record Condition(
            Together together, String asks, Boolean holds, String read, String pointer, List<Condition> parts) {
        public Condition {
            parts = List.copyOf(parts);
        }
    }

    /**
     * What a rule compared a claim with: claims of the same person by their ids, {@code more} of them that are not listed, how many outcomes that
     * were counted before, and how many rows of a table; {@code rows} is null where it asks no table.
     */
    public record Examined(List<String> claims, int more, int countedBefore, Integer rows) {
        /** Claims that are listed at most. */
        public static final int MOST_LISTED = 100;

        public Examined {
            claims = List.copyOf(claims);
        }
    }

    /** Claims that can all be counted, and what they are worth, in pounds. */
    public record ClaimSet(List<String> claims, BigDecimal sum) {
        public ClaimSet {
            claims = List.copyOf(claims);
        }
    }

    /**
     * The choice between incompatible claims: the set kept; the best other set by the same policy, null where it was not looked for;
     * the steps of the search, and whether it proved the choice to be best.
     */
    public record Choice(String policy, ClaimSet kept, ClaimSet bestOther, long steps, boolean proven) {}

    /** An entry of which nothing more is said. */
    public static TraceEntry of(String rule, String stage, Status status, boolean mayRefuse) {
        return new TraceEntry(
                rule, stage, status, mayRefuse, List.of(), List.of(), null, List.of(), List.of(), null, null, List.of(),
                null, null);
    }

    /** The same with what it asks, and what is missing of that. */
    public TraceEntry asking(List<Condition> asked, List<String> lacking) {
        return new TraceEntry(
                rule,
                stage,
                status,
                mayRefuse,
                asked,
                lacking,
                examined,
                rows,
                advisingRows,
                because,
                coveredBy,
                keptOver,
                arithmetic,
                choice);
    }

    /** The same with what it compared the claim with, and the rows by which it counts and advises. */
    public TraceEntry comparing(Examined with, List<String> byRows, List<String> advising) {
        return new TraceEntry(
                rule,
                stage,
                status,
                mayRefuse,
                conditions,
                missing,
                with,
                byRows,
                advising,
                because,
                coveredBy,
                keptOver,
                arithmetic,
                choice);
    }

    /** The same with the rule by which the claim left, that which covers it, and the claims over which it was kept. */
    public TraceEntry beside(String leftBy, String covering, List<String> over) {
        return new TraceEntry(
                rule,
                stage,
                status,
                mayRefuse,
                conditions,
                missing,
                examined,
                rows,
                advisingRows,
                leftBy,
                covering,
                over,
                arithmetic,
                choice);
    }

    /** The same with a sum, or a choice. */
    public TraceEntry working(String sum, Choice chosen) {
        return new TraceEntry(
                rule,
                stage,
                status,
                mayRefuse,
                conditions,
                missing,
                examined,
                rows,
                advisingRows,
                because,
                coveredBy,
                keptOver,
                sum,
                chosen);
    }
}
