package org.claimable.cli;

import static java.nio.file.StandardOpenOption.CREATE_NEW;
import static java.nio.file.StandardOpenOption.WRITE;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.UUID;
import java.util.stream.Stream;
import org.claimable.cli.CheckedOutput.LostOutputException;

/** A file that appears whole or not at all: it is written beside its place and then moved there. */
record NewFile(Path file) {

    /** What writes the content to a stream. */
    interface Content {
        void writeTo(OutputStream stream) throws IOException;
    }

    /** Fails where its name ends in none of some endings, by which it is known what to write. */
    NewFile requireEnding(String... endings) {
        String name = Text.smallName(file);
        if (Stream.of(endings).noneMatch(name::endsWith)) {
            String all = String.join(", ", endings).replaceFirst(", (?=[^,]*$)", " or ");
            throw new UnwritableFileException(file, "Its name must end in %s.".formatted(all));
        }
        return this;
    }

    /** Fails where a file cannot be there, before anything that takes time: by its name, or because the folder refuses it. */
    void requirePlace() {
        if (Files.isDirectory(file)) {
            throw new UnwritableFileException(file, "It is a folder. Name a file in it.");
        }
        if (!Files.isDirectory(folder())) {
            throw new UnwritableFileException(file, "There is no folder %s. Make it first.".formatted(folder()));
        }
        if (!Files.isWritable(folder())) {
            throw LostOutputException.of(file, "You may not write to its folder. Choose another one.", null);
        }
    }

    /** Fails where a file cannot be there, or is the one that is read. */
    void requireOtherThan(Path input) {
        requirePlace();
        try {
            if (Files.exists(file) && Files.exists(input) && Files.isSameFile(file, input)) {
                throw new UnwritableFileException(file, "It is the file that is read. Give it another name.");
            }
        } catch (IOException unknown) {
            throw new UnwritableFileException(file, "It cannot be looked at. Choose another place.");
        }
    }

    /** Writes it, over what was there before. */
    void write(Content content) {
        Path beside = folder().resolve(".%s.part".formatted(UUID.randomUUID()));
        beside.toFile().deleteOnExit();
        try {
            try (FileChannel channel = FileChannel.open(beside, CREATE_NEW, WRITE)) {
                write(content, Channels.newOutputStream(channel));
                channel.force(true);
            }
            move(beside);
        } catch (IOException refused) {
            throw LostOutputException.of(file, refused);
        } finally {
            remove(beside);
        }
    }

    /** Where the content cannot be read that is to be written, the error is the reader's; else it is that of this file. */
    private void write(Content content, OutputStream target) {
        CheckedOutput checked = new CheckedOutput(target, refused -> LostOutputException.of(file, refused));
        try {
            OutputStream stream = new BufferedOutputStream(checked);
            content.writeTo(stream);
            stream.flush();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        } catch (RuntimeException fault) {
            checked.requireWhole();
            throw fault;
        }
    }

    private static void remove(Path beside) {
        try {
            Files.deleteIfExists(beside);
        } catch (IOException gone) {
            // Its folder is not there any more, or may not be written to: said already.
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

    /** A file whose name says that it is not to be written: a mistake in the command, found before anything is done. */
    static final class UnwritableFileException extends RuntimeException {
        UnwritableFileException(Path file, String why) {
            super("%s cannot be written. %s".formatted(file, why));
        }
    }
}
