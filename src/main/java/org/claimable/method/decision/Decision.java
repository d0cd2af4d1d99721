package org.claimable.method.decision;

import java.io.Serializable;
import java.util.List;

/**
 * What was decided of one claim. {@code value} is null where it has none; {@code outcome} is the code of its outcome,
 * null where it is not known; {@code trace} is what became of each rule, null where it was not asked for.
 */
public record Decision(
        String claim,
        Verdict verdict,
        String year,
        String outcome,
        ClaimValue value,
        List<Reason> reasons,
        List<Caveat> caveats,
        Trace trace) {

    public Decision {
        reasons = List.copyOf(reasons);
        caveats = List.copyOf(caveats);
        if ((verdict == Verdict.CLAIMABLE) != reasons.isEmpty()) {
            throw new IllegalArgumentException(
                    "Claim %s is %s with %d reasons.".formatted(claim, verdict, reasons.size()));
        }
    }

    /** A decision without a trace. */
    public Decision(
            String claim,
            Verdict verdict,
            String year,
            String outcome,
            ClaimValue value,
            List<Reason> reasons,
            List<Caveat> caveats) {
        this(claim, verdict, year, outcome, value, reasons, caveats, null);
    }

    /** What becomes of a claim; what cannot be known is for review, never a silent yes. */
    public enum Verdict {
        CLAIMABLE,
        NOT_CLAIMABLE,
        REVIEW
    }

    /**
     * Why a claim is refused or reviewed: the rule and its source, the facts in their words, the ids of the claims that
     * it clashes with, how to fix it, and a JSON pointer to the part of the request it is about. {@code basis} is the row
     * that makes it less firm than its rule, null where none does.
     */
    public record Reason(
            String code,
            String rule,
            Wording wording,
            List<String> claims,
            String source,
            String provenance,
            Basis basis,
            String remedy,
            String pointer)
            implements Serializable {
        public Reason {
            claims = List.copyOf(claims);
        }

        /** A reason that is as firm as its rule. */
        public Reason(
                String code,
                String rule,
                Wording wording,
                List<String> claims,
                String source,
                String provenance,
                String remedy,
                String pointer) {
            this(code, rule, wording, claims, source, provenance, null, remedy, pointer);
        }

        /** How firmly its rule rests, whatever row it rests on here. */
        public String ruleProvenance() {
            return basis == null ? provenance : basis.ruleProvenance();
        }

        /** The facts in plain English. */
        public String message() {
            return wording.text();
        }

        /** Its words, and why it is less firm than its rule where it is. */
        public Wording said() {
            return basis == null ? wording : wording.and(basis.wording());
        }

        /** The message, and why it is less firm than its rule where it is. */
        public String text() {
            return said().text();
        }

        /** The same reason with more in its message. */
        public Reason with(Wording further) {
            return new Reason(code, rule, wording.and(further), claims, source, provenance, basis, remedy, pointer);
        }
    }

    /**
     * A row of a table that is less firm than the rule that rests on it: the provenance of the rule, the row's id or the outcome's name,
     * the table that holds it, and its own provenance and source.
     */
    public record Basis(String ruleProvenance, String row, String table, String provenance, String source)
            implements Serializable {

        /** Why a reason is less firm than its rule, in a sentence, and that the row can be replaced. */
        public String text() {
            return wording().text();
        }

        private Wording wording() {
            return isInferred()
                    ? Sentence.ROW_INFERRED.of(ruleProvenance, row, table, source)
                    : Sentence.ROW_LESS_FIRM.of(ruleProvenance, row, table, provenance, source);
        }

        /** The same of several such rows of one table. */
        public String ofSeveral() {
            return "The rule is %s, but the rows of %s that it rests on here are %s. You can replace them with rows of your own."
                    .formatted(ruleProvenance, table, origin());
        }

        private String origin() {
            return isInferred()
                    ? "inferred by this rule set from %s, and no source states it".formatted(source)
                    : "%s: it comes from %s".formatted(provenance, source);
        }

        private boolean isInferred() {
            return provenance.equals("inferred");
        }
    }

    /**
     * What a reader must know of a claim without its being refused for it; {@code claims} are the ids of the other claims that
     * it is about, in submitted order, none for most.
     */
    public record Caveat(
            String code, String rule, Wording wording, String source, String provenance, List<String> claims)
            implements Serializable {
        public Caveat {
            claims = List.copyOf(claims);
        }

        /** A caveat that is about no other claim. */
        public Caveat(String code, String rule, Wording wording, String source, String provenance) {
            this(code, rule, wording, source, provenance, List.of());
        }

        /** The facts in plain English. */
        public String message() {
            return wording.text();
        }
    }
}
