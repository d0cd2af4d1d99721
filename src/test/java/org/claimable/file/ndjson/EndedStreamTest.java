package org.claimable.file.ndjson;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.claimable.ShippedRules;
import org.claimable.file.json.PersonLineWriter.LineProblem;
import org.claimable.file.ndjson.CohortStream.EndsEarlyException;
import org.claimable.file.ndjson.CohortStream.StreamLimits;
import org.claimable.file.ndjson.CohortStream.StreamProgress;
import org.claimable.oracle.RandomCohorts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.node.ObjectNode;

/** A stream that ends before its end ends at a line, and goes on there to the same decisions, totals and decision id. */
@Timeout(600)
class EndedStreamTest {
    private static final String LINE =
            "{\"individual\":\"p%d\",\"claims\":[{\"id\":\"c\",\"outcome\":\"gardening\",\"achievedOn\":\"2024-07-01\"}]}\n";

    private static String from(long line, String stream) {
        return "{\"from\":%d,".formatted(line) + stream.substring(1);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    @Test
    void from_a_line_on_the_answer_is_the_rest_of_the_whole_one() {
        RandomCohorts random = new RandomCohorts(ShippedRules.UKSVB);
        for (long seed = 0; seed < 12; seed++) {
            ObjectNode request = random.cohort(seed);
            request.set("valueSet", random.valueSet(seed));
            String stream = Lines.of(Lines.grouped(request), seed % 2 == 0);
            Streamed whole = Streamed.of(stream);
            for (int line = 1; line < whole.lines().size() + 3; line++) {
                int skipped = Math.min(Math.max(0, line - 2), whole.lines().size() - 1);
                String rest = whole.text().lines().skip(skipped).collect(Collectors.joining("\n", "", "\n"));
                assertThat(Streamed.of(from(line, stream)).text())
                        .as("cohort %d from line %d", seed, line)
                        .isEqualTo(rest);
            }
        }
    }

    /** Ends after so many looks, and notes where. */
    private static final class Stops implements StreamProgress {
        private final AtomicInteger looks;
        private final AtomicLong next = new AtomicLong();

        Stops(int looks) {
            this.looks = new AtomicInteger(looks);
        }

        @Override
        public void passed(long lines, long claims, long bytes) {}

        @Override
        public void requireGoingOn() throws EndsEarlyException {
            if (looks.decrementAndGet() < 0) {
                throw new EndsEarlyException(LineProblem.streamStops("Told to."));
            }
        }

        @Override
        public void endsEarly(EndsEarlyException why, long line) {
            next.set(line);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 5, 9})
    void what_was_written_before_a_stop_and_after_it_is_the_whole_answer(int looks) throws IOException {
        // A person on two lines far apart, of which the second is read after the stop.
        String stream = IntStream.range(0, 5_000)
                .mapToObj(i -> LINE.formatted(i % 4_500))
                .collect(Collectors.joining("", Streamed.HEADER + "\n", ""));
        ByteArrayOutputStream before = new ByteArrayOutputStream();
        Stops stops = new Stops(looks);
        CohortStream opened = CohortStream.open(
                new ByteArrayInputStream(bytes(stream)), ShippedRules.library(), Streamed.TODAY, StreamLimits.USUAL);
        EndsEarlyException early =
                catchThrowableOfType(EndsEarlyException.class, () -> opened.decide(before, 2, stops));
        assertThat(early.problem().kind().type()).isEqualTo("/problems/stopped");
        List<String> written = before.toString(StandardCharsets.UTF_8).lines().toList();
        assertThat(written.size()).isLessThan(5_000);
        assertThat(written).allMatch(line -> line.endsWith("}"));
        String after = Streamed.of(from(stops.next.get(), stream)).text();
        assertThat(before.toString(StandardCharsets.UTF_8) + after)
                .isEqualTo(Streamed.of(stream).text());
    }

    @Test
    void a_line_that_is_no_number_from_1_on_is_a_mistake_in_the_header() {
        for (String line : List.of("0", "-1", "1.5", "\"2\"", "3000000000")) {
            org.assertj.core.api.Assertions.assertThatThrownBy(
                            () -> Streamed.of("{\"from\":%s}\n".formatted(line) + LINE.formatted(1)))
                    .isInstanceOf(org.claimable.method.claim.Violations.InvalidCohortException.class);
        }
    }
}
