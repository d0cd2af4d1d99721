package org.claimable.cli;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;
import org.claimable.cli.CohortFile.UnusableFileException;
import org.claimable.cli.StreamedCheck.StreamedTable;
import org.claimable.file.large.LargeTable.NoTemporaryRoomException;
import org.claimable.file.temporary.TemporaryFolder;

/** What a streamed check reads: a file, or the standard input where it is called {@code -}; unpacked where it is packed by gzip. */
final class StreamSource implements AutoCloseable {
    private static final String PACKED = ".gz";
    private static final int MAGIC = 2;
    private static final int FIRST = 0x1F;
    private static final int SECOND = 0x8B;
    private static final int LOOKED_AT = 1 << 12;
    private static final String BLANK = " \t\r\n\uFEFF\u00EF\u00BB\u00BF";

    private final Path file;
    private final BufferedInputStream bytes;
    private final boolean packed;
    private final TemporaryFolder temporary;

    private StreamSource(Path file, BufferedInputStream bytes, boolean packed, TemporaryFolder temporary) {
        this.file = file;
        this.bytes = bytes;
        this.packed = packed;
        this.temporary = temporary;
    }

    /** Whether a file stands for the standard input. */
    static boolean isStandardInput(Path file) {
        return file.toString().equals("-");
    }

    /** Opens it; {@code temporary} is the folder in which a table that is no file yet is kept while it is read. */
    static StreamSource open(Path file, Path temporary) throws IOException {
        BufferedInputStream raw =
                new BufferedInputStream(isStandardInput(file) ? System.in : Files.newInputStream(file));
        boolean packed = isPacked(raw);
        if (!packed && Text.smallName(file).endsWith(PACKED)) {
            raw.close();
            throw new UnusableFileException("Its name ends in .gz, and it is not packed by gzip.");
        }
        BufferedInputStream bytes = packed ? new BufferedInputStream(new GZIPInputStream(raw)) : raw;
        return new StreamSource(file, bytes, packed, new TemporaryFolder(temporary));
    }

    private static boolean isPacked(BufferedInputStream raw) throws IOException {
        raw.mark(MAGIC);
        boolean is = raw.read() == FIRST && raw.read() == SECOND;
        raw.reset();
        return is;
    }

    /** Whether it is a table, by the name of the file or by how the standard input begins; fails of a workbook. */
    boolean isTable() throws IOException {
        if (!isStandardInput(file)) {
            String name = Text.smallName(file);
            return StreamedTable.isTable(
                    name.endsWith(PACKED) ? name.substring(0, name.length() - PACKED.length()) : name);
        }
        bytes.mark(LOOKED_AT);
        int octet = bytes.read();
        for (int i = 1; i < LOOKED_AT && octet >= 0 && BLANK.indexOf(octet) >= 0; i++) {
            octet = bytes.read();
        }
        bytes.reset();
        return octet != '{' && octet >= 0;
    }

    /** Its bytes, unpacked. */
    InputStream lines() {
        return bytes;
    }

    /** How many bytes there are of it, 0 where that is not known. */
    long size() throws IOException {
        return packed || isStandardInput(file) ? 0 : Files.size(file);
    }

    /** A file with its bytes, unpacked; they are read more than once. */
    Path table() throws IOException {
        if (!packed && !isStandardInput(file)) {
            return file;
        }
        Path copy = room().resolve("claims.csv");
        try (OutputStream output = Files.newOutputStream(copy)) {
            byte[] some = new byte[StreamedCheck.WRITTEN_AT_ONCE];
            for (int count = bytes.read(some); count >= 0; count = bytes.read(some)) {
                write(output, some, count);
            }
        } catch (ZipException broken) {
            throw new UnusableFileException("It is packed by gzip and broken.");
        }
        return copy;
    }

    private Path room() {
        try {
            return temporary.folder();
        } catch (IOException none) {
            throw new NoTemporaryRoomException(none);
        }
    }

    private static void write(OutputStream output, byte[] some, int count) {
        try {
            output.write(some, 0, count);
        } catch (IOException full) {
            throw new NoTemporaryRoomException(full);
        }
    }

    @Override
    public void close() throws IOException {
        temporary.close();
        bytes.close();
    }
}
