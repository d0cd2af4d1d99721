package org.claimable.service.access;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.nio.file.Files;
import java.nio.file.Path;
import org.claimable.api.Service;
import org.claimable.service.access.key.ApiKey;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.test.context.ContextConfiguration;

/** A test of the service that knows callers by tokens of a real issuer and by keys; it is started once for all such tests. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(
        classes = Service.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "claimable.rules.folder=rules",
            "claimable.access.keys-watch-every=50ms",
            "claimable.access.cors.origins=https://reports.example.org",
            "server.forward-headers-strategy=native",
            "management.endpoint.prometheus.access=read-only",
            "spring.test.metrics.export=true",
            "management.endpoints.web.exposure.include=health,prometheus"
        })
@ContextConfiguration(initializers = GuardedService.Guards.class)
@interface GuardedService {
    /** The issuer and the file of keys of the service. */
    class Guards implements ApplicationContextInitializer<ConfigurableApplicationContext> {
        static final Issuer ISSUER = Issuer.start();
        static final String EVALUATE = "cl_evaluate";
        static final String READ = "cl_read";
        static final String METRICS = "cl_metrics";
        static final String ENDED = "cl_ended";
        static final Path FILE = file();

        @Override
        public void initialize(ConfigurableApplicationContext service) {
            TestPropertyValues.of(
                            "claimable.access.keys=" + FILE,
                            "spring.security.oauth2.resourceserver.jwt.issuer-uri=" + ISSUER.url(),
                            "spring.security.oauth2.resourceserver.jwt.audiences=" + Issuer.AUDIENCE)
                    .applyTo(service);
        }

        private static Path file() {
            try {
                Path file = Files.createTempFile("keys", ".csv");
                file.toFile().deleteOnExit();
                return Files.writeString(file, text());
            } catch (IOException failed) {
                throw new UncheckedIOException(failed);
            }
        }

        static String text() {
            return "name,scopes,last day,sha256\n"
                    + line("riverside", "claims:evaluate", "", EVALUATE)
                    + line("auditor", "rules:read", "", READ)
                    + line("monitor", "metrics:read", "", METRICS)
                    + line("former", "claims:evaluate", "2020-01-01", ENDED);
        }

        static String line(String name, String scopes, String lastDay, String key) {
            return "%s,%s,%s,%s%n".formatted(name, scopes, lastDay, ApiKey.hash(key));
        }
    }
}
