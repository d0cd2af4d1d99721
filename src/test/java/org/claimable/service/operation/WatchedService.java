package org.claimable.service.operation;

import io.opentelemetry.sdk.trace.SdkTracerProvider;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.claimable.CopiedRules;
import org.claimable.api.Service;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/**
 * A service on a copy of the shipped rules and with a licensed value set, whose log, metrics and traces are watched; it is
 * started once for all tests that extend this.
 */
@SpringBootTest(classes = Service.class, webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
abstract class WatchedService {
    static final String LICENSED_VALUE = "617283.45";
    static final String LICENSED = "values/licensed/secret-values/values.csv";
    static final OtlpReceiver TRACES = new OtlpReceiver();
    static final CopiedRules RULES = rules();

    @Autowired
    private SdkTracerProvider tracing;

    final Browser browser;

    WatchedService(@LocalServerPort int port) {
        this.browser = new Browser(port);
    }

    private static CopiedRules rules() {
        try {
            Path folder = Files.createTempDirectory("watched-rules");
            return CopiedRules.to(folder)
                    .write("values/licensed/secret-values/value-set.yaml", """
                            id: secret-values
                            title: Secret
                            notice: Not to be shown.
                            licensed: true
                            deadweightIncluded: false
                            """)
                    .write(LICENSED, "outcome,wellbeing\ngardening,%s\n".formatted(LICENSED_VALUE));
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }

    @DynamicPropertySource
    static void settings(DynamicPropertyRegistry settings) {
        settings.add("claimable.rules.folder", () -> RULES.folder().toString());
        settings.add("claimable.rules.watch-every", () -> "1s");
        settings.add("claimable.rules.still-for", () -> "0s");
        settings.add("claimable.operation.access-log", () -> "true");
        settings.add("claimable.page.checks-per-visitor", () -> "100");
        settings.add("management.opentelemetry.tracing.export.otlp.endpoint", TRACES::address);
        settings.add("management.tracing.sampling.probability", () -> "1");
    }

    /** The spans sent until now, as they are on the wire. */
    String spans() {
        tracing.forceFlush().join(10, TimeUnit.SECONDS);
        return TRACES.text();
    }

    /** What a scrape of the metrics gives. */
    String scrape() {
        return browser.get("/actuator/prometheus").body();
    }
}
