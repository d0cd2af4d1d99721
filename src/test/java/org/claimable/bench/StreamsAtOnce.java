package org.claimable.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.claimable.launch.SeparateService;

/** Streams of many people at once, and a slow one beside them, to a service of little memory: how each ends. */
public final class StreamsAtOnce {
    private static final int PEOPLE = 400_000;
    private static final int OF_SLOW = 300_000;
    private static final int AT_ONCE = 1_000;
    private static final String PERSON =
            "{\"individual\":\"p%07d\",\"claims\":[{\"id\":\"c\",\"outcome\":\"gardening\",\"achievedOn\":\"2024-07-01\"}]}\n";

    private final int port;
    private final CountDownLatch manySent = new CountDownLatch(1);
    private volatile boolean othersEnded;

    private StreamsAtOnce(int port) {
        this.port = port;
    }

    /** The first argument is the number of people of each of the two. */
    public static void main(String... arguments) throws Exception {
        int people = arguments.length > 0 ? Integer.parseInt(arguments[0]) : PEOPLE;
        boolean whole;
        try (SeparateService service = SeparateService.quick("256m")) {
            service.awaitReady();
            StreamsAtOnce streams = new StreamsAtOnce(service.port());
            CompletableFuture<String> slow = streams.slow();
            streams.manySent.await();
            CompletableFuture<String> first = streams.of(people);
            CompletableFuture<String> second = streams.of(people);
            System.out.println("first:  " + first.join());
            System.out.println("second: " + second.join());
            streams.othersEnded = true;
            System.out.println("slow:   " + slow.join());
            whole = isWhole(first.join()) && isWhole(second.join());
        }
        System.exit(whole ? 0 : 1);
    }

    private static void begin(Runnable work) {
        new Thread(work).start();
    }

    private static boolean isWhole(String end) {
        return end.startsWith("{\"lines\"");
    }

    private CompletableFuture<String> of(int people) {
        return CompletableFuture.supplyAsync(() -> end(people, false), StreamsAtOnce::begin);
    }

    private CompletableFuture<String> slow() {
        return CompletableFuture.supplyAsync(() -> end(OF_SLOW, true), StreamsAtOnce::begin);
    }

    /** How the answer to a stream ends; a slow one goes on with a line every five seconds until it or the others are at their end. */
    private String end(int people, boolean slowly) {
        try (Socket socket = new Socket("127.0.0.1", port)) {
            CompletableFuture<String> end = CompletableFuture.supplyAsync(() -> last(socket), StreamsAtOnce::begin);
            OutputStream request = socket.getOutputStream();
            request.write(
                    ("POST /v1/evaluations/stream HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/x-ndjson\r\n"
                                    + "Transfer-Encoding: chunked\r\n\r\n")
                            .getBytes(StandardCharsets.UTF_8));
            chunk("{\"answer\":{\"explain\":\"CODES\"}}\n", request);
            for (int from = 0; from < people; from += AT_ONCE) {
                chunk(lines(from, Math.min(people, from + AT_ONCE)), request);
            }
            for (int next = people; slowly && !end.isDone() && !othersEnded; next++) {
                manySent.countDown();
                chunk(lines(next, next + 1), request);
                TimeUnit.SECONDS.sleep(5);
            }
            if (!end.isDone()) {
                request.write("0\r\n\r\n".getBytes(StandardCharsets.UTF_8));
                request.flush();
            }
            return end.join();
        } catch (IOException broken) {
            manySent.countDown();
            return "broken off: " + broken.getMessage();
        } catch (InterruptedException stopped) {
            throw new IllegalStateException(stopped);
        }
    }

    private static String lines(int from, int to) {
        StringBuilder lines = new StringBuilder();
        for (int i = from; i < to; i++) {
            lines.append(PERSON.formatted(i));
        }
        return lines.toString();
    }

    private static void chunk(String text, OutputStream request) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        request.write("%x\r\n".formatted(bytes.length).getBytes(StandardCharsets.UTF_8));
        request.write(bytes);
        request.write("\r\n".getBytes(StandardCharsets.UTF_8));
        request.flush();
    }

    /** The beginning of the last line of JSON in an answer, read until its last part. */
    private static String last(Socket socket) {
        try {
            BufferedReader answer =
                    new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8));
            String last = "nothing";
            for (String line = answer.readLine(); line != null && !line.equals("0"); line = answer.readLine()) {
                last = line.startsWith("{") ? line : last;
            }
            return last.substring(0, Math.min(300, last.length()));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
