package org.claimable.file.sheet;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Collections;
import java.util.Date;
import java.util.Optional;
import java.util.function.Consumer;
import org.apache.commons.compress.archivers.zip.Zip64Mode;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveOutputStream;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.poi.openxml4j.opc.internal.PackagePropertiesPart;
import org.apache.poi.util.TempFile;
import org.apache.poi.util.TempFileCreationStrategy;
import org.apache.poi.xssf.streaming.SXSSFSheet;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.claimable.file.temporary.TemporaryFolder;

/**
 * A workbook to write: small sheets are held in memory, and rows of a long one pass through a temporary file. The same
 * content has the same bytes.
 */
public final class WrittenWorkbook implements AutoCloseable {
    /** The most rows of a sheet, its headings included. */
    public static final int MOST_ROWS = 1_048_576;

    /** The most columns of a sheet. */
    public static final int MOST_COLUMNS = 16_384;

    private static final int ROWS_HELD = 100;

    static {
        TemporaryFiles.use();
    }

    private final XSSFWorkbook workbook = new XSSFWorkbook();
    private final Styles styles = new Styles(workbook);
    private SXSSFWorkbook streamed;

    /** A new sheet after those there are, held in memory. */
    public XSSFSheet sheet(String name) {
        return workbook.createSheet(name);
    }

    public Styles styles() {
        return styles;
    }

    public XSSFWorkbook workbook() {
        return workbook;
    }

    /** Fills a sheet that is there and empty, row by row, however many; once no other sheet is to be added. */
    public void stream(String name, Consumer<SXSSFSheet> rows) {
        try {
            if (streamed == null) {
                streamed = new SXSSFWorkbook(workbook, ROWS_HELD, true);
            }
            rows.accept(streamed.getSheet(name));
        } catch (RuntimeException fault) {
            throw fault.getCause() instanceof IOException full ? new NoRoomException(full) : fault;
        }
    }

    /** Writes it under a title, made on a day; leaves the stream open. Nothing is written where it cannot be whole. */
    public void write(String title, LocalDate day, OutputStream stream) throws IOException {
        SteadyFile.stamp(workbook, title, day);
        Path written = TemporaryFiles.create();
        try {
            fill(written);
            SteadyFile.copy(written, stream);
        } finally {
            Files.delete(written);
        }
    }

    private void fill(Path written) {
        try (OutputStream file = Files.newOutputStream(written)) {
            if (streamed == null) {
                workbook.write(file);
            } else {
                streamed.write(file);
            }
        } catch (IOException full) {
            throw new NoRoomException(full);
        }
    }

    @Override
    public void close() throws IOException {
        if (streamed != null) {
            streamed.close();
        }
        workbook.close();
    }

    /** Temporary files in the program's own folder. The library's own share one with other users of a machine. */
    private static final class TemporaryFiles implements TempFileCreationStrategy {
        private static final String PREFIX = "workbook-";

        private TemporaryFiles() {}

        /** Makes the library write its temporary files here too. */
        static void use() {
            TempFile.setTempFileCreationStrategy(new TemporaryFiles());
        }

        /** A new file; where none can be made, one of the program's own errors that says so. */
        static Path create() {
            try {
                return Files.createTempFile(TemporaryFolder.ofProgram().folder(), PREFIX, ".xlsx");
            } catch (IOException | SecurityException refused) {
                throw new NoRoomException(refused);
            }
        }

        @Override
        public File createTempFile(String prefix, String suffix) throws IOException {
            return Files.createTempFile(TemporaryFolder.ofProgram().folder(), PREFIX, suffix)
                    .toFile();
        }

        @Override
        public File createTempDirectory(String prefix) throws IOException {
            return Files.createTempDirectory(TemporaryFolder.ofProgram().folder(), PREFIX)
                    .toFile();
        }
    }

    /** Takes out of a workbook whatever tells when it was written, so that the same content has the same bytes. */
    private static final class SteadyFile {
        private static final LocalDateTime ENTRIES = LocalDateTime.of(1980, 2, 1, 0, 0);

        private SteadyFile() {}

        /** Gives a workbook its name and a day as the time at which it was made. */
        static void stamp(XSSFWorkbook workbook, String title, LocalDate day) {
            Optional<Date> made = Optional.of(Date.from(day.atStartOfDay().toInstant(ZoneOffset.UTC)));
            PackagePropertiesPart properties =
                    workbook.getProperties().getCoreProperties().getUnderlyingProperties();
            properties.setCreatedProperty(made);
            properties.setModifiedProperty(made);
            properties.setCreatorProperty("Claimable");
            properties.setTitleProperty(HarmlessText.inWorkbook(title));
        }

        /** Copies a written workbook, each part with one fixed time. */
        static void copy(Path written, OutputStream stream) throws IOException {
            long time = ENTRIES.atZone(ZoneId.systemDefault()).toInstant().toEpochMilli();
            ZipArchiveOutputStream copy = new ZipArchiveOutputStream(stream);
            copy.setUseZip64(Zip64Mode.AsNeeded);
            try (ZipFile parts = ZipFile.builder().setPath(written).get()) {
                for (ZipArchiveEntry part : Collections.list(parts.getEntriesInPhysicalOrder())) {
                    try (InputStream content = parts.getRawInputStream(part)) {
                        copy.addRawArchiveEntry(at(time, part), content);
                    }
                }
            }
            copy.finish();
        }

        private static ZipArchiveEntry at(long time, ZipArchiveEntry part) {
            ZipArchiveEntry copy = new ZipArchiveEntry(part.getName());
            copy.setMethod(part.getMethod());
            copy.setSize(part.getSize());
            copy.setCompressedSize(part.getCompressedSize());
            copy.setCrc(part.getCrc());
            copy.setTime(time);
            return copy;
        }
    }

    /** A workbook cannot be written, because its temporary files cannot be. */
    public static final class NoRoomException extends RuntimeException {
        NoRoomException(Exception cause) {
            super(
                    "The workbook cannot be written: there is no room for its temporary files, or they may not be written. "
                            + "Ask for CSV or JSON, or make room in the folder for temporary files.",
                    cause);
        }
    }
}
