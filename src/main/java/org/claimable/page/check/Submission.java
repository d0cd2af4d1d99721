package org.claimable.page.check;

import java.io.ByteArrayInputStream;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.claimable.file.json.ChosenInJson;
import org.claimable.file.json.CohortReader;
import org.claimable.file.json.TextEncoding;
import org.claimable.file.table.CorrectedTable;
import org.claimable.file.table.Corrections;
import org.claimable.file.table.TableCohortReader;
import org.claimable.file.table.TableFiles;
import org.claimable.file.table.TablePart;
import org.claimable.file.table.TableSubmission;
import org.claimable.file.table.WrongRows;
import org.claimable.method.bank.Digests;
import org.claimable.method.catalogue.NamedFor;
import org.claimable.method.catalogue.Section;
import org.claimable.method.catalogue.Setting;
import org.claimable.method.claim.Cohort;
import org.claimable.method.claim.SubmittedTable;
import org.claimable.method.claim.Violations;
import org.claimable.method.evaluation.Library;
import org.claimable.page.UploadedForm;
import org.claimable.page.UploadedForm.SentFile;
import org.claimable.page.claims.DecidedClaims.Submitted;
import org.claimable.page.claims.PastResult;
import org.claimable.service.limit.Weight;

/**
 * What a visitor sent to be checked: {@code name} is what the file of claims is called, as the visitor's computer says;
 * {@code chosen} are settings by their names in the API, only those chosen; {@code pasted} are the rows that were pasted, by their
 * field, to be shown again; {@code confirmed} is whether the visitor said that references to people are none of their names;
 * {@code replies} are what providers replied to questions, by claim;
 * {@code origin} is what was decided of the same rows before, null for nothing.
 */
public record Submission(
        String name,
        TableFiles files,
        Map<String, String> chosen,
        Map<String, String> pasted,
        boolean confirmed,
        Map<String, String> replies,
        Origin origin) {
    /** What a decision that was saved takes of the heap, about. */
    private static final int BYTES_OF_DECISION = 150;

    public Submission {
        chosen = Map.copyOf(chosen);
        pasted = Map.copyOf(pasted);
        replies = Map.copyOf(replies);
    }

    /** One that came by itself. */
    public Submission(String name, TableFiles files, Map<String, String> chosen, Map<String, String> pasted) {
        this(name, files, chosen, pasted, false, Map.of(), null);
    }

    /** What was decided of the same rows before. */
    public sealed interface Origin {
        /** Another check of the visitor, by its id, of which the choices were changed. */
        record OtherChoices(String check) implements Origin {}

        /** A check that was saved. */
        record Saved(PastResult result) implements Origin {}
    }

    /** Whether another holds the same files and choices. */
    boolean isSame(Submission other) {
        boolean origins = origin instanceof Origin.Saved
                ? other.origin instanceof Origin.Saved
                : Objects.equals(origin, other.origin);
        return origins
                && name.equals(other.name)
                && chosen.equals(other.chosen)
                && pasted.equals(other.pasted)
                && confirmed == other.confirmed
                && replies.equals(other.replies)
                && files.isSame(other.files);
    }

    /** The same after something was decided of its rows before. */
    public Submission after(Origin before) {
        return new Submission(name, files, chosen, pasted, confirmed, replies, before);
    }

    /** The same with other choices. */
    public Submission choosing(Map<String, String> choices) {
        return new Submission(name, files, choices, pasted, confirmed, replies, null);
    }

    /** The same with other files. */
    public Submission sending(TableFiles others) {
        return new Submission(name, others, chosen, pasted, confirmed, replies, null);
    }

    /** The same once the visitor has said that its references are no names. */
    public Submission whenConfirmed() {
        return new Submission(name, files, chosen, pasted, true, replies, origin);
    }

    /** The same with further replies of providers to questions, by claim; a later one to a claim takes the place of the earlier. */
    public Submission replied(Map<String, String> further) {
        Map<String, String> all = new HashMap<>(replies);
        all.putAll(further);
        return new Submission(name, files, chosen, pasted, confirmed, all, origin);
    }

    /** What a form holds. */
    static Submission of(UploadedForm sent) {
        TableFiles files = TableFiles.NONE
                .and(TablePart.CLAIMS, sent.fileOrPasted(CheckForm.CLAIMS, CheckForm.PASTED))
                .and(TablePart.INDIVIDUALS, sent.file(TablePart.INDIVIDUALS.title()))
                .with(
                        TablePart.PREVIOUSLY_COUNTED,
                        sent.files(TablePart.PREVIOUSLY_COUNTED.title()).stream()
                                .map(SentFile::content)
                                .toList())
                .with(
                        TablePart.PREVIOUS,
                        sent.files(TablePart.PREVIOUS.title()).stream()
                                .map(SentFile::content)
                                .toList())
                .and(TablePart.COMMITMENTS, sent.fileOrPasted(CheckForm.COMMITMENTS, CheckForm.PASTED_COMMITMENTS))
                .and(TablePart.SPACES, sent.file(TablePart.SPACES.title()))
                .with(
                        TablePart.FIGURES,
                        sent.files(TablePart.FIGURES.title()).stream()
                                .map(SentFile::content)
                                .toList());
        return new Submission(
                sent.file(CheckForm.CLAIMS) == null ? "Pasted rows" : sent.fileName(CheckForm.CLAIMS),
                files,
                CheckForm.chosen(sent),
                CheckForm.pasted(sent));
    }

    /** The same with one choice made otherwise; null takes it back. */
    public Submission choosing(String setting, String value) {
        Map<String, String> choices = new HashMap<>(chosen);
        if (value == null) {
            choices.remove(setting);
        } else {
            choices.put(setting, value);
        }
        return choosing(choices);
    }

    /** The same, with rows that cannot be read put for review. */
    public Submission withReadableRows() {
        return choosing("onError", "review");
    }

    /** Whether anything is read in place of cells of the claims. */
    public boolean isCorrected() {
        return files.has(TablePart.CORRECTIONS);
    }

    /** What is read in place of cells of the claims. */
    public Corrections corrections() {
        byte[] corrections = files.one(TablePart.CORRECTIONS);
        return corrections == null ? Corrections.NONE : Corrections.of(corrections);
    }

    /** The same with other corrections in place of any. */
    public Submission correcting(Corrections corrections) {
        return sending(files.with(
                TablePart.CORRECTIONS, corrections.lines().isEmpty() ? List.of() : List.of(corrections.inCsv())));
    }

    /** The claims with their corrections, where they are a table. */
    public CorrectedTable corrected(Library library) {
        return CorrectedTable.of(asTables(), library);
    }

    /** What was chosen, without the files that it was chosen for. */
    Submission withoutFiles() {
        return new Submission(name, TableFiles.NONE, chosen, pasted);
    }

    private byte[] claims() {
        return files.one(TablePart.CLAIMS);
    }

    /** Whether it is a request as the API takes it, by its first sign. */
    public boolean isJson() {
        return hasClaims() && TextEncoding.isJson(claims());
    }

    public boolean hasClaims() {
        return files.has(TablePart.CLAIMS);
    }

    /** How many bytes it holds. */
    public long size() {
        long saved = origin instanceof Origin.Saved before
                ? (long) before.result().decisions().size() * BYTES_OF_DECISION
                : 0;
        return files.size() + length(pasted) + length(replies) + saved;
    }

    private static long length(Map<String, String> texts) {
        return texts.values().stream().mapToLong(String::length).sum();
    }

    /** How much heap deciding it takes at most, in bytes. */
    public long weight() {
        return files.stream().mapToLong(file -> Weight.of(file, isJson())).sum();
    }

    /** What is kept of it once it is decided. */
    Submitted described(Instant at) {
        MessageDigest digest = Digests.begin();
        digest.update(claims());
        return new Submitted(name, Digests.end(digest), claims().length, at);
    }

    /**
     * The cohort, checked against what is loaded.
     *
     * @throws org.claimable.method.claim.MalformedCohortException where it cannot be read at all
     * @throws org.claimable.method.claim.Violations.InvalidCohortException with all that is wrong in it
     */
    public Cohort read(Library library) {
        return read(library, wrong -> {});
    }

    /** The same; {@code taker} is given the rows of tables that cannot be read, before it fails by them. */
    Cohort read(Library library, Consumer<WrongRows> taker) {
        if (!isJson()) {
            Cohort cohort = TableCohortReader.read(asTables(), library, taker);
            requirePromise(cohort);
            requirePerson(cohort);
            return cohort;
        }
        requireNothingBeside();
        byte[] request = chosen.isEmpty()
                ? claims()
                : ChosenInJson.over(claims(), asTables().read());
        return CohortReader.read(new ByteArrayInputStream(request), library);
    }

    /** What was promised is not passed over in silence where nothing of it is read. */
    private void requirePromise(Cohort cohort) {
        if (files.has(TablePart.COMMITMENTS) && cohort.commitments() == null) {
            Violations violations = new Violations();
            violations.add(
                    "commitments",
                    "MISSING",
                    "Nothing is promised below the headings. Add one row an outcome, or leave this out.");
            violations.failIfAny();
        }
    }

    /** Nothing is decided of people before it was asked which column names them. */
    private void requirePerson(Cohort cohort) {
        Violations violations = new Violations();
        cohort.firstOfAll()
                .filter(note -> note.code().equals(SubmittedTable.NO_PERSON_COLUMN))
                .ifPresent(note -> violations.add(note.place(), note.code(), note.message()));
        violations.failIfAny();
    }

    private void requireNothingBeside() {
        Violations violations = new Violations();
        Stream.of(Setting.values())
                .filter(each -> each.section() == Section.TABLES && chosen.containsKey(each.title()))
                .forEach(each -> violations.add(
                        "query parameter " + each.title(),
                        "SETTING_OF_TABLES",
                        "A JSON file has no columns or rows to be read so. Leave this as it was."));
        if (files.stream().count() > 1) {
            violations.add(
                    "query parameter individuals",
                    "FILE_BESIDE_JSON",
                    "A JSON file holds people, and what was counted before or promised, itself. Leave out the other files.");
        }
        violations.failIfAny();
    }

    /** The same as the readers of tables take it. */
    public TableSubmission asTables() {
        Map<String, List<String>> settings = new LinkedHashMap<>();
        chosen.forEach((name, text) -> settings.put(name, List.of(text)));
        return new TableSubmission(files, settings, NamedFor.FORMS);
    }

    /** Says nothing of its content, so that no log can. */
    @Override
    public String toString() {
        return "A submission of %d bytes".formatted(size());
    }
}
