package org.claimable.rules;

/** An example with the file that it stands in, and the id of the rule that it is filed under. */
record FiledExample(String file, String rule, Example example) {
    String sentence() {
        return rule + " " + example.it();
    }

    String place() {
        return "%s: %s".formatted(file, sentence());
    }
}
