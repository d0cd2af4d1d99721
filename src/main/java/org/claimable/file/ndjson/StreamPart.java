package org.claimable.file.ndjson;

import java.util.Arrays;
import org.claimable.file.json.PersonLineReader;
import org.claimable.file.json.PersonLineReader.PersonLine;
import org.claimable.file.json.PersonLineWriter;
import org.claimable.file.json.PersonLineWriter.LineProblem;
import org.claimable.file.ndjson.Batch.Bytes;
import org.claimable.file.ndjson.Batch.DecidedLine;
import org.claimable.file.ndjson.CohortStream.StreamLimits;
import org.claimable.method.evaluation.Evaluation;
import org.claimable.method.evaluation.Evaluator;

/**
 * Decides some lines of a stream apart from the others, such as on another machine, by the code that decides a stream: each line has its
 * number there, and no two are of one person. For one thread.
 */
public final class StreamPart {
    private final LineDecider decider;
    private final StreamLimits limits;
    private final StreamSums sums;
    private final Batch batch = new Batch();

    /** Lines that are decided on the terms of an evaluation. */
    public StreamPart(Evaluation terms, Evaluator evaluator, StreamLimits limits) {
        this.decider = new LineDecider(
                new PersonLineReader(terms),
                evaluator.people(terms.cohort(), terms.valueSet(), terms.asOf()),
                CohortStream.countedBefore(terms),
                terms,
                limits,
                0);
        this.limits = limits;
        this.sums = StreamSums.of(terms);
    }

    /** Decides a line; null is one that is longer than what is read. */
    public LineOfPart decide(long number, byte[] line) {
        batch.clear();
        if (line == null || line.length > limits.line()) {
            batch.addTooLong(number);
        } else {
            batch.add(number, line, 0, line.length);
        }
        DecidedLine decided = decider.decide(batch, () -> false).decided().get(0);
        sums.take(decided);
        return new LineOfPart(
                decided.submitted(),
                bytes(batch.output()),
                bytes(batch.claims()),
                bytes(batch.individuals()),
                bytes(batch.counted()));
    }

    /** A line of which nothing is decided, for a reason that is found before it is read. */
    public LineOfPart refuse(long number, LineProblem problem) {
        sums.take(new Batch().decided(number, null, null, new long[2], 0, 0, null));
        Bytes output = new Bytes();
        new PersonLineWriter(output).write(number, problem);
        return new LineOfPart(null, bytes(output), new byte[0], new byte[0], new byte[0]);
    }

    private static byte[] bytes(Bytes written) {
        return Arrays.copyOf(written.array(), written.size());
    }

    /** What all lines so far come to. */
    public StreamSums sums() {
        return sums;
    }

    /**
     * What became of a line: what it submits, null where nothing was decided of it; the line of the answer, as in a stream; and its
     * claims, its person and what was counted before in canonical form.
     */
    public record LineOfPart(PersonLine submitted, byte[] answer, byte[] claims, byte[] individuals, byte[] counted) {}
}
