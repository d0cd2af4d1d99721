package org.claimable.limit;

import org.apache.coyote.http11.AbstractHttp11Protocol;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;

/** Sets the web server to the limits. */
@Configuration
@EnableConfigurationProperties(LimitSettings.class)
class LimitConfiguration {
    /** What one connection takes of the heap, with its buffers, in bytes. */
    private static final int OF_CONNECTION = 1 << 18;

    private static final int FEWEST_CONNECTIONS = 200;
    private static final int MOST_CONNECTIONS = 8_192;

    @Bean
    Memory memory(LimitSettings settings) {
        return Memory.of(settings);
    }

    @Bean
    WebServerFactoryCustomizer<TomcatServletWebServerFactory> limitsOfTheServer(
            LimitSettings settings, Environment environment) {
        return server -> {
            server.addContextValves(new CallerConnection());
            server.addConnectorCustomizers(connector -> {
                AbstractHttp11Protocol<?> protocol = (AbstractHttp11Protocol<?>) connector.getProtocolHandler();
                protocol.setDisableUploadTimeout(false);
                protocol.setConnectionUploadTimeout(
                        Math.toIntExact(settings.idle().toMillis()));
                if (!environment.containsProperty("server.tomcat.max-connections")) {
                    protocol.setMaxConnections(connections());
                }
            });
        };
    }

    /** As many connections as there is heap for. */
    private static int connections() {
        long room = Runtime.getRuntime().maxMemory() / OF_CONNECTION;
        return (int) Math.max(FEWEST_CONNECTIONS, Math.min(MOST_CONNECTIONS, room));
    }
}
