package org.claimable.service.operation;

import java.io.IOException;
import java.util.List;
import java.util.stream.Collectors;
import org.claimable.file.temporary.TemporaryFolder;
import org.claimable.method.rulebook.RuleSet;
import org.claimable.rules.publishing.Lease;
import org.claimable.rules.publishing.Publisher;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.info.BuildProperties;
import org.springframework.boot.micrometer.tracing.opentelemetry.autoconfigure.SpanExporters;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.event.EventListener;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/** Says in one line what was started: version, address, by which rules it decides, and what is on. Deletes what a killed run left. */
@Component
public class StartUp {
    private static final Logger LOG = LoggerFactory.getLogger(StartUp.class);

    private final Publisher publisher;
    private final Environment environment;
    private final SpanExporters exporters;
    private final ObjectProvider<Switched> switched;
    private final String version;

    StartUp(
            Publisher publisher,
            Environment environment,
            SpanExporters exporters,
            ObjectProvider<Switched> switched,
            BuildProperties build) {
        this.publisher = publisher;
        this.environment = environment;
        this.exporters = exporters;
        this.switched = switched;
        this.version = build.getVersion();
    }

    @EventListener
    void say(ApplicationReadyEvent ready) {
        int port =
                ready.getApplicationContext() instanceof WebServerApplicationContext web && web.getWebServer() != null
                        ? web.getWebServer().getPort()
                        : 0;
        String others = switched.orderedStream()
                .map(each -> "; %s %s".formatted(each.what(), each.how()))
                .collect(Collectors.joining());
        LOG.info(
                "Claimable {} listens on {}:{} after {} ms; rule sets {}; metrics at /actuator/prometheus; traces {}{}.",
                version,
                environment.getProperty("server.address", "*"),
                port,
                ready.getTimeTaken().toMillis(),
                ruleSets(),
                exporters.list().isEmpty() ? "not sent" : "sent",
                others);
    }

    @EventListener(ApplicationReadyEvent.class)
    void deleteWhatAKilledRunLeft() {
        try {
            TemporaryFolder.ofProgram().folder();
        } catch (IOException noRoom) {
            LOG.warn(
                    "No temporary file can be made: {}. Workbooks cannot be written until it can.",
                    noRoom.getClass().getSimpleName());
        }
    }

    private List<String> ruleSets() {
        try (Lease lease = publisher.lease()) {
            return lease.library().evaluators().stream()
                    .map(each -> named(each.ruleSet()))
                    .toList();
        }
    }

    private static String named(RuleSet set) {
        return "%s %s %s".formatted(set.id(), set.version(), set.digest());
    }

    /** Something that can be switched, and how it is, for the line at the start: {@code authentication}, {@code off}. */
    public record Switched(String what, String how) {}
}
