package org.claimable.file.json;

import java.io.OutputStream;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.claimable.claim.Claim;
import org.claimable.claim.Evidence;
import org.claimable.claim.Individual;
import org.claimable.claim.PreviouslyCounted;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.core.json.JsonFactory;

/**
 * Writes claims, people and what was counted before in canonical form: each as a line with a JSON array of its fields in
 * the order of their names, defaults filled in, null for what is absent.
 */
public final class CanonicalWriter implements AutoCloseable {
    private static final JsonFactory JSON = JsonFactory.builder()
            .enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN)
            .disable(StreamWriteFeature.AUTO_CLOSE_TARGET)
            .rootValueSeparator((String) null)
            .build();

    private final JsonGenerator json;

    public CanonicalWriter(OutputStream stream) {
        this.json = JSON.createGenerator(ObjectWriteContext.empty(), stream);
    }

    public void claim(Claim claim) {
        json.writeStartArray();
        day(claim.achievedOn());
        evidence(claim.evidence());
        json.writeNumber(claim.headcount());
        json.writeString(claim.id());
        json.writeString(claim.individual());
        json.writeString(claim.outcome());
        json.writeString(claim.provider());
        json.writeString(claim.service());
        number(claim.share());
        json.writeNumber(claim.sustainedYear());
        if (!claim.isReadable()) {
            claim.problems().forEach(problem -> json.writeString(problem.pointer() + ": " + problem.code()));
        }
        end();
    }

    private void evidence(Evidence evidence) {
        if (evidence == null) {
            json.writeNull();
            return;
        }
        json.writeStartArray();
        answer(evidence.after(), evidence.scoreAfter());
        day(evidence.afterOn());
        answer(evidence.before(), evidence.scoreBefore());
        day(evidence.beforeOn());
        day(evidence.from());
        json.writeString(evidence.kind().name());
        json.writeString(evidence.reference());
        json.writeBoolean(evidence.retrospective());
        if (evidence.sessions() == null) {
            json.writeNull();
        } else {
            json.writeNumber(evidence.sessions());
        }
        day(evidence.to());
        json.writeEndArray();
    }

    /** A person; one of whom nothing is known but the reference is left out. */
    public void individual(Individual individual) {
        if (individual.age() == null && individual.segments().isEmpty()) {
            return;
        }
        json.writeStartArray();
        if (individual.age() == null) {
            json.writeNull();
        } else {
            json.writeNumber(individual.age());
        }
        json.writeString(individual.ref());
        json.writeStartArray();
        individual.segments().forEach((segment, value) -> {
            json.writeString(segment);
            json.writeString(value);
        });
        json.writeEndArray();
        end();
    }

    public void counted(PreviouslyCounted entry) {
        json.writeStartArray();
        day(entry.achievedOn());
        json.writeString(entry.individual());
        json.writeString(entry.outcome());
        json.writeString(entry.reference());
        end();
    }

    private void end() {
        json.writeEndArray();
        json.writeRaw('\n');
    }

    private void answer(String text, BigDecimal score) {
        if (score == null) {
            json.writeString(text);
        } else {
            number(score);
        }
    }

    private void day(LocalDate day) {
        if (day == null) {
            json.writeNull();
        } else {
            json.writeNumber((int) day.toEpochDay());
        }
    }

    private void number(BigDecimal number) {
        if (number.equals(BigDecimal.ONE)) {
            json.writeNumber(1);
        } else {
            json.writeNumber(number.signum() == 0 ? BigDecimal.ZERO : number.stripTrailingZeros());
        }
    }

    /** Passes on what was written so far. */
    public void flush() {
        json.flush();
    }

    @Override
    public void close() {
        json.close();
    }
}
