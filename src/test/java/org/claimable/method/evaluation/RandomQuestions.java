package org.claimable.method.evaluation;

import java.lang.reflect.Method;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.claimable.method.bank.Outcome;
import org.claimable.method.evaluation.fact.Claim;
import org.claimable.rules.language.Vocabulary;

/** Questions to a claim, of every word that a rule may use and in every form in which it may be asked. */
final class RandomQuestions {
    private static final int DEEPEST = 3;

    private final List<String> questions = new ArrayList<>();
    private final Random random;

    private RandomQuestions(Random random) {
        this.random = random;
    }

    /** Every question to a fact of a type; {@code claim} leads from the fact to a claim. */
    static List<String> of(Class<?> fact, String claim, Random random) {
        RandomQuestions all = new RandomQuestions(random);
        all.collect("", fact, claim, 0);
        return all.questions;
    }

    private void collect(String before, Class<?> type, String claim, int depth) {
        Vocabulary.of(type).forEach((word, method) -> {
            String arguments = arguments(method);
            if (arguments != null) {
                String path = before + word + arguments;
                questions.addAll(forms(path, method.getReturnType(), claim));
                if (method.getReturnType() != Claim.class && depth < DEEPEST) {
                    collect(path + ".", method.getReturnType(), claim, depth + 1);
                }
            }
        });
    }

    private static String arguments(Method method) {
        Class<?>[] wanted = method.getParameterTypes();
        if (wanted.length == 0) {
            return "";
        }
        return wanted[0] == String.class ? "( \"2024-06-01\" )" : wanted[0] == int.class ? "( 3 )" : null;
    }

    private List<String> forms(String path, Class<?> type, String claim) {
        if (type == boolean.class) {
            return List.of(
                    path, "!" + path, path + " == true", "!( %s && %sknown || %s )".formatted(path, claim, path));
        }
        if (type == int.class) {
            return List.of(
                    path + " >= " + random.nextInt(20), path + " == 1", "( %s < 3 || %s > 7 )".formatted(path, path));
        }
        if (type == Integer.class) {
            return List.of(path + " != null && " + path + " <= 9", path + " == null");
        }
        if (type == BigDecimal.class) {
            return List.of(path + " == null || " + path + " < 0.5", path + " == 1", path + " != 1.00");
        }
        if (type == LocalDate.class) {
            return List.of("%s != null && %s <= %sterms.asOf".formatted(path, path, claim), path + " == null");
        }
        if (type == String.class) {
            String text = RandomTexts.written(RandomTexts.next(random));
            return List.of(path + " == " + text, path + " != " + text, path + " == null");
        }
        return type == Outcome.class || type == Object.class
                ? List.of(path + " == null", path + " != null")
                : List.of();
    }
}
