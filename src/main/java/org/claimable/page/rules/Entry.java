package org.claimable.page.rules;

import java.util.List;

/**
 * A rule, a norm or a row of the book: its id, its place on the page of its chapter, and its norm; what it does and when,
 * in words; what it rests on and more, a line
 * a thing; its text as its file has it; its examples, or where they are.
 */
public record Entry(
        String id,
        String anchor,
        String name,
        String chapter,
        Kind kind,
        Provenance provenance,
        Behaviour behaviour,
        List<Line> lines,
        RuleSourceText text,
        List<ExampleView> examples,
        Link elsewhere) {

    /** What carries it out. */
    public enum Kind {
        RULE("Rule"),
        NORM("Norm, carried out by the program"),
        ROW("Row of the table");

        private final String words;

        Kind(String words) {
            this.words = words;
        }

        public String words() {
            return words;
        }
    }

    /** What a rule does where all of some things hold, in words, and what it then says; {@code says} is null for nothing. */
    public record Behaviour(String does, List<String> when, String says) {}

    /** How firmly it rests on its source: a word, what the word means, and what follows for refusals, empty for nothing. */
    public record Provenance(String word, String meaning, String refusals) {}
}
