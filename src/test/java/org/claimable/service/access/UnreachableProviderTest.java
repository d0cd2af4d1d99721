package org.claimable.service.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.claimable.api.Service;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The service starts without its identity provider, lets no one in, and says that it is not the token's fault. */
@SpringBootTest(
        classes = Service.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "claimable.rules.folder=rules",
            "spring.security.oauth2.resourceserver.jwt.issuer-uri=http://127.0.0.1:9",
            "spring.security.oauth2.resourceserver.jwt.audiences=claimable"
        })
class UnreachableProviderTest {
    private final Asking asking;

    UnreachableProviderTest(@LocalServerPort int port) {
        this.asking = new Asking(port);
    }

    @Test
    void a_token_that_cannot_be_checked_is_to_be_sent_again_later() throws IOException {
        String token = "Authorization: Bearer " + Issuer.start().token("rules:read");
        Asking.Answer answer = asking.get("/v1/rule-sets", token);
        assertThat(answer.status()).isEqualTo(503);
        assertThat(answer.header("Retry-After")).containsExactly("30");
        assertThat(answer.text())
                .contains("the identity provider does not answer")
                .doesNotContain("127.0.0.1:9");
        assertThat(asking.get("/actuator/health", token).status()).isEqualTo(503);
        assertThat(asking.get("/actuator/health").status()).isEqualTo(200);
        assertThat(asking.get("/v1/rule-sets").status()).isEqualTo(401);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/rules", "/checks/new", "/sign-in", "/assets/1/govuk.css"})
    void with_tokens_alone_there_is_no_page(String path) throws IOException {
        Asking.Answer answer = asking.get(path);
        assertThat(answer.status()).isEqualTo(404);
        assertThat(answer.text()).contains("The page is switched off here");
    }

    @Test
    void a_key_is_not_looked_at_where_there_are_none() throws IOException {
        assertThat(asking.get("/v1/rule-sets", "X-API-Key: cl_any").status()).isEqualTo(401);
    }

    @Test
    void no_page_of_another_site_may_call_unless_it_is_set() throws IOException {
        Asking.Answer answer = asking.get("/v1/rule-sets", "Origin: https://reports.example.org");
        assertThat(answer.header("Access-Control-Allow-Origin")).isEmpty();
    }
}
