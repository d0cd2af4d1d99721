package org.claimable.operation;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.rolling.SizeAndTimeBasedRollingPolicy;
import ch.qos.logback.core.util.FileSize;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.annotation.PreDestroy;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.concurrent.atomic.AtomicBoolean;
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

    /** Whether audit lines can be written to their file, where they have one; said once when they cannot, and once when they can again. */
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
}
