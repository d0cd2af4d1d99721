package org.claimable.file.table;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import org.claimable.workbook.Workbook;
import org.claimable.workbook.Workbook.SizeLimits;

/**
 * A workbook of claims that another thread opens, and of which it reads the largest sheet, while something else is made ready, such as rules.
 * To ask for it is to wait for that thread. What is wrong with a file is not said here: such a file is read anew when it is asked for.
 */
public final class ReadAhead {
    /** How many bytes a file may have, and a sheet unpacked, to be held before it is known whether it is needed: some 60,000 claims. */
    private static final long MOST_BYTES = 32_000_000;

    private final FutureTask<OpenedFile> task;
    private boolean taken;

    /** A workbook and the bytes that it was read from. */
    private record OpenedFile(byte[] content, Workbook workbook) {}

    private ReadAhead(Path file) {
        task = new FutureTask<>(() -> opened(file));
    }

    /** Begins to read a file. */
    public static ReadAhead of(Path file) {
        ReadAhead ahead = new ReadAhead(file);
        Thread thread = new Thread(ahead.task, "reads ahead");
        thread.setDaemon(true);
        thread.start();
        return ahead;
    }

    private static OpenedFile opened(Path file) throws IOException {
        if (!Files.isRegularFile(file) || Files.size(file) > MOST_BYTES) {
            return null;
        }
        byte[] content = Files.readAllBytes(file);
        Workbook workbook = Workbook.open(content, SizeLimits.CLAIMS);
        workbook.keepLargest(MOST_BYTES);
        return new OpenedFile(content, workbook);
    }

    /** The bytes of the file; null where it was not read, or is no workbook that can be. */
    public byte[] content() {
        OpenedFile file = file();
        return file == null ? null : file.content();
    }

    /** The workbook of these bytes, once; any other is opened now. */
    Workbook workbook(byte[] content) {
        OpenedFile file = file();
        if (file == null || file.content() != content || taken) {
            return Workbook.open(content, SizeLimits.CLAIMS);
        }
        taken = true;
        return file.workbook();
    }

    private OpenedFile file() {
        try {
            return task.get();
        } catch (ExecutionException saidWhenItIsRead) {
            return null;
        } catch (InterruptedException over) {
            Thread.currentThread().interrupt();
            return null;
        }
    }
}
