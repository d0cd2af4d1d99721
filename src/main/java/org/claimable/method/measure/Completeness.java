package org.claimable.method.measure;

import java.util.AbstractMap;
import java.util.AbstractSet;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
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

    /** Whether there is more of it than an answer shows. */
    static boolean isTooMuch(int organisations, int measures, int months) {
        return (long) organisations * measures * months > MOST;
    }

    /** The rows of organisations, each with those of all measures. */
    List<CompletenessRow> rows(List<Organisation> organisations, List<Measure> measures) {
        List<String> written = IntStream.rangeClosed(first, last)
                .mapToObj(month -> Period.written(month).toString())
                .toList();
        List<CompletenessRow> rows = new ArrayList<>();
        for (Organisation organisation : organisations) {
            for (Measure measure : measures) {
                Reported[] states = lines.get(new Line(organisation, measure));
                rows.add(new CompletenessRow(organisation.name(), measure.code(), new Months(written, states)));
            }
        }
        return rows;
    }

    /** The months of a row in their order, with what became of each: as many rows have them, they are kept once for all. */
    private static final class Months extends AbstractMap<String, Reported> {
        private final List<String> written;
        private final Reported[] states;

        /** {@code states} are by the place of the month, null for one that is missing, or where all are. */
        Months(List<String> written, Reported[] states) {
            this.written = written;
            this.states = states;
        }

        private Reported state(int place) {
            return states == null || states[place] == null ? Reported.MISSING : states[place];
        }

        @Override
        public Set<Entry<String, Reported>> entrySet() {
            return new AbstractSet<>() {
                @Override
                public int size() {
                    return written.size();
                }

                @Override
                public Iterator<Entry<String, Reported>> iterator() {
                    return IntStream.range(0, written.size())
                            .mapToObj(place -> Map.entry(written.get(place), state(place)))
                            .iterator();
                }
            };
        }
    }
}
