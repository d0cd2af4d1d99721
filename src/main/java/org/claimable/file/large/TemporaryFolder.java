package org.claimable.file.large;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** A folder that only its owner can read; it is gone once it is closed, or the program stopped. */
final class TemporaryFolder implements AutoCloseable {
    private final Path parent;
    private final Thread atExit = new Thread(this::delete, "deletes temporary files");
    private Path folder;

    /** In a folder such as that of the machine for temporary files; made when it is first used. */
    TemporaryFolder(Path parent) {
        this.parent = parent;
    }

    /** The folder itself. */
    File folder() throws IOException {
        if (folder == null) {
            folder = Files.createTempDirectory(parent, "claimable-");
            Runtime.getRuntime().addShutdownHook(atExit);
        }
        return folder.toFile();
    }

    @Override
    public void close() {
        if (folder != null) {
            delete();
            try {
                Runtime.getRuntime().removeShutdownHook(atExit);
            } catch (IllegalStateException stoppingAlready) {
                return;
            }
            folder = null;
        }
    }

    private void delete() {
        try (Stream<Path> files = Files.walk(folder)) {
            List<Path> deepestFirst = files.sorted(Comparator.reverseOrder()).toList();
            for (Path each : deepestFirst) {
                Files.deleteIfExists(each);
            }
        } catch (IOException leftToTheSystem) {
            folder.toFile().deleteOnExit();
        }
    }
}
