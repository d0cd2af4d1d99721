package org.claimable.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/** From openapi.yaml right clients are made: what is optional is so, what has a shape says it, and what is described twice is the same. */
class DescriptionTest {
    private static final JsonNode SCHEMAS = Promises.schemas();

    private static Stream<JsonNode> inside(JsonNode node) {
        return Stream.concat(Stream.of(node), node.valueStream().flatMap(DescriptionTest::inside));
    }

    /** A property with a default is required in types that are made for answers and requests alike. */
    @Test
    void no_property_has_a_default() {
        assertThat(inside(SCHEMAS)
                        .filter(each -> each.path("properties").valueStream().anyMatch(one -> one.has("default"))))
                .isEmpty();
    }

    @Test
    void every_object_says_what_is_in_it() {
        assertThat(inside(SCHEMAS)
                        .filter(each -> each.path("type").asString("").equals("object"))
                        .filter(each -> !each.has("properties") && !each.has("additionalProperties")))
                .isEmpty();
    }

    /** "One of these is required" alone is anything at all to those who make clients. */
    @Test
    void every_choice_is_between_schemas() {
        assertThat(inside(SCHEMAS)
                        .flatMap(each -> Stream.of("anyOf", "oneOf")
                                .flatMap(choice -> each.path(choice).valueStream()))
                        .filter(each -> !each.has("$ref") && !each.has("type")))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "StreamClaim, Claim, individual",
        "StreamPreviouslyCounted, PreviouslyCounted, individual",
        "SettingsOfTables, EvaluationRequest, claims",
        "StreamHeader, EvaluationRequest, claims individuals plan",
        "StreamEnd, Evaluation, input sinceLastTime plan decisions"
    })
    void what_is_described_twice_is_the_same(String schema, String whole, String without) {
        JsonNode twice = SCHEMAS.get(schema).get("properties");
        Set<String> apart = Set.of(without.split(" "));
        assertThat(SCHEMAS.get(whole).get("properties").propertyStream().filter(each -> !apart.contains(each.getKey())))
                .allSatisfy(each -> assertThat(shape(twice.path(each.getKey())))
                        .as("%s, property %s", schema, each.getKey())
                        .isEqualTo(shape(each.getValue())));
    }

    private static JsonNode shape(JsonNode property) {
        return property.deepCopy().asObject().without("description");
    }

    @Test
    void each_kind_of_evidence_has_a_schema_that_says_it() {
        JsonNode mapping = SCHEMAS.at("/Evidence/discriminator/mapping");
        assertThat(mapping.propertyNames())
                .containsExactlyInAnyOrderElementsOf(SCHEMAS.at("/EvidenceKind/enum")
                        .valueStream()
                        .map(JsonNode::asString)
                        .toList());
        assertThat(mapping.propertyStream().map(Map.Entry::getValue))
                .containsExactlyElementsOf(SCHEMAS.at("/Evidence/oneOf")
                        .valueStream()
                        .map(each -> each.get("$ref"))
                        .toList());
        mapping.forEachEntry((kind, schema) -> assertThat(SCHEMAS.at(
                        schema.asString().substring("#/components/schemas".length()) + "/properties/kind/enum/0"))
                .isEqualTo(Json.read(Json.quoted(kind))));
    }
}
