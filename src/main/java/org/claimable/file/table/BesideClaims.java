package org.claimable.file.table;

import java.io.ByteArrayInputStream;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.claimable.file.json.CohortReader;
import org.claimable.file.json.References;
import org.claimable.method.catalogue.PreviousKind;
import org.claimable.method.catalogue.Setting;
import org.claimable.method.catalogue.SettingType;
import org.claimable.method.claim.Claim;
import org.claimable.method.claim.Cohort;
import org.claimable.method.claim.EarlierCheck;
import org.claimable.method.claim.SubmittedTable;
import org.claimable.method.claim.Violations;
import org.claimable.method.evaluation.Identities;
import org.claimable.method.evaluation.Library;
import org.claimable.method.evaluation.PlausibleDates;
import org.claimable.method.evaluation.StatedFields;
import org.claimable.method.measure.MeasuresRequest;
import org.claimable.method.rulebook.OwnFields.Holder;
import org.claimable.method.rulebook.OwnFields.OwnField;
import org.claimable.method.rulebook.RuleSet;

/** What is submitted beside a table of claims: settings, people, what was counted before, what was promised. */
final class BesideClaims {
    private static final LocalDate LATEST = LocalDate.of(9999, 12, 31);

    private final Violations violations = new Violations();
    private final Notes notes = new Notes();
    private final PeopleOfRows people = new PeopleOfRows(this::howRead);
    private final ChosenSettings settings;
    private final FurtherTables further = new FurtherTables(people, violations, notes, this::howRead);
    private final TableSubmission submission;
    private final Library library;
    private MeasuresRequest measures;
    private HowRead how;
    private NamedColumns ofFile;

    BesideClaims(TableSubmission submission, Library library) {
        this.submission = submission;
        this.settings = new ChosenSettings(violations, submission.named());
        this.library = library;
    }

    /** Reads the sheets beside the claims, and the files of the submission. */
    void read(List<TableFile> files) {
        readSettings(files.get(0));
        files.stream().skip(1).forEach(this::refuseSettings);
        for (TableFile file : files) {
            file.named(TableKind.INDIVIDUALS).forEach(closing(further::readIndividuals));
            file.named(TableKind.PREVIOUSLY_COUNTED).forEach(closing(rows -> further.readCounted(rows, null)));
            file.named(TableKind.COMMITMENTS).forEach(closing(further::readCommitments));
            file.named(TableKind.SPACES).forEach(closing(further::readSpaces));
        }
        readFurtherFiles();
    }

    /** The settings of several files of claims are those of the first. */
    private void refuseSettings(TableFile file) {
        file.settings()
                .ifPresent(
                        closing(
                                rows -> violations.add(
                                        rows.places().whole(),
                                        "SETTINGS_OF_FURTHER_FILE",
                                        "The settings of several files are those of the first. Leave this sheet out, or name its file first.")));
    }

    /** Reads all settings: those of an earlier decision in the file of claims, those on its settings sheet, and those sent with it. */
    void readSettings(TableFile file) {
        takeEarlierChoices(file.decidedByOfClaims());
        file.settings().ifPresent(closing(settings::readSheet));
        readSettings();
    }

    /** Reads the files of the submission, beside claims in a CSV file. */
    void read(TableRows claims) {
        takeEarlierChoices(DecidedBy.ofFirst(claims));
        readSettings();
        readFurtherFiles();
    }

    /** Takes the choices by which the file of claims was decided before, null where it was not; any other choice wins. */
    private void takeEarlierChoices(EarlierCheck check) {
        if (check != null) {
            settings.takeEarlier(check);
            new DecidedBefore(check, library).note(notes);
        }
    }

    private void readSettings() {
        List<Cohort> given = new ArrayList<>();
        byte[] request = submission.files().one(TablePart.SETTINGS);
        if (request != null) {
            CohortReader.withoutClaims(new ByteArrayInputStream(request), library, violations, settings::takeText)
                    .ifPresent(given::add);
            given.forEach(each -> settings.take(each.settings()));
        }
        if (submission.files().has(TablePart.COLUMNS)) {
            settings.takeColumns(submission.files().one(TablePart.COLUMNS));
        }
        settings.readQuery(submission.chosen());
        settings.check();
        PlausibleDates dates = new PlausibleDates(howRead().parameters(), violations);
        Stream.of(Setting.values())
                .filter(each -> each.type() == SettingType.DAY)
                .forEach(each -> dates.note(
                        settings.place(each), (LocalDate) settings.settings().get(each)));
        StatedFields stated = new StatedFields(howRead().rules(), violations);
        for (Cohort each : given) {
            Cohort held = stated.cohort(each, "settings");
            further.take(held.individuals(), held.previouslyCounted());
            further.committed().take(each.commitments());
            further.spaces().take(each.spaces());
            measures = each.measures();
        }
    }

    private void readFurtherFiles() {
        readFiles(TablePart.INDIVIDUALS, TableKind.INDIVIDUALS, (rows, check) -> further.readIndividuals(rows));
        readFiles(TablePart.PREVIOUSLY_COUNTED, TableKind.PREVIOUSLY_COUNTED, further::readCounted);
        readFiles(TablePart.COMMITMENTS, TableKind.COMMITMENTS, (rows, check) -> further.readCommitments(rows));
        readFiles(TablePart.SPACES, TableKind.SPACES, (rows, check) -> further.readSpaces(rows));
        readFigures();
        requireKind();
        readFiles(
                TablePart.PREVIOUS,
                TableKind.EARLIER,
                (rows, check) -> further.readEarlier(rows, check, previousKind() == PreviousKind.ON_TOP));
    }

    /** Reads figures of what was done; their months are held to the day of evaluation once that is known. */
    private void readFigures() {
        List<byte[]> files = submission.files().all(TablePart.FIGURES);
        if (files.isEmpty()) {
            return;
        }
        MeasuresFiles figures = MeasuresFiles.NONE;
        for (int i = 0; i < files.size(); i++) {
            figures = figures.and(MeasurePart.FIGURES, new MeasuresFiles.SentFile(null, files.get(i)));
        }
        LocalDate asOf = (LocalDate) settings.settings().get(Setting.AS_OF);
        try {
            MeasuresSubmission read = MeasuresSubmission.read(
                    figures,
                    Map.of(),
                    new MeasuresSubmission.Reader(
                            submission.named(), library, asOf == null ? LATEST : asOf, Integer.MAX_VALUE, true));
            measures = read.request();
            read.notes().forEach(each -> notes.add(each.place(), each.code(), each.message()));
        } catch (Violations.InvalidCohortException wrong) {
            wrong.violations().forEach(each -> violations.add(each.pointer(), each.code(), each.message()));
        }
    }

    /** What the claims are to earlier results, null where that is not said. */
    private PreviousKind previousKind() {
        return (PreviousKind) settings.settings().get(Setting.PREVIOUS_KIND);
    }

    /** Notes earlier results of which it is not said what the claims are to them, and that without any results. */
    private void requireKind() {
        boolean any = submission.files().has(TablePart.PREVIOUS);
        if (any && previousKind() == null && !settings.isWrong(Setting.PREVIOUS_KIND)) {
            violations.add(
                    submission.named().place(Setting.PREVIOUS_KIND.title()),
                    "MISSING",
                    "Say what the claims are to the earlier results: on-top where they come on top of them, replace where they replace them.");
        } else if (!any && previousKind() != null) {
            violations.add(
                    settings.place(Setting.PREVIOUS_KIND),
                    "NO_EARLIER_RESULTS",
                    "This goes with the decided file of an earlier check. Add that file, or leave this out.");
        }
    }

    private void readFiles(TablePart part, TableKind kind, BiConsumer<TableRows, EarlierCheck> reader) {
        List<byte[]> files = submission.files().all(part);
        for (int i = 0; i < files.size(); i++) {
            String called = files.size() == 1 ? part.title() : "%s %d".formatted(part.title(), i + 1);
            readFile(files.get(i), called, kind, reader);
        }
    }

    private void readFile(byte[] content, String called, TableKind kind, BiConsumer<TableRows, EarlierCheck> reader) {
        try (TableFile file = TableFile.open(content, called)) {
            EarlierCheck decided = file.decidedBy();
            ofFile = columnsThen(file, kind);
            for (TableRows table : file.beside(kind, howRead(), kind == TableKind.EARLIER ? new Notes() : notes)) {
                if (!table.hasNext()) {
                    violations.add(
                            table.places().whole(),
                            "EMPTY_FILE",
                            "This is empty. Its first row must hold the headings. Leave the file out if there is nothing to say.");
                }
                closing(rows -> reader.accept(rows, decided)).accept(table);
            }
        } finally {
            ofFile = null;
        }
    }

    /** The columns that were named when a file of earlier claims was decided, by which it is read; null for none. */
    private static NamedColumns columnsThen(TableFile file, TableKind kind) {
        EarlierCheck then =
                kind == TableKind.EARLIER || kind == TableKind.PREVIOUSLY_COUNTED ? file.decidedByOfClaims() : null;
        return then == null ? null : (NamedColumns) then.chosen(Setting.COLUMNS);
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
        References references = new References(library, violations);
        settings.checkDeadweight(references);
        references
                .ruleSet(settings.place(Setting.RULE_SET), settings.settings().ruleSet())
                .map(evaluator -> evaluator.ruleSet().catalogue())
                .ifPresent(catalogue -> further.check(references, catalogue));
    }

    /** How the tables are to be read, once the settings were. */
    HowRead howRead() {
        if (how == null) {
            RuleSet ruleSet = library.evaluator(settings.settings().ruleSet())
                    .or(() -> library.evaluator(null))
                    .orElseThrow()
                    .ruleSet();
            how = settings.howRead()
                    .by(Identities.of(settings.settings(), ruleSet), ruleSet)
                    .with(corrections());
            how.columns().check(ruleSet, violations);
        }
        return ofFile == null ? how : how.naming(ofFile);
    }

    private Corrections corrections() {
        byte[] sent = submission.files().one(TablePart.CORRECTIONS);
        return sent == null ? Corrections.NONE : Corrections.read(sent, violations);
    }

    /** Notes, once all rows of some tables were read, which corrections were not made, and how many were. */
    void concludeCorrections(List<AppliedCorrections> tables) {
        AppliedCorrections.conclude(tables, howRead().corrections(), notes, violations);
    }

    /** Notes that the setting of the sheet names none. */
    void noteUnknownSheet(String message) {
        violations.add(settings.place(Setting.SHEET), "UNKNOWN_SHEET", message);
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

    /** Whether the rule set needs something of every person. */
    boolean needsOfPeople() {
        return howRead().fields().of(Holder.INDIVIDUAL).stream().anyMatch(OwnField::required);
    }

    boolean isReview() {
        return settings.isReview();
    }

    /** The cohort of some claims; {@code table} is what they came in, or null. */
    Cohort cohort(List<Claim> claims, SubmittedTable table) {
        return new Cohort(
                settings.settings(),
                people.individuals(),
                claims,
                further.counted(),
                table,
                further.committed().commitments(),
                further.earlier(previousKind()),
                further.spaces().spaces(),
                measures);
    }
}
