package org.claimable.service.access;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.claimable.service.access.Origin.OwnNames;
import org.claimable.service.access.key.KeyCheck;
import org.claimable.service.access.key.Keys;
import org.claimable.service.access.key.NewKey;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.ProviderManager;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.config.ObjectPostProcessor;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.annotation.web.configurers.oauth2.server.resource.OAuth2ResourceServerConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.server.resource.BearerTokenErrors;
import org.springframework.security.oauth2.server.resource.authentication.BearerTokenAuthenticationToken;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationProvider;
import org.springframework.security.oauth2.server.resource.web.authentication.BearerTokenAuthenticationConverter;
import org.springframework.security.oauth2.server.resource.web.authentication.BearerTokenAuthenticationFilter;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.AuthenticationConverter;
import org.springframework.security.web.header.HeaderWriterFilter;

/** The way to the API and to what operators read: by token or key with every request, and by no session. */
@Configuration(proxyBeanMethods = false)
class ApiAccess {
    static final String KEY_HEADER = "X-API-Key";
    private static final AuthenticationConverter BEARER = new BearerTokenAuthenticationConverter();

    private final Access access;
    private final Denials denials;

    ApiAccess(Access access, Denials denials) {
        this.access = access;
        this.denials = denials;
    }

    @Bean
    @Order(1)
    SecurityFilterChain api(
            HttpSecurity http,
            AccessSettings settings,
            ObjectProvider<JwtDecoder> decoder,
            TokenCheck tokens,
            Optional<Keys> keys,
            CrossOrigin others) {
        http.securityMatcher("/v1/**", "/actuator/**", "/openapi.*", "/problems/**")
                .csrf(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .sessionManagement(sessions -> sessions.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .headers(AnswerHeaders::ofApi)
                .addFilterAfter(new OwnNames(access, settings, denials), HeaderWriterFilter.class)
                .exceptionHandling(faults -> faults.authenticationEntryPoint(denials::unknownToApi)
                        .accessDeniedHandler(denials::deniedByApi));
        List<AuthenticationProvider> ways = ways(decoder, tokens, keys);
        if (!ways.isEmpty()) {
            ProviderManager known = new ProviderManager(ways);
            http.oauth2ResourceServer(server -> known(server, known));
        }
        others.letIn(http);
        return allow(http).build();
    }

    private HttpSecurity allow(HttpSecurity http) {
        if (access.isOpen()) {
            return http.authorizeHttpRequests(requests -> requests.requestMatchers("/actuator/health/**")
                    .permitAll()
                    .requestMatchers("/actuator/**")
                    .access((caller, context) -> new AuthorizationDecision(Peer.isOwnMachine(context.getRequest())))
                    .anyRequest()
                    .permitAll());
        }
        return http.authorizeHttpRequests(requests -> {
            requests.requestMatchers("/actuator/health/**", "/problems/**").permitAll();
            requests.requestMatchers("/actuator/**").hasAuthority(Scope.READ_METRICS.getAuthority());
            Operations.OF_API.allow(requests);
            requests.anyRequest().denyAll();
        });
    }

    private static List<AuthenticationProvider> ways(
            ObjectProvider<JwtDecoder> decoder, TokenCheck tokens, Optional<Keys> keys) {
        List<AuthenticationProvider> ways = new ArrayList<>();
        decoder.ifAvailable(known -> {
            tokens.requireAudience();
            JwtAuthenticationProvider byToken = new JwtAuthenticationProvider(TokenCheck.saying(known));
            byToken.setJwtAuthenticationConverter(tokens);
            ways.add(byToken);
        });
        keys.ifPresent(known -> ways.add(new KeyCheck(known)));
        return ways;
    }

    private void known(OAuth2ResourceServerConfigurer<HttpSecurity> server, ProviderManager known) {
        server.authenticationManagerResolver(request -> known)
                .authenticationConverter(this::sent)
                .authenticationEntryPoint(denials::unknownToApi)
                .accessDeniedHandler(denials::deniedByApi)
                .withObjectPostProcessor(new ObjectPostProcessor<BearerTokenAuthenticationFilter>() {
                    @Override
                    public <F extends BearerTokenAuthenticationFilter> F postProcess(F filter) {
                        filter.setAuthenticationFailureHandler(denials::unknownToApi);
                        return filter;
                    }
                });
    }

    /** What a caller sends to be known: a token or a key in a header, never in the address, and one alone. */
    private Authentication sent(HttpServletRequest request) {
        List<String> keys = Collections.list(request.getHeaders(KEY_HEADER));
        List<String> others = Collections.list(request.getHeaders(HttpHeaders.AUTHORIZATION));
        Authentication token = BEARER.convert(request);
        if (keys.size() + others.size() > 1 && (token != null || !keys.isEmpty())) {
            throw new OAuth2AuthenticationException(
                    BearerTokenErrors.invalidRequest("More than one token or API key was sent. Send one."));
        }
        if (!keys.isEmpty()) {
            return key(keys.get(0));
        }
        return token instanceof BearerTokenAuthenticationToken bearer ? tokenOrKey(bearer) : token;
    }

    /** A key may be sent as a token is, for programs that know no other header; no token begins as keys do. */
    private Authentication tokenOrKey(BearerTokenAuthenticationToken bearer) {
        return access.keys() && bearer.getToken().startsWith(NewKey.PREFIX) ? key(bearer.getToken()) : bearer;
    }

    private static Authentication key(String key) {
        return UsernamePasswordAuthenticationToken.unauthenticated("", key);
    }
}
