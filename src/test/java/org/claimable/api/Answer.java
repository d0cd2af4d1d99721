package org.claimable.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.claimable.file.json.ProblemKind;
import tools.jackson.databind.JsonNode;

/** What the service answered. */
record Answer(int status, String contentType, byte[] bytes) {
    private static final String INSIDE =
            "Exception|\\bat [\\w.$]+\\(|\\.java\\b|\\b(?:org|com|java|jakarta|tools)\\.[a-z]+\\.";

    String text() {
        return new String(bytes, StandardCharsets.UTF_8);
    }

    JsonNode json() {
        return Json.read(text());
    }

    /** The evaluation, or whatever else was asked for and given. */
    JsonNode given() {
        assertThat(status).as(text()).isEqualTo(200);
        return json();
    }

    /** The problem, which shows nothing of the service's inside. */
    JsonNode refused(int expected) {
        assertThat(status).as(text()).isEqualTo(expected);
        assertThat(contentType).isEqualTo("application/problem+json");
        assertThat(json().get("status").asInt()).isEqualTo(expected);
        assertThat(text()).doesNotContainPattern(INSIDE);
        ProblemKind kind = ProblemKind.valueOf(json().get("code").asString());
        assertThat(json().get("type").asString()).isEqualTo(kind.type());
        assertThat(json().get("title").asString()).isEqualTo(kind.title());
        assertThat(json().get("instance").asString()).matches("[0-9a-fA-F-]{16,64}");
        return json();
    }

    /** Each error of a 422 as its pointer, a space and its code. */
    List<String> errors() {
        return refused(422)
                .get("errors")
                .valueStream()
                .map(error -> error.get("pointer").asString() + " "
                        + error.get("code").asString())
                .toList();
    }

    /** The decision on a claim. */
    JsonNode decision(String claim) {
        return given().get("decisions")
                .valueStream()
                .filter(decision -> decision.get("claim").asString().equals(claim))
                .findFirst()
                .orElseThrow();
    }
}
