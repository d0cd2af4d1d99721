package org.claimable.cli;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.SequenceInputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
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
    private static final String BLANK = " \t\r\n\u00EF\u00BB\u00BF";

    private final Path file;
    private final boolean packed;
    private final TemporaryFolder temporary;
    private InputStream bytes;
    private boolean several;

    private StreamSource(Path file, InputStream bytes, boolean packed, TemporaryFolder temporary) {
        this.file = file;
        this.bytes = bytes;
        this.packed = packed;
        this.temporary = temporary;
    }

    /** Whether a file stands for the standard input. */
    static boolean isStandardInput(Path file) {
        return file.toString().equals("-");
    }

    /** Opens the first of some files, and the others as it comes to them; they are of lines, unless there is but one. */
    static StreamSource open(List<Path> files, Path temporary) throws IOException {
        StreamSource source = open(files.get(0), temporary);
        if (files.size() > 1) {
            List<Path> further = files.subList(1, files.size());
            source.bytes = new JoinedLines(source.bytes, further, file -> open(file, temporary).bytes);
            source.several = true;
        }
        return source;
    }

    /** Opens it; {@code temporary} is the folder in which a table that is no file yet is kept while it is read. */
    static StreamSource open(Path file, Path temporary) throws IOException {
        InputStream raw = isStandardInput(file) ? System.in : Files.newInputStream(file);
        byte[] first = raw.readNBytes(MAGIC);
        boolean packed = first.length == MAGIC && (first[0] & 0xFF) == FIRST && (first[1] & 0xFF) == SECOND;
        if (!packed && Text.smallName(file).endsWith(PACKED)) {
            raw.close();
            throw new UnusableFileException("Its name ends in .gz, and it is not packed by gzip.");
        }
        InputStream bytes = before(first, raw);
        return new StreamSource(
                file,
                packed ? new GZIPInputStream(new AllParts(bytes)) : bytes,
                packed,
                new TemporaryFolder(temporary));
    }

    /** Bytes that were read already, and then the others; nothing is read ahead, nor asked how much there is. */
    private static InputStream before(byte[] first, InputStream others) {
        return new SequenceInputStream(new ByteArrayInputStream(first), others);
    }

    /** Whether it is a table, by the name of the file or by how the standard input begins; fails of a workbook. */
    boolean isTable() throws IOException {
        boolean isTable = isOneTable();
        if (isTable && several) {
            throw new UnusableFileException(
                    "Several files are streamed as lines of JSON alone. Put the rows of the tables into one file, or leave out --stream.");
        }
        return isTable;
    }

    private boolean isOneTable() throws IOException {
        if (!isStandardInput(file)) {
            String name = Text.smallName(file);
            return StreamedTable.isTable(
                    name.endsWith(PACKED) ? name.substring(0, name.length() - PACKED.length()) : name);
        }
        ByteArrayOutputStream read = new ByteArrayOutputStream();
        int octet;
        do {
            octet = bytes.read();
            read.write(octet);
        } while (BLANK.indexOf(octet) >= 0);
        boolean isEmpty = octet < 0;
        bytes = before(isEmpty ? new byte[0] : read.toByteArray(), bytes);
        return octet != '{' && !isEmpty;
    }

    /** Its bytes, unpacked. */
    InputStream lines() {
        return bytes;
    }

    /** How many bytes there are of it, 0 where that is not known. */
    long size() throws IOException {
        return packed || several || isStandardInput(file) ? 0 : Files.size(file);
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

    /** Always says that there may be more, or what was packed in several parts would end after one of them. */
    private static final class AllParts extends FilterInputStream {
        AllParts(InputStream bytes) {
            super(bytes);
        }

        @Override
        public int available() {
            return 1;
        }
    }
}
