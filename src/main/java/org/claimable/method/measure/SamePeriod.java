package org.claimable.method.measure;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.claimable.method.measure.Figure.Superseded;
import org.claimable.method.measure.MeasuresRequest.SubmittedFigure;

/**
 * The figures of one measure, organisation, space and period: the one that counts, and those that others took the place of, one after
 * the other (IM-02). Two that are left, and figures that take the place of each other in a circle, are noted.
 */
final class SamePeriod {
    private final List<Figure> figures;
    private final List<SubmittedFigure> written;
    private final Notes notes;
    private final Map<String, List<Figure>> sent = new HashMap<>();
    private final Map<Integer, Figure> replaces = new HashMap<>();
    private final Set<Integer> replaced = new HashSet<>();
    private Figure kept;

    /** {@code written} are all figures of the request, by their index. */
    SamePeriod(List<Figure> figures, List<SubmittedFigure> written, Notes notes) {
        this.figures = figures;
        this.written = written;
        this.notes = notes;
        for (Figure figure : figures) {
            if (written(figure).submission() != null) {
                sent.computeIfAbsent(written(figure).submission(), each -> new ArrayList<>())
                        .add(figure);
            }
        }
        figures.stream().filter(each -> written(each).supersedes() != null).forEach(this::supersede);
        for (Figure figure : figures) {
            if (!replaced.contains(figure.index())) {
                keep(figure);
            }
        }
        refuseCircle();
    }

    /** Hears of a mistake of the figure at an index; {@code field} is null for the figure as a whole. */
    interface Notes {
        void wrong(int index, String field, String code, String message, Object... facts);
    }

    /** The one that counts; null where there is none, which is noted. */
    Figure kept() {
        return kept;
    }

    /** Those that the one that counts took the place of, the first first. */
    List<Superseded> superseded() {
        LinkedList<Superseded> chain = new LinkedList<>();
        Figure by = kept;
        while (by != null && replaces.containsKey(by.index()) && chain.size() < figures.size()) {
            Figure figure = replaces.get(by.index());
            chain.addFirst(new Superseded(
                    figure, written(figure).submission(), written(by).submission()));
            by = figure;
        }
        return chain;
    }

    private SubmittedFigure written(Figure figure) {
        return written.get(figure.index());
    }

    private void keep(Figure figure) {
        if (kept == null) {
            kept = figure;
        } else {
            twice(kept, figure);
        }
    }

    private void supersede(Figure figure) {
        String named = written(figure).supersedes();
        List<Figure> meant = sent.getOrDefault(named, List.of()).stream()
                .filter(each -> each.index() != figure.index())
                .limit(2)
                .toList();
        if (meant.isEmpty()) {
            notes.wrong(
                    figure.index(),
                    "supersedes",
                    "SUPERSEDES_NOTHING",
                    "No other figure for %s was sent as \"%s\". Name the submission of the figure that this one takes the place"
                            + " of, for the same month or span.",
                    figure.period(),
                    named);
            return;
        }
        meant.stream().skip(1).forEach(further -> twice(meant.get(0), further));
        replaces.put(figure.index(), meant.get(0));
        replaced.add(meant.get(0).index());
    }

    /** Follows each figure to those that it takes the place of, until one was seen: on the same way, it is in a circle. */
    private void refuseCircle() {
        Map<Integer, Integer> seen = new HashMap<>();
        for (Figure start : figures) {
            Figure figure = start;
            while (figure != null && seen.putIfAbsent(figure.index(), start.index()) == null) {
                figure = replaces.get(figure.index());
            }
            if (figure != null && seen.get(figure.index()) == start.index()) {
                circle(figure);
                return;
            }
        }
    }

    private void circle(Figure figure) {
        notes.wrong(
                figure.index(),
                "supersedes",
                "SUPERSEDES_IN_A_CIRCLE",
                "The figures for %s take the place of each other, so that none counts. Remove \"supersedes\" from the one that counts"
                        + " first.",
                figure.period());
    }

    private void twice(Figure first, Figure second) {
        String submission = written(first).submission();
        notes.wrong(
                second.index(),
                null,
                "FIGURE_TWICE",
                "%s already has a figure for %s in %s%s. %s",
                second.organisation().name(),
                second.measure().name(),
                second.period(),
                second.space().name() == null ? "" : " at " + second.space().name(),
                submission == null
                        ? "Give each figure a submission, and name in \"supersedes\" the one that this takes the place of, or remove one."
                        : "Give \"supersedes\": \"%s\" where this takes its place, or remove one."
                                .formatted(submission));
    }
}
