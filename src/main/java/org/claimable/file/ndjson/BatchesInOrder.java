package org.claimable.file.ndjson;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.io.OutputStream;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import org.claimable.file.ndjson.CohortStream.EndsEarlyException;
import org.claimable.file.ndjson.CohortStream.StreamMemory;
import org.claimable.file.ndjson.CohortStream.StreamProgress;

/**
 * Decides batches on several threads and takes them in their order. One thread reads, no further ahead than a few batches,
 * so that a slow reader of the answer slows the reading of the request; the caller's thread writes.
 */
final class BatchesInOrder {
    private static final int AHEAD_A_THREAD = 2;
    private static final int MILLIS_BETWEEN_LOOKS = 100;
    private static final Batch END = new Batch();

    private final InputLines lines;
    private final Supplier<LineDecider> deciders;
    private final StreamTotals totals;
    private final OutputStream output;
    private final StreamProgress progress;
    private final StreamMemory memory;
    private final int bytesOfPerson;
    private final ConcurrentLinkedQueue<LineDecider> idle = new ConcurrentLinkedQueue<>();
    private final ConcurrentLinkedQueue<Batch> used = new ConcurrentLinkedQueue<>();
    private volatile boolean stopped;

    /** {@code bytesOfPerson} are remembered of each line until the end. */
    BatchesInOrder(
            InputLines lines,
            Supplier<LineDecider> deciders,
            StreamTotals totals,
            OutputStream output,
            StreamProgress progress,
            StreamMemory memory,
            int bytesOfPerson) {
        this.lines = lines;
        this.deciders = deciders;
        this.totals = totals;
        this.output = output;
        this.progress = progress;
        this.memory = memory;
        this.bytesOfPerson = bytesOfPerson;
    }

    void run(int threads) throws IOException {
        BlockingQueue<Future<Batch>> inOrder = new ArrayBlockingQueue<>(AHEAD_A_THREAD * threads);
        ExecutorService workers = Executors.newFixedThreadPool(threads, work -> daemon(work, "decides lines"));
        Thread reader = daemon(() -> read(inOrder, workers), "reads lines");
        reader.start();
        try {
            write(inOrder, reader);
        } catch (EndsEarlyException early) {
            stopped = true;
            progress.endsEarly(early, totals.next());
            throw early;
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("The stream was stopped.");
        } finally {
            stopped = true;
            workers.shutdownNow();
            join(reader);
        }
    }

    private static Thread daemon(Runnable work, String name) {
        Thread thread = new Thread(work, name);
        thread.setDaemon(true);
        return thread;
    }

    private void read(BlockingQueue<Future<Batch>> inOrder, ExecutorService workers) {
        try {
            while (!stopped) {
                Batch batch = used.isEmpty() ? new Batch() : used.poll();
                lines.fill(batch);
                if (batch.lines() == 0) {
                    put(CompletableFuture.completedFuture(END), inOrder);
                    return;
                }
                batch.readTo(lines.bytesRead());
                takeMemory(batch);
                put(workers.submit(() -> decide(batch)), inOrder);
            }
        } catch (InterruptedException interrupted) {
            stopped = true;
        } catch (IOException | RuntimeException failed) {
            put(CompletableFuture.failedFuture(failed), inOrder);
        }
    }

    private void takeMemory(Batch batch) throws InterruptedException, IOException {
        long remembered = (long) bytesOfPerson * batch.lines();
        while (!stopped && !memory.take(batch.input().array(), batch.input().size(), remembered)) {
            // Other streams have it.
        }
    }

    private void put(Future<Batch> next, BlockingQueue<Future<Batch>> inOrder) {
        try {
            while (!stopped && !inOrder.offer(next, 1, TimeUnit.SECONDS)) {
                // The reader of the answer is slow.
            }
        } catch (InterruptedException interrupted) {
            stopped = true;
        }
    }

    private Batch decide(Batch batch) {
        LineDecider free = idle.poll();
        LineDecider decider = free == null ? deciders.get() : free;
        decider.decide(batch, () -> stopped);
        idle.add(decider);
        return batch;
    }

    private void write(BlockingQueue<Future<Batch>> inOrder, Thread reader) throws IOException, InterruptedException {
        while (true) {
            Batch batch = decided(next(inOrder), reader);
            if (batch == END) {
                return;
            }
            totals.take(batch);
            progress.passed(totals.lines(), totals.claims(), batch.bytesRead());
            progress.remembers(totals.remembered());
            memory.giveFirst();
            used.add(batch.clear());
        }
    }

    private Future<Batch> next(BlockingQueue<Future<Batch>> inOrder) throws IOException, InterruptedException {
        Future<Batch> next = inOrder.poll();
        if (next == null || !next.isDone()) {
            output.flush();
        }
        progress.requireGoingOn();
        while (next == null) {
            next = inOrder.poll(MILLIS_BETWEEN_LOOKS, TimeUnit.MILLISECONDS);
            progress.requireGoingOn();
        }
        return next;
    }

    private Batch decided(Future<Batch> next, Thread reader) throws IOException, InterruptedException {
        try {
            return awaited(next, reader);
        } catch (ExecutionException failed) {
            if (failed.getCause() instanceof IOException broken) {
                throw broken;
            }
            throw new IllegalStateException("Lines could not be decided.", failed.getCause());
        }
    }

    private Batch awaited(Future<Batch> next, Thread reader)
            throws ExecutionException, IOException, InterruptedException {
        while (true) {
            try {
                return next.get(MILLIS_BETWEEN_LOOKS, TimeUnit.MILLISECONDS);
            } catch (TimeoutException stillDecided) {
                progress.requireGoingOn();
                if (!reader.isAlive()) {
                    progress.requireCaller();
                }
            }
        }
    }

    /** Waits until nothing is read any more: what is read from may belong to someone else afterwards. */
    private static void join(Thread reader) {
        boolean interrupted = false;
        while (reader.isAlive()) {
            try {
                reader.join();
            } catch (InterruptedException again) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
