package org.claimable.operation;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.rolling.RollingFileAppender;
import ch.qos.logback.core.util.FileSize;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Objects;
import org.claimable.operation.AuditFile.AuditKeeping;

/**
 * Writes audit lines to a file that is rolled, and looks whether each is there. A file that is gone, alone or with its folder, is
 * made anew; a line that cannot be written whole is taken back, and goes to the log.
 */
final class AuditAppender extends RollingFileAppender<ILoggingEvent> {
    private final AuditKeeping keeping;
    private final Logger log;
    private Object opened;

    /** {@code log} gets what cannot be written. */
    AuditAppender(AuditKeeping keeping, Logger log) {
        this.keeping = keeping;
        this.log = log;
    }

    @Override
    public void start() {
        // Each line is written as it is: what a full disk did not take is not tried later, behind another line.
        setBufferSize(new FileSize(1));
        super.start();
    }

    @Override
    public void openFile(String name) throws IOException {
        super.openFile(name);
        opened = key();
    }

    /** Tells the file that was opened from another of its name; null where there is none. */
    private Object key() throws IOException {
        try {
            return Files.readAttributes(path(), BasicFileAttributes.class).fileKey();
        } catch (NoSuchFileException gone) {
            return null;
        }
    }

    private Path path() {
        return Path.of(getFile());
    }

    @Override
    protected void writeOut(ILoggingEvent event) {
        streamWriteLock.lock();
        try {
            if (isWritten(event)) {
                keeping.written();
            } else {
                keeping.unwritten();
                log.callAppenders(event);
            }
        } finally {
            streamWriteLock.unlock();
        }
    }

    private boolean isWritten(ILoggingEvent event) {
        try {
            if (keeping.isFailing() || !Files.exists(path()) || !Objects.equals(opened, key())) {
                openFile(getFile());
            }
            long before = Files.size(path());
            super.writeOut(event);
            if (Files.size(path()) == before + getEncoder().encode(event).length) {
                return true;
            }
            takeBack(before);
            return false;
        } catch (IOException unwritable) {
            return false;
        }
    }

    /** Takes half a line back, so that all lines of the file are whole. */
    private void takeBack(long whole) throws IOException {
        try (FileChannel file = FileChannel.open(path(), StandardOpenOption.WRITE)) {
            file.truncate(whole);
        }
    }
}
