package org.claimable.rulebook.file;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.claimable.rulebook.IncompatibleOutcomes;

/** Reads the table of incompatible outcomes, and notes pairs that contradict one another. */
final class IncompatibleRows {
    static final String FILE = "incompatible-outcomes.csv";
    private static final List<String> COLUMNS =
            List.of("id", "outcome_a", "outcome_b", "from", "to", "provenance", "source", "override", "rationale");

    private final Layers layers;
    private final Sources sources;
    private final OutcomeCodes codes;
    private final Problems problems;
    private final List<Placed> kept = new ArrayList<>();
    private final Map<String, Place> places = new HashMap<>();

    IncompatibleRows(Layers layers, Sources sources, OutcomeCodes codes, Problems problems) {
        this.layers = layers;
        this.sources = sources;
        this.codes = codes;
        this.problems = problems;
    }

    private record Placed(IncompatibleOutcomes row, Place place) {}

    /** The rows of a chapter, none where it has no such table. */
    List<IncompatibleOutcomes> read(String chapter) {
        TableForm form = new TableForm(chapter + "/" + FILE, COLUMNS, List.of(), false);
        layers.rows(form, problems, placed -> placed.row().id(), this::placed).stream()
                .flatMap(List::stream)
                .forEach(this::keep);
        return kept.stream().map(Placed::row).toList();
    }

    /** Where the row with an id is written. */
    Map<String, Place> places() {
        return places;
    }

    private Placed placed(Row row) {
        String id = row.ruleId("id");
        var a = codes.outcome(row, "outcome_a");
        var b = codes.outcome(row, "outcome_b");
        var from = row.date("from");
        var to = row.date("to");
        var citation = sources.cite(row);
        boolean override = row.yes("override");
        String rationale = row.required("rationale");
        return row.isWrong()
                ? null
                : new Placed(new IncompatibleOutcomes(id, a, b, from, to, citation, override, rationale), row.place());
    }

    private void keep(Placed placed) {
        IncompatibleOutcomes row = placed.row();
        if (places.putIfAbsent(row.id(), placed.place()) != null) {
            problems.add(
                    placed.place(),
                    "Rule id %s is used twice; ids are never reused. Maybe the next free number.",
                    row.id());
            return;
        }
        for (Placed earlier : kept) {
            if (row.isAgain(earlier.row())) {
                problems.add(
                        placed.place(),
                        "Rows %s and %s pair the same outcomes, %s and %s, at the same time. End one before the other begins.",
                        earlier.row().id(),
                        row.id(),
                        row.a().code(),
                        row.b().code());
                return;
            }
        }
        kept.add(placed);
    }
}
