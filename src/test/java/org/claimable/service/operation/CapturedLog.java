package org.claimable.service.operation;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.encoder.PatternLayoutEncoder;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.AppenderBase;
import ch.qos.logback.core.encoder.Encoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.slf4j.LoggerFactory;
import org.springframework.boot.logging.logback.StructuredLogEncoder;
import org.springframework.core.env.Environment;
import org.springframework.core.env.StandardEnvironment;

/** Keeps all that is logged from now on, as text with every field, and as JSON in both forms that the service knows. */
final class CapturedLog extends AppenderBase<ILoggingEvent> implements AutoCloseable {
    private final List<String> lines = new CopyOnWriteArrayList<>();
    private final LoggerContext context = (LoggerContext) LoggerFactory.getILoggerFactory();
    private final List<Encoder<ILoggingEvent>> encoders = List.of(plain(), json("ecs"), json("logstash"));

    /** Captures what the service logs at INFO, its own packages at TRACE and Spring's at DEBUG. */
    CapturedLog() {
        setContext(context);
        start();
        context.getLogger(Logger.ROOT_LOGGER_NAME).addAppender(this);
        level(Logger.ROOT_LOGGER_NAME, Level.INFO);
        level("org.claimable", Level.TRACE);
        level("org.springframework", Level.DEBUG);
    }

    private void level(String logger, Level level) {
        context.getLogger(logger).setLevel(level);
    }

    private PatternLayoutEncoder plain() {
        PatternLayoutEncoder encoder = new PatternLayoutEncoder();
        encoder.setContext(context);
        encoder.setPattern("%level %logger [%X] %msg %kvp%n%ex");
        encoder.start();
        return encoder;
    }

    private StructuredLogEncoder json(String format) {
        if (context.getObject(Environment.class.getName()) == null) {
            context.putObject(Environment.class.getName(), new StandardEnvironment());
        }
        StructuredLogEncoder encoder = new StructuredLogEncoder();
        encoder.setContext(context);
        encoder.setFormat(format);
        encoder.start();
        return encoder;
    }

    @Override
    protected void append(ILoggingEvent event) {
        encoders.forEach(each -> lines.add(new String(each.encode(event), StandardCharsets.UTF_8)));
    }

    String text() {
        return String.join("", lines);
    }

    /** The lines with a text in them. */
    List<String> with(String part) {
        return lines.stream().filter(each -> each.contains(part)).toList();
    }

    @Override
    public void close() {
        context.getLogger(Logger.ROOT_LOGGER_NAME).detachAppender(this);
        level(Logger.ROOT_LOGGER_NAME, Level.OFF);
        level("org.claimable", null);
        level("org.springframework", null);
        stop();
    }
}
