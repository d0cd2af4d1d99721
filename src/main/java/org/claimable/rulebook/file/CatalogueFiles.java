package org.claimable.rulebook.file;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.claimable.bank.AnswerScale;
import org.claimable.bank.Audience;
import org.claimable.bank.Bank;
import org.claimable.bank.Catalogue;
import org.claimable.bank.EvidenceKind;
import org.claimable.bank.Outcome;
import org.claimable.bank.ScoreScale;
import org.claimable.citation.Citation;

/** Reads the catalogue: outcomes, the answers of their scales, and the ranges of their scores. */
final class CatalogueFiles {
    static final TableForm OUTCOMES = new TableForm(
            "catalogue/outcomes.csv",
            List.of(
                    "code",
                    "bank",
                    "area",
                    "name",
                    "audience",
                    "evidence",
                    "scale",
                    "deadweight_category",
                    "evidence_provenance",
                    "source"),
            List.of("note"),
            true);
    private final Layers layers;
    private final Sources sources;
    private final Problems problems;
    private final ScaleFiles scales;
    private final Set<String> doubtful = new HashSet<>();

    CatalogueFiles(Layers layers, Sources sources, Problems problems) {
        this.layers = layers;
        this.sources = sources;
        this.problems = problems;
        this.scales = new ScaleFiles(layers, sources, problems);
    }

    /** The codes of outcomes whose rows are wrong: whatever names one of them is not wrong itself. */
    Set<String> doubtful() {
        return doubtful;
    }

    Catalogue read() {
        scales.read();
        List<Outcome> outcomes = new ArrayList<>();
        for (List<Written> rows : layers.rows(OUTCOMES, problems, Written::code, this::outcome)) {
            rows.stream()
                    .skip(1)
                    .forEach(again -> problems.add(
                            again.place(), "Outcome %s has two rows. Remove one of the two.", again.code()));
            outcomes.add(rows.get(0).at(outcomes.size()));
        }
        return catalogue(outcomes);
    }

    private Catalogue catalogue(List<Outcome> outcomes) {
        try {
            return new Catalogue(outcomes);
        } catch (IllegalArgumentException wrong) {
            problems.add(
                    layers.having(OUTCOMES.path()).orElse(layers.top()).called(OUTCOMES.path()), wrong.getMessage());
            outcomes.forEach(outcome -> doubtful.add(outcome.code()));
            return new Catalogue(List.of());
        }
    }

    private record Written(String code, Place place, Function<Integer, Outcome> meaning) {
        Outcome at(int position) {
            return meaning.apply(position);
        }
    }

    private Written outcome(Row row) {
        String code = row.code("code");
        try {
            return new Written(code, row.place(), described(row, code));
        } finally {
            if (row.isWrong()) {
                doubtful.add(code);
            }
        }
    }

    private Function<Integer, Outcome> described(Row row, String code) {
        Bank bank = row.word(Bank.class, row.required("bank"), "bank");
        Audience audience = row.word(Audience.class, row.required("audience"), "audience");
        Citation citation = sources.cite(row, "source", "evidence_provenance");
        Set<EvidenceKind> kinds = EnumSet.noneOf(EvidenceKind.class);
        for (String kind : row.required("evidence").split("\\|")) {
            EvidenceKind known = row.word(EvidenceKind.class, kind, "evidence");
            if (known != null) {
                kinds.add(known);
            }
        }
        String area = row.required("area");
        String name = row.required("name");
        String category = row.code("deadweight_category");
        AnswerScale scale = kinds.contains(EvidenceKind.SURVEY) ? scales.answers(row) : null;
        ScoreScale range = kinds.contains(EvidenceKind.SCORE) ? scales.scores(row) : null;
        if (scale == null && range == null && !row.text("scale").isEmpty() && !row.isWrong()) {
            row.wrong(
                    "Column scale holds \"%s\", but the outcome accepts no survey and no score. Maybe add one to column evidence, or empty the cell.",
                    row.text("scale"));
        }
        String note = row.text("note");
        return position ->
                new Outcome(position, code, bank, area, name, audience, kinds, scale, range, category, citation, note);
    }
}
