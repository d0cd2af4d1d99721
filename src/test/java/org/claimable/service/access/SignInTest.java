package org.claimable.service.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import org.claimable.launch.Patience;
import org.claimable.service.access.GuardedService.Guards;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A visitor signs in with a key once a session, and may then do on the page what the key may, for as long as it may. */
@GuardedService
class SignInTest {
    private final Asking asking;

    SignInTest(@LocalServerPort int port) {
        this.asking = new Asking(port);
    }

    private String signedIn(String key) throws IOException {
        Asking.Answer answer = asking.form("/sign-in", "key=" + key);
        assertThat(answer.status()).isEqualTo(302);
        assertThat(answer.header("Location")).containsExactly("/");
        return "Cookie: " + answer.cookie();
    }

    @Test
    void with_a_key_a_visitor_sees_what_the_key_lets_do() throws IOException {
        String session = signedIn(Guards.READ);
        assertThat(asking.get("/rules", session).text()).contains("Signed in as <strong>auditor</strong>", "Sign out");
        assertThat(asking.get("/checks/new", session).status()).isEqualTo(403);
        assertThat(asking.get("/checks/new", session).text()).contains("This needs the scope claims:evaluate");
        assertThat(asking.get("/checks/new", signedIn(Guards.EVALUATE)).status())
                .isEqualTo(200);
        assertThat(asking.get("/templates/claims.csv", signedIn(Guards.EVALUATE))
                        .status())
                .isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"key=cl_wrong", "key=", "", "key=cl_ended", "username=riverside&password=x"})
    void without_a_key_that_is_accepted_no_one_signs_in_or_is_given_a_session(String form) throws IOException {
        Asking.Answer answer = asking.form("/sign-in", form);
        assertThat(answer.header("Location")).containsExactly("/sign-in?wrong");
        assertThat(answer.header("Set-Cookie")).isEmpty();
        assertThat(asking.get("/sign-in?wrong").text()).contains("govuk-error-summary", "This key is not accepted");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/sign-in?key=cl_read", "/sign-in?%6bey=cl_read", "/sign-in?x=1&key=cl_read", "/sign-in?key"})
    void what_is_sent_in_the_address_signs_no_one_in(String address) throws IOException {
        for (String form : List.of("", "key=" + Guards.READ)) {
            Asking.Answer answer = asking.form(address, form, "Accept: text/html");
            assertThat(answer.status()).isEqualTo(400);
            assertThat(answer.header("Set-Cookie")).isEmpty();
            assertThat(answer.text())
                    .contains("sent in the address", "govuk-template")
                    .doesNotContain("cl_read");
        }
    }

    @Test
    void a_session_lets_no_one_in_at_the_api() throws IOException {
        String session = signedIn(Guards.READ);
        assertThat(asking.get("/rules", session).status()).isEqualTo(200);
        assertThat(asking.get("/v1/rule-sets", session).status()).isEqualTo(401);
        assertThat(asking.get("/actuator/prometheus", signedIn(Guards.METRICS)).status())
                .isEqualTo(401);
    }

    @Test
    void the_cookie_is_for_this_site_and_over_https_for_https_alone() throws IOException {
        assertThat(asking.form("/sign-in", "key=" + Guards.READ).header("Set-Cookie"))
                .singleElement()
                .asString()
                .contains("HttpOnly", "SameSite=Strict")
                .doesNotContain("Secure");
        assertThat(asking.form("/sign-in", "key=" + Guards.READ, "X-Forwarded-Proto: https")
                        .header("Set-Cookie"))
                .singleElement()
                .asString()
                .contains("Secure");
    }

    @Test
    void a_session_that_was_known_before_signing_in_is_worth_nothing_after() throws IOException {
        String before = signedIn(Guards.EVALUATE);
        Asking.Answer again = asking.form("/sign-in", "key=" + Guards.READ, before);
        assertThat("Cookie: " + again.cookie()).isNotEqualTo(before);
        assertThat(asking.get("/rules", before).status()).isEqualTo(302);
        assertThat(asking.get("/rules", "Cookie: claimable=0123456789ABCDEF").status())
                .isEqualTo(302);
    }

    @Test
    void who_signs_out_is_out() throws IOException {
        String session = signedIn(Guards.READ);
        assertThat(asking.get("/sign-out", session).status()).isEqualTo(404);
        Asking.Answer out = asking.form("/sign-out", "", session);
        assertThat(out.header("Location")).containsExactly("/sign-in?out");
        assertThat(asking.get("/rules", session).status()).isEqualTo(302);
    }

    @Test
    void a_form_of_another_site_signs_no_one_in_or_out() throws IOException {
        String session = signedIn(Guards.READ);
        for (String other :
                new String[] {"Sec-Fetch-Site: cross-site", "Origin: https://other.example", "Origin: null"}) {
            assertThat(asking.form("/sign-in", "key=" + Guards.READ, other).status())
                    .isEqualTo(403);
            assertThat(asking.form("/sign-out", "", session, other).status()).isEqualTo(403);
            assertThat(asking.form("/checks/examples", "example=pair", session, other)
                            .status())
                    .isEqualTo(403);
        }
        assertThat(asking.get("/rules", session).status()).isEqualTo(200);
    }

    @Test
    void a_session_ends_with_the_key_that_began_it_and_follows_its_scopes() throws Exception {
        Files.writeString(Guards.FILE, Guards.text() + Guards.line("guest", "rules:read", "", "cl_guest"));
        await(200, "X-API-Key: cl_guest");
        String session = signedIn("cl_guest");
        assertThat(asking.get("/rules", session).status()).isEqualTo(200);
        Files.writeString(Guards.FILE, Guards.text() + Guards.line("guest", "rules:compare", "", "cl_guest"));
        await(403, "X-API-Key: cl_guest");
        assertThat(asking.get("/rules", session).status()).isEqualTo(403);
        Files.writeString(Guards.FILE, Guards.text());
        await(401, "X-API-Key: cl_guest");
        assertThat(asking.get("/rules", session).status()).isEqualTo(302);
    }

    /** Asks until the file of keys that was written is in force. */
    private void await(int status, String key) {
        Patience.until(
                "the file of keys is looked at",
                () -> asking.get("/v1/rule-sets", key).status() == status);
    }
}
