package org.claimable.service.access;

import java.nio.file.Path;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.claimable.service.access.Access.PageDoor;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.boot.convert.DurationUnit;

/**
 * Who may ask what, under {@code claimable.access.}; tokens are set by Spring Boot's own
 * {@code spring.security.oauth2.resourceserver.jwt.} settings.
 *
 * @param open Whether everyone who reaches the service's address may submit claims and read the rules, without saying who
 *     they are. Off by default: without it, and without tokens, keys or a proxy, the service is reached from its own machine alone.
 * @param names Further names at which a service for its own machine answers, beside localhost and its loopback addresses, such as
 *     the name that a proxy on the same machine passes on. None by default, so that no other site can point a name of its own here.
 * @param keys The CSV file of API keys, each with its name, scopes, last day and SHA-256. None by default.
 * @param keysWatchEvery How often the file of keys is looked at; a change is in force once it was the same twice.
 * @param page How visitors come to the page: open, key (they sign in with an API key), proxy, or off. By default open where the
 *     whole service is open, key where there is a file of keys, and off otherwise, because a browser sends no token.
 * @param proxy The proxy that authenticates visitors of the page.
 * @param cors Which pages of other sites may call the API from a browser.
 */
@ConfigurationProperties("claimable.access")
record AccessSettings(
        @DefaultValue("false") boolean open,
        @DefaultValue List<String> names,
        Path keys,

        @DefaultValue("2s") @DurationUnit(ChronoUnit.SECONDS)
        Duration keysWatchEvery,

        PageDoor page,
        @DefaultValue Proxy proxy,
        @DefaultValue Cors cors) {
    AccessSettings {
        names = List.copyOf(names);
    }

    /**
     * The proxy that authenticates visitors of the page.
     *
     * @param header The header in which the proxy names the visitor. The default is that of most proxies that sign people in.
     * @param addresses The addresses of the proxy, each an IP address or a network such as 10.1.0.0/16; from anywhere else the
     *     header is worth nothing. None by default, because no address can be trusted unasked.
     * @param scopes What its visitors may do; by default everything that the page offers.
     */
    record Proxy(
            @DefaultValue("X-Forwarded-User") String header,
            @DefaultValue List<String> addresses,

            @DefaultValue({"claims:evaluate", "rules:read", "rules:compare"})
            Set<String> scopes) {
        Proxy {
            addresses = List.copyOf(addresses);
            scopes = Collections.unmodifiableSet(new LinkedHashSet<>(scopes));
        }
    }

    /**
     * Which pages of other sites may call the API from a browser.
     *
     * @param origins Exact origins, such as https://reports.example.org. None by default: no page of another site may call.
     */
    record Cors(@DefaultValue List<String> origins) {
        Cors {
            origins = List.copyOf(origins);
        }
    }
}
