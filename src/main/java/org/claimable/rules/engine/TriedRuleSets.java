package org.claimable.rules.engine;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.stream.Collectors;

/** The rule sets that come with the program and were tried when it was built, so that no start tries them again. */
final class TriedRuleSets {
    /** A line a rule set: its id and its digest. Of any other digest nothing is known. */
    static final String FILE = "/words/tried-rule-sets.txt";

    static final Set<String> SHIPPED = read();

    private TriedRuleSets() {}

    private static Set<String> read() {
        try (InputStream file = TriedRuleSets.class.getResourceAsStream(FILE)) {
            if (file == null) {
                return Set.of();
            }
            return new BufferedReader(new InputStreamReader(file, StandardCharsets.UTF_8))
                    .lines()
                    .map(line -> line.substring(line.indexOf(' ') + 1))
                    .collect(Collectors.toUnmodifiableSet());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
