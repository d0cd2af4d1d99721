package org.claimable.service.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.claimable.ShownProblems;
import org.claimable.service.access.GuardedService.Guards;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** Nothing that the service does is forgotten in the table of scopes: neither in openapi.yaml nor on the page. */
@GuardedService
class EveryOperationTest {
    private static final JsonNode PATHS =
            new YAMLMapper().readTree(Path.of("openapi.yaml").toFile()).get("paths");
    private static final Set<String> METHODS = Set.of("get", "post", "put", "delete", "patch");
    private static final Set<String> FOR_EVERYONE =
            Set.of("/sign-in", "/assets/{digest}/{name}", "/problems", "/problems/{kind}");

    private final Asking asking;
    private final RequestMappingHandlerMapping controllers;

    EveryOperationTest(
            @LocalServerPort int port,
            @Autowired @Qualifier("requestMappingHandlerMapping") RequestMappingHandlerMapping controllers) {
        this.asking = new Asking(port);
        this.controllers = controllers;
    }

    /** An operation of openapi.yaml. */
    record Operation(String method, String path, JsonNode words) {
        @Override
        public String toString() {
            return method.toUpperCase() + " " + path;
        }

        String address() {
            return path.replaceAll("\\{\\w+}", "uksvb");
        }

        Set<String> scopes() {
            return words.at("/security")
                    .valueStream()
                    .flatMap(JsonNode::valueStream)
                    .flatMap(JsonNode::valueStream)
                    .map(JsonNode::asString)
                    .collect(Collectors.toCollection(TreeSet::new));
        }
    }

    static Stream<Operation> operations() {
        return PATHS.properties().stream().flatMap(path -> path.getValue().properties().stream()
                .filter(each -> METHODS.contains(each.getKey()))
                .map(each -> new Operation(each.getKey(), path.getKey(), each.getValue())));
    }

    static Stream<Operation> guarded() {
        return operations().filter(each -> !FOR_EVERYONE.contains(each.path()));
    }

    @Test
    void what_a_problem_means_is_told_to_everyone() throws IOException {
        for (String path : List.of("/problems", "/problems/unknown-caller")) {
            assertThat(asking.ask("GET", path, "").status()).isEqualTo(200);
            assertThat(asking.ask("POST", path, "").status()).isEqualTo(405);
        }
    }

    @ParameterizedTest
    @MethodSource("guarded")
    void every_operation_has_a_row_of_its_own_and_openapi_says_the_same(Operation operation) {
        Operations.Row row = Operations.OF_API
                .rows()
                .filter(each -> each.path().getPatternString().equals(operation.path()))
                .findFirst()
                .orElseThrow();
        assertThat(operation.scopes()).containsExactly(row.authorities());
        assertThat(operation.words().get("responses").propertyNames()).contains("401", "403");
    }

    @ParameterizedTest
    @MethodSource("guarded")
    void every_operation_answers_401_to_no_one_and_403_to_someone_without_its_scope(Operation operation)
            throws IOException {
        String method = operation.method().toUpperCase();
        Asking.Answer unknown = asking.ask(method, operation.address(), "");
        assertThat(unknown.status()).isEqualTo(401);
        ShownProblems.assertShown("UnknownCallerResponse", unknown.text());
        assertThat(asking.ask("HEAD", operation.address(), "").status()).isEqualTo(401);
        assertThat(asking.ask("OPTIONS", operation.address(), "").status()).isEqualTo(401);
        Asking.Answer refused = asking.ask(method, operation.address(), "", WhoMayAskWhatTest.key(Guards.METRICS));
        assertThat(refused.status()).isEqualTo(403);
        if (operation.address().equals("/v1/evaluations")) {
            ShownProblems.assertShown("NotAllowedResponse", refused.text());
        }
    }

    private List<String> addresses() {
        return controllers.getHandlerMethods().keySet().stream()
                .flatMap(mapping -> mapping.getPatternValues().stream())
                .distinct()
                .sorted()
                .toList();
    }

    @Test
    void every_page_and_every_address_of_the_api_has_its_scopes() {
        List<String> forgotten = addresses().stream()
                .filter(path -> !FOR_EVERYONE.contains(path))
                .filter(path -> Operations.OF_API.scopesFor(path).isEmpty()
                        && Operations.OF_PAGE.scopesFor(path).isEmpty())
                .toList();
        assertThat(addresses()).contains("/", "/checks/new", "/v1/evaluations");
        assertThat(forgotten).as("Give these a row in Operations").isEmpty();
    }

    @Test
    void no_page_is_shown_to_who_is_not_signed_in() throws IOException {
        for (String path : addresses()) {
            if (!path.startsWith("/v1/") && !path.startsWith("/openapi.") && !FOR_EVERYONE.contains(path)) {
                for (String method : List.of("GET", "POST", "HEAD", "PUT", "DELETE", "OPTIONS")) {
                    Asking.Answer answer = asking.ask(method, path.replaceAll("\\{[^/]+}?", "1"), "");
                    assertThat(answer.status()).as(method + " " + path).isEqualTo(302);
                    assertThat(answer.header("Location")).containsExactly("/sign-in");
                    assertThat(answer.header("Set-Cookie")).isEmpty();
                }
            }
        }
    }
}
