package org.claimable.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Every example of openapi.yaml is true: the requests are answered as they say, with the answers shown. */
@RunningService
class ExamplesTest {
    private final Caller caller;

    ExamplesTest(@LocalServerPort int port) {
        this.caller = new Caller(port);
    }

    static Stream<String> requests() {
        return Promises.examples()
                .filter(example -> example.getValue().has("x-expect"))
                .map(Map.Entry::getKey);
    }

    @ParameterizedTest
    @MethodSource("requests")
    void a_request_is_answered_as_it_expects(String name) {
        JsonNode expected = Promises.expectation(name);
        Answer answer = answer(name);
        assertThat(answer.status()).isEqualTo(expected.get("status").asInt());
        expected.path("verdicts")
                .forEachEntry((claim, verdict) ->
                        assertThat(answer.decision(claim).get("verdict")).isEqualTo(verdict));
        expected.path("because").forEachEntry((claim, codes) -> assertThat(codes(answer.decision(claim)))
                .isEqualTo(texts(codes)));
        if (expected.has("pointers")) {
            assertThat(pointers(answer)).containsExactlyInAnyOrderElementsOf(texts(expected.get("pointers")));
        }
    }

    @ParameterizedTest
    @MethodSource("requests")
    void a_request_gets_the_answer_shown(String name) {
        JsonNode shown = Promises.example(name.replace("Request", "Response"));
        JsonNode real = answer(name).json();
        assertThat(withoutDigests(real)).isEqualTo(withoutDigests(shown));
    }

    @ParameterizedTest
    @MethodSource("requests")
    void a_request_has_the_shape_of_a_request_unless_it_shows_what_is_wrong(String name) {
        boolean right = answer(name).status() == 200;
        String path = Promises.pathOf(name);
        assertThat(Promises.faultsOf(Promises.asked(path), Promises.example(name))
                        .isEmpty())
                .isEqualTo(right);
        JsonNode shown = Promises.example(name.replace("Request", "Response"));
        assertThat(Promises.faultsOf(right ? Promises.answered(path) : "Problem", shown))
                .isEmpty();
    }

    @Test
    void every_example_is_shown_with_its_operation() {
        String shown = Promises.operation(Caller.EVALUATIONS).toString()
                + Promises.operation(Caller.STREAM)
                + Promises.operation(Caller.COMPARISONS)
                + Promises.operation(Caller.FORECASTS)
                + Promises.operation(Caller.MEASURES)
                + Promises.operation(Caller.COLUMNS)
                + Promises.response("Unprocessable");
        assertThat(Promises.examples()).isNotEmpty().allSatisfy(example -> assertThat(shown)
                .contains("\"#/components/examples/%s\"".formatted(example.getKey())));
    }

    private static List<String> codes(JsonNode decision) {
        return decision.get("reasons")
                .valueStream()
                .map(reason -> reason.get("code").asString())
                .toList();
    }

    private static List<String> pointers(Answer answer) {
        return answer.refused(422)
                .get("errors")
                .valueStream()
                .map(error -> error.get("pointer").asString())
                .toList();
    }

    private static List<String> texts(JsonNode list) {
        return list.valueStream().map(JsonNode::asString).toList();
    }

    private Answer answer(String request) {
        return caller.post(Promises.pathOf(request), Promises.example(request).toString());
    }

    /** Digests change with the rules, and each request has its own id, so that they are no part of what an example promises. */
    private static JsonNode withoutDigests(JsonNode answer) {
        answer.findParents("digest").forEach(each -> ((ObjectNode) each).put("digest", ""));
        for (String id : List.of("decisionId", "forecastId", "measuresId", "instance")) {
            if (answer.has(id)) {
                ((ObjectNode) answer).put(id, "");
            }
        }
        return answer;
    }
}
