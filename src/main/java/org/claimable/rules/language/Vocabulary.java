package org.claimable.rules.language;

import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.claimable.method.bank.Outcome;
import org.claimable.method.bank.Outcome.EvidenceKind;
import org.claimable.method.evaluation.fact.Claim;
import org.claimable.method.evaluation.fact.Claim.ClaimWords;
import org.claimable.method.evaluation.fact.EvidenceFact;
import org.claimable.method.evaluation.fact.EvidenceFact.Attendance;
import org.claimable.method.evaluation.fact.EvidenceFact.ComparisonDates;
import org.claimable.method.evaluation.fact.Pair;
import org.claimable.method.evaluation.fact.Terms;
import org.claimable.method.rulebook.IncompatibilityTable.IncompatibleOutcomes;
import org.claimable.method.rulebook.Parameters;
import org.claimable.rules.language.Rule.FactType;

/** The words that a rule may use: what can be asked of a claim or a pair, and of the answers. No other method is reached. */
public final class Vocabulary {
    private static final Set<Class<?>> ASKED = Set.of(
            Claim.class,
            Pair.class,
            EvidenceFact.class,
            ComparisonDates.class,
            Attendance.class,
            Terms.class,
            ClaimWords.class,
            Parameters.class,
            IncompatibleOutcomes.class,
            Outcome.class,
            org.claimable.method.claim.Claim.class);
    private static final Set<Class<?>> SAID = Set.of(
            String.class,
            int.class,
            Integer.class,
            boolean.class,
            BigDecimal.class,
            LocalDate.class,
            EvidenceKind.class,
            Outcome.class,
            Object.class);
    private static final Set<String> OF_EVERY_OBJECT =
            Set.of("equals", "hashCode", "toString", "getClass", "notify", "notifyAll", "wait");
    static final String NUMBER = "number";
    static final String CONDITION = "condition";
    static final String TEXT = "text";
    static final String DATE = "date";
    static final String NOTHING = "nothing";
    private static final Map<Class<?>, String> TYPES = Map.ofEntries(
            Map.entry(String.class, TEXT),
            Map.entry(LocalDate.class, DATE),
            Map.entry(Void.class, NOTHING),
            Map.entry(Claim.class, "claim"),
            Map.entry(Pair.class, "pair"),
            Map.entry(EvidenceFact.class, "piece of evidence"),
            Map.entry(ComparisonDates.class, "pair of dates"),
            Map.entry(Attendance.class, "record of attendance"),
            Map.entry(Terms.class, "set of terms"),
            Map.entry(Parameters.class, "set of parameters"),
            Map.entry(IncompatibleOutcomes.class, "row of incompatible outcomes"));
    private static final Map<Class<?>, Map<String, Method>> WORDS = new ConcurrentHashMap<>();

    private Vocabulary() {}

    /** The methods that answer, by the word that a pattern writes for each; none of a type that is not asked. */
    public static Map<String, Method> of(Class<?> type) {
        return WORDS.computeIfAbsent(type, Vocabulary::words);
    }

    private static Map<String, Method> words(Class<?> type) {
        Map<String, Method> words = new TreeMap<>();
        if (ASKED.contains(type)) {
            for (Method method : type.getMethods()) {
                boolean own = method.getDeclaringClass() == type && !OF_EVERY_OBJECT.contains(method.getName());
                if (own && !Modifier.isStatic(method.getModifiers()) && answers(method)) {
                    words.put(word(method), method);
                }
            }
        }
        return words;
    }

    /** The rule engine fails on words of one letter, as in {@code row.a}; {@code row.other( … )} asks the same. */
    private static boolean answers(Method method) {
        return method.getName().length() > 1 && canAnswer(method);
    }

    private static boolean canAnswer(Method method) {
        return ASKED.contains(method.getReturnType()) || SAID.contains(method.getReturnType());
    }

    private static String word(Method method) {
        String name = method.getName();
        boolean property = name.startsWith("is") && method.getParameterCount() == 0 && name.length() > 2;
        return property ? name.substring(2, 3).toLowerCase(Locale.ROOT) + name.substring(3) : name;
    }

    /** Whether a message can say it. */
    static boolean canBeSaid(Class<?> type) {
        return SAID.contains(type);
    }

    /** The method that a word names, in the form of a pattern ({@code missing}) or of Java ({@code isMissing}); null for none. */
    static Method find(Class<?> type, String word) {
        Map<String, Method> words = of(type);
        Method method = words.get(word);
        return method != null
                ? method
                : words.values().stream()
                        .filter(each -> each.getName().equals(word))
                        .findFirst()
                        .orElse(null);
    }

    /** Every word that can be asked from a fact on, chained, as in {@code evidence.dates.bothGiven}, sorted. */
    public static List<String> all(FactType fact) {
        List<String> all = new ArrayList<>();
        collect("", fact.type(), all, 0);
        return all.stream().sorted().toList();
    }

    private static void collect(String before, Class<?> type, List<String> all, int depth) {
        of(type).forEach((word, method) -> {
            String arguments = method.getParameterCount() == 0
                    ? ""
                    : java.util.Arrays.stream(method.getParameterTypes())
                            .map(Class::getSimpleName)
                            .collect(Collectors.joining(", ", "( ", " )"));
            if (canBeSaid(method.getReturnType())) {
                all.add(before + word + arguments);
            }
            boolean further = !of(method.getReturnType()).isEmpty() && method.getReturnType() != Claim.class;
            if (further && depth < 3) {
                collect(before + word + ".", method.getReturnType(), all, depth + 1);
            }
        });
    }

    /** A type in the words of one who writes rules. */
    static String typeWord(Class<?> type) {
        if (type == int.class || type == Integer.class || type == BigDecimal.class) {
            return NUMBER;
        }
        if (type == boolean.class || type == Boolean.class) {
            return CONDITION;
        }
        return TYPES.getOrDefault(type, type.getSimpleName());
    }
}
