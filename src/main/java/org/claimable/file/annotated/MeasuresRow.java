package org.claimable.file.annotated;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import org.claimable.file.document.MeasureView;
import org.claimable.file.json.MeasuresWriter.Answered;
import org.claimable.file.sheet.HarmlessText;
import org.claimable.method.measure.Measure;
import org.claimable.method.measure.Measured.PartOf;

/** A row of the table of what figures come to: it names its view, and the day, the rules and the answer that it is of. */
final class MeasuresRow {
    private final Answered answered;
    private final CsvWriter rows;
    private final String[] authority;
    private String[] cells;

    /** The columns, in their order. */
    enum Column {
        VIEW("View"),
        MEASURE("Measure"),
        CODE("Code"),
        UNIT("Unit"),
        PILLAR("Pillar"),
        ORGANISATION("Organisation"),
        SPACE("Space"),
        MONTH("Month"),
        FROM("From"),
        TO("To"),
        AMOUNT("Amount"),
        AT_LEAST("At least"),
        AT_MOST("At most"),
        CHANGE("Change"),
        MONTH_BEFORE("Month before"),
        ORGANISATIONS("Organisations"),
        SPACES("Spaces"),
        PART_OF("Part of"),
        SHARE("Share"),
        SHARE_AT_LEAST("Share at least"),
        SHARE_AT_MOST("Share at most"),
        TARGET("Target"),
        STATUS("Status"),
        MONTHS_MISSING("Months not reported"),
        TYPE("Type"),
        MANAGED_BY("Managed by"),
        BUDGET("Budget"),
        SUBMISSION("Submission"),
        SUPERSEDED_BY("Superseded by"),
        NOTE("To know"),
        AS_OF("As of"),
        REFERENCE("Reference"),
        RULE_SET("Rule set"),
        MEASURES_ID("Measures id");

        private final String title;

        Column(String title) {
            this.title = title;
        }
    }

    MeasuresRow(Answered answered, CsvWriter rows) {
        this.answered = answered;
        this.rows = rows;
        this.authority = new String[] {
            answered.measured().asOf(),
            harmless(answered.measured().reference()),
            "%s %s %s"
                    .formatted(
                            answered.ruleSet().id(),
                            answered.ruleSet().version(),
                            answered.ruleSet().measures().digest()),
            answered.measuresId()
        };
    }

    /** The headings. */
    static List<String> titles() {
        return Arrays.stream(Column.values()).map(each -> each.title).toList();
    }

    /** Begins a row of a view, about no measure. */
    MeasuresRow begin(MeasureView view) {
        cells = new String[Column.values().length];
        Arrays.fill(cells, "");
        cells[Column.VIEW.ordinal()] = view.title();
        System.arraycopy(authority, 0, cells, Column.AS_OF.ordinal(), authority.length);
        return this;
    }

    /** Begins a row of a view, about the measure of a code. */
    MeasuresRow begin(MeasureView view, String code) {
        begin(view);
        Measure measure = answered.ruleSet().measures().find(code).orElseThrow();
        return with(Column.MEASURE, measure.name())
                .with(Column.CODE, code)
                .with(Column.UNIT, measure.unit().words())
                .with(
                        Column.PILLAR,
                        measure.pillar() == null ? null : measure.pillar().title());
    }

    MeasuresRow with(Column column, String text) {
        cells[column.ordinal()] = harmless(text);
        return this;
    }

    private static String harmless(String text) {
        return text == null ? "" : HarmlessText.inCsv(text);
    }

    MeasuresRow with(Column column, BigDecimal number) {
        cells[column.ordinal()] = number == null ? "" : number.toPlainString();
        return this;
    }

    MeasuresRow with(Column column, Integer number) {
        cells[column.ordinal()] = number == null ? "" : number.toString();
        return this;
    }

    MeasuresRow period(String month, String from, String to) {
        return with(Column.MONTH, month).with(Column.FROM, from).with(Column.TO, to);
    }

    MeasuresRow amounts(BigDecimal amount, BigDecimal atLeast, BigDecimal atMost) {
        return with(Column.AMOUNT, amount).with(Column.AT_LEAST, atLeast).with(Column.AT_MOST, atMost);
    }

    MeasuresRow part(PartOf part) {
        return part == null
                ? this
                : with(Column.PART_OF, part.measure())
                        .with(Column.SHARE, part.share())
                        .with(Column.SHARE_AT_LEAST, part.atLeast())
                        .with(Column.SHARE_AT_MOST, part.atMost());
    }

    /** Writes the row that was begun. */
    void end() {
        rows.writeRecord(cells);
    }
}
