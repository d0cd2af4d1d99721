package org.claimable.method.evaluation;

import java.io.ByteArrayOutputStream;
import org.claimable.ShippedRules;
import org.claimable.file.json.EvaluationWriter;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.node.ObjectNode;

/** The answer to a request as the API writes it. */
final class WrittenAnswer {
    private static final ObjectMapper JSON = new ObjectMapper();

    private WrittenAnswer() {}

    static ObjectNode of(ObjectNode request) {
        ByteArrayOutputStream output = new ByteArrayOutputStream();
        EvaluationWriter.write(Agreement.evaluate(request, ShippedRules.library()), output);
        return (ObjectNode) JSON.readTree(output.toByteArray());
    }
}
