package org.claimable.file.large;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.claimable.claim.Individual;
import org.claimable.claim.PreviouslyCounted;
import org.claimable.evaluation.Evaluation;
import org.claimable.evaluation.Identities;
import org.claimable.file.json.CanonicalCohort;
import org.claimable.file.table.LongTable;
import org.claimable.file.table.SubmittedRow;
import org.claimable.report.ReferenceFindings;

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
        this.countedOfOthers = CountedBefore.byPerson(terms);
        Identities identities = Identities.of(terms.cohort().settings(), terms.ruleSet());
        terms.cohort()
                .individuals()
                .forEach(each -> individualsOfOthers.put(
                        Objects.requireNonNullElse(identities.key(each.ref()), each.ref()), each));
    }

    /** The decision id; fails with all mistakes there are. */
    String decisionId(int threads) {
        Map<String, List<PreviouslyCounted>> counted = CountedBefore.byPerson(terms);
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
}
