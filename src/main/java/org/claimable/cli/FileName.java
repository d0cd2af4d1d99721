package org.claimable.cli;

import java.nio.file.Path;
import java.util.Locale;

/** The name of a file, without its folder; of a root folder, which has no name, nothing. */
final class FileName {
    private FileName() {}

    static String of(Path file) {
        Path name = file.getFileName();
        return name == null ? "" : name.toString();
    }

    /** In small letters, to tell its ending. */
    static String small(Path file) {
        return of(file).toLowerCase(Locale.ROOT);
    }
}
