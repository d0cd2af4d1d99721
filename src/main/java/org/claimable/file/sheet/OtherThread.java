package org.claimable.file.sheet;

import java.io.IOException;
import java.io.OutputStream;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;

/** A stream whose bytes another thread writes on, so that they are packed while more are made; it is a few blocks behind at most. */
final class OtherThread extends OutputStream {
    private static final int BLOCK = 1 << 16;
    private static final int BLOCKS = 8;

    private final OutputStream stream;
    private final ExecutorService thread = Executors.newSingleThreadExecutor();
    private final Semaphore free = new Semaphore(BLOCKS);
    private volatile Throwable failed;
    private byte[] block = new byte[BLOCK];
    private int size;

    /** The stream given is not closed. */
    OtherThread(OutputStream stream) {
        this.stream = stream;
    }

    @Override
    public void write(int one) throws IOException {
        write(new byte[] {(byte) one}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
        for (int done = 0; done < length; ) {
            int part = Math.min(length - done, BLOCK - size);
            System.arraycopy(bytes, offset + done, block, size, part);
            size += part;
            done += part;
            if (size == BLOCK) {
                failIfFailed();
                handOver();
            }
        }
    }

    private void handOver() {
        byte[] full = block;
        int used = size;
        block = new byte[BLOCK];
        size = 0;
        free.acquireUninterruptibly();
        try {
            thread.execute(() -> pass(full, used));
        } catch (RuntimeException | Error notBegun) {
            free.release();
            throw notBegun;
        }
    }

    private void pass(byte[] full, int used) {
        try {
            if (failed == null) {
                stream.write(full, 0, used);
            }
        } catch (Throwable fault) {
            failed = fault;
        } finally {
            free.release();
        }
    }

    /** Waits until all is written; fails where something could not be. */
    @Override
    public void close() throws IOException {
        try {
            handOver();
        } finally {
            free.acquireUninterruptibly(BLOCKS);
            thread.shutdown();
        }
        failIfFailed();
    }

    private void failIfFailed() throws IOException {
        if (failed instanceof IOException) {
            throw new IOException(failed.getMessage(), failed);
        }
        if (failed != null) {
            throw new IllegalStateException(failed);
        }
    }
}
