package org.claimable.file.json;

import java.io.OutputStream;
import java.util.List;
import org.claimable.method.claim.Settings;
import org.claimable.method.claim.Violations.Violation;
import org.claimable.method.decision.Decision;
import org.claimable.method.report.Readings.Dependent;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.SerializableString;
import tools.jackson.core.io.SerializedString;

/** Writes what was decided of the lines of a stream, a line each. For one thread at a time. */
public final class PersonLineWriter extends AnswerWriter {
    private static final SerializableString LINE = new SerializedString("{\"line\":");
    private static final SerializableString INDIVIDUAL = new SerializedString(",\"individual\":");
    private static final SerializableString DECISIONS = new SerializedString(",\"decisions\":[");
    private static final SerializableString DEPENDS = new SerializedString("],\"depends\":[");
    private static final SerializableString END = new SerializedString("]}\n");

    private final DecisionWriter decisions;

    /** Writes problems, and decisions in full. */
    public PersonLineWriter(OutputStream stream) {
        this(stream, Settings.UNCHOSEN);
    }

    /** Writes what {@code settings} choose of decisions. */
    public PersonLineWriter(OutputStream stream, Settings settings) {
        super(LINES.createGenerator(ObjectWriteContext.empty(), stream));
        this.decisions = new DecisionWriter(json, settings);
    }

    /**
     * The decisions of a line by its number; {@code individual} is null of untracked claims, {@code depends} where it is not asked which
     * claims depend on the reading.
     */
    public void write(long line, String individual, List<Decision> decided, List<Dependent> depends) {
        json.writeRaw(LINE);
        json.writeNumber(line);
        if (individual != null) {
            json.writeRaw(INDIVIDUAL);
            json.writeString(individual);
        }
        json.writeRaw(DECISIONS);
        decisions.write(decided);
        if (depends != null) {
            json.writeRaw(DEPENDS);
            write(depends);
        }
        json.writeRaw(END);
        json.flush();
    }

    private void write(List<Dependent> depends) {
        for (int i = 0; i < depends.size(); i++) {
            json.writeRaw(i == 0 ? "{\"claim\":" : ",{\"claim\":");
            json.writeString(depends.get(i).claim());
            json.writeRaw(",\"countsIn\":");
            json.writeNumber(depends.get(i).countsIn());
            json.writeRaw('}');
        }
    }

    /** A problem (RFC 9457) instead of decisions. */
    public void write(long line, LineProblem problem) {
        write(line, problem, 0);
    }

    /** The last line of a stream that ends before its end, in the place of the first one that was not decided. */
    public void writeEnd(long line, LineProblem problem) {
        write(line, problem, line - 1);
    }

    private void write(long line, LineProblem problem, long lastDecided) {
        json.writeStartObject();
        json.writeNumberProperty("line", line);
        if (lastDecided > 0) {
            json.writeNumberProperty("lastDecided", lastDecided);
        }
        object("problem", () -> {
            json.writeStringProperty("type", problem.kind().type());
            json.writeStringProperty("title", problem.kind().title());
            json.writeNumberProperty("status", problem.kind().status());
            json.writeStringProperty("detail", problem.detail());
            json.writeStringProperty("code", problem.kind().name());
            list("errors", problem.errors(), error -> {
                json.writeStringProperty("pointer", error.pointer());
                json.writeStringProperty("code", error.code());
                json.writeStringProperty("message", error.message());
            });
        });
        json.writeEndObject();
        json.writeRaw('\n');
        json.flush();
    }

    /** Why nothing was decided of a line of a stream: an HTTP status with its title, what is wrong, and each error. */
    public record LineProblem(ProblemKind kind, String detail, List<Violation> errors) {
        public LineProblem {
            errors = List.copyOf(errors);
        }

        /** It is no JSON. */
        public static LineProblem malformed(String detail) {
            return new LineProblem(ProblemKind.UNREADABLE, detail, List.of());
        }

        /** It can be read but is wrong. */
        public static LineProblem wrong(List<Violation> errors) {
            String detail = "Nothing was decided of this line; mistakes to correct first: %d.".formatted(errors.size());
            return new LineProblem(ProblemKind.MISTAKES, detail, errors);
        }

        /** The person of the line was on an earlier one, first on {@code first}. */
        public static LineProblem repeated(long first) {
            return wrong(List.of(new Violation(
                    "/individual",
                    "INDIVIDUAL_REPEATED",
                    "Line %d is of this person too, so that these claims could not be weighed against those. "
                                    .formatted(first)
                            + "Put all claims of a person on one line.")));
        }

        /** The reference of the person comes before the one on {@code before}, the last line that was decided. */
        public static LineProblem outOfOrder(long before) {
            return wrong(List.of(new Violation(
                    "/individual",
                    "OUT_OF_ORDER",
                    ("This reference comes before that of line %d, so that it cannot be known whether the person was met earlier. "
                                    + "Sort the lines by person, as \"order\": \"BY_PERSON\" promises, or leave that out.")
                            .formatted(before))));
        }

        /** It holds more claims than are weighed together. */
        public static LineProblem tooManyClaims(int claims, int most) {
            return wrong(List.of(new Violation(
                    "/claims",
                    "TOO_MANY_OF_PERSON",
                    "The line has %,d claims; one line may have %,d. Maybe different people go by one reference; give each a line."
                            .formatted(claims, most))));
        }

        /** It is longer than what is read. */
        public static LineProblem tooLong(int mostBytes) {
            return new LineProblem(
                    ProblemKind.TOO_LARGE,
                    "The line is longer than %,d bytes. Maybe it is several people.".formatted(mostBytes),
                    List.of());
        }

        /** From it on nothing is decided, because the stream is too long. */
        public static LineProblem streamEnds(String detail) {
            return new LineProblem(ProblemKind.TOO_LARGE, detail, List.of());
        }

        /** From it on nothing is decided, because the stream is sent too slowly. */
        public static LineProblem streamStalls(String detail) {
            return new LineProblem(ProblemKind.SENT_TOO_SLOWLY, detail, List.of());
        }

        /** From it on nothing is decided, because who decides was told to stop. */
        public static LineProblem streamStops(String detail) {
            return new LineProblem(ProblemKind.STOPPED, detail, List.of());
        }

        /** It took too long. */
        public static LineProblem tookTooLong(String detail) {
            return new LineProblem(ProblemKind.TOOK_TOO_LONG, detail, List.of());
        }

        /** The service failed. */
        public static LineProblem fault() {
            return new LineProblem(
                    ProblemKind.FAILED, "The service failed; nothing was decided of this line.", List.of());
        }
    }
}
