package org.claimable.file.ndjson;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.claimable.file.json.CohortReader;
import org.claimable.file.json.PersonLineReader;
import org.claimable.file.json.PersonLineWriter.LineProblem;
import org.claimable.file.json.StreamHeader;
import org.claimable.file.json.TextEncoding;
import org.claimable.method.claim.Cohort;
import org.claimable.method.claim.MalformedCohortException;
import org.claimable.method.claim.PreviouslyCounted;
import org.claimable.method.evaluation.Evaluation;
import org.claimable.method.evaluation.Evaluator;
import org.claimable.method.evaluation.Identities;
import org.claimable.method.evaluation.Library;
import org.claimable.method.report.Summary;

/**
 * A cohort that passes as lines of JSON: the header, then one person, or some untracked claims, a line; what was decided of
 * each goes out in order and as it is ready. Its header has been read when it is opened.
 */
public final class CohortStream {
    private final InputLines lines;
    private final StreamHeader header;
    private final Evaluation terms;
    private final Evaluator evaluator;
    private final Map<String, List<PreviouslyCounted>> countedInHeader;
    private final StreamLimits limits;

    private CohortStream(
            InputLines lines, StreamHeader header, Evaluation terms, Evaluator evaluator, StreamLimits limits) {
        this.lines = lines;
        this.header = header;
        this.terms = terms;
        this.evaluator = evaluator;
        this.limits = limits;
        this.countedInHeader = countedBefore(terms);
    }

    /** What was counted before, by the key of the person, in the order in which people are first named. */
    public static Map<String, List<PreviouslyCounted>> countedBefore(Evaluation terms) {
        Identities identities = Identities.of(terms.cohort().settings(), terms.ruleSet());
        Map<String, List<PreviouslyCounted>> counted = new LinkedHashMap<>();
        terms.cohort().previouslyCounted().forEach(entry -> counted.computeIfAbsent(
                        identities.key(entry.individual()), person -> new ArrayList<>())
                .add(identities.counted(entry)));
        return counted;
    }

    /**
     * Reads the header; {@code today} is the day of evaluation where it names none.
     *
     * @throws MalformedCohortException where it is not JSON
     * @throws org.claimable.method.claim.Violations.InvalidCohortException with all that is wrong otherwise
     */
    public static CohortStream open(InputStream input, Library library, LocalDate today, StreamLimits limits)
            throws IOException {
        return open(input, library, today, limits, header -> header);
    }

    /** The same with what someone chooses over what the header says. */
    public static CohortStream open(
            InputStream input,
            Library library,
            LocalDate today,
            StreamLimits limits,
            UnaryOperator<StreamHeader> choices)
            throws IOException {
        InputLines lines = new InputLines(TextEncoding.utf8(input, null), limits.line());
        byte[] header = lines.header();
        if (header == null) {
            throw new MalformedCohortException(
                    "There is nothing to read. The first line must be the header, such as {}.");
        }
        StreamHeader asked = choices.apply(CohortReader.readHeader(new ByteArrayInputStream(header), library));
        Cohort terms = asked.terms();
        Evaluator evaluator = library.evaluator(terms.ruleSet()).orElseThrow();
        return new CohortStream(
                lines, asked, evaluator.terms(terms, library.values(terms.settings()), today), evaluator, limits);
    }

    /** The terms on which it is decided: an evaluation without decisions. */
    public Evaluation terms() {
        return terms;
    }

    /** The same with as much memory as it needs. */
    public StreamEnd decide(OutputStream output, int threads, StreamProgress progress) throws IOException {
        return decide(output, threads, progress, StreamMemory.ENDLESS);
    }

    /**
     * Decides all that comes, so many lines at a time on so many threads; the output is left open, for the end to be written
     * to. {@link IOException} where either stream fails: then the work ends. {@link EndsEarlyException} where {@code progress}, the
     * memory or the input end it; {@code progress} has been told then.
     */
    public StreamEnd decide(OutputStream output, int threads, StreamProgress progress, StreamMemory memory)
            throws IOException {
        int seed = new SecureRandom().nextInt();
        Supplier<LineDecider> deciders = () -> new LineDecider(
                new PersonLineReader(terms),
                evaluator.people(terms.cohort(), terms.valueSet(), terms.asOf()),
                countedInHeader,
                terms,
                limits,
                seed);
        StreamTotals totals = new StreamTotals(terms, header, countedInHeader, output);
        boolean inOrder = header.order() == StreamHeader.Order.BY_PERSON;
        new BatchesInOrder(lines, deciders, totals, output, progress, memory, inOrder ? 0 : SeenPeople.BYTES_OF_PERSON)
                .run(threads);
        output.flush();
        return totals.end();
    }

    /**
     * What is known when a stream has ended: on which terms it was decided (an evaluation without decisions), what it comes to,
     * its decision id, and how many lines there were and how many could not be decided.
     */
    public record StreamEnd(Evaluation terms, Summary summary, String decisionId, long lines, long failed) {}

    /**
     * How long the evaluation of a line may take, how many bytes a line may have, how many claims of a person, how many bytes of
     * heap what earlier counts say against them, and how many rows a trace of the line.
     */
    public record StreamLimits(Duration evaluation, int line, int claims, long said, int trace) {
        /** A minute, 16 MB, and any number of claims. */
        public static final StreamLimits USUAL = new StreamLimits(Duration.ofMinutes(1), 16 << 20);

        /** With as much as there is of what is said against them. */
        public StreamLimits(Duration evaluation, int line, int claims) {
            this(evaluation, line, claims, Long.MAX_VALUE, Integer.MAX_VALUE);
        }

        /** With any number of claims. */
        public StreamLimits(Duration evaluation, int line) {
            this(evaluation, line, Integer.MAX_VALUE);
        }
    }

    /** A stream ends before its end, at the end of a line; the problem says why and what to do. */
    public static class EndsEarlyException extends IOException {
        private final transient LineProblem problem;

        public EndsEarlyException(LineProblem problem) {
            super(problem.detail());
            this.problem = problem;
        }

        /** What the last line says. */
        public LineProblem problem() {
            return problem;
        }
    }

    /** The memory that the lines of a stream are decided in, where it is shared with others. */
    public interface StreamMemory {
        /** As much as there is. */
        StreamMemory ENDLESS = new StreamMemory() {
            @Override
            public boolean take(byte[] lines, int length, long remembered) {
                return true;
            }

            @Override
            public void giveFirst() {}
        };

        /**
         * Takes what deciding these lines needs, and so many bytes that are remembered of them until the end, after waiting a moment for
         * it; false, and nothing taken, where it is not there yet.
         */
        boolean take(byte[] lines, int length, long remembered) throws InterruptedException, IOException;

        /** Gives back what was taken first, of those lines that were not given back yet. */
        void giveFirst();
    }

    /** Is told how far a stream has come. */
    @FunctionalInterface
    public interface StreamProgress {
        /** Tells no one. */
        StreamProgress NONE = (lines, claims, bytes) -> {};

        /** So many lines and claims were decided and written, of so many bytes. */
        void passed(long lines, long claims, long bytes) throws IOException;

        /** Of all that has passed, about so many bytes of names are remembered until the end; an exception ends the stream. */
        default void remembers(long bytes) throws IOException {}

        /** Is asked many times a second, on the thread that writes; an {@link EndsEarlyException} ends the stream at the end of a line. */
        default void requireGoingOn() throws EndsEarlyException {}

        /**
         * Is told that the stream ends before its end: why, and the number of the first line that was not decided. All lines before it are
         * written, and what is read may still be waited for.
         */
        default void endsEarly(EndsEarlyException why, long next) throws IOException {}

        /** Is asked now and then, once all lines are read, on the thread that writes; an exception says that no one waits any more. */
        default void requireCaller() throws IOException {}
    }
}
