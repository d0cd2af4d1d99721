package org.claimable.file.large;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Function;
import org.claimable.file.annotated.AnnotatedCsv.AnnotatedRows;
import org.claimable.file.large.LargeTable.TableProgress;
import org.claimable.file.large.RowOrder.NumberedText;
import org.claimable.file.ndjson.CohortStream;
import org.claimable.file.ndjson.CohortStream.StreamEnd;
import org.claimable.file.ndjson.SeenPeople;
import org.claimable.file.table.LongTable;
import org.claimable.file.table.LongTable.PersonReader;
import org.claimable.file.table.LongTable.SubmittedRow;
import org.claimable.file.temporary.TemporaryFolder;
import org.claimable.method.catalogue.Spelling;
import org.claimable.method.claim.Claim;
import org.claimable.method.claim.Individual;
import org.claimable.method.claim.MalformedCohortException;
import org.claimable.method.claim.PreviouslyCounted;
import org.claimable.method.evaluation.Deadline;
import org.claimable.method.evaluation.Deadline.EvaluationLimitException;
import org.claimable.method.evaluation.Evaluation;
import org.claimable.method.evaluation.Evaluation.PolicyTotals;
import org.claimable.method.evaluation.Evaluator;
import org.claimable.method.evaluation.Identities;
import org.claimable.method.evaluation.PersonEvaluator;
import org.claimable.method.evaluation.PersonEvaluator.DecidedPerson;
import org.claimable.method.report.PassingReferences;
import org.claimable.method.report.ReferenceFindings;
import org.claimable.method.report.Reporter;

/** Decides the rows of a table that has no mistakes, writes each in its place, and sums up. */
final class TableDecision {
    private final LongTable table;
    private final Evaluation terms;
    private final Evaluator evaluator;
    private final RowSource rows;
    private final TemporaryFolder temporary;
    private final TableProgress progress;
    private final Reporter reporter;
    private final Map<String, List<PreviouslyCounted>> counted;
    private final Queue<PersonEvaluator> evaluators = new ConcurrentLinkedQueue<>();
    private final Identities identities;
    private final PassingReferences references;
    private final SeenPeople seen = new SeenPeople();
    private final int seed = new SecureRandom().nextInt();
    private final ReferenceFindings.Unmatched unmatched;
    private long passed;

    TableDecision(
            LongTable table,
            Evaluation terms,
            Evaluator evaluator,
            RowSource rows,
            TemporaryFolder temporary,
            TableProgress progress,
            ReferenceFindings.Unmatched unmatched) {
        this.unmatched = unmatched;
        this.table = table;
        this.terms = terms;
        this.evaluator = evaluator;
        this.rows = rows;
        this.temporary = temporary;
        this.progress = progress;
        this.reporter = Reporter.of(terms);
        this.counted = CohortStream.countedBefore(terms);
        this.identities = Identities.of(terms.cohort().settings(), terms.ruleSet());
        this.references = new PassingReferences(terms.cohort(), terms.ruleSet().placeholders());
    }

    StreamEnd write(Writer output, String decisionId, int threads) throws IOException {
        output.write(annotated(decisionId).head());
        RowOrder order = new RowOrder(rows.isSorted() ? new SortedLines(temporary) : null, line -> write(line, output));
        InOrder<List<List<SubmittedRow>>, DecidedRows> work = new InOrder<>(() -> decider(decisionId));
        rows.batches(batches -> work.run(batches, threads, decided -> take(decided, order)));
        order.end();
        PolicyTotals totals = new PolicyTotals();
        evaluators.forEach(each -> totals.add(each.totals()));
        return new StreamEnd(
                terms,
                reporter.summary(totals.lowest(), totals.highest(), references.findings(unmatched)),
                decisionId,
                rows.count(),
                0);
    }

    private RowDecider decider(String decisionId) {
        PersonEvaluator people = evaluator.people(terms.cohort(), terms.valueSet(), terms.asOf());
        evaluators.add(people);
        return new RowDecider(table.reader(rows.repeats()::earlier), people, counted, annotated(decisionId), terms);
    }

    private AnnotatedRows annotated(String decisionId) {
        return AnnotatedRows.of(terms, decisionId, table.headings(), rows.width());
    }

    private void take(DecidedRows decided, RowOrder order) {
        decided.people().forEach(this::take);
        order.add(decided.lines());
        passed += decided.lines().size();
        progress.passed("decided", passed, rows.count());
    }

    private void take(DecidedRows.Person person) {
        DecidedPerson decided = person.decided();
        reporter.add(person.claims(), decided.decisions(), person.individual());
        reporter.addReadings(person.claims(), decided.decisions(), decided.readings());
        String ref = person.claims().get(0).individual();
        if (ref != null) {
            long[] digests = SeenPeople.digests(Spelling.folded(ref), identities.key(ref), seed);
            references.person(ref, person.claims(), seen.add(digests[0], digests[1], person.row()));
            references.records(person.claims(), person.row());
        }
    }

    private static void write(String line, Writer output) {
        try {
            output.write(line);
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }

    /** Decides the rows of one person after another, and writes the line of each. For one thread. */
    private static final class RowDecider implements Function<List<List<SubmittedRow>>, DecidedRows> {
        private static final Duration LONGEST = Duration.ofMinutes(1);

        private final PersonReader reader;
        private final PersonEvaluator people;
        private final Map<String, List<PreviouslyCounted>> counted;
        private final AnnotatedRows annotated;
        private final Identities identities;

        RowDecider(
                PersonReader reader,
                PersonEvaluator people,
                Map<String, List<PreviouslyCounted>> counted,
                AnnotatedRows annotated,
                Evaluation terms) {
            this.identities = Identities.of(terms.cohort().settings(), terms.ruleSet());
            this.reader = reader;
            this.people = people;
            this.counted = counted;
            this.annotated = annotated;
        }

        @Override
        public DecidedRows apply(List<List<SubmittedRow>> batch) {
            List<DecidedRows.Person> decided = new ArrayList<>();
            List<NumberedText> lines = new ArrayList<>();
            for (List<SubmittedRow> rows : batch) {
                DecidedRows.Person person = decide(rows);
                decided.add(person);
                for (int i = 0; i < rows.size(); i++) {
                    String line = annotated.row(
                            rows.get(i).cells(), person.decided().decisions().get(i));
                    lines.add(new NumberedText(0, rows.get(i).number(), line));
                }
            }
            return new DecidedRows(decided, lines);
        }

        private DecidedRows.Person decide(List<SubmittedRow> rows) {
            PersonReader.Read read = reader.read(rows);
            List<PreviouslyCounted> before = counted.getOrDefault(rows.get(0).person(), List.of());
            try {
                List<Claim> claims = identities.ofOne(read.claims());
                DecidedPerson decided = people.decided(read.person(), claims, before, Deadline.in(LONGEST));
                return new DecidedRows.Person(rows.get(0).number(), read.person(), claims, decided);
            } catch (EvaluationLimitException tookTooLong) {
                throw new MalformedCohortException(
                        "The claims of the person of row %d take too long to decide, so nothing was decided."
                                .formatted(rows.get(0).number()));
            }
        }
    }

    /** What was decided of a batch of rows: of each person, and the line of each row. */
    private record DecidedRows(List<Person> people, List<NumberedText> lines) {
        /** A person's claims, or an untracked one, from a row on, and what was decided of them. */
        record Person(long row, Individual individual, List<Claim> claims, DecidedPerson decided) {}
    }
}
