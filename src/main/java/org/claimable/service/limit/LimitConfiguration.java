package org.claimable.service.limit;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.time.Duration;
import org.claimable.file.ndjson.CohortStream.StreamLimits;
import org.claimable.service.limit.BoundedProtocol.AddressConnections;
import org.claimable.service.limit.Deadlines.CallerConnection;
import org.claimable.service.limit.Limit.LimitReachedException;
import org.claimable.service.limit.Memory.LineAllowance;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;
import org.springframework.util.unit.DataSize;

/** Sets the web server to the limits. */
@Configuration
@EnableConfigurationProperties(LimitSettings.class)
class LimitConfiguration {
    /** What one connection takes of the heap, with its buffers, in bytes. */
    private static final int OF_CONNECTION = 1 << 18;

    private static final int FEWEST_CONNECTIONS = 200;
    private static final int MOST_CONNECTIONS = 8_192;

    private static final Duration AGAIN = Duration.ofSeconds(10);

    @Bean
    Memory memory(LimitSettings settings) {
        return Memory.of(settings);
    }

    /** What a line of a stream may have, by the settings and by the memory there is. */
    @Bean
    StreamLimits lineLimits(LimitSettings settings, Memory memory) {
        LineAllowance allowance = memory.lines();
        return new StreamLimits(
                settings.evaluation(),
                (int) Math.min(settings.line().toBytes(), allowance.longestLine()),
                settings.claimsPerPerson(),
                allowance.ofOneLine(),
                settings.trace());
    }

    @Bean
    Senders senders(LimitSettings settings, Environment environment) {
        int most = settings.senders() > 0
                ? settings.senders()
                : Math.max(1, environment.getRequiredProperty("server.tomcat.threads.max", Integer.class) * 3 / 4);
        DataSize mostLeft = environment.getRequiredProperty("server.tomcat.max-swallow-size", DataSize.class);
        return new Senders(most, mostLeft.toBytes());
    }

    @Bean
    MeterBinder sendersNow(Senders senders) {
        return metrics -> Gauge.builder("claimable.senders", senders, Senders::running)
                .description("Requests with a body that are being sent, decided or answered.")
                .register(metrics);
    }

    @Bean
    WebServerFactoryCustomizer<TomcatServletWebServerFactory> limitsOfTheServer(
            LimitSettings settings, Senders senders, Environment environment, ObjectProvider<ReachedLimits> limits) {
        return server -> {
            server.setProtocol(BoundedProtocol.class.getName());
            server.addEngineValves(senders);
            server.addContextValves(new CallerConnection());
            server.addConnectorCustomizers(connector -> {
                BoundedProtocol protocol = (BoundedProtocol) connector.getProtocolHandler();
                protocol.endpoint()
                        .bound(new AddressConnections(settings.connectionsPerAddress()), () -> limits.getObject()
                                .beforeRequest(tooMany(settings)));
                protocol.setDisableUploadTimeout(false);
                protocol.setConnectionUploadTimeout(
                        Math.toIntExact(settings.idle().toMillis()));
                if (!environment.containsProperty("server.tomcat.max-connections")) {
                    protocol.setMaxConnections(connections());
                }
            });
        };
    }

    private static LimitReachedException tooMany(LimitSettings settings) {
        return Limit.CONNECTIONS.reached(
                AGAIN,
                "%,d connections of this address are open, which is the maximum. Use one for several requests, or try again later.",
                settings.connectionsPerAddress());
    }

    /** As many connections as there is heap for. */
    private static int connections() {
        long allowance = Runtime.getRuntime().maxMemory() / OF_CONNECTION;
        return (int) Math.max(FEWEST_CONNECTIONS, Math.min(MOST_CONNECTIONS, allowance));
    }
}
