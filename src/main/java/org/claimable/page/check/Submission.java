package org.claimable.page.check;

import java.io.ByteArrayInputStream;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.claimable.file.json.CohortReader;
import org.claimable.file.json.TextEncoding;
import org.claimable.file.table.TableCohortReader;
import org.claimable.file.table.TableFiles;
import org.claimable.file.table.TablePart;
import org.claimable.file.table.TableSubmission;
import org.claimable.method.bank.Digests;
import org.claimable.method.claim.Cohort;
import org.claimable.method.claim.Violations;
import org.claimable.method.evaluation.Library;
import org.claimable.page.UploadedForm;
import org.claimable.page.UploadedForm.SentFile;
import org.claimable.page.claims.DecidedClaims.Submitted;
import org.claimable.service.limit.Weight;

/**
 * What a visitor sent to be checked: {@code name} is what the file of claims is called, as the visitor's computer says;
 * {@code chosen} are settings by their names in the API, only those chosen; {@code pasted} are the rows that were pasted, by their
 * field, to be shown again.
 */
public record Submission(String name, TableFiles files, Map<String, String> chosen, Map<String, String> pasted) {
    public Submission {
        chosen = Map.copyOf(chosen);
        pasted = Map.copyOf(pasted);
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
                .and(TablePart.COMMITMENTS, sent.fileOrPasted(CheckForm.COMMITMENTS, CheckForm.PASTED_COMMITMENTS));
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
        return new Submission(name, files, choices, pasted);
    }

    /** The same, with rows that cannot be read put for review. */
    public Submission withReadableRows() {
        return choosing("onError", "review");
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

    boolean hasClaims() {
        return files.has(TablePart.CLAIMS);
    }

    /** How many bytes it holds. */
    public long size() {
        return files.size() + pasted.values().stream().mapToLong(String::length).sum();
    }

    /** How much heap deciding it takes at most, in bytes. */
    long weight() {
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
        if (!isJson()) {
            Cohort cohort = TableCohortReader.read(asTables(), library);
            requirePromise(cohort);
            return cohort;
        }
        requireNothingBeside();
        return CohortReader.read(new ByteArrayInputStream(claims()), library);
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

    private void requireNothingBeside() {
        Violations violations = new Violations();
        chosen.keySet()
                .forEach(name -> violations.add(
                        "query parameter " + name,
                        "SETTING_OF_TABLES",
                        "A JSON file says itself how it is decided. Leave this as it was, and say it in the file."));
        if (files.stream().count() > 1) {
            violations.add(
                    "query parameter individuals",
                    "FILE_BESIDE_JSON",
                    "A JSON file holds people, and what was counted before or promised, itself. Leave out the other files.");
        }
        violations.failIfAny();
    }

    private TableSubmission asTables() {
        Map<String, List<String>> settings = new LinkedHashMap<>();
        chosen.forEach((name, text) -> settings.put(name, List.of(text)));
        return new TableSubmission(files, settings);
    }

    /** Says nothing of its content, so that no log can. */
    @Override
    public String toString() {
        return "A submission of %d bytes".formatted(size());
    }
}
