package org.claimable.api;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;

/** HEAD, OPTIONS, methods and addresses that are not there: as HTTP has it, with a page for browsers off the API. */
@RunningService
class MethodsTest {
    private static final String BROWSER = "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8";

    private final int port;

    MethodsTest(@LocalServerPort int port) {
        this.port = port;
    }

    private RequestSpecification request() {
        return given().baseUri("http://127.0.0.1").port(port);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/v1/rule-sets", "/v1/outcomes/gardening", "/v1/templates/claims.csv", "/openapi.yaml"})
    void head_has_the_headers_of_get_and_no_body(String path) {
        Response get = request().get(path);
        Response head = request().head(path);
        assertThat(head.statusCode()).isEqualTo(200);
        assertThat(head.asByteArray()).isEmpty();
        assertThat(head.header("ETag")).isNotNull().isEqualTo(get.header("ETag"));
        assertThat(head.contentType()).isEqualTo(get.contentType());
    }

    @ParameterizedTest
    @CsvSource({"/v1/evaluations, 'POST,OPTIONS'", "/v1/outcomes, 'GET,HEAD,OPTIONS'"})
    void options_says_which_methods_there_are(String path, String allowed) {
        Response options = request().options(path);
        assertThat(options.statusCode()).isEqualTo(200);
        assertThat(options.header("Allow")).isEqualTo(allowed);
    }

    @ParameterizedTest
    @CsvSource({"/v1/evaluations, 'POST,OPTIONS'", "/v1/outcomes, 'GET,HEAD,OPTIONS'", "/checks/new, GET"})
    void a_method_that_is_not_there_is_refused_with_those_that_are(String path, String allowed) {
        Response put = request().put(path);
        assertThat(put.statusCode()).isEqualTo(405);
        assertThat(put.header("Allow")).startsWith(allowed);
        assertThat(put.contentType()).isEqualTo("application/problem+json");
    }

    @ParameterizedTest
    @CsvSource({"/nothing, GET, 404", "/checks/new, DELETE, 405", "/v1, GET, 404"})
    void a_browser_gets_a_page_where_there_is_none_and_a_program_a_problem(String path, String method, int status) {
        Response page = request().header("Accept", BROWSER).request(method, path);
        assertThat(page.statusCode()).isEqualTo(status);
        assertThat(page.contentType()).startsWith("text/html");
        assertThat(page.asString()).contains("Page not found");
        Response problem = request().header("Accept", "*/*").request(method, path);
        assertThat(problem.statusCode()).isEqualTo(status);
        assertThat(problem.contentType()).isEqualTo("application/problem+json");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/v1/nothing", "/openapi.xml"})
    void an_address_of_the_api_is_answered_with_a_problem_in_a_browser_too(String path) {
        Response answer = request().header("Accept", BROWSER).get(path);
        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(answer.contentType()).isEqualTo("application/problem+json");
    }
}
