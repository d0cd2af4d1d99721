package org.claimable.file.ndjson;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.claimable.ShippedRules;
import org.claimable.file.ndjson.CohortStream.StreamLimits;
import org.claimable.file.ndjson.CohortStream.StreamMemory;
import org.claimable.file.ndjson.CohortStream.StreamProgress;
import org.claimable.method.claim.Violations.InvalidCohortException;
import org.junit.jupiter.api.Test;

/** People who come in the order of their references need no memory, and nobody is decided twice. */
class OrderedStreamTest {
    private static final String ORDERED =
            "{\"valueSet\":\"example-values\",\"asOf\":\"2026-11-22\",\"order\":\"BY_PERSON\"}\n";
    private static final String LINE =
            "{\"individual\":\"%s\",\"claims\":[{\"id\":\"c\",\"outcome\":\"gardening\",\"achievedOn\":\"2024-07-01\"}]}\n";
    private static final String UNTRACKED =
            "{\"claims\":[{\"id\":\"c\",\"outcome\":\"gardening\",\"achievedOn\":\"2024-07-01\"}]}\n";

    private static String people(String header, String... references) {
        return Stream.of(references)
                .map(each -> each.isEmpty() ? UNTRACKED : LINE.formatted(each))
                .collect(Collectors.joining("", header, ""));
    }

    @Test
    void in_order_the_answer_is_the_same_to_the_byte() {
        String[] references = {"", "10", "9", "a", "a b", "", "b", "\u00E9", "\uFF21", "\uD83D\uDE00"};
        assertThat(Streamed.of(people(ORDERED, references)).text())
                .isEqualTo(Streamed.of(people(Streamed.HEADER, references)).text());
    }

    @Test
    void a_person_who_follows_on_the_same_is_named_by_the_line() {
        Streamed streamed = Streamed.of(people(ORDERED, "a", "b", "", "b\u200B", "c"));
        assertThat(streamed.problem(5)).isEqualTo("INDIVIDUAL_REPEATED");
        assertThat(streamed.about(5).toString()).contains("Line 3 is of this person too");
        assertThat(streamed.end().failed()).isEqualTo(1);
    }

    /** Whoever comes again later comes out of order. */
    @Test
    void a_person_met_again_after_others_is_not_decided() {
        Streamed streamed = Streamed.of(people(ORDERED, "a", "b", "a", "c", "b", "d"));
        assertThat(List.of(streamed.problem(4), streamed.problem(6))).containsOnly("OUT_OF_ORDER");
        assertThat(streamed.about(6).toString()).contains("This reference comes before that of line 5");
        assertThat(streamed.end().lines()).isEqualTo(6);
        assertThat(streamed.end().summary().whole().individuals()).isEqualTo(4);
    }

    @Test
    void references_that_are_alike_are_found_where_one_follows_the_other() {
        assertThat(Streamed.of(people(ORDERED, "p-1", "p1")).last().toString()).contains("SIMILAR_REFERENCES");
    }

    @Test
    void in_any_order_a_person_met_again_is_named_by_the_line_too() {
        Streamed streamed = Streamed.of(people(Streamed.HEADER, "b", "a", "c", "a"));
        assertThat(streamed.about(5).toString()).contains("Line 3 is of this person too");
    }

    @Test
    void no_person_takes_memory() throws IOException {
        assertThat(remembered(ORDERED)).isZero();
        assertThat(remembered(Streamed.HEADER)).isEqualTo(20_000L * SeenPeople.BYTES_OF_PERSON);
    }

    /** The bytes that 20,000 people take; what names take may not grow with them either. */
    private static long remembered(String header) throws IOException {
        String people = IntStream.range(0, 20_000)
                .mapToObj(i -> LINE.formatted("p%05d".formatted(i)))
                .collect(Collectors.joining("", header, ""));
        AtomicLong taken = new AtomicLong();
        StreamMemory memory = new StreamMemory() {
            @Override
            public boolean take(byte[] lines, int length, long remembered) {
                taken.addAndGet(remembered);
                return true;
            }

            @Override
            public void giveFirst() {}
        };
        StreamProgress names = new StreamProgress() {
            @Override
            public void passed(long lines, long claims, long bytes) {}

            @Override
            public void remembers(long bytes) {
                assertThat(bytes).isLessThan(100_000);
            }
        };
        CohortStream.open(
                        new ByteArrayInputStream(people.getBytes(StandardCharsets.UTF_8)),
                        ShippedRules.library(),
                        Streamed.TODAY,
                        StreamLimits.USUAL)
                .decide(OutputStream.nullOutputStream(), 1, names, memory);
        return taken.get();
    }

    @Test
    void an_order_that_is_not_known_is_a_mistake_in_the_header() {
        for (String order : Arrays.asList("\"by person\"", "1", "true")) {
            assertThatThrownBy(() -> Streamed.of("{\"order\":%s}\n".formatted(order) + LINE.formatted("a")))
                    .isInstanceOf(InvalidCohortException.class);
        }
    }
}
