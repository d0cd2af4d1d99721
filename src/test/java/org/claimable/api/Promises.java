package org.claimable.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.Error;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.SpecificationVersion;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** What openapi.yaml promises: which answers each operation may give, their shape, and the examples. */
final class Promises {
    private static final JsonNode SPEC = Json.readYaml(Path.of("openapi.yaml"));
    private static final JsonNode CLOSED = closed(SPEC.get("components").deepCopy());
    private static final SchemaRegistry SCHEMAS = SchemaRegistry.withDefaultDialect(
            SpecificationVersion.DRAFT_2020_12,
            registry -> registry.schemaRegistryConfig(
                    SchemaRegistryConfig.builder().formatAssertionsEnabled(true).build()));

    private static final String STREAM = "application/x-ndjson";

    private static final int NO_CONTENT = 204;

    private Promises() {}

    /** One status that an operation may answer with. */
    record Promise(String method, String path, int status) {
        @Override
        public String toString() {
            return "%s %s answers %d".formatted(method, path, status);
        }
    }

    static Stream<Promise> all() {
        return SPEC.get("paths")
                .propertyStream()
                .flatMap(path -> path.getValue().propertyStream().flatMap(operation -> operation
                        .getValue()
                        .get("responses")
                        .propertyStream()
                        .map(Map.Entry::getKey)
                        .map(status -> new Promise(
                                operation.getKey().toUpperCase(), path.getKey(), Integer.parseInt(status)))));
    }

    static Stream<Map.Entry<String, JsonNode>> examples() {
        return SPEC.at("/components/examples").propertyStream();
    }

    /** The requests that are wrong, by name. */
    static Stream<Map.Entry<String, JsonNode>> refused() {
        return SPEC.at("/components/x-refused").propertyStream();
    }

    /** The value of an example, or of a request that is wrong. */
    static JsonNode example(String name) {
        return named(name).get("value").deepCopy();
    }

    /** What an example says that it is answered with. */
    static JsonNode expectation(String name) {
        return named(name).path("x-expect");
    }

    private static JsonNode named(String name) {
        JsonNode components = SPEC.get("components");
        return components.at("/examples/" + name).isMissingNode()
                ? components.at("/x-refused/" + name)
                : components.at("/examples/" + name);
    }

    /** The path of the operation that shows a request. */
    static String pathOf(String request) {
        String shown = "/%s\"".formatted(request);
        return SPEC.get("paths")
                .propertyStream()
                .filter(path ->
                        operation(path.getKey()).path("requestBody").toString().contains(shown))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElseThrow();
    }

    /** The name of the schema of what an operation is asked. */
    static String asked(String path) {
        return schema(operation(path).get("requestBody"));
    }

    /** The name of the schema of what an operation answers. */
    static String answered(String path) {
        return schema(operation(path).at("/responses/200"));
    }

    private static String schema(JsonNode body) {
        String reference = body.at("/content/application~1json/schema/$ref").asString();
        return reference.substring(reference.lastIndexOf('/') + 1);
    }

    /** The one operation of a path. */
    static JsonNode operation(String path) {
        return SPEC.get("paths")
                .get(path)
                .propertyStream()
                .findFirst()
                .orElseThrow()
                .getValue();
    }

    static JsonNode response(String name) {
        return SPEC.at("/components/responses/" + name);
    }

    /** What is sent or answered in one media type: where it stands, its type, and what openapi.yaml says of it. */
    record Content(String place, String type, JsonNode words) {
        /** The examples shown with it, those that stand elsewhere too. */
        Stream<JsonNode> examples() {
            Stream<JsonNode> several = words.path("examples").valueStream().map(each -> resolved(each)
                    .get("value"));
            return words.has("example") ? Stream.concat(Stream.of(words.get("example")), several) : several;
        }

        /** What is wrong with an example by the schema; of lines of JSON with each of them. */
        List<Error> faults(JsonNode example) {
            return type.equals(STREAM)
                    ? example.asString()
                            .lines()
                            .map(Json::read)
                            .flatMap(line -> faultsOf(shapeOf(line), line).stream())
                            .toList()
                    : Promises.faults(words.get("schema"), example);
        }

        @Override
        public String toString() {
            return place + " " + type;
        }
    }

    /** Everything that is sent or answered. */
    static Stream<Content> contents() {
        return SPEC.get("paths")
                .propertyStream()
                .flatMap(path -> path.getValue().propertyStream().flatMap(operation -> {
                    String place = operation.getKey().toUpperCase() + " " + path.getKey();
                    JsonNode words = operation.getValue();
                    return Stream.concat(
                            contents(place, words.path("requestBody")),
                            words.get("responses")
                                    .propertyStream()
                                    .flatMap(each ->
                                            contents(place + " answers " + each.getKey(), resolved(each.getValue()))));
                }));
    }

    private static Stream<Content> contents(String place, JsonNode body) {
        return body.path("content").propertyStream().map(each -> new Content(place, each.getKey(), each.getValue()));
    }

    private static JsonNode resolved(JsonNode node) {
        return node.has("$ref") ? SPEC.at(node.get("$ref").asString().substring(1)) : node;
    }

    /** Fails unless the answer has a status, a media type and a body that are promised for the path. */
    static void assertKept(String path, Answer answer) {
        JsonNode promise = promised(path, answer.status());
        if (answer.status() == NO_CONTENT && promise.isObject()) {
            return;
        }
        String type = answer.contentType().replaceFirst(";.*", "");
        JsonNode content = promise.path("content").path(type);
        assertThat(content.isObject())
                .as("%s may answer %d as %s: %s", path, answer.status(), answer.contentType(), answer.text())
                .isTrue();
        if (type.equals(STREAM)) {
            answer.text().lines().map(Json::read).forEach(line -> assertThat(faultsOf(shapeOf(line), line))
                    .as(answer.text())
                    .isEmpty());
        } else if (type.endsWith("json")) {
            assertThat(faults(content.get("schema"), answer.json()))
                    .as(answer.text())
                    .isEmpty();
        }
    }

    /** The shape that a line of a stream must have. */
    private static String shapeOf(JsonNode line) {
        if (line.has("claims")) {
            return "StreamPerson";
        }
        return line.has("decisions")
                ? "StreamDecisions"
                : line.has("problem") ? "StreamProblem" : line.has("summary") ? "StreamEnd" : "StreamHeader";
    }

    /** The media types in which an operation answers what was asked for, the usual one first. */
    static List<String> mediaTypes(String path) {
        return operation(path)
                .at("/responses/200/content")
                .propertyStream()
                .map(Map.Entry::getKey)
                .toList();
    }

    static JsonNode schemas() {
        return SPEC.at("/components/schemas");
    }

    static List<Error> faultsOf(String schema, JsonNode value) {
        return faults(SPEC.at("/components/schemas/" + schema), value);
    }

    private static List<Error> faults(JsonNode schema, JsonNode value) {
        ObjectNode whole = schema.deepCopy().asObject();
        whole.set("components", CLOSED);
        return SCHEMAS.getSchema(whole).validate(value);
    }

    private static JsonNode promised(String path, int status) {
        String asked = path.replaceFirst("\\?.*", "");
        JsonNode response = SPEC.get("paths")
                .propertyStream()
                .filter(known -> asked.matches(known.getKey().replaceAll("\\{\\w+}", "[^/]+")))
                .map(known -> operation(known.getKey()).path("responses").path(String.valueOf(status)))
                .findFirst()
                .orElseGet(() -> status == 404 ? response("NotFound") : SPEC.path("none"));
        return resolved(response);
    }

    /** Closes every object that is answered: a field that openapi.yaml does not name is a fault. */
    private static JsonNode closed(JsonNode components) {
        components
                .get("schemas")
                .propertyStream()
                .map(Map.Entry::getValue)
                .filter(schema -> schema.has("properties") && !schema.has("additionalProperties"))
                .forEach(schema -> schema.asObject().put("additionalProperties", false));
        return components;
    }
}
