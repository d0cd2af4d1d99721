package org.claimable.page.keep;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.claimable.file.table.TableFiles;
import org.claimable.file.table.TablePart;
import org.claimable.method.catalogue.Setting;
import org.claimable.method.claim.MalformedCohortException;
import org.claimable.method.claim.Violations.InvalidCohortException;
import org.claimable.page.check.Check;
import org.claimable.page.check.Submission;
import org.claimable.page.check.Submission.Origin;
import org.claimable.page.claims.DecidedClaims;
import org.claimable.page.claims.PastResult;
import org.claimable.workbook.BoundedStream;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * A check as a file to go on from: an archive (ZIP) of what was sent, as it was sent, of what was chosen and what was decided, in JSON.
 */
final class SavedCheck {
    /** How a saved check's name ends. */
    static final String ENDING = ".claimable";

    private static final int FORMAT = 1;
    private static final String ABOUT = "claimable-check.json";
    private static final int MOST_FILES = 200;
    private static final JsonMapper MAPPER = JsonMapper.builder()
            .disable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .build();

    private SavedCheck() {}

    /**
     * What is saved beside the files: {@code format} counts up where an older program could not read it, {@code asOf} is the day of
     * evaluation; it and {@code result} are null where nothing was decided.
     */
    private record About(
            int format,
            String name,
            LocalDate savedOn,
            LocalDate asOf,
            Map<String, String> chosen,
            Map<String, String> replies,
            boolean confirmed,
            PastResult result) {
        private static final int MOST_CLAIMS = 200_000;
        private static final int LONGEST_NAME = 150;
        private static final int LONGEST_CHOICE = 10_000;

        /** Whether all of it is as this software writes it. */
        boolean isWhole() {
            return name != null
                    && !name.isBlank()
                    && name.length() <= LONGEST_NAME
                    && areTexts(chosen)
                    && (replies == null || areTexts(replies) && replies.size() <= MOST_CLAIMS)
                    && (result == null || result.isWhole() && result.decisions().size() <= MOST_CLAIMS);
        }

        private static boolean areTexts(Map<String, String> texts) {
            return texts != null
                    && texts.entrySet().stream()
                            .allMatch(each -> each.getKey() != null
                                    && each.getValue() != null
                                    && each.getValue().length() <= LONGEST_CHOICE);
        }
    }

    /** Writes a check. */
    static void write(Check check, LocalDate today, OutputStream out) throws IOException {
        Submission sent = check.submission();
        Optional<DecidedClaims> decided = check.decided();
        About about = new About(
                FORMAT,
                sent.name(),
                today,
                decided.map(each -> each.evaluation().asOf()).orElse(null),
                sent.chosen(),
                sent.replies(),
                sent.confirmed() || decided.isPresent(),
                check.isCorrected()
                        ? null
                        : decided.map(each -> PastResult.of(each, today)).orElse(null));
        try (ZipOutputStream archive = new ZipOutputStream(out)) {
            put(archive, ABOUT, MAPPER.writeValueAsBytes(about));
            for (TablePart part : TablePart.values()) {
                List<byte[]> files = sent.files().all(part);
                for (int i = 0; i < files.size(); i++) {
                    put(archive, "%s/%d".formatted(part.title(), i + 1), files.get(i));
                }
            }
        }
    }

    private static void put(ZipOutputStream archive, String name, byte[] content) throws IOException {
        archive.putNextEntry(new ZipEntry(name));
        archive.write(content);
        archive.closeEntry();
    }

    /** Whether a file is a saved check: an archive that begins with its description. */
    static boolean is(byte[] file) {
        try (ZipInputStream archive = new ZipInputStream(new ByteArrayInputStream(file))) {
            ZipEntry first = archive.getNextEntry();
            return first != null && first.getName().equals(ABOUT);
        } catch (IOException | IllegalArgumentException none) {
            return false;
        }
    }

    /**
     * What was saved, to be decided again, as of the day of then; {@code most} is how many bytes it may unpack to.
     *
     * @throws NoSavedCheckException where it is none, or damaged
     */
    static Submission read(byte[] file, long most) {
        if (!is(file)) {
            throw new NoSavedCheckException(
                    "This is not a saved check. Choose a file that you saved here, whose name ends in " + ENDING + ".");
        }
        try (ZipInputStream archive = new ZipInputStream(new ByteArrayInputStream(file))) {
            archive.getNextEntry();
            InputStream bounded = new BoundedStream(
                    archive,
                    most,
                    () -> new NoSavedCheckException(
                            "This saved check holds more than this service takes. Check the claims in smaller files."));
            About about = MAPPER.readValue(bounded.readAllBytes(), About.class);
            if (about == null) {
                throw damaged();
            }
            if (about.format() != FORMAT) {
                throw new NoSavedCheckException(
                        "This check was saved by another version of this service, which saves it in"
                                + " another form. Open it with that version, or check the claims anew.");
            }
            TableFiles files = files(archive, bounded);
            if (!files.has(TablePart.CLAIMS) || !about.isWhole()) {
                throw damaged();
            }
            Submission sent = submission(about, files);
            sent.corrections();
            return sent;
        } catch (IOException
                | JacksonException
                | IllegalArgumentException
                | MalformedCohortException
                | InvalidCohortException unreadable) {
            throw damaged();
        }
    }

    private static NoSavedCheckException damaged() {
        return new NoSavedCheckException(
                "This saved check is damaged: part of it is missing or cannot be read. Choose another copy of it, or check the claims anew.");
    }

    private static TableFiles files(ZipInputStream archive, InputStream bounded) throws IOException {
        TableFiles files = TableFiles.NONE;
        int count = 0;
        for (ZipEntry entry = archive.getNextEntry(); entry != null; entry = archive.getNextEntry()) {
            String part = entry.getName().replaceFirst("/\\d+$", "");
            TablePart named = TablePart.of(part).orElse(null);
            if (named == null || ++count > MOST_FILES || files.has(named) && !named.isSeveral()) {
                throw damaged();
            }
            files = files.and(named, bounded.readAllBytes());
        }
        return files;
    }

    private static Submission submission(About about, TableFiles files) {
        Map<String, String> chosen = new HashMap<>(about.chosen());
        if (about.asOf() != null) {
            chosen.putIfAbsent(Setting.AS_OF.title(), about.asOf().toString());
        }
        Submission plain = new Submission(about.name(), files, chosen, Map.of())
                .replied(about.replies() == null ? Map.of() : about.replies());
        Submission sent = about.confirmed() ? plain.whenConfirmed() : plain;
        return about.result() == null ? sent : sent.after(new Origin.Saved(about.result()));
    }

    /** A file is no saved check that can be read; the message says why, and what to do. */
    static final class NoSavedCheckException extends RuntimeException {
        NoSavedCheckException(String message) {
            super(message);
        }
    }
}
