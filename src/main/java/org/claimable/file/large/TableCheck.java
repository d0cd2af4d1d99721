package org.claimable.file.large;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Function;
import org.claimable.file.large.CanonicalLists.CanonicalText;
import org.claimable.file.large.LargeTable.TableProgress;
import org.claimable.file.large.RowOrder.NumberedText;
import org.claimable.file.ndjson.CohortStream;
import org.claimable.file.table.LongTable;
import org.claimable.file.table.LongTable.PersonReader;
import org.claimable.file.table.LongTable.SubmittedRow;
import org.claimable.file.temporary.TemporaryFolder;
import org.claimable.method.canonical.CanonicalCohort;
import org.claimable.method.claim.Claim;
import org.claimable.method.claim.Individual;
import org.claimable.method.claim.PreviouslyCounted;
import org.claimable.method.claim.Violations;
import org.claimable.method.claim.Violations.Violation;
import org.claimable.method.evaluation.Evaluation;
import org.claimable.method.evaluation.Identities;
import org.claimable.method.report.ReferenceFindings;

/** Reads all rows of a table without deciding any: finds all mistakes, and works out the decision id. */
final class TableCheck {
    private final LongTable table;
    private final Evaluation terms;
    private final RowSource rows;
    private final TableProgress progress;
    private final CanonicalLists lists = new CanonicalLists();
    private final RowOrder order;
    private final FirstProblems problems = new FirstProblems();
    private final Map<String, Individual> individualsOfOthers = new LinkedHashMap<>();
    private final Map<String, List<PreviouslyCounted>> countedOfOthers;
    private long passed;

    TableCheck(LongTable table, Evaluation terms, RowSource rows, TemporaryFolder temporary, TableProgress progress) {
        this.table = table;
        this.terms = terms;
        this.rows = rows;
        this.progress = progress;
        this.order = new RowOrder(rows.isSorted() ? new SortedLines(temporary) : null, lists::take);
        this.countedOfOthers = CohortStream.countedBefore(terms);
        Identities identities = Identities.of(terms.cohort().settings(), terms.ruleSet());
        terms.cohort()
                .individuals()
                .forEach(each -> individualsOfOthers.put(
                        Objects.requireNonNullElse(identities.key(each.ref()), each.ref()), each));
    }

    /** The decision id; fails with all mistakes there are. */
    String decisionId(int threads) {
        Map<String, List<PreviouslyCounted>> counted = CohortStream.countedBefore(terms);
        InOrder<List<List<SubmittedRow>>, CheckedRows> work =
                new InOrder<>(() -> new RowCheck(table.reader(rows.repeats()::earlier), counted, terms));
        rows.batches(batches -> work.run(batches, threads, this::take));
        table.conclude(rows.read(), rows.count() > 0, problems.found());
        order.end();
        lists.take(others());
        return CanonicalCohort.decisionId(terms.cohort(), lists.end(), terms.ruleSet(), terms.valueSet(), terms.asOf());
    }

    private void take(CheckedRows checked) {
        if (!table.isReview()) {
            checked.problems()
                    .forEach(each -> problems.add(each.row(), each.claim().problems()));
        }
        if (!problems.any()) {
            order.add(checked.canonical());
        }
        checked.people().forEach(individualsOfOthers::remove);
        checked.people().forEach(countedOfOthers::remove);
        passed += checked.rows();
        progress.passed("checked", passed, rows.count());
    }

    /** Whom no claim named. */
    ReferenceFindings.Unmatched unmatched() {
        return ReferenceFindings.Unmatched.of(
                individualsOfOthers.values().stream(),
                countedOfOthers.entrySet().stream().map(this::first),
                terms.ruleSet().placeholders());
    }

    /** The first entry of a person, who is called as listed where they are listed. */
    private PreviouslyCounted first(Map.Entry<String, List<PreviouslyCounted>> counted) {
        Individual listed = individualsOfOthers.get(counted.getKey());
        PreviouslyCounted first = counted.getValue().get(0);
        return listed == null ? first : first.of(listed.ref());
    }

    /** The people of whom nothing is claimed, and what was counted of them. */
    private String others() {
        CanonicalText canonical = new CanonicalText(terms);
        StringBuilder text = new StringBuilder();
        individualsOfOthers
                .values()
                .forEach(
                        each -> text.append(CanonicalLists.individual(canonical.of(writer -> writer.unmatched(each)))));
        countedByPerson()
                .forEach(entries -> entries.forEach(
                        each -> text.append(CanonicalLists.counted(canonical.of(writer -> writer.counted(each))))));
        return text.toString();
    }

    /** What was counted of them, of listed people first. */
    private List<List<PreviouslyCounted>> countedByPerson() {
        Map<String, List<PreviouslyCounted>> others = new LinkedHashMap<>(countedOfOthers);
        List<List<PreviouslyCounted>> counted = new ArrayList<>();
        for (String listed : individualsOfOthers.keySet()) {
            if (others.containsKey(listed)) {
                counted.add(others.remove(listed));
            }
        }
        counted.addAll(others.values());
        return counted;
    }

    /** The problems of the first rows that have any, as many as are said, in whatever order they are found. */
    private static final class FirstProblems {
        private final TreeMap<Long, List<Violation>> byRow = new TreeMap<>();
        private int count;

        void add(long row, List<Violation> problems) {
            byRow.put(row, problems);
            count += problems.size();
            while (count - byRow.lastEntry().getValue().size() >= Violations.MOST) {
                count -= byRow.pollLastEntry().getValue().size();
            }
        }

        boolean any() {
            return !byRow.isEmpty();
        }

        List<Violation> found() {
            List<Violation> found = new ArrayList<>();
            byRow.values().forEach(found::addAll);
            return found;
        }
    }

    /** Reads rows, decides nothing, and says what is wrong with them and what they are in canonical form. For one thread. */
    private static final class RowCheck implements Function<List<List<SubmittedRow>>, CheckedRows> {
        private final PersonReader reader;
        private final Map<String, List<PreviouslyCounted>> counted;
        private final CanonicalText canonical;
        private final Identities identities;

        RowCheck(PersonReader reader, Map<String, List<PreviouslyCounted>> counted, Evaluation terms) {
            this.canonical = new CanonicalText(terms);
            this.identities = Identities.of(terms.cohort().settings(), terms.ruleSet());
            this.reader = reader;
            this.counted = counted;
        }

        @Override
        public CheckedRows apply(List<List<SubmittedRow>> batch) {
            List<String> people = new ArrayList<>();
            List<CheckedRows.ProblemRow> problems = new ArrayList<>();
            List<NumberedText> texts = new ArrayList<>();
            for (List<SubmittedRow> rows : batch) {
                String ref = rows.get(0).person();
                PersonReader.Read read = reader.read(rows);
                for (int i = 0; i < rows.size(); i++) {
                    long row = rows.get(i).number();
                    String person = i == 0 && ref != null ? person(read, ref) : "";
                    texts.add(
                            new NumberedText(rows.get(0).number(), row, CanonicalLists.claim(text(read, i)) + person));
                    if (!read.claims().get(i).isReadable()) {
                        problems.add(
                                new CheckedRows.ProblemRow(row, read.claims().get(i)));
                    }
                }
                if (ref != null) {
                    people.add(ref);
                }
            }
            return new CheckedRows(people, problems, texts, texts.size());
        }

        private String text(PersonReader.Read read, int claim) {
            return canonical.of(
                    writer -> writer.claim(identities.claim(read.claims().get(claim))));
        }

        /** What stands with the first row of a person. */
        private String person(PersonReader.Read read, String ref) {
            StringBuilder text = new StringBuilder();
            if (read.person() != null) {
                text.append(CanonicalLists.individual(canonical.of(writer -> writer.individual(read.person()))));
            }
            counted.getOrDefault(ref, List.of())
                    .forEach(entry ->
                            text.append(CanonicalLists.counted(canonical.of(writer -> writer.counted(entry)))));
            return text.toString();
        }
    }

    /** What a batch of rows comes to: its people, those of its claims that have problems, and each row in canonical form. */
    private record CheckedRows(List<String> people, List<ProblemRow> problems, List<NumberedText> canonical, int rows) {
        /** A claim with problems, and its row. */
        record ProblemRow(long row, Claim claim) {}
    }
}
