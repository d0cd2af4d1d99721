package org.claimable.file.ndjson;

import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import org.claimable.file.json.PersonLineReader;
import org.claimable.file.json.PersonLineReader.PersonLine;
import org.claimable.file.json.PersonLineWriter;
import org.claimable.file.json.PersonLineWriter.LineProblem;
import org.claimable.file.ndjson.Batch.Bytes;
import org.claimable.file.ndjson.Batch.DecidedLine;
import org.claimable.file.ndjson.CohortStream.StreamLimits;
import org.claimable.method.canonical.CanonicalWriter;
import org.claimable.method.catalogue.Spelling;
import org.claimable.method.claim.Individual;
import org.claimable.method.claim.MalformedCohortException;
import org.claimable.method.claim.PreviouslyCounted;
import org.claimable.method.claim.Violations.InvalidCohortException;
import org.claimable.method.evaluation.Deadline;
import org.claimable.method.evaluation.Deadline.CallerGoneException;
import org.claimable.method.evaluation.Deadline.EvaluationLimitException;
import org.claimable.method.evaluation.Evaluation;
import org.claimable.method.evaluation.Identities;
import org.claimable.method.evaluation.PersonEvaluator;
import org.claimable.method.evaluation.PersonEvaluator.DecidedPerson;
import org.claimable.method.report.Readings.Dependent;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Decides batches of lines, one line after another, and never lets one line's fault be another's. For one thread. */
final class LineDecider {
    private static final Logger LOG = LoggerFactory.getLogger(LineDecider.class);

    private static final long[] NOBODY = {0, 0};
    private static final DecidedPerson NOTHING = new DecidedPerson(List.of(), List.of());

    private final PersonLineReader reader;
    private final PersonEvaluator people;
    private final Map<String, List<PreviouslyCounted>> countedInHeader;
    private final int seed;
    private final StreamLimits limits;
    private final BatchWriter writer;
    private final Identities identities;

    /** {@code seed} differs from stream to stream. */
    LineDecider(
            PersonLineReader reader,
            PersonEvaluator people,
            Map<String, List<PreviouslyCounted>> countedInHeader,
            Evaluation terms,
            StreamLimits limits,
            int seed) {
        this.reader = reader;
        this.people = people;
        this.countedInHeader = countedInHeader;
        this.writer = new BatchWriter(terms);
        this.identities = Identities.of(terms.cohort().settings(), terms.ruleSet());
        this.limits = limits;
        this.seed = seed;
    }

    /** Decides a batch; {@link CallerGoneException} once {@code gone}, which is asked now and then. */
    Batch decide(Batch batch, BooleanSupplier gone) {
        writer.to(batch);
        for (int i = 0; i < batch.lines(); i++) {
            batch.decided().add(decide(batch, i, gone));
        }
        return batch;
    }

    private DecidedLine decide(Batch batch, int line, BooleanSupplier gone) {
        long number = batch.number(line);
        int from = batch.from(line);
        int length = batch.to(line) - from;
        if (length == 0) {
            return problem(batch, number, LineProblem.tooLong(limits.line()));
        }
        try {
            PersonLine read = reader.read(batch.input().array(), from, length);
            return read.person() != null && read.claims().size() > limits.claims()
                    ? problem(
                            batch,
                            number,
                            LineProblem.tooManyClaims(read.claims().size(), limits.claims()))
                    : decided(batch, number, read, gone);
        } catch (InvalidCohortException wrong) {
            return problem(batch, number, LineProblem.wrong(wrong.violations()));
        } catch (MalformedCohortException malformed) {
            return problem(batch, number, LineProblem.malformed(malformed.getMessage()));
        } catch (EvaluationLimitException tookTooLong) {
            return problem(batch, number, LineProblem.tookTooLong(tookTooLong.getMessage()));
        } catch (CallerGoneException ended) {
            throw ended;
        } catch (RuntimeException fault) {
            LOG.error("Line failed: {} at {}", fault.getClass().getName(), List.of(fault.getStackTrace()));
            writer.takeBack(batch);
            return problem(batch, number, LineProblem.fault());
        }
    }

    private DecidedLine decided(Batch batch, long number, PersonLine line, BooleanSupplier gone) {
        Individual person = line.person();
        List<PreviouslyCounted> before = countedBefore(line);
        long highest = people.totals().highest();
        long lowest = people.totals().lowest();
        // A line that failed may have left what it counted.
        people.takeCoverage();
        DecidedPerson decided = people.decided(
                person,
                line.claims(),
                before,
                Deadline.in(limits.evaluation(), gone, new LineTurn(limits.said()))
                        .tracing(limits.trace()));
        writer.write(number, line, decided, before);
        long[] digest = person == null ? NOBODY : digest(person.ref());
        return batch.decided(
                number,
                line,
                decided,
                digest,
                people.totals().highest() - highest,
                people.totals().lowest() - lowest,
                people.takeCoverage());
    }

    /** A line is decided in one turn, within memory of its own. */
    private static final class LineTurn implements Deadline.Turn {
        private long left;

        LineTurn(long bytes) {
            this.left = bytes;
        }

        @Override
        public long pass(long keptBytes) {
            return 0;
        }

        @Override
        public boolean hold(long bytes) {
            left -= bytes;
            return left >= 0;
        }
    }

    private List<PreviouslyCounted> countedBefore(PersonLine line) {
        List<PreviouslyCounted> inHeader = line.person() == null
                ? null
                : countedInHeader.get(identities.key(line.person().ref()));
        if (inHeader == null) {
            return line.countedBefore();
        }
        List<PreviouslyCounted> all = new ArrayList<>(inHeader);
        all.addAll(line.countedBefore());
        return all;
    }

    /** Of the folded reference, and of the one by which people are told apart. */
    private long[] digest(String ref) {
        return SeenPeople.digests(Spelling.folded(ref), identities.key(ref), seed);
    }

    private DecidedLine problem(Batch batch, long number, LineProblem problem) {
        writer.write(number, problem);
        return batch.decided(number, null, NOTHING, NOBODY, 0, 0, null);
    }

    /** Writes what was decided of lines, and those lines in canonical form, into the batch that is decided at present. */
    private static final class BatchWriter {
        private final Evaluation terms;
        private final Redirected output = new Redirected();
        private final Redirected claims = new Redirected();
        private final Redirected individuals = new Redirected();
        private final Redirected counted = new Redirected();
        private PersonLineWriter writer;
        private CanonicalWriter canonicalClaims;
        private CanonicalWriter canonicalIndividuals;
        private CanonicalWriter canonicalCounted;

        BatchWriter(Evaluation terms) {
            this.terms = terms;
            begin();
        }

        private void begin() {
            writer = new PersonLineWriter(output, terms.cohort().settings());
            canonicalClaims = new CanonicalWriter(claims, terms.cohort(), terms.ruleSet());
            canonicalIndividuals = new CanonicalWriter(individuals, terms.cohort(), terms.ruleSet());
            canonicalCounted = new CanonicalWriter(counted, terms.cohort(), terms.ruleSet());
        }

        /** From now on into this batch. */
        void to(Batch batch) {
            output.to = batch.output();
            claims.to = batch.claims();
            individuals.to = batch.individuals();
            counted.to = batch.counted();
        }

        /** Writes a line that was decided; {@code before} is what was counted before of its person. */
        void write(long number, PersonLine line, DecidedPerson decided, List<PreviouslyCounted> before) {
            Individual person = line.person();
            writer.write(
                    number,
                    person == null ? null : person.ref(),
                    decided.decisions(),
                    terms.cohort().settings().isReadings()
                            ? Dependent.of(decided.decisions(), decided.readings())
                            : null);
            line.claims().forEach(canonicalClaims::claim);
            canonicalClaims.flush();
            if (person != null) {
                canonicalIndividuals.individual(person);
                canonicalIndividuals.flush();
            }
            if (!before.isEmpty()) {
                before.forEach(canonicalCounted::counted);
                canonicalCounted.flush();
            }
        }

        void write(long number, LineProblem problem) {
            writer.write(number, problem);
        }

        /** Takes back what a line that failed left half written. */
        void takeBack(Batch batch) {
            batch.takeBack();
            begin();
        }

        /** Where what is written goes at present. */
        private static final class Redirected extends OutputStream {
            private Bytes to;

            @Override
            public void write(int octet) {
                to.write(octet);
            }

            @Override
            public void write(byte[] bytes, int from, int length) {
                to.write(bytes, from, length);
            }
        }
    }
}
