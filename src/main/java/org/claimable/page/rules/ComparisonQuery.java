package org.claimable.page.rules;

/**
 * What is to be compared: two rule sets, and two value sets, each by id, null where none was chosen; {@code examples}: also
 * what is decided of the examples of the first.
 */
public record ComparisonQuery(String from, String to, String valuesFrom, String valuesTo, boolean examples) {
    boolean isComplete() {
        return isGiven(from) && isGiven(to);
    }

    static boolean isGiven(String text) {
        return text != null && !text.isBlank();
    }
}
