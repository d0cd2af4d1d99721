package org.claimable.page.rules;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Properties;
import java.util.stream.Stream;
import org.claimable.bank.Names;

/** The words in the names of outcomes that people also mean by what they look for, as "job" means employment. */
final class SearchWords {
    private static final Properties ALIKE = new Properties();

    static {
        try (InputStream words = SearchWords.class.getResourceAsStream("/words/search-words.properties")) {
            ALIKE.load(words);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private SearchWords() {}

    /** The words that are meant beside a word that is looked for, as names are compared. */
    static List<String> alike(String word) {
        return Stream.of(ALIKE.getProperty(Names.key(word), "").split(","))
                .map(Names::key)
                .filter(each -> !each.isEmpty())
                .toList();
    }
}
