package org.claimable.file.sheet;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.poi.util.TempFile;
import org.apache.poi.util.TempFileCreationStrategy;

/** Temporary files that only their owner can read. The library's own share one folder with other users of a machine. */
final class TemporaryFiles implements TempFileCreationStrategy {
    private static final String PREFIX = "claimable-";

    private TemporaryFiles() {}

    /** Makes the library write its temporary files here too. */
    static void use() {
        TempFile.setTempFileCreationStrategy(new TemporaryFiles());
    }

    /** A new file; where none can be made, one of the program's own errors that says so. */
    static Path create() {
        try {
            return Files.createTempFile(PREFIX, ".xlsx");
        } catch (IOException | SecurityException refused) {
            throw new NoRoomException(refused);
        }
    }

    @Override
    public File createTempFile(String prefix, String suffix) throws IOException {
        return Files.createTempFile(PREFIX, suffix).toFile();
    }

    @Override
    public File createTempDirectory(String prefix) throws IOException {
        return Files.createTempDirectory(PREFIX).toFile();
    }
}
