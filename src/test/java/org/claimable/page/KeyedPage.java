package org.claimable.page;

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

/** A test of the page of a service that asks for a key; it is started once for all such tests. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(
        classes = Service.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = "claimable.rules.folder=rules")
@ContextConfiguration(initializers = KeyedPage.Keys.class)
@interface KeyedPage {
    /** The file of keys of the service, with one key that may all that visitors do. */
    class Keys implements ApplicationContextInitializer<ConfigurableApplicationContext> {
        static final String KEY = "cl_browser";

        @Override
        public void initialize(ConfigurableApplicationContext service) {
            TestPropertyValues.of("claimable.access.keys=" + file()).applyTo(service);
        }

        private static Path file() {
            try {
                Path file = Files.createTempFile("keys", ".csv");
                file.toFile().deleteOnExit();
                return Files.writeString(
                        file,
                        "name,scopes,last day,sha256\nriverside,claims:evaluate rules:read,,%s\n"
                                .formatted(ApiKey.hash(KEY)));
            } catch (IOException failed) {
                throw new UncheckedIOException(failed);
            }
        }
    }
}
