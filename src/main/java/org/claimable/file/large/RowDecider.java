package org.claimable.file.large;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.claimable.claim.Claim;
import org.claimable.claim.MalformedCohortException;
import org.claimable.claim.PreviouslyCounted;
import org.claimable.decision.Decision;
import org.claimable.evaluation.Deadline;
import org.claimable.evaluation.Evaluation;
import org.claimable.evaluation.EvaluationLimitException;
import org.claimable.evaluation.Identities;
import org.claimable.evaluation.PersonEvaluator;
import org.claimable.file.annotated.AnnotatedRows;
import org.claimable.file.table.PersonReader;
import org.claimable.file.table.SubmittedRow;

/** Decides the rows of one person after another, and writes the line of each. For one thread. */
final class RowDecider implements Function<List<List<SubmittedRow>>, DecidedRows> {
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
                String line =
                        annotated.row(rows.get(i).cells(), person.decisions().get(i));
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
            List<Decision> decisions = people.decide(read.person(), claims, before, Deadline.in(LONGEST));
            return new DecidedRows.Person(rows.get(0).number(), read.person(), claims, decisions);
        } catch (EvaluationLimitException tookTooLong) {
            throw new MalformedCohortException(
                    "The claims of the person of row %d take too long to decide, so nothing was decided."
                            .formatted(rows.get(0).number()));
        }
    }
}
