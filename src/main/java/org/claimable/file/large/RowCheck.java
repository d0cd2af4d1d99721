package org.claimable.file.large;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.claimable.claim.PreviouslyCounted;
import org.claimable.evaluation.Evaluation;
import org.claimable.evaluation.Identities;
import org.claimable.file.table.PersonReader;
import org.claimable.file.table.SubmittedRow;

/** Reads rows, decides nothing, and says what is wrong with them and what they are in canonical form. For one thread. */
final class RowCheck implements Function<List<List<SubmittedRow>>, CheckedRows> {
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
        List<CheckedRows.Problem> problems = new ArrayList<>();
        List<NumberedText> texts = new ArrayList<>();
        for (List<SubmittedRow> rows : batch) {
            String ref = rows.get(0).person();
            PersonReader.Read read = reader.read(rows);
            for (int i = 0; i < rows.size(); i++) {
                long row = rows.get(i).number();
                String person = i == 0 && ref != null ? person(read, ref) : "";
                texts.add(new NumberedText(rows.get(0).number(), row, CanonicalLists.claim(text(read, i)) + person));
                if (!read.claims().get(i).isReadable()) {
                    problems.add(new CheckedRows.Problem(row, read.claims().get(i)));
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
                .forEach(entry -> text.append(CanonicalLists.counted(canonical.of(writer -> writer.counted(entry)))));
        return text.toString();
    }
}
