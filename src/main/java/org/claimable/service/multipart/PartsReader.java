package org.claimable.service.multipart;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import org.apache.commons.fileupload.FileItemIterator;
import org.apache.commons.fileupload.FileItemStream;
import org.apache.commons.fileupload.FileUpload;
import org.apache.commons.fileupload.FileUploadBase.InvalidContentTypeException;
import org.apache.commons.fileupload.FileUploadException;
import org.apache.commons.fileupload.InvalidFileNameException;
import org.apache.commons.fileupload.UploadContext;

/**
 * Reads the parts of a body one after another; whatever is wrong with them is an {@link UnreadablePartsException}. Names are
 * UTF-8, as browsers send them.
 */
public final class PartsReader {
    /** Room for a file name of 255 characters, however they are written. */
    private static final int LONGEST_HEAD = 1 << 13;

    private static final String NO_BOUNDARY =
            "The Content-Type of the body names no boundary that can separate its parts. Leave that header to the program that makes the form.";
    private static final String NOT_IN_PARTS =
            "The body is not in the parts that its boundary says, or ends before its last part does. Send it again, whole.";
    private static final String BAD_NAME =
            "The name of a part or of its file has a character that no name can have. Rename the file, then send it again.";

    private static final String BAD_HEAD =
            "The headers of a part cannot be read. Leave them to the program that makes the form.";

    private final int mostParts;
    private final long mostBytes;

    /**
     * A part by the name of its field; {@code file} is what its file is called, null where it is no file; {@code type} is its media
     * type as it was sent, null for none.
     */
    public record Part(String field, String file, String type, byte[] content) {}

    /** What is done with a part. */
    @FunctionalInterface
    public interface Taker {
        void take(Part part);
    }

    /** For at most so many parts, and bytes in all. */
    public PartsReader(int mostParts, long mostBytes) {
        this.mostParts = mostParts;
        this.mostBytes = mostBytes;
    }

    /** Reads all parts of a body that was sent whole; {@link TooManyBytesException} where it is too large. */
    public void read(InputStream body, String contentType, Taker taker) {
        Source source = new Source(body, mostBytes);
        FileItemIterator parts = source.understood(() -> parts(source, contentType));
        int count = 0;
        for (Part part = source.understood(() -> next(parts));
                part != null;
                part = source.understood(() -> next(parts))) {
            if (++count > mostParts) {
                throw new UnreadablePartsException(
                        "The body has more than %,d parts. Send fewer.".formatted(mostParts));
            }
            taker.take(part);
        }
        if (count == 0) {
            throw new UnreadablePartsException(NOT_IN_PARTS);
        }
    }

    private static FileItemIterator parts(InputStream body, String contentType)
            throws FileUploadException, IOException {
        FileUpload upload = new FileUpload();
        upload.setPartHeaderSizeMax(LONGEST_HEAD);
        return upload.getItemIterator(new Body(body, contentType));
    }

    /** The next part, null after the last. */
    private static Part next(FileItemIterator parts) throws FileUploadException, IOException {
        return parts.hasNext() ? part(parts.next()) : null;
    }

    private static Part part(FileItemStream part) throws IOException {
        String file = part.isFormField() ? null : String.valueOf(part.getName());
        try (InputStream content = part.openStream()) {
            return new Part(String.valueOf(part.getFieldName()), file, part.getContentType(), content.readAllBytes());
        }
    }

    /** What the library makes of a body. */
    @FunctionalInterface
    private interface Step<T> {
        T take() throws FileUploadException, IOException;
    }

    /** A body of at most so many bytes, which tells its own faults from those of what is in it. */
    private static final class Source extends FilterInputStream {
        private final long most;
        private long read;
        private RuntimeException fault;

        Source(InputStream body, long most) {
            super(body);
            this.most = most;
        }

        @Override
        public int read(byte[] buffer, int offset, int length) throws IOException {
            try {
                int count = super.read(buffer, offset, length);
                read += Math.max(0, count);
                if (read > most) {
                    throw new TooManyBytesException();
                }
                return count;
            } catch (RuntimeException failed) {
                fault = fault == null ? failed : fault;
                throw failed;
            }
        }

        /** What a step makes of it; the library fails in many ways on what it does not understand. */
        <T> T understood(Step<T> step) {
            try {
                return step.take();
            } catch (InvalidContentTypeException wrong) {
                throw new UnreadablePartsException(NO_BOUNDARY);
            } catch (InvalidFileNameException wrong) {
                throw new UnreadablePartsException(BAD_NAME);
            } catch (FileUploadException | IOException malformed) {
                throw new UnreadablePartsException(NOT_IN_PARTS);
            } catch (RuntimeException failed) {
                throw fault == null ? new UnreadablePartsException(BAD_HEAD) : fault;
            }
        }
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

    /** A body that is not in parts as it says; the message says what is wrong, and how to fix it. */
    public static final class UnreadablePartsException extends RuntimeException {
        UnreadablePartsException(String message) {
            super(message);
        }
    }

    /** A body in parts has more bytes than may be sent. */
    public static final class TooManyBytesException extends RuntimeException {
        TooManyBytesException() {
            super("The body is too large.");
        }
    }
}
