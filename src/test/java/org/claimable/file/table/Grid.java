package org.claimable.file.table;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.claimable.ShippedRules;
import org.claimable.method.claim.Cohort;
import org.claimable.method.claim.Violations.InvalidCohortException;

/** Rows of cells as a CSV file, or as sheets of a workbook, and what is read of them. */
public final class Grid {
    private final Map<String, List<List<Object>>> sheets = new LinkedHashMap<>();

    /** The lines of a CSV text without quotation marks, on a sheet. */
    public static Grid of(String sheet, String csv) {
        return new Grid().and(sheet, csv);
    }

    public Grid and(String sheet, String csv) {
        sheets.put(
                sheet,
                csv.lines()
                        .map(line -> List.<Object>of((Object[]) line.split(",", -1)))
                        .toList());
        return this;
    }

    Grid rows(String sheet, List<List<Object>> rows) {
        sheets.put(sheet, rows);
        return this;
    }

    byte[] csv() {
        StringBuilder text = new StringBuilder();
        sheets.values().iterator().next().forEach(row -> text.append(
                        String.join(",", row.stream().map(String::valueOf).toList()))
                .append('\n'));
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    public byte[] workbook() {
        try (XSSFWorkbook workbook = new XSSFWorkbook()) {
            sheets.forEach((name, rows) -> {
                XSSFSheet sheet = workbook.createSheet(name);
                for (int i = 0; i < rows.size(); i++) {
                    for (int j = 0; j < rows.get(i).size(); j++) {
                        set(
                                sheet.getRow(i) == null
                                        ? sheet.createRow(i).createCell(j)
                                        : sheet.getRow(i).createCell(j),
                                rows.get(i).get(j));
                    }
                }
            });
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            workbook.write(bytes);
            return bytes.toByteArray();
        } catch (IOException never) {
            throw new UncheckedIOException(never);
        }
    }

    private static void set(XSSFCell cell, Object value) {
        if (value instanceof Double number) {
            cell.setCellValue(number);
        } else if (value instanceof Boolean truth) {
            cell.setCellValue(truth);
        } else if (value instanceof LocalDate day) {
            cell.setCellValue(day);
            var style = cell.getSheet().getWorkbook().createCellStyle();
            style.setDataFormat((short) 14);
            cell.setCellStyle(style);
        } else {
            cell.setCellValue(String.valueOf(value));
        }
    }

    /** What is read with some settings, each as {@code name=text}. */
    static Cohort read(byte[] file, String... settings) {
        return TableCohortReader.read(submission(file, null, settings), ShippedRules.library());
    }

    static TableSubmission submission(byte[] file, byte[] previouslyCounted, String... settings) {
        Map<String, List<String>> chosen = new LinkedHashMap<>();
        Stream.of(settings).map(each -> each.split("=", 2)).forEach(each -> chosen.put(each[0], List.of(each[1])));
        return Sent.tables(file, null, previouslyCounted, null, chosen);
    }

    /** The mistakes of a file, each as its place and code; empty where it is read. */
    static List<String> mistakes(byte[] file, String... settings) {
        try {
            read(file, settings);
            return List.of();
        } catch (InvalidCohortException invalid) {
            return invalid.violations().stream()
                    .map(each -> each.pointer() + " " + each.code())
                    .toList();
        }
    }

    static List<String> notes(Cohort cohort) {
        return cohort.table().notes().stream()
                .map(each -> each.place() + " " + each.code())
                .toList();
    }
}
