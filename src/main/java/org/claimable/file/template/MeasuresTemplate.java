package org.claimable.file.template;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.claimable.file.sheet.Page;
import org.claimable.file.sheet.Styles.CellKind;
import org.claimable.file.sheet.WrittenWorkbook;
import org.claimable.file.table.FigureColumn;
import org.claimable.file.table.MeasurePart;
import org.claimable.file.table.MeasureSetting;
import org.claimable.file.template.EntrySheets.Entries;
import org.claimable.file.template.EntrySheets.Entries.EntryCells;
import org.claimable.method.measure.Measure;
import org.claimable.method.rulebook.RuleSet;

/** An empty table to fill in with figures of measures, as a workbook with lists to choose from, or as CSV. */
public final class MeasuresTemplate {
    private static final String LISTS = "List of measures";
    private static final String BYTE_ORDER_MARK = "\uFEFF";
    private static final int LAST_ROW = 5_000;
    private static final int WIDTH = 22;

    private final WrittenWorkbook workbook;
    private final List<Measure> measures;

    private MeasuresTemplate(WrittenWorkbook workbook, List<Measure> measures) {
        this.workbook = workbook;
        this.measures = measures;
    }

    /** The workbook for the measures of a rule set; the same bytes for the same measures. */
    public static byte[] workbook(RuleSet rules) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (WrittenWorkbook workbook = new WrittenWorkbook()) {
            new MeasuresTemplate(workbook, rules.measures().measures()).write();
            workbook.write("Figures", LocalDate.EPOCH, bytes);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }

    /** The headings as CSV in UTF-8 with a byte order mark. */
    public static byte[] csv() {
        String headings =
                MeasurePart.FIGURES.columns().stream().map(FigureColumn::title).collect(Collectors.joining(","));
        return (BYTE_ORDER_MARK + headings + "\r\n").getBytes(StandardCharsets.UTF_8);
    }

    private void write() {
        List.of(MeasurePart.FIGURES, MeasurePart.ORGANISATIONS, MeasurePart.SPACES, MeasurePart.TARGETS)
                .forEach(this::entries);
        settings();
        list();
    }

    private void entries(MeasurePart part) {
        XSSFSheet sheet = workbook.sheet(part.sheet());
        Page page = new Page(sheet, workbook.styles())
                .widths(part.columns().stream().map(each -> WIDTH).toList());
        page.headings(part.columns().stream().map(FigureColumn::title).toArray(String[]::new));
        page.filtered(part.columns().size(), 0);
        int measure = part.columns().indexOf(FigureColumn.MEASURE);
        if (measure >= 0 && !measures.isEmpty()) {
            new Entries(sheet)
                    .listed(
                            new EntryCells(measure, 1, LAST_ROW),
                            "'%s'!$A$2:$A$%d".formatted(LISTS, measures.size() + 1),
                            "Choose a measure of the list.");
        }
    }

    private void settings() {
        Page page = new Page(workbook.sheet(MeasurePart.SETTINGS.sheet()), workbook.styles()).widths(WIDTH, WIDTH);
        page.headings("Setting", "Value");
        Arrays.stream(MeasureSetting.values()).forEach(each -> page.row().text(each.label()));
    }

    private void list() {
        Page page = new Page(workbook.sheet(LISTS), workbook.styles()).widths(44, 32, WIDTH, 60, 60);
        page.headings("Name", "Code", "Counted in", "How it is put together", "What it counts");
        measures.forEach(each -> page.row()
                .text(each.name())
                .text(each.code())
                .text(each.unit().words())
                .text(each.counts().words())
                .text(each.note(), CellKind.TEXT));
        page.filtered(5, measures.size());
    }
}
