package org.claimable.service.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import org.claimable.api.Service;
import org.claimable.service.access.Peer.ProxyVisitors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.mock.web.MockHttpServletRequest;

/** A visitor is who the proxy says, where the proxy itself says it, once. */
@SpringBootTest(
        classes = Service.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "claimable.rules.folder=rules",
            "server.forward-headers-strategy=native",
            "claimable.access.page=proxy",
            "claimable.access.proxy.addresses=127.0.0.1",
            "claimable.access.proxy.scopes=claims:evaluate"
        })
class ProxyVisitorsTest {
    private static final String ANNA = "X-Forwarded-User: anna";

    private final Asking asking;

    ProxyVisitorsTest(@LocalServerPort int port) {
        this.asking = new Asking(port);
    }

    @Test
    void a_visitor_whom_the_proxy_names_may_do_what_its_visitors_may() throws IOException {
        assertThat(asking.get("/checks/new", ANNA).text())
                .contains("Signed in as <strong>anna</strong>")
                .doesNotContain("Sign out");
        assertThat(asking.get("/rules", ANNA).status()).isEqualTo(403);
    }

    @Test
    void a_visitor_whom_no_one_names_is_told_where_to_go() throws IOException {
        Asking.Answer answer = asking.get("/checks/new");
        assertThat(answer.status()).isEqualTo(403);
        assertThat(answer.text())
                .contains("govuk-heading-l\">This is not open to you</h1>", "You are not signed in")
                .doesNotContain("Signed in as");
        assertThat(asking.get("/checks/new", "X-Forwarded-User: ").status()).isEqualTo(403);
        assertThat(asking.get("/sign-in", ANNA).status()).isEqualTo(404);
    }

    @Test
    void a_header_that_comes_twice_names_no_one() throws IOException {
        assertThat(asking.get("/checks/new", ANNA, "X-Forwarded-User: admin").status())
                .isEqualTo(403);
    }

    @Test
    void a_proxy_names_visitors_of_the_page_and_no_callers_of_the_api() throws IOException {
        assertThat(asking.post("/v1/evaluations", ANNA).status()).isEqualTo(401);
        assertThat(asking.get("/actuator/health", ANNA).text()).contains("UP").doesNotContain("digests");
    }

    @Test
    void a_session_is_worth_nothing_to_who_comes_by_another_name() throws IOException {
        Asking.Answer begun = asking.form("/checks/examples", "example=pair", ANNA);
        String session = "Cookie: " + begun.cookie();
        String check = begun.header("Location").get(0);
        assertThat(asking.get(check, ANNA, session).status()).isNotEqualTo(404);
        assertThat(asking.get(check, session).status()).isEqualTo(403);
        assertThat(asking.get(check, "X-Forwarded-User: ben", session).text())
                .contains("ben")
                .doesNotContain("anna");
        assertThat(asking.get(check, "X-Forwarded-User: ben", session).status()).isEqualTo(404);
    }

    @ParameterizedTest
    @CsvSource({
        "10.1.2.3, 10.1.2.3, true",
        "10.1.2.3, 10.1.2.4, false",
        "10.1.0.0/16, 10.1.200.9, true",
        "10.1.0.0/16, 10.2.0.1, false",
        "fd00::/8, fd12::1, true",
        "fd00::/8, 10.1.2.3, false"
    })
    void the_header_counts_from_the_addresses_of_the_proxy_alone(String addresses, String peer, boolean counts) {
        MockHttpServletRequest request = new MockHttpServletRequest();
        request.addHeader("X-Forwarded-User", "anna");
        request.setRemoteAddr("10.1.2.3");
        request.setAttribute(Peer.class.getName(), peer);
        assertThat(named(addresses, request)).isEqualTo(counts ? "anna" : null);
    }

    private static Object named(String addresses, HttpServletRequest request) {
        AccessSettings.Proxy proxy =
                new AccessSettings.Proxy("X-Forwarded-User", List.of(addresses), Set.of("rules:read"));
        return new ProxyVisitors(proxy).getPreAuthenticatedPrincipal(request);
    }

    @Test
    void a_proxy_that_says_it_speaks_for_a_trusted_address_is_no_trusted_one() throws IOException {
        Asking.Answer answer = asking.get("/checks/new", "X-Forwarded-For: 127.0.0.1", ANNA);
        assertThat(answer.status()).isEqualTo(200);
        assertThatThrownBy(() -> named("proxy.example.org", new MockHttpServletRequest()))
                .isInstanceOf(UnsafeAccessException.class)
                .hasMessageContaining("no IP address or network");
    }
}
