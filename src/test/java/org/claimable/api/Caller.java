package org.claimable.api;

import static io.restassured.RestAssured.given;
import static io.restassured.config.EncoderConfig.encoderConfig;

import io.restassured.config.RestAssuredConfig;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/** Calls the service over HTTP, and holds every answer to what openapi.yaml promises. */
record Caller(int port) {
    static final String EVALUATIONS = "/v1/evaluations";
    static final String COLUMNS = "/v1/columns";
    static final String STREAM = "/v1/evaluations/stream";
    static final String FORECASTS = "/v1/forecasts";
    static final String MEASURES = "/v1/measures";
    static final String COMPARISONS = "/v1/comparisons";

    private static final Map<String, String> JSON = Map.of("Content-Type", "application/json");
    private static final RestAssuredConfig PLAIN = RestAssuredConfig.config()
            .encoderConfig(encoderConfig()
                    .appendDefaultContentCharsetToContentTypeIfUndefined(false)
                    .encodeContentTypeAs("application/x-www-form-urlencoded", ContentType.BINARY));

    Answer post(String json) {
        return post(json.getBytes(StandardCharsets.UTF_8));
    }

    Answer post(byte[] body) {
        return send("POST", EVALUATIONS, body, JSON);
    }

    Answer post(String path, String json) {
        return send("POST", path, json.getBytes(StandardCharsets.UTF_8), JSON);
    }

    Answer post(Request request) {
        return post(request.text());
    }

    Answer get(String path) {
        return send("GET", path, new byte[0], Map.of());
    }

    /** Sends a request as it stands; the path is already encoded, and an empty body is left out. */
    Answer send(String method, String path, byte[] body, Map<String, String> headers) {
        RequestSpecification request = given().config(PLAIN)
                .urlEncodingEnabled(false)
                .baseUri("http://127.0.0.1")
                .port(port)
                .headers(headers);
        Response response = (body.length == 0 ? request : request.body(body)).request(method, path);
        Answer answer = new Answer(response.statusCode(), response.contentType(), response.asByteArray());
        Promises.assertKept(path, answer);
        return answer;
    }
}
