package org.claimable.service.limit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.claimable.launch.Patience;
import org.claimable.launch.SeparateService;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * Streams share the memory for people, so that none ends another; a service that is told to stop ends them at a line, and they go on where
 * they ended. {@code ./streams} does the first with 400,000 people each.
 */
@Timeout(1800)
class SharedStreamsTest {
    private static final int TERMINATED = 143;
    private static final String HEADER =
            "{\"valueSet\":\"example-values\",\"asOf\":\"2026-11-22\",\"answer\":{\"explain\":\"CODES\"}%s}\n";
    private static final String PERSON =
            "{\"individual\":\"p%06d\",\"claims\":[{\"id\":\"c\",\"outcome\":\"gardening\",\"achievedOn\":\"2024-07-01\"}]}\n";

    /** More than the share of one stream of three, and less than the large part. */
    private static final int MANY = 15_000;

    @TempDir
    private static Path folder;

    private static SeparateService service;

    @BeforeAll
    static void start() throws Exception {
        service = SeparateService.quick(
                "256m",
                "--claimable.limits.memory=8MB",
                "--claimable.limits.streams=3",
                "--claimable.limits.patience=1s",
                "--claimable.limits.stream-stop=0s",
                "--claimable.limits.requests-per-minute=0",
                "--logging.level.root=INFO",
                "--claimable.operation.audit-file=" + folder.resolve("audit.json"));
        service.awaitReady();
    }

    @AfterAll
    static void stop() throws IOException {
        service.close();
    }

    private static String audit() throws IOException {
        return Files.readString(folder.resolve("audit.json"));
    }

    private static String people(String beside, int count) {
        return IntStream.range(0, count)
                .mapToObj(PERSON::formatted)
                .collect(Collectors.joining("", HEADER.formatted(beside), ""));
    }

    private static CompletableFuture<List<String>> streamed(String lines) {
        return CompletableFuture.supplyAsync(() -> {
            try (RawCall call =
                    new RawCall(service.port()).begin(RawCall.STREAM, "application/x-ndjson", lines.length())) {
                CompletableFuture<RawCall> sent = CompletableFuture.supplyAsync(() -> send(call, lines));
                List<String> answer = lines(call.wholeAnswer().text());
                sent.exceptionally(cutOff -> null).join();
                return answer;
            } catch (IOException broken) {
                throw new UncheckedIOException(broken);
            }
        });
    }

    private static RawCall send(RawCall call, String lines) {
        try {
            return call.send(lines);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** The lines of JSON in an answer that came in parts. */
    private static List<String> lines(String answer) {
        return answer.substring(answer.indexOf("\r\n\r\n") + 4)
                .replaceAll("\r\n[0-9a-f]+\r\n", "")
                .replaceFirst("^[0-9a-f]+\r\n", "")
                .lines()
                .filter(line -> line.startsWith("{"))
                .toList();
    }

    private static String last(List<String> lines) {
        return lines.stream().reduce((first, second) -> second).orElse("");
    }

    @Test
    void streams_that_do_not_fit_beside_each_other_all_reach_their_end() {
        List<CompletableFuture<List<String>>> all =
                IntStream.range(0, 3).mapToObj(i -> streamed(people("", MANY))).toList();
        for (CompletableFuture<List<String>> each : all) {
            assertThat(last(each.join())).contains("\"read\":15000", "\"summary\"");
        }
    }

    @Test
    void one_who_sends_hardly_anything_ends_itself_and_no_other() throws Exception {
        String all = people("", MANY);
        CompletableFuture<List<String>> other;
        try (RawCall call =
                new RawCall(service.port()).begin(RawCall.STREAM, "application/x-ndjson", 10L * all.length())) {
            CompletableFuture<List<String>> answer = CompletableFuture.supplyAsync(() -> answer(call));
            call.send(all);
            other = streamed(people("", MANY));
            for (int next = MANY; !answer.isDone(); next++) {
                call.send(PERSON.formatted(next));
                if (other.isDone()) {
                    // It had the memory first, so that nobody waited for the slow one.
                    assertThat(last(other.join())).contains("\"summary\"");
                    other = streamed(people("", MANY));
                }
                LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(200));
            }
            assertThat(last(answer.join())).contains("\"lastDecided\":15", "/problems/sent-too-slowly", "\\\"from\\\"");
        }
        assertThat(last(other.join())).contains("\"summary\"");
        Patience.until("it is in the audit", () -> audit().contains("\"limit\":\"slow\""));
        assertThat(service.output()).doesNotContain("ERROR", "\tat ");
    }

    private static List<String> answer(RawCall call) {
        try {
            return lines(call.wholeAnswer().text());
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    @Test
    void more_people_than_can_be_remembered_end_the_stream_unless_they_come_in_order() throws IOException {
        assertThat(last(streamed(people("", 2 * MANY)).join()))
                .contains("\"status\":413", "more people and names than there is memory", "BY_PERSON", "lastDecided");
        assertThat(last(streamed(people(",\"order\":\"BY_PERSON\"", 2 * MANY)).join()))
                .contains("\"read\":30000", "\"summary\"");
        assertThat(audit()).contains("\"ending\":\"broken-off\"", "\"limit\":\"stream\"");
        assertThat(service.output()).doesNotContain("ERROR", "\tat ");
    }

    @Test
    void a_stop_ends_a_stream_at_a_line_and_it_goes_on_to_the_same_end() throws Exception {
        String all = people("", 2_000);
        List<String> whole = streamed(all).join();
        List<String> before;
        try (RawCall call = new RawCall(service.port()).begin(RawCall.STREAM, "application/x-ndjson", all.length())) {
            call.send(all.substring(0, all.length() / 2));
            call.firstOfAnswer();
            service.terminate();
            before = lines("\r\n\r\n" + call.wholeAnswer().text());
        }
        assertThat(service.awaitEnd()).isEqualTo(TERMINATED);
        assertThat(audit()).contains("\"ending\":\"stopped\"");
        assertThat(last(before)).contains("\"type\":\"/problems/stopped\"", "\"status\":503");
        long next = Long.parseLong(last(before).replaceAll(".*\"line\":(\\d+),\"lastDecided.*", "$1"));
        assertThat(last(before)).contains("\"lastDecided\":%d,".formatted(next - 1));
        assertThat(before.get(before.size() - 2))
                .startsWith("{\"line\":%d,".formatted(next - 1))
                .endsWith("}");

        service.start();
        Patience.until("it is ready again", service::isReady);
        List<String> after = streamed(people(",\"from\":" + next, 2_000)).join();
        assertThat(after).isEqualTo(whole.subList((int) next - 2, whole.size()));
    }
}
