package org.claimable.api;

import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneId;
import org.claimable.evaluation.Library;
import org.claimable.evaluation.drools.LibraryFiles;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;

/** The service: what it is made of, and where it gets its rules. */
@SpringBootApplication
@EnableConfigurationProperties(Settings.class)
public class Service {
    @Bean
    Library library(Settings settings) {
        return LibraryFiles.load(Path.of(settings.rules().folder()), settings.ruleSet(), settings.valueSet());
    }

    /** The only clock: the day of evaluation where a request names none, in the United Kingdom. */
    @Bean
    Clock clock() {
        return Clock.system(ZoneId.of("Europe/London"));
    }
}
