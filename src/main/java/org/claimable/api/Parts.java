package org.claimable.api;

import java.io.IOException;
import java.io.InputStream;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.commons.fileupload.FileItemIterator;
import org.apache.commons.fileupload.FileItemStream;
import org.apache.commons.fileupload.FileUpload;
import org.apache.commons.fileupload.FileUploadException;
import org.apache.commons.fileupload.UploadContext;
import org.claimable.claim.MalformedCohortException;
import org.claimable.claim.Violations;
import org.claimable.file.table.TableSubmission;

/** The parts of a body, by name, in memory: nothing that is submitted reaches a disk. */
final class Parts {
    private static final List<String> NAMES =
            List.of("claims", "individuals", "previouslyCounted", "commitments", "settings");

    private final Map<String, byte[]> byName = new LinkedHashMap<>();
    private final Violations violations = new Violations();

    private Parts() {}

    static Parts read(InputStream body, String contentType) throws IOException {
        Parts parts = new Parts();
        try {
            FileItemIterator items = new FileUpload().getItemIterator(new Body(body, contentType));
            while (items.hasNext()) {
                parts.add(items.next());
            }
        } catch (FileUploadException | IOException malformed) {
            throw new MalformedCohortException("The body is not in the parts that its boundary says.");
        }
        if (!parts.byName.containsKey("claims")) {
            parts.violations.add(
                    "part claims", "MISSING", "There must be a part \"claims\": a CSV file or a workbook.");
        }
        parts.violations.failIfAny();
        return parts;
    }

    private void add(FileItemStream part) throws IOException {
        String name = String.valueOf(part.getFieldName());
        byte[] content = SentText.file(part.openStream().readAllBytes(), part.getContentType());
        if (!NAMES.contains(name)) {
            violations.add(
                    "part",
                    "UNKNOWN_PART",
                    "A part is none of %s. Leave it out, or name it so.".formatted(String.join(", ", NAMES)));
        } else if (byName.putIfAbsent(name, content) != null) {
            violations.add("part " + name, "REPEATED", "This part is there twice. Send it once.");
        }
    }

    TableSubmission submission(Map<String, List<String>> chosen) {
        return new TableSubmission(
                byName.get("claims"),
                byName.get("individuals"),
                byName.get("previouslyCounted"),
                byName.get("commitments"),
                byName.get("settings"),
                chosen);
    }

    /** The body of a request, as the library that takes it apart asks for it. */
    private record Body(InputStream stream, String contentType) implements UploadContext {
        @Override
        public String getCharacterEncoding() {
            return "UTF-8";
        }

        @Override
        public String getContentType() {
            return contentType;
        }

        @Override
        public int getContentLength() {
            return -1;
        }

        @Override
        public long contentLength() {
            return -1;
        }

        @Override
        public InputStream getInputStream() {
            return stream;
        }
    }
}
