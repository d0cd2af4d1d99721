package org.claimable.service.operation;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.rolling.RollingFileAppender;
import ch.qos.logback.core.rolling.SizeAndTimeBasedRollingPolicy;
import ch.qos.logback.core.util.FileSize;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.annotation.PreDestroy;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicBoolean;
import org.claimable.service.operation.AuditFile.AuditKeeping;
import org.claimable.service.operation.OperationConfiguration.OperationSettings;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.properties.source.InvalidConfigurationPropertyValueException;
import org.springframework.boot.logging.logback.StructuredLogEncoder;
import org.springframework.stereotype.Component;

/** Writes audit lines to a file of their own, as JSON, in place of the log; the service does not start where it cannot. */
@Component
@ConditionalOnProperty("claimable.operation.audit-file")
class AuditFile {
    static final String SETTING = "claimable.operation.audit-file";
    private static final String LARGEST = "100MB";

    private final Logger audit = (Logger) LoggerFactory.getLogger(Accounts.AUDIT_LOGGER);
    // Apart from that of the log: it would print a stack trace for each line that cannot be written, which we say once.
    private final LoggerContext quiet = new LoggerContext();
    private final AuditAppender file;

    AuditFile(OperationSettings settings, AuditKeeping keeping) {
        requireWritable(settings.auditFile());
        file = new AuditAppender(keeping, audit.getLoggerContext().getLogger(Logger.ROOT_LOGGER_NAME));
        file.setContext(quiet);
        file.setFile(settings.auditFile());
        file.setEncoder(encoder());
        file.setRollingPolicy(rolling(settings));
        file.start();
        audit.addAppender(file);
        audit.setAdditive(false);
    }

    private static void requireWritable(String name) {
        try {
            Path path = Path.of(name).toAbsolutePath();
            Path folder = path.getParent();
            if (folder != null) {
                Files.createDirectories(folder);
            }
            Files.newOutputStream(path, StandardOpenOption.CREATE, StandardOpenOption.APPEND)
                    .close();
            // A device would be renamed when it is rolled, and be missed by every program.
            if (!Files.isRegularFile(path)) {
                throw refused(name, "It is no file that could be rolled.");
            }
        } catch (IOException | InvalidPathException unwritable) {
            throw refused(
                    name,
                    "It cannot be written (%s).".formatted(unwritable.getClass().getSimpleName()));
        }
    }

    private static InvalidConfigurationPropertyValueException refused(String name, String why) {
        return new InvalidConfigurationPropertyValueException(
                SETTING, name, why + " Name a file in a folder that the service may write to.");
    }

    private StructuredLogEncoder encoder() {
        StructuredLogEncoder encoder = new StructuredLogEncoder();
        encoder.setContext(audit.getLoggerContext());
        encoder.setFormat("ecs");
        encoder.start();
        return encoder;
    }

    /** Rolls each day, and sooner where a day's lines are many. */
    private SizeAndTimeBasedRollingPolicy<ILoggingEvent> rolling(OperationSettings settings) {
        SizeAndTimeBasedRollingPolicy<ILoggingEvent> rolling = new SizeAndTimeBasedRollingPolicy<>();
        rolling.setContext(quiet);
        rolling.setParent(file);
        rolling.setFileNamePattern(settings.auditFile() + ".%d{yyyy-MM-dd}.%i.gz");
        rolling.setMaxFileSize(FileSize.valueOf(LARGEST));
        rolling.setMaxHistory(settings.auditDays());
        rolling.start();
        return rolling;
    }

    @PreDestroy
    void close() {
        audit.detachAppender(file);
        audit.setAdditive(true);
        file.stop();
        quiet.stop();
    }

    /** Whether audit lines can be written to their file, where they have one; logged once when they cannot, and once when they can again. */
    @Component
    static class AuditKeeping {
        private static final Logger LOG = (Logger) LoggerFactory.getLogger(AuditKeeping.class);

        private final AtomicBoolean failing = new AtomicBoolean();
        private final Counter unwritten;

        AuditKeeping(MeterRegistry registry) {
            Gauge.builder("claimable.audit.failing", failing, state -> state.get() ? 1 : 0)
                    .description("1 while audit lines cannot be written to their file, else 0")
                    .register(registry);
            this.unwritten = Counter.builder("claimable.audit.unwritten")
                    .description("Audit lines that could not be written to their file, and went to the log")
                    .register(registry);
        }

        boolean isFailing() {
            return failing.get();
        }

        /** A line is in the file. */
        void written() {
            if (failing.compareAndSet(true, false)) {
                LOG.warn("Audit lines are written to their file again. Those since it failed are in the log.");
            }
        }

        /** A line is not in the file. */
        void unwritten() {
            unwritten.increment();
            if (failing.compareAndSet(false, true)) {
                LOG.error(
                        "Audit lines cannot be written to their file ({}): they go to the log until they can.",
                        AuditFile.SETTING);
            }
        }
    }

    /**
     * Writes audit lines to a file that is rolled, and looks whether each is there. A file that is gone, alone or with its folder, is
     * made anew; a line that cannot be written whole is taken back, and goes to the log.
     */
    static final class AuditAppender extends RollingFileAppender<ILoggingEvent> {
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
}
