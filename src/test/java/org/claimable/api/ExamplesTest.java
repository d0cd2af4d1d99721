package org.claimable.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Every example of openapi.yaml is true: the requests are answered as they say, with the answers shown. */
@RunningService
class ExamplesTest {
    private final Caller caller;

    ExamplesTest(@LocalServerPort int port) {
        this.caller = new Caller(port);
    }

    static Stream<String> requests() {
        return Stream.concat(Promises.examples(), Promises.refused())
                .filter(example -> example.getValue().has("x-expect"))
                .map(Map.Entry::getKey);
    }

    static Stream<Map.Entry<String, JsonNode>> answers() {
        return Promises.examples().filter(example -> example.getValue().has("x-answers"));
    }

    static Stream<Promises.Content> contents() {
        return Promises.contents();
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

    @ParameterizedTest
    @MethodSource("answers")
    void an_answer_is_the_one_given(Map.Entry<String, JsonNode> answer) {
        JsonNode asked = answer.getValue().get("x-answers");
        JsonNode shown = answer.getValue().get("value").deepCopy();
        Answer given = ask(asked);
        if (shown.isString()) {
            assertThat(plain(given.text())).isEqualTo(plain(shown.asString()));
        } else if (answer.getValue().has("x-abridged")) {
            assertThat(abridged(withoutDigests(given.json()), shown)).isEqualTo(withoutDigests(shown));
        } else {
            assertThat(withoutDigests(given.json())).isEqualTo(withoutDigests(shown));
        }
    }

    @ParameterizedTest
    @MethodSource("contents")
    void all_that_is_sent_or_answered_has_an_example_on_its_schema(Promises.Content content) {
        assertThat(content.examples().count())
                .as("%s has examples, unless it is a workbook", content)
                .satisfies(examples ->
                        assertThat(examples > 0).isEqualTo(!content.type().contains("spreadsheetml")));
        assertThat(content.examples())
                .allSatisfy(example -> assertThat(content.faults(example)).isEmpty());
    }

    /** Of the other answers, {@link org.claimable.ShownProblems} holds those on the service itself, and StreamsTest the stream. */
    @Test
    void every_answer_shown_is_held_by_a_test() {
        assertThat(Promises.examples()
                        .filter(example -> example.getKey().endsWith("Response"))
                        .filter(example -> !example.getValue().has("x-answers"))
                        .map(Map.Entry::getKey)
                        .filter(name -> requests().noneMatch(name.replace("Response", "Request")::equals)))
                .containsExactlyInAnyOrder(
                        "StreamResponse",
                        "UnknownCallerResponse",
                        "NotAllowedResponse",
                        "SentTooSlowlyResponse",
                        "TooLargeResponse",
                        "TooOftenResponse",
                        "BusyResponse",
                        "TookTooLongResponse",
                        "FailedResponse");
    }

    private Answer ask(JsonNode asked) {
        String path = asked.get("path").asString();
        Map<String, String> headers = new HashMap<>();
        asked.path("accept").asStringOpt().ifPresent(type -> headers.put("Accept", type));
        byte[] body = asked.has("sends")
                ? bytes(Promises.example(asked.get("sends").asString()).asString())
                : bytes(asked.path("body").asString(""));
        String type = asked.path("contentType").asString("");
        if (path.startsWith("/v1/corrections/")) {
            Form form = new Form();
            Promises.operation(path)
                    .at("/requestBody/content/multipart~1form-data/example")
                    .forEachEntry((name, part) -> form.part(name, part.asString()));
            body = form.body();
            type = form.type();
        }
        if (!type.isEmpty()) {
            headers.put("Content-Type", type);
        }
        return caller.send(asked.get("method").asString(), path, body, headers);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    /** Without the mark and the carriage returns of CSV, which YAML does not show, and without digests. */
    private static String plain(String csv) {
        return csv.replaceAll("[\\uFEFF\r]", "").replaceAll("sha256:[0-9a-f]{64}", "");
    }

    /** What was given with each list cut to the elements shown, which stand in it in their order. */
    private static JsonNode abridged(JsonNode given, JsonNode shown) {
        if (given.isObject()) {
            ObjectNode kept = given.deepCopy().asObject();
            given.forEachEntry((name, value) -> kept.set(name, abridged(value, shown.path(name))));
            return kept;
        }
        if (!given.isArray()) {
            return given;
        }
        ArrayNode kept = given.deepCopy().asArray().removeAll();
        int next = 0;
        for (JsonNode element : given) {
            if (next < shown.size() && abridged(element, shown.get(next)).equals(withoutDigests(shown.get(next)))) {
                kept.add(withoutDigests(shown.get(next++)));
            }
        }
        return kept;
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
        answer.findParents("loadedSince").forEach(each -> ((ObjectNode) each).put("loadedSince", ""));
        for (String id : List.of("decisionId", "forecastId", "measuresId", "instance")) {
            if (answer.has(id)) {
                ((ObjectNode) answer).put(id, "");
            }
        }
        return answer;
    }
}
