package org.claimable.file.table;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.channels.SeekableByteChannel;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.file.Files;
import java.nio.file.Path;

/** Whether a file is in an encoding: the first line that is not, 0 where all are; and whether it holds what no text does. */
record EncodingCheck(long wrongLine, boolean holdsNul) {
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
