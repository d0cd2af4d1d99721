package org.claimable.method.measure;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.claimable.method.measure.Contributors.Organisation;
import org.claimable.method.measure.Measured.CompletenessRow;
import org.claimable.method.measure.Measured.Reported;

/** What each organisation reported of each measure in each month, from the first to the last month of all (IM-05). */
final class Completeness {
    /** How many months of measures and organisations an answer shows at most. */
    static final int MOST = 2_000_000;

    private final int first;
    private final int last;
    private final Map<Line, Reported[]> lines = new HashMap<>();
    private Figure before;
    private Reported[] ofLine;

    /** A measure of an organisation. */
    private record Line(Organisation organisation, Measure measure) {}

    Completeness(List<Figure> figures, int first, int last) {
        this.first = first;
        this.last = last;
        figures.forEach(this::add);
    }

    private void add(Figure figure) {
        if (before == null || figure.measure() != before.measure() || figure.organisation() != before.organisation()) {
            ofLine = lines.computeIfAbsent(
                    new Line(figure.organisation(), figure.measure()), each -> new Reported[last - first + 1]);
        }
        before = figure;
        Reported[] months = ofLine;
        Reported state = !figure.period().isMonth()
                ? Reported.SPAN
                : figure.hundredths() == 0 ? Reported.ZERO : Reported.REPORTED;
        for (int month = figure.period().from(); month <= figure.period().to(); month++) {
            months[month - first] = stronger(months[month - first], state);
        }
    }

    /** Of what several spaces say of a month: something reported, else a span, else zero. */
    private static Reported stronger(Reported one, Reported other) {
        if (one == null) {
            return other;
        }
        if (one == Reported.REPORTED || other == Reported.REPORTED) {
            return Reported.REPORTED;
        }
        return one == Reported.SPAN ? one : other;
    }

    /** How many months there are. */
    int months() {
        return last - first + 1;
    }

    /** The rows of organisations, each with those of all measures. */
    List<CompletenessRow> rows(List<Organisation> organisations, List<Measure> measures) {
        String[] written = new String[months()];
        for (int i = 0; i < written.length; i++) {
            written[i] = Period.written(first + i).toString();
        }
        List<CompletenessRow> rows = new ArrayList<>();
        for (Organisation organisation : organisations) {
            for (Measure measure : measures) {
                Reported[] months = lines.get(new Line(organisation, measure));
                Map<String, Reported> states = new LinkedHashMap<>();
                for (int i = 0; i < written.length; i++) {
                    states.put(written[i], months == null || months[i] == null ? Reported.MISSING : months[i]);
                }
                rows.add(new CompletenessRow(organisation.name(), measure.code(), states));
            }
        }
        return rows;
    }
}
