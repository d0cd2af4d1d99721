package org.claimable.page.keep;

import java.io.ByteArrayInputStream;
import java.io.FilterInputStream;
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
import org.claimable.page.check.Check;
import org.claimable.page.check.Submission;
import org.claimable.page.check.Submission.Origin;
import org.claimable.page.claims.DecidedClaims;
import org.claimable.page.claims.PastResult;
import tools.jackson.core.JacksonException;
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
    private static final JsonMapper MAPPER = JsonMapper.builder().build();

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
            PastResult result) {}

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
                decided.map(each -> PastResult.of(each, today)).orElse(null));
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

    /** Whether a file is a saved check, by what it holds first. */
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
            InputStream bounded = new Bounded(archive, most);
            About about = MAPPER.readValue(bounded.readAllBytes(), About.class);
            if (about.format() != FORMAT) {
                throw new NoSavedCheckException(
                        "This check was saved by another version of this service, which saves it in"
                                + " another form. Open it with that version, or check the claims anew.");
            }
            TableFiles files = files(archive, bounded);
            if (!files.has(TablePart.CLAIMS) || about.name() == null || about.chosen() == null) {
                throw damaged();
            }
            return submission(about, files);
        } catch (IOException | JacksonException | IllegalArgumentException unreadable) {
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
        Submission sent = new Submission(about.name(), files, chosen, Map.of())
                .whenConfirmed()
                .replied(about.replies() == null ? Map.of() : about.replies());
        return about.result() == null ? sent : sent.after(new Origin.Saved(about.result()));
    }

    /** A stream of which only so many bytes can be read in all. */
    private static final class Bounded extends FilterInputStream {
        private long left;

        Bounded(InputStream stream, long most) {
            super(stream);
            this.left = most;
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
        }

        @Override
        public int read(byte[] octets, int from, int count) throws IOException {
            int read = super.read(octets, from, count);
            left -= Math.max(0, read);
            if (left < 0) {
                throw new NoSavedCheckException(
                        "This saved check holds more than this service takes. Check the claims in smaller files.");
            }
            return read;
        }
    }

    /** A file is no saved check that can be read; the message says why, and what to do. */
    static final class NoSavedCheckException extends RuntimeException {
        NoSavedCheckException(String message) {
            super(message);
        }
    }
}
