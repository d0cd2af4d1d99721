package org.claimable.file.large;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;

/** Work on several threads whose results are taken in the order of what came in, a few ahead at most. */
final class InOrder<T, R> {
    private static final int AHEAD_A_THREAD = 3;

    private final ConcurrentLinkedQueue<Function<T, R>> idle = new ConcurrentLinkedQueue<>();
    private final Supplier<Function<T, R>> workers;

    /** Each of the workers is used by one thread at a time. */
    InOrder(Supplier<Function<T, R>> workers) {
        this.workers = workers;
    }

    /** Takes all results on the thread of the caller. */
    void run(Iterator<T> input, int threads, Consumer<R> taker) {
        ExecutorService pool = Executors.newFixedThreadPool(threads, work -> {
            Thread thread = new Thread(work, "decides rows");
            thread.setDaemon(true);
            return thread;
        });
        try {
            Deque<Future<R>> ahead = new ArrayDeque<>();
            while (input.hasNext()) {
                T next = input.next();
                ahead.add(pool.submit(() -> work(next)));
                if (ahead.size() > AHEAD_A_THREAD * threads) {
                    taker.accept(done(ahead.remove()));
                }
            }
            ahead.forEach(each -> taker.accept(done(each)));
        } finally {
            pool.shutdownNow();
        }
    }

    private R work(T next) {
        Function<T, R> free = idle.poll();
        Function<T, R> worker = free == null ? workers.get() : free;
        R result = worker.apply(next);
        idle.add(worker);
        return result;
    }

    private static <R> R done(Future<R> next) {
        try {
            return next.get();
        } catch (ExecutionException failed) {
            if (failed.getCause() instanceof RuntimeException fault) {
                throw fault;
            }
            throw new IllegalStateException("Rows could not be decided.", failed.getCause());
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("The check was stopped.", stopped);
        }
    }
}
