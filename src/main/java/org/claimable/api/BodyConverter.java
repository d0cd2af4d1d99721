package org.claimable.api;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import org.claimable.file.json.TextEncoding;
import org.springframework.http.HttpInputMessage;
import org.springframework.http.HttpOutputMessage;
import org.springframework.http.MediaType;
import org.springframework.http.converter.AbstractHttpMessageConverter;

/** Reads the body of a request as one type, or writes one type as the body of an answer, in its media types, as it streams. */
class BodyConverter<T> extends AbstractHttpMessageConverter<T> {
    private final Class<T> type;
    private final Reading<T> reading;
    private final Writing<T> writing;

    /** Makes of a body what it says. */
    interface Reading<T> {
        T read(HttpInputMessage message) throws IOException;
    }

    /** Makes of a body in UTF-8 what it says. */
    interface TextReading<T> {
        T read(InputStream text) throws IOException;
    }

    /** Writes a body. */
    interface Writing<T> {
        void write(T body, HttpOutputMessage message) throws IOException;
    }

    private BodyConverter(Class<T> type, Reading<T> reading, Writing<T> writing, MediaType... media) {
        super(media);
        this.type = type;
        this.reading = reading;
        this.writing = writing;
    }

    BodyConverter(Class<T> type, Reading<T> reading, MediaType... media) {
        this(type, reading, null, media);
    }

    /** For text, which is taken to UTF-8 whatever encoding its media type declares. */
    static <T> BodyConverter<T> ofText(Class<T> type, TextReading<T> reading, MediaType media) {
        return new BodyConverter<>(type, message -> reading.read(utf8(message)), media);
    }

    private static InputStream utf8(HttpInputMessage message) throws IOException {
        return TextEncoding.utf8(message.getBody(), charset(message.getHeaders().getContentType()));
    }

    /** The encoding that a media type declares, null for none. */
    static Charset charset(MediaType type) {
        return type == null ? null : type.getCharset();
    }

    static <T> BodyConverter<T> writing(Class<T> type, Writing<T> writing, MediaType media) {
        return new BodyConverter<>(type, null, writing, media);
    }

    @Override
    protected boolean supports(Class<?> asked) {
        return asked == type;
    }

    @Override
    public boolean canRead(Class<?> asked, MediaType media) {
        return reading != null && super.canRead(asked, media);
    }

    @Override
    public boolean canWrite(Class<?> asked, MediaType media) {
        return writing != null && super.canWrite(asked, media);
    }

    @Override
    protected T readInternal(Class<? extends T> asked, HttpInputMessage message) throws IOException {
        return reading.read(message);
    }

    @Override
    protected void writeInternal(T body, HttpOutputMessage message) throws IOException {
        writing.write(body, message);
    }
}
