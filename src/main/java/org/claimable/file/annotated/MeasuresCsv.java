package org.claimable.file.annotated;

import static org.claimable.file.annotated.MeasuresRow.Column.AMOUNT;
import static org.claimable.file.annotated.MeasuresRow.Column.BUDGET;
import static org.claimable.file.annotated.MeasuresRow.Column.CHANGE;
import static org.claimable.file.annotated.MeasuresRow.Column.CODE;
import static org.claimable.file.annotated.MeasuresRow.Column.FROM;
import static org.claimable.file.annotated.MeasuresRow.Column.MANAGED_BY;
import static org.claimable.file.annotated.MeasuresRow.Column.MONTH;
import static org.claimable.file.annotated.MeasuresRow.Column.MONTHS_MISSING;
import static org.claimable.file.annotated.MeasuresRow.Column.MONTH_BEFORE;
import static org.claimable.file.annotated.MeasuresRow.Column.NOTE;
import static org.claimable.file.annotated.MeasuresRow.Column.ORGANISATION;
import static org.claimable.file.annotated.MeasuresRow.Column.ORGANISATIONS;
import static org.claimable.file.annotated.MeasuresRow.Column.SHARE;
import static org.claimable.file.annotated.MeasuresRow.Column.SPACE;
import static org.claimable.file.annotated.MeasuresRow.Column.SPACES;
import static org.claimable.file.annotated.MeasuresRow.Column.STATUS;
import static org.claimable.file.annotated.MeasuresRow.Column.SUBMISSION;
import static org.claimable.file.annotated.MeasuresRow.Column.SUPERSEDED_BY;
import static org.claimable.file.annotated.MeasuresRow.Column.TARGET;
import static org.claimable.file.annotated.MeasuresRow.Column.TO;
import static org.claimable.file.annotated.MeasuresRow.Column.TYPE;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.claimable.file.document.MeasureView;
import org.claimable.file.json.MeasuresWriter.Answered;
import org.claimable.method.measure.Measured;
import org.claimable.method.measure.Measured.MeasureTotal;
import org.claimable.method.measure.Measured.SeriesRow;
import org.claimable.method.measure.Measured.SpaceTotals;

/**
 * Writes what figures come to as one table for programs and pivot tables: the columns are always the same, the first names the view, and
 * months are written as in 2020-04. Each row names the day, the rules and the answer that it is of.
 */
public final class MeasuresCsv {
    private static final String BYTE_ORDER_MARK = "\uFEFF";

    private final MeasuresRow row;

    private MeasuresCsv(MeasuresRow row) {
        this.row = row;
    }

    /** Writes CSV in UTF-8 with a byte order mark, by which spreadsheets tell it; leaves the stream open. */
    public static void write(Answered answered, OutputStream stream) throws IOException {
        Writer text = new BufferedWriter(new OutputStreamWriter(stream, StandardCharsets.UTF_8));
        text.write(BYTE_ORDER_MARK);
        CsvWriter rows = CsvWriter.builder().lineDelimiter(LineDelimiter.CRLF).build(text);
        rows.writeRecord(MeasuresRow.titles());
        new MeasuresCsv(new MeasuresRow(answered, rows)).write(answered.measured());
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
        among(measured.completeness()).forEach(of -> of.months()
                .forEach((month, reported) -> row.begin(MeasureView.COMPLETENESS, of.measure())
                        .with(ORGANISATION, of.organisation())
                        .with(MONTH, month)
                        .with(STATUS, reported.words())
                        .end()));
        further(measured);
    }

    private void further(Measured measured) {
        among(measured.delivery()).forEach(each -> row.begin(MeasureView.TARGETS, each.measure())
                .with(ORGANISATION, each.organisation())
                .with(SPACE, each.space())
                .with(TO, each.by())
                .with(TARGET, each.target())
                .amounts(each.amount(), each.atLeast(), each.atMost())
                .with(STATUS, each.status().title())
                .with(MONTHS_MISSING, each.missing())
                .end());
        among(measured.estimates()).forEach(each -> row.begin(MeasureView.ESTIMATES, each.measure())
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
        among(measured.superseded()).forEach(each -> row.begin(MeasureView.SUPERSEDED, each.measure())
                .period(each.month(), each.from(), each.to())
                .with(ORGANISATION, each.organisation())
                .with(SPACE, each.space())
                .with(AMOUNT, each.amount())
                .with(SUBMISSION, each.submission())
                .with(SUPERSEDED_BY, each.by())
                .end());
        among(measured.hidden()).forEach(each -> row.begin(MeasureView.HIDDEN, each.measure())
                .period(each.month(), each.from(), each.to())
                .end());
        among(measured.caveats()).forEach(each -> row.begin(MeasureView.CAVEATS)
                .with(CODE, each.rule())
                .with(NOTE, each.message())
                .end());
    }

    private void month(SeriesRow each) {
        row.begin(MeasureView.MONTHS, each.measure())
                .period(each.month(), each.from(), each.to())
                .amounts(each.amount(), each.atLeast(), each.atMost())
                .with(CHANGE, each.change())
                .with(ORGANISATIONS, each.organisations())
                .part(each.partOf())
                .end();
    }

    private void panel(SeriesRow each) {
        row.begin(MeasureView.SAME_ORGANISATIONS, each.measure())
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
            of(space, row.begin(MeasureView.BY_SPACE))
                    .with(STATUS, "nothing reported")
                    .end();
        }
    }

    private static MeasuresRow of(SpaceTotals space, MeasuresRow row) {
        return row.with(ORGANISATION, space.organisation())
                .with(SPACE, space.space())
                .with(TYPE, space.type())
                .with(MANAGED_BY, space.managedBy())
                .with(BUDGET, space.budget())
                .with(FROM, space.from())
                .with(TO, space.to());
    }

    private MeasuresRow total(MeasureView view, MeasureTotal total) {
        return row.begin(view, total.measure())
                .amounts(total.amount(), total.atLeast(), total.atMost())
                .with(ORGANISATIONS, total.organisations())
                .with(SPACES, total.spaces())
                .part(total.partOf());
    }

    private static <T> List<T> among(List<T> rows) {
        return rows == null ? List.of() : rows;
    }
}
