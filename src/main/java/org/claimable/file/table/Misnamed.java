package org.claimable.file.table;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.claimable.file.table.TableRows.TableRow;
import org.claimable.file.table.WrongRows.CellProblem;
import org.claimable.method.bank.AnswerScale;
import org.claimable.method.bank.AnswerScale.Answer;
import org.claimable.method.bank.Catalogue;
import org.claimable.method.bank.Outcome;
import org.claimable.method.catalogue.ClaimField;
import org.claimable.method.catalogue.Spelling;
import org.claimable.method.claim.Claim;
import org.claimable.method.claim.Evidence;
import org.claimable.method.claim.Violations.Violation;

/**
 * What a row that can be read names and the catalogue does not know: its outcome, or an answer of its survey. Licensed answers are not looked
 * at.
 */
final class Misnamed {
    /** What is most likely meant by outcomes that are not known, looked for once for each spelling among all of the catalogue. */
    static final class Hints {
        private final Map<String, String> byOutcome = new HashMap<>();

        private String of(String outcome, Catalogue catalogue) {
            return byOutcome.computeIfAbsent(outcome, catalogue::hint);
        }

        /** How many spellings were looked for. */
        int size() {
            return byOutcome.size();
        }
    }

    private final HeadedTable table;
    private final TableRow row;
    private final List<CellProblem> found = new ArrayList<>();

    private Misnamed(HeadedTable table, TableRow row) {
        this.table = table;
        this.row = row;
    }

    static List<CellProblem> of(Claim claim, HeadedTable table, TableRow row, Hints hints) {
        Misnamed names = new Misnamed(table, row);
        Catalogue catalogue = table.how().rules().catalogue();
        Outcome outcome = catalogue.find(claim.outcome()).orElse(null);
        if (outcome == null) {
            names.add(
                    ClaimField.OUTCOME,
                    WrongRows.UNKNOWN_OUTCOME,
                    "\"%s\" is not an outcome of the catalogue.%s"
                            .formatted(claim.outcome(), hints.of(claim.outcome(), catalogue)));
        } else if (outcome.answers() != null && !outcome.answers().isLicensed() && claim.evidence() != null) {
            Evidence evidence = claim.evidence();
            names.addAnswer(ClaimField.BEFORE, evidence.before(), outcome.answers());
            names.addAnswer(ClaimField.AFTER, evidence.after(), outcome.answers());
        }
        return names.found;
    }

    private void addAnswer(ClaimField field, String answer, AnswerScale scale) {
        if (answer != null && !Spelling.isBlank(answer) && scale.find(answer).isEmpty()) {
            String answers = scale.answers().stream().map(Answer::words).collect(Collectors.joining(", "));
            add(
                    field,
                    WrongRows.UNKNOWN_ANSWER,
                    "\"%s\" is not an answer of this outcome. Its answers are: %s.".formatted(answer, answers));
        }
    }

    private void add(ClaimField field, String code, String message) {
        int place = table.columns().place(field);
        if (place >= 0) {
            String where = "%s, column %s"
                    .formatted(table.places().row(row.number()), table.columns().called(field));
            found.add(new CellProblem(place, new Violation(where, code, message)));
        }
    }
}
