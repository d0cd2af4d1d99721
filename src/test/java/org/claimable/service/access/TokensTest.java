package org.claimable.service.access;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.JOSEException;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import org.claimable.service.access.GuardedService.Guards;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A token is accepted where the issuer signed it, for this service, for now; of any other nothing is repeated. */
@GuardedService
class TokensTest {
    private static final String SCOPE = "rules:read";

    private final Asking asking;

    TokensTest(@LocalServerPort int port) {
        this.asking = new Asking(port);
    }

    private Asking.Answer sent(String token) throws IOException {
        return asking.get("/v1/rule-sets", "Authorization: Bearer " + token);
    }

    private void refused(String token, String because) throws IOException {
        Asking.Answer answer = sent(token);
        assertThat(answer.status()).as(because).isEqualTo(401);
        assertThat(answer.header("WWW-Authenticate")).contains("Bearer realm=\"claimable\", error=\"invalid_token\"");
        assertThat(answer.text()).contains(because);
        List.of(token.split("\\.")).forEach(part -> assertThat(answer.text()).doesNotContain(part));
    }

    @Test
    void a_token_that_was_signed_for_this_service_is_accepted() throws IOException {
        assertThat(sent(Guards.ISSUER.token(SCOPE)).status()).isEqualTo(200);
    }

    @Test
    void scopes_may_come_as_a_list() throws IOException {
        String token =
                Guards.ISSUER.token("", claims -> claims.claim("scope", null).claim("scp", List.of(SCOPE)));
        assertThat(sent(token).status()).isEqualTo(200);
    }

    @Test
    void a_token_that_no_one_or_another_signed_is_refused() throws IOException, JOSEException {
        refused(Guards.ISSUER.unsigned(SCOPE), "not signed by a key of the identity provider");
        refused(Guards.ISSUER.forged(SCOPE), "not signed by a key of the identity provider");
        refused(Guards.ISSUER.confused(SCOPE), "not signed by a key of the identity provider");
        refused(Issuer.start().token(SCOPE), "not signed by a key of the identity provider");
        refused("aaaa.bbbb.cccc", "not signed by a key of the identity provider");
    }

    @Test
    void a_token_whose_claims_were_changed_is_refused() throws IOException {
        String[] read = Guards.ISSUER.token(SCOPE).split("\\.");
        String[] more = Guards.ISSUER.token("rules:read rules:compare").split("\\.");
        refused(read[0] + "." + more[1] + "." + read[2], "not signed by a key of the identity provider");
    }

    @Test
    void a_token_of_another_time_audience_or_issuer_is_refused() throws IOException {
        Date past = Date.from(Instant.now().minus(Duration.ofMinutes(5)));
        Date future = Date.from(Instant.now().plus(Duration.ofMinutes(5)));
        refused(Guards.ISSUER.token(SCOPE, claims -> claims.notBeforeTime(null).expirationTime(past)), "expired");
        refused(
                Guards.ISSUER.token(
                        SCOPE, claims -> claims.notBeforeTime(future).expirationTime(future)),
                "before");
        refused(Guards.ISSUER.token(SCOPE, claims -> claims.audience("payroll")), "aud");
        refused(Guards.ISSUER.token(SCOPE, claims -> claims.audience((String) null)), "aud");
        refused(Guards.ISSUER.token(SCOPE, claims -> claims.issuer("https://other.example")), "iss");
        refused(Guards.ISSUER.token(SCOPE, claims -> claims.expirationTime(null)), "exp");
    }

    @ParameterizedTest
    @ValueSource(strings = {"?access_token=%s", "?token=%s", "?X-API-Key=cl_read"})
    void nothing_in_the_address_lets_anyone_in(String query) throws IOException {
        String path = "/v1/rule-sets" + query.formatted(Guards.ISSUER.token(SCOPE));
        assertThat(asking.get(path).status()).isEqualTo(401);
    }

    @Test
    void two_credentials_are_refused_even_where_each_would_do() throws IOException {
        String token = "Authorization: Bearer " + Guards.ISSUER.token(SCOPE);
        String key = "X-API-Key: " + Guards.READ;
        assertThat(asking.get("/v1/rule-sets", token, key).status()).isEqualTo(401);
        assertThat(asking.get("/v1/rule-sets", token, token).status()).isEqualTo(401);
        assertThat(asking.get("/v1/rule-sets", key, key).text()).contains("More than one");
        assertThat(asking.get("/v1/rule-sets", key, "Authorization: Bearer " + Guards.READ)
                        .status())
                .isEqualTo(401);
    }

    @Test
    void other_ways_to_say_who_one_is_are_not_looked_at() throws IOException {
        assertThat(asking.get("/v1/rule-sets", "Authorization: Basic YTpi").status())
                .isEqualTo(401);
        assertThat(asking.get("/v1/rule-sets", "X-Forwarded-User: admin").status())
                .isEqualTo(401);
        assertThat(asking.get("/v1/rule-sets", "Authorization: Bearer " + "x".repeat(20_000))
                        .status())
                .isBetween(400, 431);
    }
}
