package org.claimable.method.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.stream.StreamSupport;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** What is declared of a breakdown holds wherever it is listed. */
class BreakdownTest {
    private static final JsonNode SUMMARY =
            new YAMLMapper().readTree(Path.of("openapi.yaml")).at("/components/schemas/Summary");

    /** A request may choose to have none, so that none is required. */
    @ParameterizedTest
    @EnumSource
    void a_breakdown_is_promised_in_the_summary_and_may_be_left_out(Breakdown by) {
        assertThat(SUMMARY.path("properties").propertyNames()).as(by.property()).contains(by.property());
        assertThat(StreamSupport.stream(SUMMARY.path("required").spliterator(), false))
                .noneMatch(name -> name.asString().equals(by.property()));
    }
}
