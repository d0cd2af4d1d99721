package org.claimable.rules.language;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.claimable.rules.language.Vocabulary.ListedWord;

/** The words that can be asked of a fact; {@code also} says in a sentence which words it has besides, empty for none. */
public record WordTable(FactType fact, String also, List<ListedWord> words) {
    public WordTable {
        words = List.copyOf(words);
    }

    /** That of every fact: the words of a claim are listed once, and not again where a claim is one of several. */
    public static List<WordTable> all(OwnWords own) {
        Set<String> ofClaim = Vocabulary.all(FactType.CLAIM, own).stream()
                .map(ListedWord::word)
                .collect(Collectors.toSet());
        return Stream.of(FactType.values())
                .map(fact -> new WordTable(
                        fact,
                        also(fact),
                        Vocabulary.all(fact, own).stream()
                                .filter(word -> !isListedBefore(word.word(), fact, ofClaim))
                                .toList()))
                .toList();
    }

    private static boolean isListedBefore(String word, FactType fact, Set<String> ofClaim) {
        return switch (fact) {
            case CLAIM, GROUP -> false;
            case PAIR -> word.startsWith("claim.") || word.startsWith("other.");
            case PERSON_CLAIM, COUNTED, STANDING -> ofClaim.contains(word);
        };
    }

    private static String also(FactType fact) {
        return switch (fact) {
            case CLAIM, GROUP -> "";
            case PAIR -> "And each word of a claim on its own, after claim. or other., as in other.outcome.area.";
            case PERSON_CLAIM, COUNTED, STANDING -> "And each word of a claim on its own.";
        };
    }
}
