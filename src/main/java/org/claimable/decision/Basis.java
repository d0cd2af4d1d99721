package org.claimable.decision;

/**
 * A row of a table that is less firm than the rule that rests on it: the provenance of the rule, the row's id or code, the
 * table that holds it, and its own provenance and source.
 */
public record Basis(String ruleProvenance, String row, String table, String provenance, String source) {

    /** Why a reason is less firm than its rule, in a sentence, and that the row can be replaced. */
    public String text() {
        return "The rule is %s, but the row that it rests on here, %s in %s, is %s. You can replace it with a row of your own."
                .formatted(ruleProvenance, row, table, origin());
    }

    /** The same of several such rows of one table. */
    public String ofSeveral() {
        return "The rule is %s, but the rows of %s that it rests on here are %s. You can replace them with rows of your own."
                .formatted(ruleProvenance, table, origin());
    }

    private String origin() {
        return provenance.equals("inferred")
                ? "inferred by this rule set from %s, and no source states it".formatted(source)
                : "%s: it comes from %s".formatted(provenance, source);
    }
}
