package org.claimable.rules.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Method;
import java.util.List;
import java.util.stream.Stream;
import org.claimable.method.evaluation.fact.Attendance;
import org.claimable.method.evaluation.fact.Claim;
import org.claimable.method.evaluation.fact.ComparisonDates;
import org.claimable.method.evaluation.fact.EvidenceFact;
import org.claimable.method.evaluation.fact.Pair;
import org.claimable.method.evaluation.fact.PersonFact;
import org.claimable.method.evaluation.fact.Terms;
import org.claimable.method.evaluation.fact.Word;
import org.junit.jupiter.api.Test;

/** A word that may be blank says which field would have to be given, so that a trace can name it. */
class BlankWordsTest {
    private static final List<Class<?>> FACTS = List.of(
            Claim.class,
            EvidenceFact.class,
            Attendance.class,
            ComparisonDates.class,
            Pair.class,
            PersonFact.class,
            Terms.class);

    @Test
    void each_word_that_may_be_blank_names_the_fields_that_it_is_read_from() {
        List<Method> blank = FACTS.stream()
                .flatMap(fact -> Stream.of(fact.getMethods()))
                .filter(method -> method.isAnnotationPresent(Word.class)
                        && method.getAnnotation(Word.class).blank())
                .toList();
        assertThat(blank).hasSizeGreaterThan(20).allSatisfy(method -> assertThat(
                        method.getAnnotation(Word.class).reads())
                .as(method.toString())
                .isNotEmpty());
    }
}
