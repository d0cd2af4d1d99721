package org.claimable.rules.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What is done side by side comes to the same, in the same order. */
class SideBySideTest {
    @Test
    void results_stand_in_the_order_of_what_they_are_of() {
        List<Integer> numbers = IntStream.range(0, 500).boxed().toList();
        assertThat(SideBySide.each(numbers, each -> each * each))
                .isEqualTo(numbers.stream().map(each -> each * each).toList());
        assertThat(SideBySide.each(List.<Integer>of(), each -> each)).isEmpty();
    }

    @Test
    void classes_are_found_where_the_one_who_asks_finds_them() {
        ClassLoader own = new ClassLoader("own", getClass().getClassLoader()) {};
        ClassLoader before = Thread.currentThread().getContextClassLoader();
        Set<ClassLoader> seen = ConcurrentHashMap.newKeySet();
        Thread.currentThread().setContextClassLoader(own);
        try {
            SideBySide.each(
                    List.of(1, 2, 3, 4), each -> seen.add(Thread.currentThread().getContextClassLoader()));
        } finally {
            Thread.currentThread().setContextClassLoader(before);
        }
        assertThat(seen).containsExactly(own);
    }

    @Test
    void what_one_of_them_throws_is_thrown_as_it_is() {
        assertThatThrownBy(() -> SideBySide.each(List.of(1, 2, 3), each -> 6 / (each - 2)))
                .isExactlyInstanceOf(ArithmeticException.class);
        assertThatThrownBy(() -> SideBySide.each(List.of(1, 2), each -> {
                    throw new StackOverflowError("too deep");
                }))
                .isExactlyInstanceOf(StackOverflowError.class);
    }
}
