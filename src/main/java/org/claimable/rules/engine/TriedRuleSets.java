package org.claimable.rules.engine;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.claimable.method.bank.Digests;
import org.claimable.method.bank.ValueSet;
import org.claimable.method.rulebook.RuleSet;
import org.claimable.rules.engine.ReadLibrary.ReadRuleSet;

/**
 * The rule sets that come with the program. They and their examples were tried when it was built, so that no start tries
 * them again.
 */
public final class TriedRuleSets {
    /** A line each: a rule set, its examples, or a value set that they name, and the digest. Of any other digest nothing is known. */
    static final String FILE = "/words/tried-rule-sets.txt";

    private static final Set<String> SHIPPED = read();

    private TriedRuleSets() {}

    /** Whether a trial of the rule set found nothing wrong. */
    static boolean stands(RuleSet ruleSet) {
        return SHIPPED.contains(ruleSet.digest());
    }

    /** Whether all examples of a rule set hold: no file in its folders differs from those tried, and no value set that they may name. */
    public static boolean holdsExamples(ReadRuleSet set, Collection<ValueSet> valueSets) {
        return SHIPPED.contains(examples(
                set,
                valueSets.stream()
                        .filter(each -> SHIPPED.contains(each.digest()))
                        .toList()));
    }

    /** The digest of the examples of a rule set and of all that decides whether they hold. */
    static String examples(ReadRuleSet set, Collection<ValueSet> named) {
        List<String> values = named.stream()
                .map(each -> each.id() + " " + each.digest())
                .sorted()
                .toList();
        return Digests.sha256(Stream.concat(Stream.of(set.folder().layers().digest(path -> true)), values.stream())
                .collect(Collectors.joining("\n")));
    }

    private static Set<String> read() {
        try (InputStream file = TriedRuleSets.class.getResourceAsStream(FILE)) {
            if (file == null) {
                return Set.of();
            }
            return new BufferedReader(new InputStreamReader(file, StandardCharsets.UTF_8))
                    .lines()
                    .map(line -> line.substring(line.lastIndexOf(' ') + 1))
                    .collect(Collectors.toUnmodifiableSet());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
