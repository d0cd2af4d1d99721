package org.claimable.rulebook.file;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.claimable.bank.AnswerScale;
import org.claimable.bank.Audience;
import org.claimable.bank.Bank;
import org.claimable.bank.Catalogue;
import org.claimable.bank.EvidenceKind;
import org.claimable.bank.Outcome;
import org.claimable.bank.ScoreScale;
import org.claimable.citation.Provenance;

/** Reads the catalogue: outcomes, the answers of their scales, and the ranges of their scores. */
final class CatalogueFiles {
    private static final String OUTCOMES = "catalogue/outcomes.csv";
    private static final String ANSWERS = "catalogue/answers.csv";
    private static final String SCORES = "catalogue/scores.csv";

    private final Path folder;
    private final Sources sources;
    private final Problems problems;
    private final Map<String, AnswerScale> answers = new LinkedHashMap<>();
    private final Map<String, ScoreScale> scores = new LinkedHashMap<>();
    private int position;

    CatalogueFiles(Path folder, Sources sources, Problems problems) {
        this.folder = folder;
        this.sources = sources;
        this.problems = problems;
    }

    Catalogue read() {
        readAnswers();
        readScores();
        List<String> columns = List.of(
                "code",
                "bank",
                "area",
                "name",
                "audience",
                "evidence",
                "scale",
                "deadweight_category",
                "evidence_provenance",
                "source");
        List<Outcome> outcomes = new Table(folder, OUTCOMES, problems).read(columns, this::outcome);
        try {
            return new Catalogue(outcomes);
        } catch (IllegalArgumentException wrong) {
            problems.add(OUTCOMES, 0, wrong.getMessage());
            return new Catalogue(List.of());
        }
    }

    private void readAnswers() {
        Map<String, List<AnswerScale.Answer>> byScale = new LinkedHashMap<>();
        new Table(folder, ANSWERS, problems).read(List.of("scale", "answer", "meets", "provenance", "source"), row -> {
            sources.cite(row);
            return byScale.computeIfAbsent(row.required("scale"), scale -> new ArrayList<>())
                    .add(new AnswerScale.Answer(row.required("answer"), row.yes("meets")));
        });
        byScale.forEach((scale, list) -> {
            try {
                answers.put(scale, new AnswerScale(scale, list));
            } catch (IllegalArgumentException wrong) {
                problems.add(ANSWERS, 0, wrong.getMessage());
            }
        });
    }

    private void readScores() {
        new Table(folder, SCORES, problems).read(List.of("scale", "lowest", "highest", "provenance", "source"), row -> {
            sources.cite(row);
            BigDecimal lowest = BigDecimal.valueOf(row.whole("lowest"));
            BigDecimal highest = BigDecimal.valueOf(row.whole("highest"));
            return scores.put(row.required("scale"), new ScoreScale(row.required("scale"), lowest, highest));
        });
    }

    private Outcome outcome(Row row) {
        Set<EvidenceKind> kinds = EnumSet.noneOf(EvidenceKind.class);
        for (String kind : row.required("evidence").split("\\|")) {
            kinds.add(word(EvidenceKind.class, kind, "evidence"));
        }
        return new Outcome(
                position++,
                row.required("code"),
                word(Bank.class, row.required("bank"), "bank"),
                row.required("area"),
                row.required("name"),
                word(Audience.class, row.required("audience"), "audience"),
                kinds,
                kinds.contains(EvidenceKind.SURVEY) ? scale(answers, row) : null,
                kinds.contains(EvidenceKind.SCORE) ? scale(scores, row) : null,
                row.required("deadweight_category"),
                sources.cite(row.required("source"), Provenance.of(row.required("evidence_provenance"))),
                row.text("note"));
    }

    private static <T> T scale(Map<String, T> scales, Row row) {
        T scale = scales.get(row.required("scale"));
        if (scale == null) {
            throw new IllegalArgumentException("Scale \"%s\" is not listed for this kind of evidence. Maybe %s."
                    .formatted(row.text("scale"), String.join(", ", scales.keySet())));
        }
        return scale;
    }

    static <E extends Enum<E>> E word(Class<E> type, String word, String column) {
        for (E constant : type.getEnumConstants()) {
            if (constant.name().equals(word.strip().toUpperCase(Locale.ROOT))) {
                return constant;
            }
        }
        throw new IllegalArgumentException(
                "Column %s holds \"%s\". Maybe one of %s.".formatted(column, word, List.of(type.getEnumConstants())));
    }
}
