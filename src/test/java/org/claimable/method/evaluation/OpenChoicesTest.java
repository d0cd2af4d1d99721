package org.claimable.method.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.claimable.ShippedRules;
import org.claimable.method.catalogue.ConflictPolicy;
import org.claimable.method.catalogue.RulesLevel;
import org.claimable.method.catalogue.Setting;
import org.claimable.method.catalogue.YearBasis;
import org.claimable.method.evaluation.fact.Claim;
import org.claimable.method.evaluation.fact.Pair;
import org.claimable.method.evaluation.fact.ReadingQuestions;
import org.claimable.method.evaluation.fact.Word;
import org.junit.jupiter.api.Test;

/** A word says that its answer depends on what the sources leave open, and that it was asked, exactly where it does. */
class OpenChoicesTest {
    private static final int COHORTS = 40;
    private static final List<Reading> READINGS = List.of(
            new Reading(YearBasis.FINANCIAL, RulesLevel.PUBLISHED, ConflictPolicy.HIGHEST_VALUE),
            new Reading(YearBasis.CALENDAR, RulesLevel.WITH_LEGACY, ConflictPolicy.LOWEST_VALUE),
            new Reading(YearBasis.ROLLING, RulesLevel.WITH_INFERRED, ConflictPolicy.SUBMITTED_ORDER));

    private final Set<String> different = new HashSet<>();
    private final Set<String> noted = new HashSet<>();
    private final Set<String> declared = new HashSet<>();

    @Test
    void a_word_says_what_its_answer_depends_on() {
        for (int seed = 0; seed < COHORTS; seed++) {
            Evaluation decided = Trial.of(Trial.request(seed)).evaluation();
            List<PersonEvaluator> people =
                    READINGS.stream().map(reading -> people(reading, decided)).toList();
            List<org.claimable.method.claim.Claim> claims = decided.cohort().claims();
            for (int i = 0; i < claims.size(); i++) {
                org.claimable.method.claim.Claim claim = claims.get(i);
                org.claimable.method.claim.Claim other = claims.get((i + 1) % claims.size());
                List<Claim> facts =
                        people.stream().map(each -> each.fact(claim, null)).toList();
                ask(facts, facts);
                ask(facts.stream().map(Claim::terms).toList(), facts);
                ask(facts.stream().map(Claim::evidence).toList(), facts);
                ask(facts.stream().map(Claim::words).toList(), facts);
                if (facts.get(0).isKnown() && people.get(0).fact(other, null).isKnown()) {
                    List<Pair> pairs = people.stream()
                            .map(each -> each.pair(each.fact(claim, null), each.fact(other, null), false))
                            .toList();
                    ask(pairs, pairs.stream().map(Pair::claim).toList());
                }
            }
        }
        assertThat(different)
                .isEqualTo(declared)
                .containsExactlyInAnyOrder("Claim.year", "Pair.year", "Pair.sameYear", "Terms.isLegacyRulesOn");
        declared.remove("Pair.sameYear");
        assertThat(noted)
                .as("whether two days are of one year is known by the days")
                .isEqualTo(declared);
    }

    private static PersonEvaluator people(Reading reading, Evaluation decided) {
        return ShippedRules.library()
                .evaluator("uksvb")
                .orElseThrow()
                .people(
                        decided.cohort()
                                .with(reading.in(decided.cohort().settings()).with(Setting.READINGS, true)),
                        decided.valueSet(),
                        decided.asOf());
    }

    /** Asks every word of the same fact in each reading; {@code claims} are of it or with it. */
    private void ask(List<?> facts, List<Claim> claims) {
        for (Method word : facts.get(0).getClass().getMethods()) {
            if (!isAsked(word)) {
                continue;
            }
            String name = word.getDeclaringClass().getSimpleName() + "." + word.getName();
            if (word.getAnnotation(Word.class).dependsOn().length > 0) {
                declared.add(name);
            }
            Object first = answer(word, facts.get(0));
            for (int i = 0; i < facts.size(); i++) {
                ReadingQuestions questions = claims.get(i).terms().questions();
                int before = questions.count();
                if (!Objects.equals(answer(word, facts.get(i)), first)) {
                    different.add(name);
                }
                if (questions.count() > before) {
                    noted.add(name);
                }
            }
        }
    }

    private static boolean isAsked(Method word) {
        return word.isAnnotationPresent(Word.class)
                && word.getParameterCount() == 0
                && !word.getReturnType().getPackageName().equals(Claim.class.getPackageName());
    }

    private static Object answer(Method word, Object fact) {
        try {
            return word.invoke(fact);
        } catch (InvocationTargetException blank) {
            return null;
        } catch (IllegalAccessException hidden) {
            throw new AssertionError(hidden);
        }
    }
}
