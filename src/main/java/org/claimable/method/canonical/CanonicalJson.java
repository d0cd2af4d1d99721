package org.claimable.method.canonical;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.function.Consumer;
import org.claimable.method.bank.Digests;

/**
 * Writes JSON in UTF-8, without spaces, numbers without exponents: the bytes that digests are made of. What is written stays here until it
 * is flushed. For one thread at a time.
 */
public final class CanonicalJson {
    private static final byte[] NULL = {'n', 'u', 'l', 'l'};
    private static final byte[] TRUE = {'t', 'r', 'u', 'e'};
    private static final byte[] FALSE = {'f', 'a', 'l', 's', 'e'};
    private static final byte[] HEX = "0123456789ABCDEF".getBytes(StandardCharsets.US_ASCII);
    private static final int FLUSHED_FROM = 1 << 13;
    private static final int MOST_BYTES_OF_CHARACTER = 6;
    private static final int KEPT_WORDS = 1 << 10;
    private static final int LONGEST_WORD = 64;
    private static final int FEW_WORDS = 256;

    private final OutputStream stream;
    private byte[] bytes = new byte[2 * FLUSHED_FROM];
    private int size;
    private boolean separated;
    private Word[] words;
    private int few;

    /** Writes into a stream, which is left open. */
    public CanonicalJson(OutputStream stream) {
        this.stream = stream;
    }

    /** The digest of what is written, {@code sha256:…}. */
    public static String digest(Consumer<CanonicalJson> content) {
        return Digests.of(sink -> {
            CanonicalJson json = new CanonicalJson(sink);
            content.accept(json);
            json.flush();
        });
    }

    public CanonicalJson beginObject() {
        return begin('{');
    }

    public CanonicalJson endObject() {
        return end('}');
    }

    public CanonicalJson beginArray() {
        return begin('[');
    }

    public CanonicalJson endArray() {
        return end(']');
    }

    /** The name of a field; its value comes next. */
    public CanonicalJson name(String name) {
        text(name);
        bytes[size++] = ':';
        separated = false;
        return this;
    }

    /** A text; null as null. */
    public CanonicalJson text(String text) {
        if (text == null) {
            return word(NULL);
        }
        next(MOST_BYTES_OF_CHARACTER * text.length() + 3);
        bytes[size++] = '"';
        characters(text);
        bytes[size++] = '"';
        return this;
    }

    /** A text that may well come again, such as the name of an outcome; null as null. Of many, the first ones are remembered. */
    CanonicalJson word(String text) {
        if (text == null || text.length() > LONGEST_WORD || few < FEW_WORDS) {
            few = Math.min(few + 1, FEW_WORDS);
            return text(text);
        }
        words = words == null ? new Word[KEPT_WORDS] : words;
        int hash = text.hashCode();
        int place = (hash ^ hash >>> 16) & KEPT_WORDS - 1;
        Word known = words[place];
        if (known != null) {
            return known.text.equals(text) ? word(known.written) : text(text);
        }
        int from = size + (separated ? 1 : 0);
        text(text);
        words[place] = new Word(text, Arrays.copyOfRange(bytes, from, size));
        return this;
    }

    /** A text, and how it is written. */
    private record Word(String text, byte[] written) {}

    /** A number; null as null. */
    public CanonicalJson number(BigDecimal number) {
        return number == null ? word(NULL) : word(number.toPlainString().getBytes(StandardCharsets.US_ASCII));
    }

    public CanonicalJson number(long number) {
        if (number < 0 || number > Integer.MAX_VALUE) {
            return word(Long.toString(number).getBytes(StandardCharsets.US_ASCII));
        }
        int digits = 1;
        for (long rest = number; rest >= 10; rest /= 10) {
            digits++;
        }
        next(digits);
        int left = (int) number;
        for (int i = size + digits - 1; i >= size; i--) {
            bytes[i] = (byte) ('0' + left % 10);
            left /= 10;
        }
        size += digits;
        return this;
    }

    CanonicalJson flag(boolean flag) {
        return word(flag ? TRUE : FALSE);
    }

    CanonicalJson none() {
        return word(NULL);
    }

    /** A field with a text, which may be null. */
    public CanonicalJson field(String name, String text) {
        return name(name).text(text);
    }

    /** A field with what something is written as; nothing where there is nothing. */
    public CanonicalJson given(String name, Object value) {
        return value == null ? this : field(name, value.toString());
    }

    /** A field with a number without trailing zeros; nothing where there is none. */
    public CanonicalJson given(String name, BigDecimal number) {
        return number == null ? this : name(name).number(stripped(number));
    }

    /** The same number without trailing zeros. */
    static BigDecimal stripped(BigDecimal number) {
        return number.signum() == 0 ? BigDecimal.ZERO : number.stripTrailingZeros();
    }

    /** Ends a value of its own with the end of a line. */
    CanonicalJson endLine() {
        require(1);
        bytes[size++] = '\n';
        separated = false;
        if (size >= FLUSHED_FROM) {
            flush();
        }
        return this;
    }

    /** Passes on what was written so far; {@link UncheckedIOException} where the stream fails. */
    public void flush() {
        try {
            stream.write(bytes, 0, size);
            size = 0;
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private CanonicalJson begin(char bracket) {
        next(1);
        bytes[size++] = (byte) bracket;
        separated = false;
        return this;
    }

    private CanonicalJson end(char bracket) {
        require(1);
        bytes[size++] = (byte) bracket;
        separated = true;
        return this;
    }

    private CanonicalJson word(byte[] word) {
        next(word.length);
        System.arraycopy(word, 0, bytes, size, word.length);
        size += word.length;
        return this;
    }

    /** Makes room for the next value, and puts a comma before it where it needs one. */
    private void next(int most) {
        require(most + 1);
        if (separated) {
            bytes[size++] = ',';
        }
        separated = true;
    }

    private void require(int more) {
        if (size + more > bytes.length) {
            bytes = Arrays.copyOf(bytes, Math.max(size + more, 2 * bytes.length));
        }
    }

    private void characters(String text) {
        byte[] to = bytes;
        int at = size;
        for (int i = 0; i < text.length(); i++) {
            char letter = text.charAt(i);
            if (letter < ' ' || letter == '"' || letter == '\\' || letter > '~') {
                size = at;
                rest(text, i);
                return;
            }
            to[at++] = (byte) letter;
        }
        size = at;
    }

    /** The characters from one on that is not written as it is. */
    private void rest(String text, int from) {
        for (int i = from; i < text.length(); i++) {
            char letter = text.charAt(i);
            if (letter < 0x80) {
                ascii(letter);
            } else if (Character.isHighSurrogate(letter)
                    && i + 1 < text.length()
                    && Character.isLowSurrogate(text.charAt(i + 1))) {
                i++;
                int code = Character.toCodePoint(letter, text.charAt(i));
                put(0xF0 | code >> 18);
                put(0x80 | code >> 12 & 0x3F);
                put(0x80 | code >> 6 & 0x3F);
                put(0x80 | code & 0x3F);
            } else if (letter < 0x800) {
                put(0xC0 | letter >> 6);
                put(0x80 | letter & 0x3F);
            } else if (Character.isSurrogate(letter)) {
                throw new IllegalArgumentException("A text with an unpaired surrogate cannot be written in UTF-8.");
            } else {
                put(0xE0 | letter >> 12);
                put(0x80 | letter >> 6 & 0x3F);
                put(0x80 | letter & 0x3F);
            }
        }
    }

    private void ascii(char letter) {
        if (letter >= ' ' && letter != '"' && letter != '\\') {
            put(letter);
            return;
        }
        put('\\');
        switch (letter) {
            case '\b' -> put('b');
            case '\t' -> put('t');
            case '\n' -> put('n');
            case '\f' -> put('f');
            case '\r' -> put('r');
            case '"', '\\' -> put(letter);
            default -> {
                put('u');
                put('0');
                put('0');
                put(HEX[letter >> 4]);
                put(HEX[letter & 0xF]);
            }
        }
    }

    private void put(int octet) {
        bytes[size++] = (byte) octet;
    }
}
