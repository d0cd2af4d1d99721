package org.claimable.file.table;

import static org.claimable.file.table.TextContent.WINDOWS;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PushbackReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.channels.SeekableByteChannel;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.claimable.claim.MalformedCohortException;

/** The text of a file that is read from the disk each time it is opened, however long it is. */
final class TextFile {
    private static final int LONGEST_CELL = 1 << 20;
    private static final int HEAD = 1 << 12;
    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private TextFile() {}

    /** The text, its encoding as that of a file in memory is told; looks at all of it. */
    static TextContent of(Path file) throws IOException {
        byte[] head = head(file);
        if (FileForm.of(head) == FileForm.WORKBOOK) {
            throw new MalformedCohortException(
                    "This is an Excel workbook, whatever its name: only CSV can be streamed.");
        }
        boolean marked = TextContent.startsWith(head, 0xFF, 0xFE) || TextContent.startsWith(head, 0xFE, 0xFF);
        if (marked && EncodingCheck.of(file, StandardCharsets.UTF_16).isRight()) {
            return content(file, StandardCharsets.UTF_16, 0);
        }
        EncodingCheck utf = EncodingCheck.of(file, StandardCharsets.UTF_8);
        EncodingCheck found = utf.isRight() ? utf : EncodingCheck.of(file, WINDOWS);
        if (!found.isRight()) {
            throw TextContent.inNoEncoding(utf.wrongLine());
        }
        if (found.holdsNul()) {
            throw TextContent.noText();
        }
        return content(file, utf.isRight() ? StandardCharsets.UTF_8 : WINDOWS, utf.wrongLine());
    }

    private static byte[] head(Path file) throws IOException {
        try (InputStream stream = Files.newInputStream(file)) {
            return stream.readNBytes(HEAD);
        }
    }

    private static TextContent content(Path file, Charset charset, long guessedFrom) {
        return new TextContent(() -> open(file, charset), guessedFrom, LONGEST_CELL);
    }

    private static Reader open(Path file, Charset charset) {
        try {
            Reader reader = new InputStreamReader(Files.newInputStream(file), charset.newDecoder());
            return charset == StandardCharsets.UTF_8 ? withoutMark(reader) : reader;
        } catch (IOException refused) {
            throw new UncheckedIOException(refused);
        }
    }

    private static Reader withoutMark(Reader text) throws IOException {
        PushbackReader reader = new PushbackReader(text);
        int first = reader.read();
        if (first >= 0 && first != BYTE_ORDER_MARK) {
            reader.unread(first);
        }
        return reader;
    }

    /** Whether a file is in an encoding: the first line that is not, 0 where all are; and whether it holds what no text does. */
    private record EncodingCheck(long wrongLine, boolean holdsNul) {
        private static final int AT_ONCE = 1 << 16;

        static EncodingCheck of(Path file, Charset charset) throws IOException {
            CharsetDecoder decoder = charset.newDecoder();
            ByteBuffer bytes = ByteBuffer.allocate(AT_ONCE);
            CharBuffer text = CharBuffer.allocate(AT_ONCE);
            long lines = 1;
            boolean nul = false;
            try (SeekableByteChannel channel = Files.newByteChannel(file)) {
                boolean ended = false;
                while (!ended) {
                    ended = channel.read(bytes) < 0;
                    CoderResult result = decoder.decode(bytes.flip(), text, ended);
                    String decoded = text.flip().toString();
                    lines += decoded.chars().filter(each -> each == '\n').count();
                    nul |= decoded.indexOf('\0') >= 0;
                    if (result.isError()) {
                        return new EncodingCheck(lines, nul);
                    }
                    bytes.compact();
                    text.clear();
                }
            }
            return new EncodingCheck(0, nul);
        }

        boolean isRight() {
            return wrongLine == 0;
        }
    }
}
