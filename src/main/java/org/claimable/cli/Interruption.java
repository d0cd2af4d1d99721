package org.claimable.cli;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Notices that the process is told to stop (SIGTERM, Ctrl+C), and lets what goes on end in good order before it does. */
final class Interruption implements AutoCloseable {
    private static final long PATIENCE_SECONDS = 10;

    private final Thread hook = new Thread(this::stop, "stops");
    private final CountDownLatch ended = new CountDownLatch(1);
    private volatile boolean told;

    Interruption() {
        Runtime.getRuntime().addShutdownHook(hook);
    }

    private void stop() {
        told = true;
        try {
            ended.await(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException hurried) {
            Thread.currentThread().interrupt();
        }
    }

    boolean isTold() {
        return told;
    }

    /** The process may stop now. */
    void end() {
        ended.countDown();
    }

    @Override
    public void close() {
        end();
        if (!told) {
            try {
                Runtime.getRuntime().removeShutdownHook(hook);
            } catch (IllegalStateException justTold) {
                // It stops in this moment, and is not waited for.
            }
        }
    }
}
