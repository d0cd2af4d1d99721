package org.claimable.bench.workload;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.claimable.bench.loop.Claim;
import org.claimable.bench.loop.Days;
import org.claimable.bench.loop.Evidence;
import org.claimable.bench.loop.LineReader;
import org.claimable.bench.loop.Person;

/** The claims of a stream as rows of a table, one a claim, with days and numbers as such. */
public final class ClaimRows {
    private static final List<String> HEADINGS = List.of(
            "Claim",
            "Person",
            "Outcome",
            "Achieved on",
            "Service",
            "Provider",
            "Evidence",
            "Reference",
            "From",
            "To",
            "Sessions",
            "Before",
            "After",
            "Before on",
            "After on",
            "Retrospective",
            "Headcount",
            "Share",
            "Sustained year");

    private final List<List<Object>> rows = new ArrayList<>();

    private ClaimRows() {}

    /** Reads a stream. */
    public static ClaimRows of(Path stream) throws IOException {
        ClaimRows rows = new ClaimRows();
        try (InputStream in = new BufferedInputStream(Files.newInputStream(stream));
                LineReader reader = new LineReader(in)) {
            for (Person person = reader.next(); person != null; person = reader.next()) {
                for (Claim claim : person.claims()) {
                    rows.rows.add(row(person, claim));
                }
            }
        }
        return rows;
    }

    private static List<Object> row(Person person, Claim claim) {
        Evidence evidence = claim.evidence();
        List<Object> row = new ArrayList<>(Arrays.asList(
                claim.id(),
                person.individual(),
                claim.outcome(),
                Days.date(claim.achievedOn()),
                claim.service(),
                claim.provider()));
        if (evidence == null) {
            row.addAll(Arrays.asList(new Object[10]));
        } else {
            boolean score = evidence.kind().equals("score");
            row.addAll(Arrays.asList(
                    evidence.kind(),
                    evidence.reference(),
                    Days.date(evidence.from()),
                    Days.date(evidence.to()),
                    evidence.sessions() < 0 ? null : evidence.sessions(),
                    score ? evidence.scoreBefore() : evidence.before(),
                    score ? evidence.scoreAfter() : evidence.after(),
                    Days.date(evidence.beforeOn()),
                    Days.date(evidence.afterOn()),
                    evidence.isRetrospective() ? "yes" : null));
        }
        row.add(person.individual() == null ? claim.headcount() : null);
        row.add(claim.share() == 10_000 ? null : claim.share() / 10_000.0);
        row.add(claim.sustainedYear() == 1 ? null : claim.sustainedYear());
        return row;
    }

    /** Writes them as CSV. */
    public Path csv(Path file) throws IOException {
        List<String> lines = new ArrayList<>(List.of(String.join(",", HEADINGS)));
        rows.forEach(row -> lines.add(
                row.stream().map(cell -> cell == null ? "" : "\"" + cell + "\"").collect(Collectors.joining(","))));
        return Files.write(file, lines);
    }

    /** Writes them as the only sheet of a workbook. */
    public Path workbook(Path file) throws IOException {
        try (SXSSFWorkbook workbook = new SXSSFWorkbook();
                OutputStream out = Files.newOutputStream(file)) {
            CellStyle day = workbook.createCellStyle();
            day.setDataFormat(workbook.createDataFormat().getFormat("dd/mm/yyyy"));
            Sheet sheet = workbook.createSheet("Claims");
            write(sheet, HEADINGS, day);
            rows.forEach(row -> write(sheet, row, day));
            workbook.write(out);
        }
        return file;
    }

    private static void write(Sheet sheet, List<?> cells, CellStyle day) {
        Row row = sheet.createRow(sheet.getPhysicalNumberOfRows());
        for (int i = 0; i < cells.size(); i++) {
            if (cells.get(i) instanceof LocalDate date) {
                row.createCell(i).setCellValue(date);
                row.getCell(i).setCellStyle(day);
            } else if (cells.get(i) instanceof Number number) {
                row.createCell(i).setCellValue(number.doubleValue());
            } else if (cells.get(i) != null) {
                row.createCell(i).setCellValue(cells.get(i).toString());
            }
        }
    }
}
