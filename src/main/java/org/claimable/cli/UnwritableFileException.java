package org.claimable.cli;

import java.nio.file.Path;

/** A file whose name says that it is not to be written: a mistake in the command, found before anything is done. */
final class UnwritableFileException extends RuntimeException {
    UnwritableFileException(Path file, String why) {
        super("%s cannot be written. %s".formatted(file, why));
    }
}
