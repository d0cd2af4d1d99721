package org.claimable.api;

import java.time.Clock;
import java.time.ZoneId;
import org.apache.catalina.core.StandardHost;
import org.claimable.example.Examples;
import org.claimable.publishing.Publisher;
import org.claimable.publishing.Watcher;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.boot.webmvc.autoconfigure.error.ErrorMvcAutoConfiguration;
import org.springframework.context.annotation.Bean;

/** The service: what it is made of, and where it gets its rules. */
@SpringBootApplication(
        exclude = ErrorMvcAutoConfiguration.class,
        scanBasePackages = {
            "org.claimable.access",
            "org.claimable.api",
            "org.claimable.limit",
            "org.claimable.operation",
            "org.claimable.page",
            "org.claimable.problem"
        })
@EnableConfigurationProperties(ServiceSettings.class)
public class Service {
    @Bean
    Publisher publisher(ServiceSettings settings, Clock clock) {
        return Publisher.open(settings.rules().folders(), settings.defaults(), Examples::check, clock);
    }

    @Bean
    Watcher watcher(Publisher publisher, ServiceSettings settings) {
        ServiceSettings.Rules rules = settings.rules();
        return new Watcher(publisher, rules.folders(), rules.watchEvery(), rules.stillFor()).start();
    }

    /** Problems, not pages, for what the web server itself refuses. */
    @Bean
    WebServerFactoryCustomizer<TomcatServletWebServerFactory> problemsOfTheServer() {
        return server -> server.addContextCustomizers(context ->
                ((StandardHost) context.getParent()).setErrorReportValveClass(ProblemReportValve.class.getName()));
    }

    /** The only clock: the day of evaluation where a request names none, in the United Kingdom. */
    @Bean
    Clock clock() {
        return Clock.system(ZoneId.of("Europe/London"));
    }
}
