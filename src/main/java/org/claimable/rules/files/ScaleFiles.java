package org.claimable.rules.files;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.claimable.method.bank.AnswerScale;
import org.claimable.method.bank.Names.Nearest;
import org.claimable.method.bank.Outcome.ScoreScale;
import org.claimable.rules.files.Layers.Placed;
import org.claimable.rules.files.Layers.TableForm;

/** Reads the scales of the catalogue: answers of surveys, and ranges of scores. */
final class ScaleFiles {
    private static final TableForm ANSWERS = TableForm.of(
                    "catalogue/answers.csv", "scale,answer,meets,provenance,source", "rank")
            .asNeeded();
    private static final TableForm SCORES = TableForm.of(
                    "catalogue/scores.csv", "scale,lowest,highest,provenance,source", "")
            .asNeeded();

    private final Layers layers;
    private final Sources sources;
    private final Problems problems;
    private final Map<String, AnswerScale> answers = new LinkedHashMap<>();
    private final Map<String, ScoreScale> scores = new LinkedHashMap<>();
    private final Set<String> doubtful = new HashSet<>();

    ScaleFiles(Layers layers, Sources sources, Problems problems) {
        this.layers = layers;
        this.sources = sources;
        this.problems = problems;
    }

    void read() {
        readAnswers();
        readScores();
    }

    /** The scale of answers that a row of an outcome names, null where it names none. */
    AnswerScale answers(CsvRow row) {
        return scale(answers, row);
    }

    /** The range of scores that a row of an outcome names, null where it names none. */
    ScoreScale scores(CsvRow row) {
        return scale(scores, row);
    }

    private record Answered(String scale, boolean licensed, AnswerScale.Answer answer) {}

    private void readAnswers() {
        for (List<Placed<Answered>> rows : layers.rows(ANSWERS, problems, Answered::scale, this::answered)) {
            String scale = rows.get(0).row().scale();
            if (!ranksAllOrNone(rows) || !ranksOnce(rows)) {
                doubtful.add(scale);
                continue;
            }
            try {
                answers.put(
                        scale,
                        new AnswerScale(
                                scale,
                                rows.stream().map(each -> each.row().answer()).toList(),
                                rows.stream().anyMatch(each -> each.row().licensed())));
            } catch (IllegalArgumentException wrong) {
                problems.add(rows.get(0).place(), wrong.getMessage());
                doubtful.add(scale);
            }
        }
    }

    private Answered answered(CsvRow row) {
        sources.cite(row);
        String scale = row.code("scale");
        AnswerScale.Answer answer = new AnswerScale.Answer(row.required("answer"), row.yes("meets"), row.rank("rank"));
        if (row.isWrong()) {
            doubtful.add(scale);
        }
        return new Answered(scale, row.isLicensed(), answer);
    }

    /** Whether each answer has a rank or none has; notes those without one where others have one. */
    private boolean ranksAllOrNone(List<Placed<Answered>> rows) {
        List<Placed<Answered>> without =
                rows.stream().filter(each -> each.row().answer().rank() == null).toList();
        if (without.isEmpty() || without.size() == rows.size()) {
            return true;
        }
        without.forEach(each -> problems.add(
                each.place(),
                "Answer \"%s\" of scale %s has no rank, but other answers of the scale have one. Give each answer a rank, or none.",
                each.row().answer().text(),
                each.row().scale()));
        return false;
    }

    /** Whether no rank is there twice; notes each answer that repeats the rank of an earlier one. */
    private boolean ranksOnce(List<Placed<Answered>> rows) {
        Map<Integer, String> byRank = new HashMap<>();
        boolean once = true;
        for (Placed<Answered> placed : rows) {
            AnswerScale.Answer answer = placed.row().answer();
            String earlier = answer.rank() == null ? null : byRank.putIfAbsent(answer.rank(), answer.text());
            if (earlier != null) {
                once = false;
                problems.add(
                        placed.place(),
                        "Answer \"%s\" of scale %s has the rank %d, as \"%s\" has. Give each answer of a scale its own rank, 1 for the best.",
                        answer.text(),
                        placed.row().scale(),
                        answer.rank(),
                        earlier);
            }
        }
        return once;
    }

    private void readScores() {
        String again = "Scale %s has two rows. Remove one of the two.";
        layers.single(SCORES, problems, again, ScoreScale::name, this::ranged)
                .forEach(scale -> scores.put(scale.row().name(), scale.row()));
    }

    private ScoreScale ranged(CsvRow row) {
        sources.cite(row);
        String scale = row.code("scale");
        BigDecimal lowest = BigDecimal.valueOf(row.whole("lowest"));
        BigDecimal highest = BigDecimal.valueOf(row.whole("highest"));
        if (!row.isWrong() && lowest.compareTo(highest) >= 0) {
            row.wrong("The lowest score, %s, is not below the highest, %s. Maybe they are swapped.", lowest, highest);
        }
        if (row.isWrong()) {
            doubtful.add(scale);
            return null;
        }
        return new ScoreScale(scale, lowest, highest);
    }

    private <T> T scale(Map<String, T> scales, CsvRow row) {
        String name = row.required("scale");
        T scale = scales.get(name);
        if (doubtful.contains(name)) {
            row.doubtful();
        } else if (scale == null && !name.isEmpty()) {
            row.wrong(
                    "Column scale holds \"%s\", which no table lists for this kind of evidence.%s",
                    name, Nearest.hint(" Maybe %s.", name, scales.keySet().stream()));
        }
        return scale;
    }
}
