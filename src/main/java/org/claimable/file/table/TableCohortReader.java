package org.claimable.file.table;

import java.io.ByteArrayInputStream;
import java.util.List;
import java.util.function.Consumer;
import org.claimable.claim.Claim;
import org.claimable.claim.Cohort;
import org.claimable.claim.MalformedCohortException;
import org.claimable.claim.SubmittedTable;
import org.claimable.claim.Violations;
import org.claimable.evaluation.Library;
import org.claimable.file.json.CohortReader;
import org.claimable.file.json.References;

/** Reads a cohort from tables, one row a claim, noting all that is wrong with its sheet, row, column and value. */
public final class TableCohortReader {
    private final Violations violations = new Violations();
    private final Notes notes = new Notes();
    private final PeopleOfRows people = new PeopleOfRows();
    private final FurtherTables further = new FurtherTables(people, violations, notes);
    private final ChosenSettings settings = new ChosenSettings(violations);
    private final SettingSources sources = new SettingSources(settings, violations);
    private final TableSubmission submission;
    private final Library library;

    private TableCohortReader(TableSubmission submission, Library library) {
        this.submission = submission;
        this.library = library;
    }

    /**
     * The cohort in some files, checked against what is loaded.
     *
     * @throws MalformedCohortException where a file cannot be read as a table
     * @throws org.claimable.claim.InvalidCohortException with all that is wrong in its cells
     */
    public static Cohort read(TableSubmission submission, Library library) {
        TableCohortReader reader = new TableCohortReader(submission, library);
        try (TableFile file = TableFile.open(submission.claims(), "")) {
            reader.readSettings(file);
            file.named(TableKind.INDIVIDUALS).ifPresent(closing(reader.further::readIndividuals));
            file.named(TableKind.PREVIOUSLY_COUNTED).ifPresent(closing(reader.further::readCounted));
            reader.readFurtherFiles();
            return reader.readClaims(file);
        }
    }

    private void readSettings(TableFile file) {
        file.named(TableKind.SETTINGS).ifPresent(closing(sources::readSheet));
        if (submission.settings() != null) {
            CohortReader.withoutClaims(new ByteArrayInputStream(submission.settings()), library, violations)
                    .ifPresent(request -> {
                        sources.take(request);
                        further.take(request.individuals(), request.previouslyCounted());
                    });
        }
        sources.readQuery(submission.chosen());
        settings.check();
    }

    private void readFurtherFiles() {
        readFile(submission.individuals(), "individuals", TableKind.INDIVIDUALS, further::readIndividuals);
        readFile(
                submission.previouslyCounted(),
                "previouslyCounted",
                TableKind.PREVIOUSLY_COUNTED,
                further::readCounted);
    }

    private void readFile(byte[] content, String called, TableKind kind, Consumer<TableRows> reader) {
        if (content != null) {
            try (TableFile file = TableFile.open(content, called)) {
                closing(reader).accept(file.main(kind));
            }
        }
    }

    private static Consumer<TableRows> closing(Consumer<TableRows> reader) {
        return rows -> {
            try (rows) {
                reader.accept(rows);
            }
        };
    }

    private Cohort readClaims(TableFile file) {
        try (TableRows rows = file.main(TableKind.CLAIMS)) {
            HeadedTable table = new HeadedTable(rows, TableKind.CLAIMS);
            if (table.isEmpty()) {
                throw new MalformedCohortException("The file is empty. Its first row must hold the headings.");
            }
            table.check(violations, notes);
            file.noteSheets(rows, notes);
            if (!table.isFound()) {
                violations.failIfAny();
            }
            ClaimRows claims = new ClaimRows(table, people, violations, settings.isReview()).read();
            new NamedInTables(settings, further).check(new References(library, violations));
            violations.failIfAny();
            return cohort(claims.claims(), claims.submitted(notes));
        }
    }

    private Cohort cohort(List<Claim> claims, SubmittedTable table) {
        return new Cohort(
                settings.text(Setting.REFERENCE),
                settings.period(),
                settings.options(),
                settings.text(Setting.RULE_SET),
                settings.text(Setting.VALUE_SET),
                settings.inlineValues(),
                settings.budget(),
                settings.deadweight(),
                settings.date(Setting.AS_OF),
                people.individuals(),
                claims,
                further.counted(),
                table);
    }
}
