package org.claimable.page;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.claimable.service.multipart.PartsReader;
import org.claimable.service.multipart.PartsReader.TooManyBytesException;
import org.claimable.service.multipart.PartsReader.UnreadablePartsException;

/** A form that was sent, in memory alone: its texts, and its files with their names. */
public final class UploadedForm {
    private static final int MOST_PARTS = 1_500;
    private static final int FURTHER = 8;
    private static final int LONGEST_NAME = 150;

    private final Map<String, byte[]> files = new HashMap<>();
    private final Map<String, String> fileNames = new HashMap<>();
    private final Map<String, String> texts = new HashMap<>();
    private final Map<String, List<SentFile>> several = new HashMap<>();

    private UploadedForm() {}

    /** One of several files sent under one name: its path as the visitor's computer gives it, often its bare name. */
    public record SentFile(String path, byte[] content) {}

    /** Reads a form of at most so many bytes; {@link UploadTooLargeException} or {@link UnreadableFormException} otherwise. */
    public static UploadedForm read(HttpServletRequest request, long mostBytes) throws IOException {
        UploadedForm form = new UploadedForm();
        try {
            if (request.getContentLengthLong() > mostBytes) {
                throw new UploadTooLargeException(mostBytes);
            }
            new PartsReader(MOST_PARTS, mostBytes).read(request.getInputStream(), request.getContentType(), form::add);
        } catch (TooManyBytesException | UploadTooLargeException tooLarge) {
            readOn(request.getInputStream(), mostBytes * FURTHER);
            throw new UploadTooLargeException(mostBytes);
        } catch (UnreadablePartsException malformed) {
            throw new UnreadableFormException(malformed.getMessage());
        }
        return form;
    }

    /** Reads what is sent on, within bounds: a browser shows no answer before it has sent all. */
    private static void readOn(InputStream body, long most) throws IOException {
        byte[] passedOver = new byte[1 << 16];
        long read = 0;
        for (int count = 0; count >= 0 && read < most; read += count) {
            count = body.read(passedOver);
        }
    }

    private void add(PartsReader.Part part) {
        if (part.file() == null) {
            texts.putIfAbsent(part.field(), new String(part.content(), StandardCharsets.UTF_8).strip());
        } else if (!part.file().isBlank()) {
            files.putIfAbsent(part.field(), part.content());
            several.computeIfAbsent(part.field(), field -> new ArrayList<>())
                    .add(new SentFile(path(part.file()), part.content()));
            fileNames.putIfAbsent(part.field(), bare(part.file()));
        }
    }

    /** The name of a file without folders and invisible characters, and not longer than is useful. */
    private static String bare(String path) {
        String name = path == null ? "" : path.substring(Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')) + 1);
        String seen = name.replaceAll("[\\p{Cntrl}\\p{Cf}]", "").strip();
        return seen.isEmpty() ? "Uploaded file" : seen.substring(0, Math.min(LONGEST_NAME, seen.length()));
    }

    private static String path(String written) {
        String seen =
                written.replace('\\', '/').replaceAll("[\\p{Cntrl}\\p{Cf}]", "").strip();
        return seen.substring(Math.max(0, seen.length() - LONGEST_NAME));
    }

    /** All files sent under a name, in the order sent. */
    public List<SentFile> files(String name) {
        return List.copyOf(several.getOrDefault(name, List.of()));
    }

    /** Whether a text was sent, be it empty. */
    public boolean has(String name) {
        return texts.containsKey(name);
    }

    /** A text, empty where there is none. */
    public String text(String name) {
        return texts.getOrDefault(name, "");
    }

    /** Those of some texts that are there. */
    public Map<String, String> texts(Collection<String> names) {
        Map<String, String> found = new LinkedHashMap<>();
        names.stream().filter(name -> !text(name).isEmpty()).forEach(name -> found.put(name, text(name)));
        return found;
    }

    /** A file, or the rows pasted in its place; null for neither, the file where there are both. */
    public byte[] fileOrPasted(String name, String pasted) {
        boolean isPasted = file(name) == null && !text(pasted).isEmpty();
        return isPasted ? text(pasted).getBytes(StandardCharsets.UTF_8) : file(name);
    }

    /** A file, null where none was chosen. */
    public byte[] file(String name) {
        return files.get(name);
    }

    public String fileName(String name) {
        return fileNames.get(name);
    }

    /** What was sent is larger than the settings allow. */
    static final class UploadTooLargeException extends RuntimeException {
        private final long most;

        UploadTooLargeException(long most) {
            super("An upload is over its limit.");
            this.most = most;
        }

        /** The limit in whole megabytes, at least 1. */
        long megabytes() {
            return Math.max(1, most >> 20);
        }
    }

    /** What was sent is not the form of this page; the message says why, and what to do. */
    static final class UnreadableFormException extends RuntimeException {
        UnreadableFormException(String message) {
            super(message);
        }
    }
}
