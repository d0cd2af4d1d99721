package org.claimable.rules.files;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.claimable.method.bank.AnswerScale;
import org.claimable.method.bank.Catalogue;
import org.claimable.method.bank.Names;
import org.claimable.method.bank.Outcome;
import org.claimable.method.bank.Outcome.Audience;
import org.claimable.method.bank.Outcome.Bank;
import org.claimable.method.bank.Outcome.EvidenceKind;
import org.claimable.method.bank.Outcome.ScoreScale;
import org.claimable.method.citation.Citation;
import org.claimable.rules.files.Layers.TableForm;

/** Reads the catalogue: outcomes, the answers of their scales, and the ranges of their scores. */
final class CatalogueFiles {
    private static final TableForm OUTCOMES = TableForm.of(
                    "catalogue/outcomes.csv",
                    "code,bank,area,name,audience,evidence,scale,deadweight_category,evidence_provenance,source",
                    "note")
            .asNeeded();

    private final Layers layers;
    private final Sources sources;
    private final Problems problems;
    private final ScaleFiles scales;
    private final Set<String> doubtful = new HashSet<>();
    private final Map<String, String> areas = new HashMap<>();

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
        String again = "Outcome %s has two rows. Remove one of the two.";
        for (var row : layers.single(OUTCOMES, problems, again, Written::code, this::outcome)) {
            outcomes.add(row.row().at().apply(outcomes.size()));
        }
        return catalogue(outcomes);
    }

    private Catalogue catalogue(List<Outcome> outcomes) {
        try {
            return new Catalogue(outcomes);
        } catch (IllegalArgumentException wrong) {
            problems.add(layers.called(OUTCOMES.path()), wrong.getMessage());
            outcomes.forEach(outcome -> doubtful.add(outcome.code()));
            return new Catalogue(List.of());
        }
    }

    /** An outcome by its code, to be had at the position that it takes in the catalogue. */
    private record Written(String code, Function<Integer, Outcome> at) {}

    private Written outcome(CsvRow row) {
        String code = row.code("code");
        try {
            return new Written(code, described(row, code));
        } finally {
            if (row.isWrong()) {
                doubtful.add(code);
            }
        }
    }

    private Function<Integer, Outcome> described(CsvRow row, String code) {
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
        String area = area(row);
        String name = row.required("name");
        String category = row.code("deadweight_category");
        AnswerScale scale = kinds.contains(EvidenceKind.SURVEY) ? scales.answers(row) : null;
        ScoreScale range = kinds.contains(EvidenceKind.SCORE) ? scales.scores(row) : null;
        if (scale == null && range == null && !row.text("scale").isEmpty() && !row.isWrong()) {
            row.wrong(
                    "Column scale holds \"%s\", but the outcome accepts no survey and no score. Maybe add one to column evidence, or empty the cell.",
                    row.text("scale"));
        }
        String note = row.note();
        return position ->
                new Outcome(position, code, bank, area, name, audience, kinds, scale, range, category, citation, note);
    }

    /** The area of a row, noted where an earlier row spells it otherwise. */
    private String area(CsvRow row) {
        String area = row.required("area");
        String other = areas.putIfAbsent(Names.key(area), area);
        if (other != null && !other.equals(area)) {
            row.wrongCell(
                    "Column %s holds \"%s\", which other rows spell \"%s\", so the report would show two areas. Maybe %s.",
                    "area", area, other, other);
        }
        return area;
    }

    /** Outcome codes in tables; {@code doubtful} are those whose own rows are wrong. */
    record OutcomeCodes(Catalogue catalogue, Set<String> doubtful) {

        OutcomeCodes(Catalogue catalogue) {
            this(catalogue, Set.of());
        }

        /** The outcome that a cell names by its code; null where it names none, with the nearest noted. */
        Outcome outcome(CsvRow row, String column) {
            String code = row.required(column);
            Outcome outcome = catalogue.find(code).orElse(null);
            if (outcome != null && outcome.code().equals(code)) {
                return outcome;
            }
            if (doubtful.contains(code) || catalogue.outcomes().isEmpty()) {
                row.doubtful();
            } else if (!code.isEmpty()) {
                String maybe = catalogue
                        .nearest(code)
                        .flatMap(catalogue::find)
                        .map(near -> " Maybe %s.".formatted(near.code()))
                        .orElse(" Write the code of an outcome of catalogue/outcomes.csv.");
                row.wrong("Column %s holds \"%s\", which is no outcome's code.%s", column, code, maybe);
            }
            return null;
        }
    }
}
