package org.claimable.page;

import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.RestAssured;
import io.restassured.config.EncoderConfig;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import java.util.stream.Stream;
import org.claimable.service.multipart.BrokenForms;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A form that is broken gets a page that looks like the others and says so, at every address that takes one. */
@RunningPage
class BrokenFormsPageTest {
    private final int port;

    BrokenFormsPageTest(@LocalServerPort int port) {
        this.port = port;
    }

    static Stream<String> addresses() {
        return Stream.of("/checks", "/forecasts", "/measures", "/checks/examples", "/sign-in", "/sign-out");
    }

    private void assertRefused(String path, String how, byte[] body, String type) {
        Response answer = RestAssured.given()
                .config(RestAssured.config()
                        .encoderConfig(EncoderConfig.encoderConfig()
                                .encodeContentTypeAs("multipart/form-data", ContentType.BINARY)
                                .encodeContentTypeAs("multipart/mixed", ContentType.BINARY)
                                .encodeContentTypeAs("multipart/*", ContentType.BINARY)
                                .appendDefaultContentCharsetToContentTypeIfUndefined(false)))
                .baseUri("http://127.0.0.1")
                .port(port)
                .header("Content-Type", type)
                .header("Accept", "text/html")
                .body(body)
                .post(path);
        if (BrokenForms.HARMLESS.contains(how) && answer.statusCode() == 302) {
            return;
        }
        assertThat(answer.statusCode()).as("%s, %s", path, how).isBetween(400, 499);
        assertThat(answer.contentType()).as("%s, %s", path, how).startsWith("text/html");
        assertThat(answer.asString()).as("%s, %s", path, how).contains("govuk-template");
    }

    @ParameterizedTest
    @MethodSource("addresses")
    void a_broken_form_is_refused(String path) {
        BrokenForms.bodies().forEach((how, body) -> assertRefused(path, how, body, BrokenForms.TYPE));
    }

    @ParameterizedTest
    @MethodSource("addresses")
    void a_type_that_separates_no_parts_is_refused(String path) {
        BrokenForms.types().forEach((how, type) -> assertRefused(path, how, BrokenForms.whole(), type));
    }
}
