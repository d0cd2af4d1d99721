package org.claimable.file.sheet;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Collections;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.apache.commons.compress.archivers.zip.Zip64Mode;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveOutputStream;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.poi.openxml4j.opc.internal.PackagePropertiesPart;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.util.TempFile;
import org.apache.poi.util.TempFileCreationStrategy;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.claimable.file.sheet.XmlRows.Extent;
import org.claimable.file.temporary.TemporaryFolder;

/**
 * A workbook to write: small sheets are held in memory, and a long one is filled as it is written. The same
 * content has the same bytes.
 */
public final class WrittenWorkbook implements AutoCloseable {
    /** The most rows of a sheet, its headings included. */
    public static final int MOST_ROWS = 1_048_576;

    /** The most columns of a sheet. */
    public static final int MOST_COLUMNS = 16_384;

    static {
        TemporaryFiles.use();
    }

    private final XSSFWorkbook workbook = new XSSFWorkbook();
    private final Styles styles = new Styles(workbook);
    private final Map<String, StreamedSheet> streamed = new LinkedHashMap<>();

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

    /**
     * Lets the sheet of a page, on which no row is, be filled when the workbook is written, row by row, however many; {@code rows} and
     * {@code columns} are how many will be used, from the first on.
     */
    public void stream(Page page, int rows, int columns, Consumer<Page> fill) {
        XSSFSheet sheet = page.sheet();
        sheet.setDimensionOverride(new CellRangeAddress(0, rows - 1, 0, columns - 1));
        streamed.put(
                sheet.getPackagePart().getPartName().getName().substring(1),
                new StreamedSheet(page, new Extent(rows, columns), fill));
    }

    /** Writes it under a title, made on a day; leaves the stream open. Nothing is written where it cannot be whole. */
    public void write(String title, LocalDate day, OutputStream stream) throws IOException {
        SteadyFile.stamp(workbook, title, day);
        Path held = TemporaryFiles.create();
        Path filled = TemporaryFiles.create();
        try {
            fill(held, filled);
            SteadyFile.copy(held, filled, stream);
        } finally {
            Files.delete(held);
            Files.delete(filled);
        }
    }

    /** Writes what is held in memory to one file, and the sheets that are filled only now, whole, to another. */
    private void fill(Path held, Path filled) {
        try (OutputStream file = Files.newOutputStream(held)) {
            workbook.write(file);
        } catch (IOException full) {
            throw new NoRoomException(full);
        }
        try (ZipFile parts = ZipFile.builder().setPath(held).get();
                ZipArchiveOutputStream zip = new ZipArchiveOutputStream(filled)) {
            for (Map.Entry<String, StreamedSheet> sheet : streamed.entrySet()) {
                zip.putArchiveEntry(new ZipArchiveEntry(sheet.getKey()));
                try (InputStream empty = parts.getInputStream(parts.getEntry(sheet.getKey()));
                        OutputStream whole = new OtherThread(zip)) {
                    sheet.getValue().write(empty.readAllBytes(), whole);
                }
                zip.closeArchiveEntry();
            }
        } catch (IOException | UncheckedIOException full) {
            throw new NoRoomException(full);
        }
    }

    @Override
    public void close() throws IOException {
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

        /** Copies the parts of a workbook, each with one fixed time, and as it is in {@code filled} if it is there. */
        static void copy(Path held, Path filled, OutputStream stream) throws IOException {
            long time = ENTRIES.atZone(ZoneId.systemDefault()).toInstant().toEpochMilli();
            ZipArchiveOutputStream copy = new ZipArchiveOutputStream(stream);
            copy.setUseZip64(Zip64Mode.AsNeeded);
            try (ZipFile parts = ZipFile.builder().setPath(held).get();
                    ZipFile sheets = ZipFile.builder().setPath(filled).get()) {
                for (ZipArchiveEntry part : Collections.list(parts.getEntriesInPhysicalOrder())) {
                    ZipArchiveEntry sheet = sheets.getEntry(part.getName());
                    if (sheet == null) {
                        copy(parts, part, time, copy);
                    } else {
                        copy(sheets, sheet, time, copy);
                    }
                }
            }
            copy.finish();
        }

        private static void copy(ZipFile parts, ZipArchiveEntry part, long time, ZipArchiveOutputStream copy)
                throws IOException {
            try (InputStream content = parts.getRawInputStream(part)) {
                copy.addRawArchiveEntry(at(time, part), content);
            }
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

    /** A sheet that is filled when it is written. */
    private record StreamedSheet(Page page, Extent extent, Consumer<Page> fill) {
        private static final String EMPTY = "<sheetData/>";

        void write(byte[] empty, OutputStream whole) throws IOException {
            String sheet = new String(empty, StandardCharsets.UTF_8);
            int rows = sheet.indexOf(EMPTY);
            whole.write(sheet.substring(0, rows).getBytes(StandardCharsets.UTF_8));
            whole.write("<sheetData>\n".getBytes(StandardCharsets.UTF_8));
            XmlRows written = new XmlRows(whole);
            fill.accept(page.onto(written));
            if (!written.finish().equals(extent)) {
                throw new IllegalStateException("A sheet has other rows or columns than it was made for.");
            }
            whole.write("</sheetData>".getBytes(StandardCharsets.UTF_8));
            whole.write(sheet.substring(rows + EMPTY.length()).getBytes(StandardCharsets.UTF_8));
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
