package org.claimable.cli;

import static java.nio.file.StandardOpenOption.CREATE_NEW;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.UUID;

/** A file that appears whole or not at all: it is written beside its place and then moved there. */
record NewFile(Path file) {

    /** What writes the content to a stream. */
    interface Content {
        void writeTo(OutputStream stream) throws IOException;
    }

    /** Fails where a file cannot be there, before anything that takes time. */
    void requirePlace() {
        if (Files.isDirectory(file)) {
            throw new UnwritableFileException(file, "It is a folder. Name a file in it.");
        }
        if (!Files.isDirectory(folder())) {
            throw new UnwritableFileException(file, "There is no folder %s. Make it first.".formatted(folder()));
        }
        if (!Files.isWritable(folder())) {
            throw new UnwritableFileException(file, "You may not write to its folder. Choose another one.");
        }
    }

    /** Writes it, over what was there before. */
    void write(Content content) {
        try {
            Path beside = folder().resolve(".%s.part".formatted(UUID.randomUUID()));
            beside.toFile().deleteOnExit();
            try {
                try (OutputStream stream = new BufferedOutputStream(Files.newOutputStream(beside, CREATE_NEW))) {
                    content.writeTo(stream);
                }
                move(beside);
            } finally {
                Files.deleteIfExists(beside);
            }
        } catch (IOException refused) {
            throw new UnwritableFileException(file, "Is its folder there, may you write to it, and has it room?");
        }
    }

    private void move(Path beside) throws IOException {
        try {
            Files.move(beside, file, StandardCopyOption.ATOMIC_MOVE);
        } catch (AtomicMoveNotSupportedException otherwise) {
            Files.move(beside, file, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    private Path folder() {
        return file.toAbsolutePath().getParent();
    }
}
