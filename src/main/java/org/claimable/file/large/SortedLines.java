package org.claimable.file.large;

import com.google.code.externalsorting.ExternalSort;
import com.google.code.externalsorting.StringSizeEstimator;
import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.stream.Stream;
import org.claimable.file.large.LargeTable.NoTemporaryRoomException;
import org.claimable.file.temporary.TemporaryFolder;

/** Lines that are sorted on the disk, in bounded memory: in runs, which are merged. */
final class SortedLines {
    private static final long MOST_BYTES = 64 << 20;
    private static final int PART_OF_MEMORY = 8;
    private static final int MERGED_AT_ONCE = 256;

    private final TemporaryFolder folder;
    private final long bytesOfRun;
    private final Deque<File> runs = new ArrayDeque<>();
    private List<String> run = new ArrayList<>();
    private long bytes;

    SortedLines(TemporaryFolder folder) {
        this(folder, Math.min(MOST_BYTES, Runtime.getRuntime().maxMemory() / PART_OF_MEMORY));
    }

    /** {@code bytesOfRun} are sorted in memory at a time. */
    SortedLines(TemporaryFolder folder, long bytesOfRun) {
        this.folder = folder;
        this.bytesOfRun = bytesOfRun;
    }

    void add(String line) {
        run.add(line);
        bytes += StringSizeEstimator.estimatedSizeOf(line);
        if (bytes >= bytesOfRun) {
            save();
        }
    }

    private void save() {
        try {
            runs.add(ExternalSort.sortAndSave(
                    run,
                    Comparator.naturalOrder(),
                    StandardCharsets.UTF_8,
                    folder.folder().toFile(),
                    false,
                    false,
                    false));
        } catch (IOException | UncheckedIOException noRoom) {
            throw new NoTemporaryRoomException(noRoom);
        }
        run = new ArrayList<>();
        bytes = 0;
    }

    /** Sorts what was added, so that it can be read; nothing more can be added. */
    SortedLines sort() {
        save();
        try {
            while (runs.size() > 1) {
                merge();
            }
        } catch (IOException | UncheckedIOException noRoom) {
            throw new NoTemporaryRoomException(noRoom);
        }
        return this;
    }

    private void merge() throws IOException {
        List<File> some = new ArrayList<>();
        while (some.size() < MERGED_AT_ONCE && !runs.isEmpty()) {
            some.add(runs.remove());
        }
        File merged = File.createTempFile("merged", ".txt", folder.folder().toFile());
        ExternalSort.mergeSortedFiles(
                some, merged, Comparator.naturalOrder(), StandardCharsets.UTF_8, false, false, false);
        for (File each : some) {
            Files.deleteIfExists(each.toPath());
        }
        runs.add(merged);
    }

    /** The lines in their order, as often as they are asked for; to be closed. */
    Stream<String> lines() {
        try {
            BufferedReader reader = Files.newBufferedReader(runs.element().toPath(), StandardCharsets.UTF_8);
            return reader.lines().onClose(() -> close(reader));
        } catch (IOException gone) {
            throw new NoTemporaryRoomException(gone);
        }
    }

    private static void close(BufferedReader reader) {
        try {
            reader.close();
        } catch (IOException ofNoMatter) {
            throw new UncheckedIOException(ofNoMatter);
        }
    }

    /** Gives back the room that they take. */
    void delete() {
        runs.forEach(File::delete);
    }
}
