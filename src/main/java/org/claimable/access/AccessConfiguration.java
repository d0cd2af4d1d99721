package org.claimable.access;

import java.time.Clock;
import java.util.Optional;
import org.claimable.access.key.KeyWatch;
import org.claimable.access.key.Keys;
import org.claimable.access.key.UnusableKeysException;
import org.claimable.operation.Switched;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.oauth2.jwt.JwtDecoder;

/** By what callers are known, as the settings say; with settings that leave the service less closed than meant it does not start. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(AccessSettings.class)
class AccessConfiguration {
    @Bean
    Access access(AccessSettings settings, ObjectProvider<JwtDecoder> tokens, Optional<KeyWatch> keys, Reach reach) {
        Access access = new Access(tokens.getIfAvailable() != null, keys.isPresent(), settings.page());
        if (access.isOpen() && !settings.open()) {
            reach.requireOwnMachine();
        }
        if (settings.open() && !access.isOpen()) {
            throw new UnsafeAccessException(
                    "The service is to be open (claimable.access.open=true), and yet tokens, keys or a proxy are set.",
                    "Take one of the two away.");
        }
        return access;
    }

    @Bean
    Switched authentication(Access access) {
        return new Switched("callers known", access.words());
    }

    @Bean
    @ConditionalOnProperty("claimable.access.keys")
    KeyWatch keyWatch(AccessSettings settings, Clock clock) {
        try {
            return new KeyWatch(settings.keys(), settings.keysWatchEvery(), clock);
        } catch (UnusableKeysException unusable) {
            throw new UnsafeAccessException(
                    "The file of API keys %s cannot be used. %s".formatted(settings.keys(), unusable.getMessage()),
                    "Correct it, then start again. ./claimable key create prints a line for it.");
        }
    }

    @Bean
    @ConditionalOnProperty("claimable.access.keys")
    Keys keys(KeyWatch watch) {
        return watch.keys();
    }
}
