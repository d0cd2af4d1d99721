package org.claimable.claim;

/** One thing wrong with what was submitted: where (a JSON pointer, or a row and column), what, and how to fix it. */
public record Violation(String pointer, String code, String message) {
    /** Says nothing of what was submitted, so that no log can. */
    @Override
    public String toString() {
        return code;
    }
}
