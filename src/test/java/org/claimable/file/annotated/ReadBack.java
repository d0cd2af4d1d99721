package org.claimable.file.annotated;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.StreamSupport;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.claimable.method.evaluation.Evaluation;

/** A written workbook, read back by another hand. */
record ReadBack(XSSFWorkbook workbook) {
    static byte[] bytes(Evaluation evaluation) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            AnnotatedWorkbook.write(evaluation, bytes);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }

    static ReadBack of(Evaluation evaluation) {
        try {
            return new ReadBack(new XSSFWorkbook(new ByteArrayInputStream(bytes(evaluation))));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** The rows of a sheet as a reader sees them. */
    List<List<String>> shown(String sheet) {
        DataFormatter formatter = new DataFormatter(java.util.Locale.UK);
        List<List<String>> rows = new ArrayList<>();
        for (Row row : workbook.getSheet(sheet)) {
            List<String> cells = new ArrayList<>();
            for (int column = 0; column < row.getLastCellNum(); column++) {
                cells.add(formatter.formatCellValue(row.getCell(column)));
            }
            rows.add(cells);
        }
        return rows;
    }

    /** The cell of a claim, counted from 0, under a heading. */
    Cell cell(int claim, String heading) {
        int column = shown("Claims").get(0).indexOf(heading);
        return workbook.getSheet("Claims").getRow(claim + 1).getCell(column);
    }

    /** What a sheet says beside a label. */
    String beside(String sheet, String label) {
        return shown(sheet).stream()
                .filter(row -> row.size() > 1 && row.get(0).equals(label))
                .map(row -> row.get(1))
                .findFirst()
                .orElse(null);
    }

    /** Whether there is any formula in it. */
    boolean hasFormulas() {
        return StreamSupport.stream(workbook.spliterator(), false)
                .flatMap(sheet -> StreamSupport.stream(sheet.spliterator(), false))
                .flatMap(row -> StreamSupport.stream(row.spliterator(), false))
                .anyMatch(cell -> cell.getCellType() == org.apache.poi.ss.usermodel.CellType.FORMULA);
    }
}
