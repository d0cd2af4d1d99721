package org.claimable.oracle;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** What can be claimed and how it is measured, read from the tables of a rules folder. */
final class Catalogue {
    private final List<KnownOutcome> outcomes;
    private final Map<String, KnownOutcome> byCodeOrName = new HashMap<>();
    private final List<Map<String, String>> answers;
    private final List<Map<String, String>> scores;
    private final List<Map<String, String>> parameters;
    private final List<IncompatibilityRow> incompatibilities;
    private final References references;

    Catalogue(Path rulesFolder) {
        outcomes = CsvTable.read(rulesFolder.resolve("catalogue/outcomes.csv")).stream()
                .map(KnownOutcome::of)
                .toList();
        for (KnownOutcome outcome : outcomes) {
            byCodeOrName.put(lettersAndDigits(outcome.code()), outcome);
            byCodeOrName.put(lettersAndDigits(outcome.name()), outcome);
        }
        answers = CsvTable.read(rulesFolder.resolve("catalogue/answers.csv"));
        scores = CsvTable.read(rulesFolder.resolve("catalogue/scores.csv"));
        parameters = CsvTable.read(rulesFolder.resolve("parameters.csv"));
        incompatibilities = CsvTable.read(rulesFolder.resolve("3-incompatibility/incompatible-outcomes.csv")).stream()
                .map(IncompatibilityRow::of)
                .toList();
        references = new References(rulesFolder);
    }

    References references() {
        return references;
    }

    List<KnownOutcome> outcomes() {
        return outcomes;
    }

    List<IncompatibilityRow> incompatibilities() {
        return incompatibilities;
    }

    /** The outcome of that code or name, or null. */
    KnownOutcome outcome(String written) {
        return byCodeOrName.get(lettersAndDigits(written));
    }

    /** Answers of the scale, each with whether it meets the outcome. */
    Map<String, Boolean> answers(String scale) {
        return answers.stream()
                .filter(row -> row.get("scale").equals(scale))
                .collect(Collectors.toMap(
                        row -> row.get("answer"), row -> row.get("meets").equals("yes")));
    }

    /** Whether the answer meets the outcome; null where it is not on the scale. */
    Boolean meets(String scale, String written) {
        return answers(scale).entrySet().stream()
                .filter(answer -> lettersAndDigits(answer.getKey()).equals(lettersAndDigits(written)))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse(null);
    }

    /** The rank of an answer on its scale, 1 the best; null where the scale does not rank it. */
    Integer rank(String scale, String written) {
        return answers.stream()
                .filter(row -> row.get("scale").equals(scale) && sameAnswer(row.get("answer"), written))
                .map(row -> row.getOrDefault("rank", ""))
                .filter(rank -> !rank.isBlank())
                .map(Integer::valueOf)
                .findFirst()
                .orElse(null);
    }

    /** Whether two answers are one, with case, spaces and punctuation aside. */
    boolean sameAnswer(String one, String other) {
        return lettersAndDigits(one).equals(lettersAndDigits(other));
    }

    BigDecimal lowest(String scale) {
        return new BigDecimal(scoreRow(scale).get("lowest"));
    }

    BigDecimal highest(String scale) {
        return new BigDecimal(scoreRow(scale).get("highest"));
    }

    boolean onScale(String scale, BigDecimal score) {
        return score.compareTo(lowest(scale)) >= 0 && score.compareTo(highest(scale)) <= 0;
    }

    private Map<String, String> scoreRow(String scale) {
        return scores.stream()
                .filter(row -> row.get("scale").equals(scale))
                .findFirst()
                .orElseThrow();
    }

    int parameter(String name, LocalDate on) {
        return parameters.stream()
                .filter(row -> row.get("name").equals(name))
                .filter(row -> inForce(row, on))
                .map(row -> Integer.parseInt(row.get("value")))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("No parameter " + name + " on " + on));
    }

    private static boolean inForce(Map<String, String> row, LocalDate on) {
        LocalDate from = IncompatibilityRow.day(row.get("from"));
        LocalDate to = IncompatibilityRow.day(row.get("to"));
        return (from == null || !on.isBefore(from)) && (to == null || !on.isAfter(to));
    }

    private static String lettersAndDigits(String written) {
        StringBuilder kept = new StringBuilder();
        written.codePoints().filter(Character::isLetterOrDigit).forEach(kept::appendCodePoint);
        return kept.toString().toLowerCase(Locale.ROOT);
    }
}
