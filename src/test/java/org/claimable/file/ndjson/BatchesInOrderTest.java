package org.claimable.file.ndjson;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PipedInputStream;
import java.io.PipedOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.claimable.ShippedRules;
import org.claimable.file.ndjson.CohortStream.StreamEnd;
import org.claimable.file.ndjson.CohortStream.StreamLimits;
import org.claimable.file.ndjson.CohortStream.StreamProgress;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Several threads decide what one would, in order, no further ahead than the answer is read, and stop with it. */
@Timeout(600)
class BatchesInOrderTest {
    private static final String LINE =
            "{\"individual\":\"p%d\",\"claims\":[{\"id\":\"c\",\"outcome\":\"gardening\",\"achievedOn\":\"2024-07-01\"}]}\n";

    private static byte[] people(int count) {
        StringBuilder text = new StringBuilder(Streamed.HEADER);
        for (int i = 0; i < count; i++) {
            text.append(LINE.formatted(i % 9_000));
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static CohortStream open(InputStream input) throws IOException {
        return CohortStream.open(input, ShippedRules.library(), Streamed.TODAY, StreamLimits.USUAL);
    }

    @Test
    void four_threads_write_the_bytes_of_one() {
        byte[] people = people(10_000);
        Streamed one = Streamed.of(people, 1, StreamLimits.USUAL);
        assertThat(one.end().failed()).isEqualTo(1_000);
        assertThat(Streamed.of(people, 4, StreamLimits.USUAL).text()).isEqualTo(one.text());
    }

    @Test
    void who_does_not_read_the_answer_is_not_read_from() throws Exception {
        byte[] people = people(200_000);
        AtomicLong read = new AtomicLong();
        InputStream counted = new ByteArrayInputStream(people) {
            @Override
            public int read(byte[] bytes, int from, int length) {
                int count = super.read(bytes, from, length);
                read.addAndGet(Math.max(0, count));
                return count;
            }
        };
        CompletableFuture<Void> goOn = new CompletableFuture<>();
        AtomicLong written = new AtomicLong();
        OutputStream waiting = new OutputStream() {
            @Override
            public void write(int octet) {
                throw new UnsupportedOperationException();
            }

            @Override
            public void write(byte[] bytes, int from, int length) {
                goOn.join();
                written.addAndGet(length);
            }
        };
        CohortStream stream = open(counted);
        CompletableFuture<StreamEnd> end = CompletableFuture.supplyAsync(() -> {
            try {
                return stream.decide(waiting, 2, StreamProgress.NONE);
            } catch (IOException broken) {
                throw new IllegalStateException(broken);
            }
        });
        long before = -1;
        while (before != read.get()) {
            before = read.get();
            TimeUnit.MILLISECONDS.sleep(400);
        }
        assertThat(read.get()).isLessThan(people.length / 4);
        goOn.complete(null);
        assertThat(end.get().lines()).isEqualTo(200_000);
        assertThat(written.get()).isPositive();
    }

    @Test
    void an_answer_that_cannot_be_written_ends_the_work() throws IOException {
        AtomicLong read = new AtomicLong();
        InputStream endless = new InputStream() {
            private final byte[] header = Streamed.HEADER.getBytes(StandardCharsets.UTF_8);
            private final byte[] line = LINE.formatted(1).getBytes(StandardCharsets.UTF_8);
            private boolean begun;

            @Override
            public int read() {
                throw new UnsupportedOperationException();
            }

            @Override
            public int read(byte[] bytes, int from, int length) {
                byte[] next = begun ? line : header;
                begun = true;
                System.arraycopy(next, 0, bytes, from, next.length);
                read.addAndGet(next.length);
                return next.length;
            }
        };
        OutputStream gone = new OutputStream() {
            @Override
            public void write(int octet) throws IOException {
                throw new IOException("The reader is gone.");
            }
        };
        CohortStream stream = open(endless);
        assertThatThrownBy(() -> stream.decide(gone, 2, StreamProgress.NONE))
                .isInstanceOf(IOException.class)
                .hasMessage("The reader is gone.");
        long after = read.get();
        assertThat(read.get()).isEqualTo(after);
    }

    @Test
    void an_input_that_breaks_off_ends_the_work() throws IOException {
        InputStream broken = new InputStream() {
            private boolean begun;

            @Override
            public int read() {
                throw new UnsupportedOperationException();
            }

            @Override
            public int read(byte[] bytes, int from, int length) throws IOException {
                if (begun) {
                    throw new IOException("Cut off.");
                }
                begun = true;
                byte[] header = Streamed.HEADER.getBytes(StandardCharsets.UTF_8);
                System.arraycopy(header, 0, bytes, from, header.length);
                return header.length;
            }
        };
        CohortStream stream = open(broken);
        assertThatThrownBy(() -> stream.decide(OutputStream.nullOutputStream(), 2, StreamProgress.NONE))
                .isInstanceOf(IOException.class)
                .hasMessage("Cut off.");
    }

    @Test
    void a_line_is_answered_before_the_next_one_comes() throws Exception {
        for (int threads : new int[] {1, 2}) {
            PipedOutputStream caller = new PipedOutputStream();
            PipedInputStream request = new PipedInputStream(caller, 1 << 16);
            PipedInputStream answer = new PipedInputStream(1 << 16);
            PipedOutputStream service = new PipedOutputStream(answer);
            caller.write(Streamed.HEADER.getBytes(StandardCharsets.UTF_8));
            caller.flush();
            CohortStream stream = open(request);
            CompletableFuture<StreamEnd> end = CompletableFuture.supplyAsync(() -> {
                try {
                    return stream.decide(service, threads, StreamProgress.NONE);
                } catch (IOException broken) {
                    throw new IllegalStateException(broken);
                }
            });
            for (int i = 0; i < 3; i++) {
                caller.write(LINE.formatted(i).getBytes(StandardCharsets.UTF_8));
                caller.flush();
                StringBuilder line = new StringBuilder();
                for (int octet = answer.read(); octet != '\n'; octet = answer.read()) {
                    line.append((char) octet);
                }
                assertThat(line).startsWith("{\"line\":%d,\"individual\":\"p%d\"".formatted(i + 2, i));
            }
            caller.close();
            assertThat(end.get().lines()).isEqualTo(3);
        }
    }
}
