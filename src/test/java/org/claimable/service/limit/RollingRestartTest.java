package org.claimable.service.limit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import org.claimable.launch.SeparateService;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Two services are restarted one after the other under load, and no request is lost. */
@Timeout(1800)
class RollingRestartTest {
    private static final int TERMINATED = 143;
    private static final int CALLERS = 4;
    private static final String[] SETTINGS = {"--claimable.limits.drain=5s", "--claimable.limits.requests-per-minute=0"
    };

    private static SeparateService first;
    private static SeparateService second;

    @BeforeAll
    static void start() throws Exception {
        first = SeparateService.quick("256m", SETTINGS);
        second = SeparateService.quick("256m", SETTINGS);
        first.awaitReady();
        second.awaitReady();
    }

    @AfterAll
    static void stop() throws IOException {
        first.close();
        second.close();
    }

    @Test
    void a_rolling_restart_under_load_loses_no_request() throws Exception {
        ConcurrentLinkedQueue<String> lost = new ConcurrentLinkedQueue<>();
        AtomicInteger answered = new AtomicInteger();
        try (Balancer balancer = new Balancer(List.of(first, second));
                Load load = new Load(() -> call(balancer, answered, lost))) {
            for (SeparateService service : List.of(first, second)) {
                int before = answered.get();
                service.terminate();
                assertThat(service.awaitEnd()).isEqualTo(TERMINATED);
                service.start();
                service.awaitReady();
                while (!balancer.isReady(service) || answered.get() < before + 100) {
                    TimeUnit.MILLISECONDS.sleep(20);
                }
            }
        }
        assertThat(lost).isEmpty();
    }

    private static void call(Balancer balancer, AtomicInteger answered, ConcurrentLinkedQueue<String> lost) {
        try {
            HttpResponse<String> answer = balancer.post(RawCall.EVALUATIONS, Bodies.of(20));
            answered.incrementAndGet();
            if (answer.statusCode() != 200 || !answer.body().endsWith("}")) {
                lost.add(answer.statusCode() + " " + answer.body());
            }
        } catch (IOException | InterruptedException failed) {
            lost.add(failed.toString());
        }
    }

    /** Callers who ask again and again, a moment after each answer, until it is closed. */
    private static final class Load implements AutoCloseable {
        private final List<Thread> callers;
        private volatile boolean closed;

        Load(Runnable call) {
            callers = java.util.stream.IntStream.range(0, CALLERS)
                    .mapToObj(i -> new Thread(() -> {
                        while (!closed) {
                            call.run();
                            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(50));
                        }
                    }))
                    .toList();
            callers.forEach(Thread::start);
        }

        @Override
        public void close() throws InterruptedException {
            closed = true;
            for (Thread caller : callers) {
                caller.join();
            }
        }
    }

    @Test
    void a_stream_that_was_begun_is_finished_and_nothing_new_is_taken() throws Exception {
        String person =
                "{\"individual\":\"p%d\",\"claims\":[{\"id\":\"c\",\"outcome\":\"gardening\",\"achievedOn\":\"2024-07-01\"}]}\n";
        String begun = "{}\n" + person.formatted(1);
        String rest = person.formatted(2);
        try (SeparateService service = SeparateService.quick("256m")) {
            service.awaitReady();
            try (RawCall stream = new RawCall(service.port())) {
                stream.begin(RawCall.STREAM, "application/x-ndjson", begun.length() + rest.length())
                        .send(begun);
                assertThat(stream.firstOfAnswer()).contains("200");
                service.terminate();
                while (service.isReady()) {
                    TimeUnit.MILLISECONDS.sleep(20);
                }
                assertThat(stream.send(rest).answer().text()).contains("\"individual\":\"p2\"", "\"read\":2");
            }
            assertThat(service.awaitEnd()).isEqualTo(TERMINATED);
        }
    }
}
