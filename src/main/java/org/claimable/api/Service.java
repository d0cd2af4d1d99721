package org.claimable.api;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.claimable.rules.draft.Unfinished;
import org.claimable.rules.engine.ReadLibrary;
import org.claimable.rules.example.Examples;
import org.claimable.rules.files.Problems;
import org.claimable.rules.publishing.Publisher;
import org.claimable.rules.publishing.Publisher.Defaults;
import org.claimable.rules.publishing.RuleFolders;
import org.claimable.rules.publishing.Watcher;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.boot.convert.DurationUnit;
import org.springframework.boot.web.server.servlet.context.AnnotationConfigServletWebServerApplicationContext;
import org.springframework.boot.webmvc.autoconfigure.error.ErrorMvcAutoConfiguration;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Bean;

/** The service: what it is made of, and where it gets its rules. */
@SpringBootApplication(
        exclude = ErrorMvcAutoConfiguration.class,
        scanBasePackages = {
            "org.claimable.service.access",
            "org.claimable.api",
            "org.claimable.service.limit",
            "org.claimable.service.operation",
            "org.claimable.page",
            "org.claimable.service.problem"
        })
@EnableConfigurationProperties(Service.ServiceSettings.class)
public class Service {
    /** The only clock: the day of evaluation where a request names none, in the United Kingdom. */
    static final Clock CLOCK = Clock.system(ZoneId.of("Europe/London"));

    /** Starts the service, and returns once it is ready. */
    public static ApplicationContext start(String... arguments) {
        SpringApplication service = new SpringApplication(Service.class);
        service.setApplicationContextFactory(
                kind -> new AnnotationConfigServletWebServerApplicationContext(new BeansByClass()));
        service.addInitializers(RulesAhead::begin);
        return service.run(arguments);
    }

    @Bean
    Publisher publisher(ServiceSettings settings, Clock clock, ObjectProvider<RulesAhead> ahead) {
        RulesAhead begun = ahead.getIfAvailable();
        return begun == null ? published(settings, clock) : begun.published();
    }

    static Publisher published(ServiceSettings settings, Clock clock) {
        return Publisher.open(settings.rules().folders(), settings.defaults(), Service::requireFinished, clock);
    }

    /** Notes what is still a draft, and each example that does not hold. */
    private static void requireFinished(ReadLibrary read, Problems problems) {
        Unfinished.check(read, problems);
        Examples.check(read, problems);
    }

    @Bean
    Watcher watcher(Publisher publisher, ServiceSettings settings) {
        ServiceSettings.Rules rules = settings.rules();
        return new Watcher(publisher, rules.folders(), rules.watchEvery(), rules.stillFor()).start();
    }

    @Bean
    Clock clock() {
        return CLOCK;
    }

    /**
     * What can be set, under {@code claimable.}: the rules folder and how it is watched, and the rule set and value set
     * used where a request names none.
     *
     * @param ruleSet The id of the rule set that decides where a request names none.
     * @param valueSet The id of the value set that is used where a request names none; it holds published figures alone.
     */
    @ConfigurationProperties("claimable")
    record ServiceSettings(
            @DefaultValue Rules rules,
            @DefaultValue("uksvb") String ruleSet,
            @DefaultValue("open-wellby") String valueSet) {

        /**
         * Where the rules are and what is laid over them; how often the folders are looked at, 0 for never, and how long
         * files must have been still before they are published.
         *
         * @param folder The folder of rule sets and value sets; the command line, the launcher or CLAIMABLE_RULES_FOLDER name it. By
         *     default {@code rules} in the folder in which the service is started.
         * @param overlays Folders of licensed values, answers and pairs that are laid over the rule sets. None by default.
         * @param watchEvery How often the folders are looked at for changes to publish; 0 for never.
         * @param stillFor For how long files must have been still before they are published, so that half a copy is not.
         */
        record Rules(
                @DefaultValue("rules") String folder,
                @DefaultValue List<String> overlays,

                @DefaultValue("2s") @DurationUnit(ChronoUnit.SECONDS)
                Duration watchEvery,

                @DefaultValue("2s") @DurationUnit(ChronoUnit.SECONDS)
                Duration stillFor) {

            RuleFolders folders() {
                return new RuleFolders(
                        Path.of(folder), overlays.stream().map(Path::of).toList());
            }
        }

        Defaults defaults() {
            return new Defaults(ruleSet, valueSet);
        }
    }
}
