package org.claimable.method.measure;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.claimable.method.measure.Measured.HiddenCell;
import org.claimable.method.measure.Measured.MeasureTotal;
import org.claimable.method.measure.Measured.SeriesRow;
import org.claimable.method.measure.MeasuresRequest.View;

/** The answer for passing on (IM-10): totals and months of each measure, without names, and none of too few organisations. */
final class SharedAnswer {
    private final MeasuresRequest request;
    private final MeasureCatalogue catalogue;
    private final Map<Measure, List<Figure>> byMeasure;
    private final int first;
    private final int fewest;
    private final List<MeasureTotal> totals = new ArrayList<>();
    private final List<SeriesRow> rows = new ArrayList<>();
    private final List<HiddenCell> hidden = new ArrayList<>();

    SharedAnswer(MeasuresRequest request, MeasureCatalogue catalogue, Map<Measure, List<Figure>> byMeasure, int first) {
        this.request = request;
        this.catalogue = catalogue;
        this.byMeasure = byMeasure;
        this.first = first;
        this.fewest = catalogue.fewestOrganisations(request.asOf());
    }

    Measured measured() {
        byMeasure.forEach(this::add);
        return new Measured(
                null,
                request.asOf().toString(),
                View.SHARED,
                totals,
                rows,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                hidden,
                AnswerCaveats.shared(catalogue, totals, hidden, fewest));
    }

    private void add(Measure measure, List<Figure> figures) {
        Series series = new Series(measure, figures, first);
        Shown shown = new Shown(measure, series.byPeriod(), fewest);
        for (Period period : series.byPeriod().keySet()) {
            if (shown.isShown(period)) {
                rows.add(row(series, period, shown));
            } else {
                hidden.add(new HiddenCell(measure.code(), period.month(), period.begin(), period.end()));
            }
        }
        Sum sum = Sum.of(figures);
        if (shown.isTotalShown(sum, figures)) {
            totals.add(sum.total(shown.total(sum), sum.organisations().size(), null, null));
        } else {
            hidden.add(new HiddenCell(measure.code(), null, null, null));
        }
    }

    /** A row that is shown; what it is more than the month before is said only where that is shown too. */
    private static SeriesRow row(Series series, Period period, Shown shown) {
        SeriesRow row = series.row(period, false, null);
        boolean beforeIsShown = period.isMonth() && shown.isShown(new Period(period.from() - 1, period.from() - 1));
        return beforeIsShown ? row : row.withoutChange();
    }
}
