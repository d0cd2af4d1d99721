package org.claimable.page.columns;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.claimable.file.table.EveryRowTarget;
import org.claimable.file.table.TableLook;
import org.claimable.method.catalogue.ClaimField;
import org.claimable.page.SettingsForm.Mistake;

/** The part of the form on columns that says what every row has: texts by the titles of our fields, and what is wrong with them. */
public final class SameInEveryRow {
    private static final int LONGEST = 1_000;
    private static final String LIST_OF_OUTCOMES = "outcomes";

    /** What is asked first; the rest is behind a fold. */
    private static final Set<String> FIRST = Set.of(ClaimField.OUTCOME.title(), ClaimField.KIND.title());

    private final TableLook look;
    private final Map<String, String> texts;
    private final Map<String, String> mistakes = new LinkedHashMap<>();

    private SameInEveryRow(TableLook look, Map<String, String> texts) {
        this.look = look;
        this.texts = Map.copyOf(texts);
    }

    /** As the file is read now. */
    static SameInEveryRow of(TableLook look) {
        return new SameInEveryRow(look, look.everyRow());
    }

    /** As it was sent. */
    static SameInEveryRow sent(TableLook look, Map<String, String> sent) {
        Map<String, String> texts = new TreeMap<>();
        for (EveryRowTarget field : look.everyRowTargets()) {
            String text = sent.getOrDefault(name(field), "")
                    .replaceAll("[\\r\\n]+", " ")
                    .strip();
            if (!text.isEmpty()) {
                texts.put(field.title(), text.substring(0, Math.min(LONGEST, text.length())));
            }
        }
        return new SameInEveryRow(look, texts);
    }

    private static String name(EveryRowTarget field) {
        return "every-" + field.name();
    }

    Map<String, String> texts() {
        return texts;
    }

    boolean says(String title) {
        return texts.containsKey(title);
    }

    /** Whether it may be said of a field, by its title. */
    boolean isFor(String title) {
        return look.everyRowTargets().stream().anyMatch(field -> field.title().equals(title));
    }

    /** What is wrong, where a column is chosen for the titles in {@code chosen}. */
    List<Mistake> check(Map<String, String> chosen) {
        List<Mistake> found = new ArrayList<>();
        for (EveryRowTarget field : look.everyRowTargets()) {
            String text = texts.get(field.title());
            String column = chosen.get(field.title());
            String wrong = text == null
                    ? null
                    : column != null
                            ? "You chose column %s as %s, and said that every row has “%s”. Choose one of the two."
                                    .formatted(column, field.title(), text)
                            : look.wrong(field.title(), text);
            if (wrong != null) {
                mistakes.put(field.title(), wrong);
                found.add(new Mistake(name(field), "", wrong));
            }
        }
        return found;
    }

    /** A question of the form; {@code options} are what may be answered, if those are few, {@code list} is the id of a longer list, or null. */
    public record EveryRowField(
            String name,
            String title,
            String value,
            List<Option> options,
            String list,
            String mistake,
            boolean further) {}

    /** An answer, and what it is called. */
    public record Option(String value, String words) {}

    /** Whether more is said than the outcome and the evidence, so that it is shown. */
    public boolean isFurtherSaid() {
        return fields().stream()
                .anyMatch(field -> field.further() && !field.value().isEmpty());
    }

    public List<EveryRowField> fields() {
        return look.everyRowTargets().stream()
                .map(field -> new EveryRowField(
                        name(field),
                        field.title(),
                        texts.getOrDefault(field.title(), ""),
                        options(field),
                        field.title().equals(ClaimField.OUTCOME.title()) ? LIST_OF_OUTCOMES : null,
                        mistakes.get(field.title()),
                        !FIRST.contains(field.title())))
                .toList();
    }

    private List<Option> options(EveryRowTarget field) {
        List<String> words = field.answers();
        Optional<String> other = Optional.ofNullable(texts.get(field.title()))
                .filter(text -> words.stream().noneMatch(text::equalsIgnoreCase));
        List<Option> options = new ArrayList<>();
        if (!words.isEmpty()) {
            options.add(new Option("", "Not the same in every row, or not known"));
            words.forEach(word -> options.add(new Option(word, word)));
            other.ifPresent(text -> options.add(new Option(text, text)));
        }
        return options;
    }
}
