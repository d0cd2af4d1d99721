package org.claimable.service.access;

import java.util.Collection;
import java.util.Objects;
import java.util.stream.Stream;
import org.springframework.boot.security.oauth2.server.resource.autoconfigure.OAuth2ResourceServerProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.convert.converter.Converter;
import org.springframework.security.authentication.AbstractAuthenticationToken;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.oauth2.core.OAuth2TokenValidator;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtDecoderInitializationException;
import org.springframework.security.oauth2.jwt.JwtException;
import org.springframework.security.oauth2.jwt.JwtTimestampValidator;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationToken;
import org.springframework.security.oauth2.server.resource.authentication.JwtGrantedAuthoritiesConverter;

/** What is asked of a token beside its signature and issuer, and what is read from it: the caller's name and scopes. */
@Configuration(proxyBeanMethods = false)
class TokenCheck implements Converter<Jwt, AbstractAuthenticationToken> {
    private final OAuth2ResourceServerProperties.Jwt settings;
    private final JwtGrantedAuthoritiesConverter scopes = new JwtGrantedAuthoritiesConverter();

    TokenCheck(OAuth2ResourceServerProperties properties) {
        this.settings = properties.getJwt();
        scopes.setAuthorityPrefix("");
        if (settings.getAuthoritiesClaimName() != null) {
            scopes.setAuthoritiesClaimName(settings.getAuthoritiesClaimName());
        }
        if (settings.getAuthoritiesClaimDelimiter() != null) {
            scopes.setAuthoritiesClaimDelimiter(settings.getAuthoritiesClaimDelimiter());
        }
    }

    /** A token without an end would be good for ever. */
    @Bean
    static OAuth2TokenValidator<Jwt> tokensEnd() {
        JwtTimestampValidator times = new JwtTimestampValidator();
        times.setAllowEmptyExpiryClaim(false);
        return times;
    }

    /** Reads tokens as another does, and says alike whether the provider was not there yet or is not there now. */
    static JwtDecoder saying(JwtDecoder decoder) {
        return token -> {
            try {
                return decoder.decode(token);
            } catch (JwtDecoderInitializationException unreachable) {
                throw new JwtException("The identity provider was never reached.", unreachable);
            }
        };
    }

    /** Fails where a token made for another service would be taken for one made for this. */
    void requireAudience() {
        if (settings.getAudiences() == null || settings.getAudiences().isEmpty()) {
            throw new UnsafeAccessException(
                    "Tokens are accepted, and nothing says for whom they must be made: one made for any other service would do.",
                    "Set spring.security.oauth2.resourceserver.jwt.audiences to the name that this service has at the identity provider.");
        }
    }

    @Override
    public AbstractAuthenticationToken convert(Jwt token) {
        Collection<GrantedAuthority> granted = scopes.convert(token);
        return new JwtAuthenticationToken(token, granted, name(token));
    }

    /** The client's name, which is no person's where there is one; otherwise the subject. */
    private String name(Jwt token) {
        return Stream.of(settings.getPrincipalClaimName(), "client_id", "azp", "sub")
                .filter(Objects::nonNull)
                .map(token::getClaimAsString)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse("token");
    }
}
