package org.claimable.rules.language;

import java.lang.reflect.Method;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import org.claimable.method.bank.Outcome;
import org.claimable.method.bank.Outcome.EvidenceKind;
import org.claimable.method.evaluation.fact.Attendance;
import org.claimable.method.evaluation.fact.Claim;
import org.claimable.method.evaluation.fact.ComparisonDates;
import org.claimable.method.evaluation.fact.EvidenceFact;
import org.claimable.method.evaluation.fact.Group;
import org.claimable.method.evaluation.fact.Pair;
import org.claimable.method.evaluation.fact.PersonFact;
import org.claimable.method.evaluation.fact.Terms;
import org.claimable.method.evaluation.fact.Word;
import org.claimable.method.evaluation.fact.Word.Closed;
import org.claimable.method.rulebook.Parameters;
import org.claimable.rules.language.Property.Member;

/** The words that a rule may use: those marked as such of the facts, and of what they answer. No other method is reached. */
public final class Vocabulary {
    static final String NUMBER = "number";
    static final String CONDITION = "condition";
    static final String TEXT = "text";
    static final String DATE = "date";
    static final String NOTHING = "nothing";
    private static final Map<Class<?>, String> TYPES = Map.ofEntries(
            Map.entry(String.class, TEXT),
            Map.entry(EvidenceKind.class, TEXT),
            Map.entry(LocalDate.class, DATE),
            Map.entry(Void.class, NOTHING),
            Map.entry(Claim.class, "claim"),
            Map.entry(PersonFact.class, "claim"),
            Map.entry(Pair.class, "pair"),
            Map.entry(Group.class, "group"),
            Map.entry(EvidenceFact.class, "piece of evidence"),
            Map.entry(ComparisonDates.class, "pair of dates"),
            Map.entry(Attendance.class, "record of attendance"),
            Map.entry(Terms.class, "set of terms"),
            Map.entry(Parameters.class, "set of parameters"));
    private static final Map<Class<?>, Map<String, Method>> WORDS = new ConcurrentHashMap<>();

    private static final String FIRST_WORD =
            "(?<![\\w.\"$-])(?!(?:missing|in|isIn|contains|startsWith|endsWith|matches)\\b)([a-z]\\w*)(?=(?:[^\"]*\"[^\"]*\")*[^\"]*$)";

    private Vocabulary() {}

    /** The methods that answer, by the word that a pattern writes for each; none of a type that is not asked. */
    static Map<String, Method> of(Class<?> type) {
        return WORDS.computeIfAbsent(type, Vocabulary::words);
    }

    private static Map<String, Method> words(Class<?> type) {
        Map<String, Method> words = new TreeMap<>();
        for (Method method : type.getMethods()) {
            if (method.isAnnotationPresent(Word.class) && !method.isBridge()) {
                words.put(word(method), method);
            }
        }
        return words;
    }

    private static String word(Method method) {
        String given = method.getAnnotation(Word.class).name();
        String name = method.getName();
        boolean property = name.startsWith("is") && method.getParameterCount() == 0 && name.length() > 2;
        return !given.isEmpty()
                ? given
                : property ? name.substring(2, 3).toLowerCase(Locale.ROOT) + name.substring(3) : name;
    }

    /** The method that a word names, in the form of a pattern ({@code missing}) or of Java ({@code isMissing}); null for none. */
    static Method find(Class<?> type, String word) {
        Map<String, Method> words = of(type);
        Method method = words.get(word);
        return method != null
                ? method
                : words.values().stream()
                        .filter(each -> each.getName().equals(word)
                                && each.getAnnotation(Word.class).name().isEmpty())
                        .findFirst()
                        .orElse(null);
    }

    /** Whether a longer word of a type begins with one and a point. */
    static boolean goesOn(Class<?> type, String word) {
        return of(type).keySet().stream().anyMatch(each -> each.startsWith(word + "."));
    }

    static Member member(String word, Method method, List<Expression> arguments) {
        Word marked = method.getAnnotation(Word.class);
        return new Member(word, method, arguments, marked.blank(), true, marked.value());
    }

    /** Whether a message can say it. */
    static boolean canBeSaid(Class<?> type) {
        return List.of(NUMBER, TEXT, DATE, CONDITION).contains(typeWord(type))
                || type == Object.class
                || type == Outcome.class;
    }

    /** Whether a condition can compare it. */
    static boolean canBeCompared(Class<?> type) {
        return List.of(NUMBER, TEXT, DATE, CONDITION).contains(typeWord(type));
    }

    /** The closed list that the texts of a word are on. */
    public static Closed closed(Expression expression) {
        if (!(expression instanceof Property property) || property.members().isEmpty()) {
            return Closed.NONE;
        }
        Word word =
                property.members().get(property.members().size() - 1).method().getAnnotation(Word.class);
        return word == null ? Closed.NONE : word.closed();
    }

    /** A word that can be compared: how it is written, its type, what it means, whether it may be blank, and an example. */
    public record ListedWord(String word, String type, String means, boolean blank, String example) {}

    /** Every word that can be asked of a fact, chained, as in {@code evidence.dates.bothGiven}, sorted. */
    public static List<ListedWord> all(FactType fact, OwnWords own) {
        List<ListedWord> all = new ArrayList<>();
        collect("", fact.asked(), false, own, all, 0);
        all.sort(java.util.Comparator.comparing(ListedWord::word));
        return all;
    }

    private static void collect(
            String before, Class<?> type, boolean blank, OwnWords own, List<ListedWord> all, int depth) {
        of(type).forEach((word, method) -> {
            Word marked = method.getAnnotation(Word.class);
            Class<?> answer = method.getReturnType();
            String path = before + word;
            if (answer == Parameters.class) {
                own.parameterWords()
                        .forEach((name, member) -> all.add(new ListedWord(
                                path + "." + name,
                                typeWord(member.method().getReturnType()),
                                member.means(),
                                member.blank(),
                                path + "." + name)));
            } else if (canBeCompared(answer) && !marked.said()) {
                String arguments = method.getParameterCount() == 0 ? "" : "( … )";
                all.add(new ListedWord(
                        path + arguments,
                        typeWord(answer),
                        marked.value(),
                        blank || marked.blank(),
                        example(before, word, marked)));
            } else if (depth < 3 && !of(answer).isEmpty() && !path.equals("words")) {
                boolean inner = type == PersonFact.class && answer == Claim.class;
                collect(inner ? before : path + ".", answer, blank || marked.blank(), own, all, depth + 1);
            }
        });
        if (type == Claim.class) {
            own.fields()
                    .fields()
                    .forEach(field -> all.add(new ListedWord(
                            "%sfield( \"%s\" )".formatted(before, field.name()),
                            typeWord(OwnWords.type(field)),
                            OwnWords.member(field).means(),
                            !field.required(),
                            "%sfield( \"%s\" )".formatted(before, field.name()))));
        }
    }

    /** How a word is asked, of the claims of a pair too. */
    private static String example(String before, String word, Word marked) {
        if (marked.example().isEmpty()) {
            return before + word;
        }
        boolean inPair = before.startsWith("claim.") || before.startsWith("other.");
        return inPair
                ? marked.example().replaceAll(FIRST_WORD, before.substring(0, before.indexOf('.') + 1) + "$1")
                : marked.example().replaceFirst("^claimableValue\\." + word, before + word);
    }

    /** A type in the words of one who writes rules. */
    static String typeWord(Class<?> type) {
        if (type == int.class || type == Integer.class || type == BigDecimal.class) {
            return NUMBER;
        }
        if (type == boolean.class || type == Boolean.class) {
            return CONDITION;
        }
        if (PersonFact.class.isAssignableFrom(type)) {
            return "claim";
        }
        return TYPES.getOrDefault(type, type.getSimpleName());
    }
}
