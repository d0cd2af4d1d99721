package org.claimable.fuzz;

import static org.assertj.core.api.Assertions.assertThatCode;

import com.code_intelligence.jazzer.junit.DictionaryFile;
import com.code_intelligence.jazzer.junit.FuzzTest;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import org.claimable.ShippedRules;
import org.claimable.file.json.CohortReader;
import org.claimable.file.json.EvaluationWriter;
import org.claimable.method.evaluation.Evaluation;
import tools.jackson.databind.ObjectMapper;

class JsonFuzzTest {
    private static final ObjectMapper JSON = new ObjectMapper();

    @DictionaryFile(resourcePath = "json.dict")
    @FuzzTest
    void any_bytes_are_read_as_a_cohort_or_refused(byte[] request) {
        Evaluation evaluation = Read.of(
                        () -> CohortReader.read(new ByteArrayInputStream(request), ShippedRules.library()))
                .decided();
        if (evaluation != null) {
            ByteArrayOutputStream answer = new ByteArrayOutputStream();
            EvaluationWriter.write(evaluation, answer);
            assertThatCode(() -> JSON.readTree(answer.toByteArray())).doesNotThrowAnyException();
        }
    }
}
