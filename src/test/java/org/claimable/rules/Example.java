package org.claimable.rules;

import java.util.Map;

/**
 * An example as an analyst writes it: a sentence, what is given, what is expected of each claim by its id, and of the
 * report on all of them where that matters.
 */
record Example(String it, Given given, Map<String, Expected> expect, ExpectedReport report) {
    Example {
        if (it == null || it.isBlank() || given == null || expect == null) {
            throw new IllegalArgumentException("An example has a sentence (it), a given and an expect.");
        }
    }
}
