package org.claimable.rules.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;

/** Does what is to be done with each of some things beside each other, on as many threads as there are processors. */
final class SideBySide {
    private SideBySide() {}

    /** What comes of each, in their order; the first exception of any, once all have ended. */
    static <A, B> List<B> each(List<A> things, Function<A, B> work) {
        int threads = Math.min(things.size(), Runtime.getRuntime().availableProcessors());
        if (threads < 2) {
            return things.stream().map(work).toList();
        }
        // The threads are begun by this one, so that they find classes where it does.
        ExecutorService workers = Executors.newFixedThreadPool(threads);
        try {
            List<Future<B>> begun = new ArrayList<>();
            things.forEach(each -> begun.add(workers.submit(() -> work.apply(each))));
            workers.shutdown();
            List<B> results = new ArrayList<>();
            for (Future<B> each : begun) {
                results.add(each.get());
            }
            return results;
        } catch (ExecutionException failed) {
            if (failed.getCause() instanceof Error error) {
                throw error;
            }
            throw failed.getCause() instanceof RuntimeException fault
                    ? fault
                    : new IllegalStateException(failed.getCause());
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("The reading of rules was stopped.", stopped);
        } finally {
            workers.shutdownNow();
        }
    }
}
