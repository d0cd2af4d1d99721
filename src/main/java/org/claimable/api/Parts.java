package org.claimable.api;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.claimable.file.json.TextEncoding;
import org.claimable.file.table.TableFiles;
import org.claimable.file.table.TablePart;
import org.claimable.file.table.TableSubmission;
import org.claimable.method.claim.MalformedCohortException;
import org.claimable.method.claim.Violations;
import org.claimable.service.multipart.PartsReader;
import org.claimable.service.multipart.PartsReader.UnreadablePartsException;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;

/** The parts of a body, by name, in memory: nothing that is submitted reaches a disk. */
final class Parts {
    private static final String NAMES =
            Stream.of(TablePart.values()).map(TablePart::title).collect(Collectors.joining(", "));

    /** Far more than there are names. */
    private static final int MOST = 100;

    private final Violations violations = new Violations();
    private TableFiles files = TableFiles.NONE;

    private Parts() {}

    /** The claims alone. */
    static Parts alone(InputStream body, MediaType type) throws IOException {
        Parts parts = new Parts();
        parts.files = TableFiles.of(utf8(body.readAllBytes(), type));
        return parts;
    }

    /** All parts of a body, with what is wrong with them as an exception. */
    static Parts read(InputStream body, MediaType type) {
        Parts parts = new Parts();
        try {
            new PartsReader(MOST, Long.MAX_VALUE).read(body, type.toString(), parts::add);
        } catch (UnreadablePartsException malformed) {
            throw new MalformedCohortException(malformed.getMessage());
        }
        if (!parts.files.has(TablePart.CLAIMS)) {
            parts.violations.add(
                    "part claims", "MISSING", "There must be a part \"claims\": a CSV file or a workbook.");
        }
        parts.violations.failIfAny();
        return parts;
    }

    private void add(PartsReader.Part part) {
        TablePart named = TablePart.of(part.field()).orElse(null);
        if (named == null) {
            violations.add(
                    "part", "UNKNOWN_PART", "A part is none of %s. Leave it out, or name it so.".formatted(NAMES));
        } else if (files.has(named) && !named.isSeveral()) {
            violations.add("part " + part.field(), "REPEATED", "This part is there twice. Send it once.");
        } else {
            files = files.and(named, text(part));
        }
    }

    private static byte[] text(PartsReader.Part part) {
        try {
            return utf8(part.content(), part.type());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    TableSubmission submission(Map<String, List<String>> chosen) {
        return new TableSubmission(files, chosen);
    }

    /** A file in UTF-8 where another encoding is declared for it; else as it is, for its content says what it is. */
    static byte[] utf8(byte[] content, MediaType type) throws IOException {
        Charset declared = BodyConverter.charset(type);
        boolean asItIs = declared == null || declared.equals(StandardCharsets.UTF_8) || isArchive(content);
        return asItIs ? content : TextEncoding.utf8(content, declared);
    }

    /** The same with a media type as it was sent, null for none. */
    static byte[] utf8(byte[] content, String type) throws IOException {
        try {
            return utf8(content, type == null || type.isBlank() ? null : MediaType.parseMediaType(type));
        } catch (InvalidMediaTypeException unknown) {
            throw new MalformedCohortException(
                    "The media type of a part cannot be read, or names an encoding that is not known. Send it in UTF-8.");
        }
    }

    private static boolean isArchive(byte[] content) {
        return content.length > 1 && content[0] == 'P' && content[1] == 'K';
    }
}
