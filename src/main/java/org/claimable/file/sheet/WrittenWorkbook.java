package org.claimable.file.sheet;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.function.Consumer;
import org.apache.poi.xssf.streaming.SXSSFSheet;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

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
            streamed = new SXSSFWorkbook(workbook, ROWS_HELD, true);
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
}
