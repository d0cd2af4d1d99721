package org.claimable.api;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.claimable.claim.MalformedCohortException;
import org.claimable.file.json.TextEncoding;
import org.springframework.http.HttpInputMessage;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;

/** The text of a body or of a part of one, in the encoding that its media type declares. */
final class SentText {
    private SentText() {}

    /** The body in UTF-8, whatever encoding its media type declares. */
    static InputStream body(HttpInputMessage message) throws IOException {
        return TextEncoding.utf8(message.getBody(), charset(message.getHeaders().getContentType()));
    }

    /** A file in UTF-8 where another encoding is declared for it; else as it is, for its content says what it is. */
    static byte[] file(byte[] content, MediaType type) throws IOException {
        Charset declared = charset(type);
        boolean asItIs = declared == null || declared.equals(StandardCharsets.UTF_8) || isArchive(content);
        return asItIs ? content : TextEncoding.utf8(content, declared);
    }

    /** The same with a media type as it was sent, null for none. */
    static byte[] file(byte[] content, String type) throws IOException {
        try {
            return file(content, type == null || type.isBlank() ? null : MediaType.parseMediaType(type));
        } catch (InvalidMediaTypeException unknown) {
            throw new MalformedCohortException(
                    "The media type of a part cannot be read, or names an encoding that is not known. Send it in UTF-8.");
        }
    }

    private static boolean isArchive(byte[] content) {
        return content.length > 1 && content[0] == 'P' && content[1] == 'K';
    }

    private static Charset charset(MediaType type) {
        return type == null ? null : type.getCharset();
    }
}
