package org.claimable.file.annotated;

import static org.claimable.file.annotated.MeasuresCsv.Column.AMOUNT;
import static org.claimable.file.annotated.MeasuresCsv.Column.AS_OF;
import static org.claimable.file.annotated.MeasuresCsv.Column.AT_LEAST;
import static org.claimable.file.annotated.MeasuresCsv.Column.AT_MOST;
import static org.claimable.file.annotated.MeasuresCsv.Column.BUDGET;
import static org.claimable.file.annotated.MeasuresCsv.Column.CHANGE;
import static org.claimable.file.annotated.MeasuresCsv.Column.CODE;
import static org.claimable.file.annotated.MeasuresCsv.Column.FROM;
import static org.claimable.file.annotated.MeasuresCsv.Column.MANAGED_BY;
import static org.claimable.file.annotated.MeasuresCsv.Column.MEASURE;
import static org.claimable.file.annotated.MeasuresCsv.Column.MONTHS_MISSING;
import static org.claimable.file.annotated.MeasuresCsv.Column.MONTH_BEFORE;
import static org.claimable.file.annotated.MeasuresCsv.Column.NOTE;
import static org.claimable.file.annotated.MeasuresCsv.Column.ORGANISATION;
import static org.claimable.file.annotated.MeasuresCsv.Column.ORGANISATIONS;
import static org.claimable.file.annotated.MeasuresCsv.Column.PART_OF;
import static org.claimable.file.annotated.MeasuresCsv.Column.PILLAR;
import static org.claimable.file.annotated.MeasuresCsv.Column.SHARE;
import static org.claimable.file.annotated.MeasuresCsv.Column.SHARE_AT_LEAST;
import static org.claimable.file.annotated.MeasuresCsv.Column.SHARE_AT_MOST;
import static org.claimable.file.annotated.MeasuresCsv.Column.SPACE;
import static org.claimable.file.annotated.MeasuresCsv.Column.SPACES;
import static org.claimable.file.annotated.MeasuresCsv.Column.STATUS;
import static org.claimable.file.annotated.MeasuresCsv.Column.SUBMISSION;
import static org.claimable.file.annotated.MeasuresCsv.Column.SUPERSEDED_BY;
import static org.claimable.file.annotated.MeasuresCsv.Column.TARGET;
import static org.claimable.file.annotated.MeasuresCsv.Column.TO;
import static org.claimable.file.annotated.MeasuresCsv.Column.TYPE;
import static org.claimable.file.annotated.MeasuresCsv.Column.UNIT;
import static org.claimable.file.annotated.MeasuresCsv.Column.VIEW;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.claimable.file.document.MeasureView;
import org.claimable.file.json.MeasuresWriter.Answered;
import org.claimable.file.sheet.HarmlessText;
import org.claimable.method.measure.Measure;
import org.claimable.method.measure.Measured;
import org.claimable.method.measure.Measured.MeasureTotal;
import org.claimable.method.measure.Measured.PartOf;
import org.claimable.method.measure.Measured.SeriesRow;
import org.claimable.method.measure.Measured.SpaceTotals;

/**
 * Writes what figures come to as one table for programs and pivot tables: the columns are always the same, the first names the view, and
 * months are written as in 2020-04. Each row names the day, the rules and the answer that it is of.
 */
public final class MeasuresCsv {
    private static final String BYTE_ORDER_MARK = "\uFEFF";

    private final Answered answered;
    private final CsvWriter rows;
    private final String[] authority;
    private String[] row;

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

    private MeasuresCsv(Answered answered, CsvWriter rows) {
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

    /** Writes CSV in UTF-8 with a byte order mark, by which spreadsheets tell it; leaves the stream open. */
    public static void write(Answered answered, OutputStream stream) throws IOException {
        Writer text = new BufferedWriter(new OutputStreamWriter(stream, StandardCharsets.UTF_8));
        text.write(BYTE_ORDER_MARK);
        CsvWriter rows = CsvWriter.builder().lineDelimiter(LineDelimiter.CRLF).build(text);
        rows.writeRecord(Arrays.stream(Column.values()).map(each -> each.title).toList());
        new MeasuresCsv(answered, rows).write(answered.measured());
        rows.flush();
        text.flush();
    }

    private void write(Measured measured) {
        measured.totals().forEach(each -> total(MeasureView.TOTALS, each).end());
        measured.series().forEach(this::month);
        measured.series().stream().filter(each -> each.panel() != null).forEach(this::panel);
        among(measured.bySpace()).forEach(this::space);
        among(measured.byOrganisation())
                .forEach(of -> of.totals().forEach(each -> total(MeasureView.BY_ORGANISATION, each)
                        .with(ORGANISATION, of.organisation())
                        .end()));
        among(measured.byPillar()).forEach(of -> of.totals()
                .forEach(each -> total(MeasureView.BY_PILLAR, each).end()));
        among(measured.completeness())
                .forEach(of -> of.months().forEach((month, reported) -> begin(MeasureView.COMPLETENESS, of.measure())
                        .with(ORGANISATION, of.organisation())
                        .with(Column.MONTH, month)
                        .with(STATUS, reported.words())
                        .end()));
        further(measured);
    }

    private void further(Measured measured) {
        among(measured.delivery()).forEach(each -> begin(MeasureView.TARGETS, each.measure())
                .with(ORGANISATION, each.organisation())
                .with(SPACE, each.space())
                .with(TO, each.by())
                .with(TARGET, each.target())
                .amounts(each.amount(), each.atLeast(), each.atMost())
                .with(STATUS, each.status().title())
                .with(MONTHS_MISSING, each.missing())
                .end());
        among(measured.estimates()).forEach(each -> begin(MeasureView.ESTIMATES, each.measure())
                .amounts(each.amount(), each.atLeast(), each.atMost())
                .with(ORGANISATIONS, each.organisations())
                .with(SHARE, each.share())
                .with(
                        NOTE,
                        MeasureView.ESTIMATES.words()
                                + (each.leftOut().isEmpty()
                                        ? ""
                                        : " Left out: " + String.join(", ", each.leftOut()) + "."))
                .end());
        among(measured.superseded()).forEach(each -> begin(MeasureView.SUPERSEDED, each.measure())
                .period(each.month(), each.from(), each.to())
                .with(ORGANISATION, each.organisation())
                .with(SPACE, each.space())
                .with(AMOUNT, each.amount())
                .with(SUBMISSION, each.submission())
                .with(SUPERSEDED_BY, each.by())
                .end());
        among(measured.hidden()).forEach(each -> begin(MeasureView.HIDDEN, each.measure())
                .period(each.month(), each.from(), each.to())
                .end());
        among(measured.caveats()).forEach(each -> {
            begin(MeasureView.CAVEATS);
            with(CODE, each.rule()).with(NOTE, each.message()).end();
        });
    }

    private void month(SeriesRow each) {
        begin(MeasureView.MONTHS, each.measure())
                .period(each.month(), each.from(), each.to())
                .amounts(each.amount(), each.atLeast(), each.atMost())
                .with(CHANGE, each.change())
                .with(ORGANISATIONS, each.organisations())
                .part(each.partOf())
                .end();
    }

    private void panel(SeriesRow each) {
        begin(MeasureView.SAME_ORGANISATIONS, each.measure())
                .period(each.month(), each.from(), each.to())
                .with(AMOUNT, each.panel().amount())
                .with(MONTH_BEFORE, each.panel().previous())
                .with(CHANGE, each.panel().change())
                .with(ORGANISATIONS, each.panel().organisations())
                .end();
    }

    private void space(SpaceTotals space) {
        space.totals()
                .forEach(each -> of(space, total(MeasureView.BY_SPACE, each)).end());
        if (space.totals().isEmpty()) {
            begin(MeasureView.BY_SPACE);
            of(space, this).with(STATUS, "nothing reported").end();
        }
    }

    private static MeasuresCsv of(SpaceTotals space, MeasuresCsv row) {
        return row.with(ORGANISATION, space.organisation())
                .with(SPACE, space.space())
                .with(TYPE, space.type())
                .with(MANAGED_BY, space.managedBy())
                .with(BUDGET, space.budget())
                .with(FROM, space.from())
                .with(TO, space.to());
    }

    private MeasuresCsv total(MeasureView view, MeasureTotal total) {
        return begin(view, total.measure())
                .amounts(total.amount(), total.atLeast(), total.atMost())
                .with(ORGANISATIONS, total.organisations())
                .with(SPACES, total.spaces())
                .part(total.partOf());
    }

    private static <T> List<T> among(List<T> rows) {
        return rows == null ? List.of() : rows;
    }

    private void begin(MeasureView view) {
        row = new String[Column.values().length];
        Arrays.fill(row, "");
        row[VIEW.ordinal()] = view.title();
        System.arraycopy(authority, 0, row, AS_OF.ordinal(), authority.length);
    }

    private MeasuresCsv begin(MeasureView view, String code) {
        begin(view);
        Measure measure = answered.ruleSet().measures().find(code).orElseThrow();
        return with(MEASURE, measure.name())
                .with(CODE, code)
                .with(UNIT, measure.unit().words())
                .with(PILLAR, measure.pillar() == null ? null : measure.pillar().title());
    }

    private MeasuresCsv with(Column column, String text) {
        row[column.ordinal()] = harmless(text);
        return this;
    }

    private static String harmless(String text) {
        return text == null ? "" : HarmlessText.inCsv(text);
    }

    private MeasuresCsv with(Column column, BigDecimal number) {
        row[column.ordinal()] = number == null ? "" : number.toPlainString();
        return this;
    }

    private MeasuresCsv with(Column column, Integer number) {
        row[column.ordinal()] = number == null ? "" : number.toString();
        return this;
    }

    private MeasuresCsv period(String month, String from, String to) {
        return with(Column.MONTH, month).with(FROM, from).with(TO, to);
    }

    private MeasuresCsv amounts(BigDecimal amount, BigDecimal atLeast, BigDecimal atMost) {
        return with(AMOUNT, amount).with(AT_LEAST, atLeast).with(AT_MOST, atMost);
    }

    private MeasuresCsv part(PartOf part) {
        return part == null
                ? this
                : with(PART_OF, part.measure())
                        .with(SHARE, part.share())
                        .with(SHARE_AT_LEAST, part.atLeast())
                        .with(SHARE_AT_MOST, part.atMost());
    }

    private void end() {
        rows.writeRecord(row);
    }
}
