package org.claimable.file.table;

import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import org.claimable.claim.Claim;
import org.claimable.claim.Cohort;
import org.claimable.claim.SubmittedTable;
import org.claimable.claim.Violations;
import org.claimable.evaluation.Identities;
import org.claimable.evaluation.Library;
import org.claimable.evaluation.PlausibleDates;
import org.claimable.file.json.CohortReader;
import org.claimable.file.json.References;
import org.claimable.rulebook.RuleSet;

/** What is submitted beside a table of claims: settings, people, what was counted before, what was promised. */
final class BesideClaims {
    private final Violations violations = new Violations();
    private final Notes notes = new Notes();
    private final PeopleOfRows people = new PeopleOfRows(this::howRead);
    private final ChosenSettings settings = new ChosenSettings(violations);
    private final FurtherTables further = new FurtherTables(people, violations, notes, this::howRead);
    private final SettingSources sources = new SettingSources(settings, violations);
    private final TableSubmission submission;
    private final Library library;
    private HowRead how;

    BesideClaims(TableSubmission submission, Library library) {
        this.submission = submission;
        this.library = library;
    }

    /** Reads the sheets beside the claims, and the files of the submission. */
    void read(TableFile file) {
        file.named(TableKind.SETTINGS).ifPresent(closing(sources::readSheet));
        readSettings();
        file.named(TableKind.INDIVIDUALS).ifPresent(closing(further::readIndividuals));
        file.named(TableKind.PREVIOUSLY_COUNTED).ifPresent(closing(further::readCounted));
        file.named(TableKind.COMMITMENTS).ifPresent(closing(further::readCommitments));
        readFurtherFiles();
    }

    /** Reads the files of the submission, beside claims in a file that has no sheets. */
    void read() {
        readSettings();
        readFurtherFiles();
    }

    private void readSettings() {
        List<Cohort> given = new ArrayList<>();
        if (submission.settings() != null) {
            CohortReader.withoutClaims(
                            new ByteArrayInputStream(submission.settings()), library, violations, sources::takeText)
                    .ifPresent(given::add);
            given.forEach(sources::take);
        }
        sources.readQuery(submission.chosen(), submission.places());
        settings.check();
        PlausibleDates dates = new PlausibleDates(howRead().parameters(), violations);
        for (Setting day : List.of(Setting.FROM, Setting.TO, Setting.AS_OF)) {
            dates.note(settings.place(day), settings.date(day));
        }
        for (Cohort request : given) {
            further.take(request.individuals(), request.previouslyCounted());
            further.committed().take(request.commitments());
        }
    }

    private void readFurtherFiles() {
        HowRead how = howRead();
        readFile(
                submission.individuals(),
                "individuals",
                file -> file.main(TableKind.INDIVIDUALS, how),
                further::readIndividuals);
        readFile(submission.previouslyCounted(), "previouslyCounted", file -> file.counted(how), further::readCounted);
        readFile(
                submission.commitments(),
                "commitments",
                file -> file.main(TableKind.COMMITMENTS, how),
                further::readCommitments);
    }

    private static void readFile(
            byte[] content, String called, Function<TableFile, TableRows> table, Consumer<TableRows> reader) {
        if (content != null) {
            try (TableFile file = TableFile.open(content, called)) {
                closing(reader).accept(table.apply(file));
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

    /** Notes what is named and not loaded. */
    void checkNames() {
        new NamedInTables(settings, further).check(new References(library, violations));
    }

    /** How the tables are to be read, once the settings were. */
    HowRead howRead() {
        if (how == null) {
            RuleSet ruleSet = library.evaluator(settings.text(Setting.RULE_SET))
                    .or(() -> library.evaluator(null))
                    .orElseThrow()
                    .ruleSet();
            how = settings.howRead().by(Identities.of(settings.options(), ruleSet), ruleSet.parameters());
        }
        return how;
    }

    /** Where the setting of the sheet was given. */
    String placeOfSheet() {
        return settings.place(Setting.SHEET);
    }

    Violations violations() {
        return violations;
    }

    Notes notes() {
        return notes;
    }

    PeopleOfRows people() {
        return people;
    }

    boolean isReview() {
        return settings.isReview();
    }

    /** The cohort of some claims; {@code table} is what they came in, or null. */
    Cohort cohort(List<Claim> claims, SubmittedTable table) {
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
                table,
                further.committed().commitments());
    }
}
