package org.claimable.service.access;

import java.net.InetAddress;
import java.time.Clock;
import java.util.Optional;
import org.claimable.service.access.key.Keys;
import org.claimable.service.access.key.UnusableKeysException;
import org.claimable.service.operation.StartUp.Switched;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.actuate.autoconfigure.web.server.ManagementServerProperties;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.web.server.autoconfigure.ServerProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.oauth2.jwt.JwtDecoder;

/** How callers are known, as the settings say; with settings that leave the service less closed than meant it does not start. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(AccessSettings.class)
class AccessConfiguration {
    private static final String REMEDY = """
            Set one of these, or leave the address at 127.0.0.1 behind a proxy on the same machine:
              claimable.access.keys=FILE    API keys; ./claimable key create --help makes one
              spring.security.oauth2.resourceserver.jwt.issuer-uri=URL and .audiences=NAME
                                            tokens of an identity provider (or .jwk-set-uri)
              claimable.access.page=proxy   visitors of the page, signed in by a proxy
              claimable.access.open=true    (--open) no one is asked: anyone who reaches this address can submit claims
                                            and read the rules
            docs/security.md says more.""";

    @Bean
    Access access(
            AccessSettings settings,
            ObjectProvider<JwtDecoder> tokens,
            Optional<Keys> keys,
            ServerProperties server,
            ObjectProvider<ManagementServerProperties> management) {
        Access access = new Access(tokens.getIfAvailable() != null, keys.isPresent(), settings.page());
        if (access.isOpen() && !settings.open()) {
            requireOwnMachine("server.address", server.getAddress());
            management.ifAvailable(apart -> requireOwnMachine(apart, server));
        }
        if (settings.open() && !access.isOpen()) {
            throw new UnsafeAccessException(
                    "The service is to be open (claimable.access.open=true), and yet tokens, keys or a proxy are set.",
                    "Take one of the two away.");
        }
        return access;
    }

    /** Fails where what is for operators has an address of its own, by which others than this machine could reach it. */
    private static void requireOwnMachine(ManagementServerProperties apart, ServerProperties server) {
        Integer port = apart.getPort();
        if (port != null && port >= 0 && (port == 0 || !port.equals(server.getPort()))) {
            requireOwnMachine("management.server.address", apart.getAddress());
        }
    }

    /** Fails where others than this machine could reach a service that asks no one who they are. */
    private static void requireOwnMachine(String setting, InetAddress address) {
        if (address == null || !address.isLoopbackAddress()) {
            String where = address == null ? "every address of this machine" : address.getHostAddress();
            throw new UnsafeAccessException(
                    "By %s it would listen at %s, where others can reach it, and nothing is set by which it would know who is asking."
                            .formatted(setting, where),
                    REMEDY);
        }
    }

    @Bean
    Switched authentication(Access access) {
        return new Switched("callers known", access.words());
    }

    @Bean
    @ConditionalOnProperty("claimable.access.keys")
    Keys keys(AccessSettings settings, Clock clock) {
        try {
            return Keys.watched(settings.keys(), settings.keysWatchEvery(), clock);
        } catch (UnusableKeysException unusable) {
            throw new UnsafeAccessException(
                    "The file of API keys %s cannot be used. %s".formatted(settings.keys(), unusable.getMessage()),
                    "Correct it, then start again. ./claimable key create prints a line for it.");
        }
    }
}
