package org.claimable.file.large;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.function.Consumer;
import org.claimable.evaluation.Evaluation;
import org.claimable.file.json.CanonicalWriter;

/** What a writer of canonical form writes, as text. For one thread. */
final class CanonicalText {
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final CanonicalWriter writer;

    CanonicalText(Evaluation terms) {
        this.writer = new CanonicalWriter(bytes, terms.cohort(), terms.ruleSet());
    }

    String of(Consumer<CanonicalWriter> content) {
        bytes.reset();
        content.accept(writer);
        writer.flush();
        return bytes.toString(StandardCharsets.UTF_8);
    }
}
