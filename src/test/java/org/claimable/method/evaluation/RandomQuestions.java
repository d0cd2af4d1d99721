package org.claimable.method.evaluation;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Supplier;
import org.claimable.rules.language.FactType;
import org.claimable.rules.language.OwnWords;
import org.claimable.rules.language.Vocabulary;
import org.claimable.rules.language.Vocabulary.ListedWord;

/**
 * Conditions on a fact: every word that a rule may use, in every form in which it may be asked, alone and put together. No
 * question is asked twice before each was asked once.
 */
final class RandomQuestions {
    private static final Map<String, String> GIVEN = Map.of(
            "segment", "\"tenure\"",
            "isOnOrAfter", "\"2024-06-01\"",
            "isOnOrBefore", "\"2024-06-01\"",
            "lastsMonths", "2",
            "hasSessionsAMonth", "1",
            "isAnyLaterThan", "%sterms.asOf");
    private static final List<String> NUMBERS = List.of("0", "1", "2", "3", "12", "18", "0.5", "20.35", "1000");
    private static final List<String> DAYS = List.of("\"2024-04-01\"", "\"2024-01-01\"", "\"2023-12-31\"");
    private static final List<String> TEXTS =
            List.of("\"p1\"", "\" RIVERSIDE ltd \"", "\"yes\"", "\"record\"", "\"2024/25\"", "\"Job club\"", "\"c1\"");
    private static final List<String> PARTS = List.of("\"r\"", "\"c\"", "\"Q1\"", "\"CLUB\"", "\"2\"");

    private final Random random;
    private final List<ListedWord> words;
    private final String claim;
    private final List<String> questions = new ArrayList<>();
    private int next;

    private RandomQuestions(List<ListedWord> words, String claim, Random random) {
        this.words = words;
        this.claim = claim;
        this.random = random;
        words.forEach(word -> questions.addAll(forms(word)));
        Collections.shuffle(questions, random);
    }

    /** Of a fact; {@code claim} leads from it to a claim. */
    static RandomQuestions of(FactType fact, OwnWords own, String claim, Random random) {
        return new RandomQuestions(Vocabulary.all(fact, own), claim, random);
    }

    int count() {
        return questions.size();
    }

    /** The next question, from the first again once each was given. */
    private String question() {
        return questions.get(next++ % questions.size());
    }

    /** One to eight questions put together with brackets, and, or and not. */
    String condition() {
        return condition(3);
    }

    private String condition(int depth) {
        if (depth == 0 || random.nextInt(4) == 0) {
            return random.nextInt(3) == 0 ? "!( %s )".formatted(question()) : question();
        }
        String sign = random.nextBoolean() ? " && " : " || ";
        String inner = condition(depth - 1) + sign + condition(depth - 1);
        return (random.nextInt(4) == 0 ? "!" : "") + "( " + inner + " )";
    }

    private String path(ListedWord word) {
        String name = word.word();
        if (!name.endsWith("( … )")) {
            return name;
        }
        String asked = name.substring(0, name.indexOf('('));
        String last = asked.substring(asked.lastIndexOf('.') + 1);
        if (!GIVEN.containsKey(last)) {
            throw new IllegalStateException("What is " + name + " given?");
        }
        return "%s( %s )".formatted(asked, GIVEN.get(last).formatted(claim));
    }

    private List<String> forms(ListedWord word) {
        String path = path(word);
        List<String> forms = new ArrayList<>(
                switch (word.type()) {
                    case "condition" -> ofCondition(path);
                    case "number" -> ofNumber(path);
                    case "date" -> ofDate(path);
                    case "text" -> ofText(path);
                    default -> throw new IllegalStateException(word.toString());
                });
        if (word.blank()) {
            forms.add("missing( %s )".formatted(path));
            forms.add("!missing( %s )".formatted(path));
        }
        return forms;
    }

    private List<String> ofCondition(String path) {
        return List.of(path, "!" + path, path + " == true", path + " != true", path + " == " + another("condition"));
    }

    private List<String> ofNumber(String path) {
        List<String> forms = new ArrayList<>(compared(path, () -> one(NUMBERS), "number"));
        forms.add("%s < %s".formatted(one(NUMBERS), path));
        return forms;
    }

    private List<String> ofDate(String path) {
        List<String> forms = new ArrayList<>(compared(path, () -> one(DAYS), "date"));
        for (String unit : List.of("daysAfter", "monthsAfter")) {
            forms.add("%s.%s( %s ) >= %s".formatted(path, unit, another("date"), one(NUMBERS)));
            forms.add("%s.%s( %s ) != 0".formatted(path, unit, one(DAYS)));
        }
        return forms;
    }

    /** Everything that may be asked of what has an order. */
    private List<String> compared(String path, Supplier<String> literal, String type) {
        List<String> forms = new ArrayList<>();
        for (String sign : List.of("==", "!=", "<", "<=", ">", ">=")) {
            forms.add("%s %s %s".formatted(path, sign, literal.get()));
            forms.add("%s %s %s".formatted(path, sign, another(type)));
        }
        forms.add("%s between( %s, %s )".formatted(path, literal.get(), another(type)));
        forms.add("%s not between( %s, %s )".formatted(path, literal.get(), literal.get()));
        forms.add("%s in ( %s, %s )".formatted(path, literal.get(), another(type)));
        forms.add("%s not in ( %s, %s )".formatted(path, literal.get(), literal.get()));
        return forms;
    }

    private List<String> ofText(String path) {
        List<String> forms = new ArrayList<>();
        for (String sign : List.of("==", "!=")) {
            forms.add("%s %s %s".formatted(path, sign, one(TEXTS)));
            forms.add("%s %s %s".formatted(path, sign, another("text")));
            forms.add("%s %s %s".formatted(path, sign, RandomTexts.written(RandomTexts.next(random))));
        }
        forms.add("%s in ( %s, %s )".formatted(path, one(TEXTS), one(TEXTS)));
        forms.add("%s not in ( %s, %s )".formatted(path, one(TEXTS), another("text")));
        if (!path.endsWith("evidence.kind")) {
            forms.addAll(ofParts(path));
        }
        return forms;
    }

    private List<String> ofParts(String path) {
        List<String> forms = new ArrayList<>();
        for (String part : List.of("startsWith", "endsWith", "contains")) {
            forms.add("%s %s %s".formatted(path, part, one(PARTS)));
            forms.add("%s not %s %s".formatted(path, part, one(PARTS)));
        }
        forms.add("%s matches \"[a-z ]+.*\"".formatted(path));
        forms.add("%s not matches \"(c|p)[0-9]+|riverside.*\"".formatted(path));
        forms.add("%s isIn \"zones\"".formatted(path));
        forms.add("isIn( \"services\", %sprovider, %s )".formatted(claim, path));
        return forms;
    }

    /** Another word of a type. */
    private String another(String type) {
        List<ListedWord> fitting =
                words.stream().filter(word -> word.type().equals(type)).toList();
        return path(one(fitting));
    }

    private <T> T one(List<T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }
}
