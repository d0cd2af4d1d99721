package org.claimable.service.limit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.claimable.ShownProblems;
import org.claimable.api.Service;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Whoever asks too often is told when to ask again, and takes nothing from others. */
@Timeout(600)
@SpringBootTest(
        classes = Service.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {"claimable.rules.folder=rules", "claimable.limits.requests-per-minute=3"})
class RateTest {
    private final int port;

    RateTest(@LocalServerPort int port) {
        this.port = port;
    }

    private RawCall.Answered last(String path, int times, String from) throws IOException {
        RawCall.Answered last = null;
        for (int i = 0; i < times; i++) {
            last = RawCall.get(port, path, from);
        }
        return last;
    }

    /** The answer to the first request too many: the fourth, or a later one where a busy machine takes 20 seconds for each. */
    private RawCall.Answered refused(String path, String from) throws IOException {
        RawCall.Answered last = last(path, 4, from);
        while (last.status() == 200) {
            last = RawCall.get(port, path, from);
        }
        return last;
    }

    @Test
    void one_request_too_many_is_told_when_to_come_again() throws IOException {
        RawCall.Answered refused = refused("/v1/rule-sets", "127.0.0.2");
        assertThat(refused.status()).as(refused.text()).isEqualTo(429);
        assertThat(Integer.parseInt(refused.header("Retry-After"))).isBetween(1, 60);
        assertThat(refused.header("RateLimit")).contains("r=0");
        assertThat(refused.text()).contains("application/problem+json", "More than 3 requests");
        ShownProblems.assertShown("TooOftenResponse", refused.text());
        assertThat(refused.text())
                .contains("\"type\":\"/problems/too-often\"", "\"limit\":\"rate\"")
                .contains("\"retryAfter\":" + refused.header("Retry-After"));
    }

    @Test
    void another_caller_is_answered_meanwhile() throws IOException {
        assertThat(refused("/v1/rule-sets", "127.0.0.3").status()).isEqualTo(429);
        RawCall.Answered other = RawCall.get(port, "/v1/rule-sets", "127.0.0.4");
        assertThat(other.status()).isEqualTo(200);
        assertThat(other.header("RateLimit")).contains("r=2");
        assertThat(other.header("RateLimit-Policy")).contains("q=3;w=60");
    }

    @Test
    void a_visitor_of_the_page_is_answered_with_a_page() throws IOException {
        RawCall.Answered refused = refused("/", "127.0.0.5");
        assertThat(refused.status()).isEqualTo(429);
        assertThat(refused.text()).contains("text/html", "govuk-heading-l\">Too many requests</h1>", "Try again in");
    }

    /** A visitor who is refused sees a page as it looks. */
    @Test
    void stylesheets_are_not_counted() throws IOException {
        String page = refused("/", "127.0.0.7").text();
        String stylesheet = page.replaceAll("(?s).*href=\"(/assets/\\w+/govuk.css)\".*", "$1");
        assertThat(last(stylesheet, 10, "127.0.0.7").status()).isEqualTo(200);
    }

    @Test
    void probes_are_not_counted() throws IOException {
        assertThat(last("/actuator/health", 10, "127.0.0.6").status()).isEqualTo(200);
    }
}
