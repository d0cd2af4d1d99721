package org.claimable.file.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import org.claimable.ShippedRules;
import org.claimable.method.claim.Violations.InvalidCohortException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A field that is not known names the nearest that is, or all that may stand there. */
class UnknownFieldsTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            {"claims":[{"id":"c","outcome":"gardening","achievedOn":"2024-07-01","servise":"x"}]}               | Maybe "service".
            {"claims":[{"id":"c","outcome":"gardening","achievedOn":"2024-07-01","colour":"x"}]}                | The fields here are: id, individual, outcome, achievedOn,
            {"claims":[{"id":"c","outcome":"gardening","achievedOn":"2024-07-01","evidence":{"kind":"RECORD","proof":"x"}}]} | The fields here are: kind, reference,
            {"claims":[],"options":{"colour":"x"}}                                                              | The fields here are: yearBasis, conflictPolicy,
            {"claims":[],"colour":"x"}                                                                          | The fields here are: reference, period,
            """)
    void a_way_out_is_named(String request, String words) {
        InvalidCohortException wrong = catchThrowableOfType(
                InvalidCohortException.class,
                () -> CohortReader.read(
                        new ByteArrayInputStream(request.getBytes(StandardCharsets.UTF_8)), ShippedRules.library()));
        assertThat(wrong.violations())
                .filteredOn(each -> each.code().equals("UNKNOWN_FIELD"))
                .singleElement()
                .satisfies(each -> assertThat(each.message()).contains("There is no such field here.", words));
    }
}
