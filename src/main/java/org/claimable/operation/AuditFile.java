package org.claimable.operation;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.rolling.RollingFileAppender;
import ch.qos.logback.core.rolling.SizeAndTimeBasedRollingPolicy;
import ch.qos.logback.core.util.FileSize;
import jakarta.annotation.PreDestroy;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.properties.source.InvalidConfigurationPropertyValueException;
import org.springframework.boot.logging.logback.StructuredLogEncoder;
import org.springframework.stereotype.Component;

/** Writes audit lines to a file of their own, as JSON, in place of the log; the service does not start where it cannot. */
@Component
@ConditionalOnProperty("claimable.operation.audit-file")
class AuditFile {
    private static final String SETTING = "claimable.operation.audit-file";
    private static final String LARGEST = "100MB";

    private final Logger audit = (Logger) LoggerFactory.getLogger(Accounts.AUDIT_LOGGER);
    private final RollingFileAppender<ILoggingEvent> file = new RollingFileAppender<>();

    AuditFile(OperationSettings settings) {
        requireWritable(settings.auditFile());
        file.setContext(audit.getLoggerContext());
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
            if (path.getParent() != null) {
                Files.createDirectories(path.getParent());
            }
            Files.newOutputStream(path, StandardOpenOption.CREATE, StandardOpenOption.APPEND)
                    .close();
        } catch (IOException | InvalidPathException unwritable) {
            String reason = "It cannot be written (%s). Name a file in a folder that the service may write to."
                    .formatted(unwritable.getClass().getSimpleName());
            throw new InvalidConfigurationPropertyValueException(SETTING, name, reason);
        }
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
        rolling.setContext(audit.getLoggerContext());
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
    }
}
