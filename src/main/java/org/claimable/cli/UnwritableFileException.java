package org.claimable.cli;

import java.nio.file.Path;

/** A file that cannot be written where it is to be written. */
final class UnwritableFileException extends RuntimeException {
    UnwritableFileException(Path file, String why) {
        super("%s cannot be written. %s".formatted(file, why));
    }
}
