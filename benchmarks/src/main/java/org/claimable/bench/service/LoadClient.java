package org.claimable.bench.service;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;

/**
 * Asks about one person after the other. At a rate, the time of an answer counts from when its question was due, so that
 * a service that stalls is not spared the questions that wait; without one, each connection asks as soon as it is answered.
 */
public final class LoadClient {
    private static final int PEOPLE = 2_000;

    private final int port;
    private final List<byte[]> requests;
    private final double rate;
    private final long began = System.nanoTime();
    private final long over;
    private final AtomicLong next = new AtomicLong();
    private final Latencies latencies = new Latencies();

    private LoadClient(int port, List<byte[]> requests, double rate, double seconds) {
        this.port = port;
        this.requests = requests;
        this.rate = rate;
        this.over = began + (long) (seconds * 1e9);
    }

    /** Arguments: port, stream of claims, connections, questions a second (0: as many as can be), seconds. */
    public static void main(String[] arguments) throws Exception {
        List<byte[]> requests = CohortText.of(Path.of(arguments[1]), 1, PEOPLE).stream()
                .map(Connection::request)
                .toList();
        double seconds = Double.parseDouble(arguments[4]);
        LoadClient client =
                new LoadClient(Integer.parseInt(arguments[0]), requests, Double.parseDouble(arguments[3]), seconds);
        client.run(Integer.parseInt(arguments[2]));
        System.out.println(client.latencies.text(seconds));
    }

    private void run(int connections) throws InterruptedException {
        List<Thread> threads = new ArrayList<>();
        for (int i = 0; i < connections; i++) {
            threads.add(new Thread(this::ask));
        }
        threads.forEach(Thread::start);
        for (Thread thread : threads) {
            thread.join();
        }
    }

    private void ask() {
        try (Connection connection = new Connection(port)) {
            while (true) {
                long number = next.getAndIncrement();
                long due = rate == 0 ? System.nanoTime() : began + (long) (number * 1e9 / rate);
                if (due > over) {
                    return;
                }
                await(due);
                connection.ask(requests.get((int) (number % requests.size())));
                latencies.add(System.nanoTime() - due);
            }
        } catch (IOException fault) {
            latencies.fault(fault);
        }
    }

    private static void await(long due) {
        for (long left = due - System.nanoTime(); left > 0; left = due - System.nanoTime()) {
            LockSupport.parkNanos(left);
        }
    }
}
