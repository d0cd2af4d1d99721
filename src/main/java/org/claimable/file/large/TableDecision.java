package org.claimable.file.large;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.security.SecureRandom;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.claimable.catalogue.Spelling;
import org.claimable.claim.PreviouslyCounted;
import org.claimable.evaluation.Evaluation;
import org.claimable.evaluation.Evaluator;
import org.claimable.evaluation.Identities;
import org.claimable.evaluation.PersonEvaluator;
import org.claimable.evaluation.PolicyTotals;
import org.claimable.file.annotated.AnnotatedRows;
import org.claimable.file.ndjson.SeenPeople;
import org.claimable.file.ndjson.StreamEnd;
import org.claimable.file.table.LongTable;
import org.claimable.file.table.SubmittedRow;
import org.claimable.report.PassingReferences;
import org.claimable.report.ReferenceFindings;
import org.claimable.report.Reporter;

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
        this.counted = CountedBefore.byPerson(terms);
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
        reporter.add(person.claims(), person.decisions(), person.individual());
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
}
