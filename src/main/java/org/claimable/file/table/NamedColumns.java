package org.claimable.file.table;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.claimable.file.table.CellText.SettingText;
import org.claimable.file.table.ColumnsText.Pair;
import org.claimable.file.table.TableRows.TableRow;
import org.claimable.method.catalogue.ClaimField;
import org.claimable.method.claim.Violations;
import org.claimable.method.rulebook.OwnFields;
import org.claimable.method.rulebook.OwnFields.OwnField;
import org.claimable.method.rulebook.RuleSet;

/**
 * The setting {@code columns}: which heading of a file is which of our columns, whatever it would be recognised as; {@code others} are
 * titles that no field of claims has, of fields that the rule set may add. {@code place} is where the setting was given; {@code ofDecided}:
 * a decided file says it of itself, so that what it has no heading for any more is passed over.
 */
record NamedColumns(
        Map<ClaimField, NamedHeading> fields, Map<String, NamedHeading> others, String place, boolean ofDecided) {
    static final NamedColumns NONE = new NamedColumns(Map.of(), Map.of(), "", false);

    NamedColumns {
        fields = Map.copyOf(fields);
        others = Collections.unmodifiableMap(new LinkedHashMap<>(others));
    }

    /** Reads {@code Person=Client no;Achieved on=Date}; null where something is wrong with it, which is noted. */
    static NamedColumns of(SettingText text) {
        Optional<List<Pair>> pairs = ColumnsText.read(text.text());
        if (pairs.isEmpty()) {
            return wrong(
                    text,
                    "BAD_COLUMNS",
                    "A quotation mark is opened and not closed. Close it, and write a quotation mark within one twice.");
        }
        NamedColumns named = new NamedColumns(new EnumMap<>(ClaimField.class), Map.of(), text.place(), false);
        for (Pair pair : pairs.get()) {
            named = named == null ? null : named.and(pair, text);
        }
        return named;
    }

    private NamedColumns and(Pair pair, SettingText text) {
        String shown = SettingText.shown(pair.written());
        ClaimField ours =
                pair.title() == null ? null : Headings.titled(pair.title()).orElse(null);
        if (pair.title() == null) {
            return wrong(
                    text,
                    "BAD_COLUMNS",
                    "\"%s\" does not name a column. Write our title, =, and the heading in your file, as in Person=Client no;Achieved on=Date."
                            .formatted(shown));
        }
        if (pair.heading().isNone() && TableKind.CLAIMS.required().contains(ours)) {
            return wrong(
                    text,
                    "BAD_COLUMNS",
                    "\"%s\" leaves out what every claim needs. After the = write the heading in your file."
                            .formatted(shown));
        }
        if (pair.heading().isOfEveryRow() && ours != null && !ClaimField.OF_EVERY_ROW.contains(ours)) {
            return wrong(
                    text,
                    "BAD_COLUMNS",
                    "\"%s\" says what every row has. That can be said of these columns, and of those that the rule set adds: %s."
                            .formatted(
                                    shown,
                                    ClaimField.OF_EVERY_ROW.stream()
                                            .map(ClaimField::title)
                                            .collect(Collectors.joining(", "))));
        }
        boolean again = pair.heading().isOfColumn()
                && Stream.of(fields, others).anyMatch(each -> each.containsValue(pair.heading()));
        if (again || (ours == null ? others.containsKey(pair.title()) : fields.containsKey(ours))) {
            return wrong(
                    text,
                    "REPEATED_COLUMN",
                    "\"%s\" names a column that is named already. Name each once.".formatted(shown));
        }
        Map<ClaimField, NamedHeading> known = new EnumMap<>(ClaimField.class);
        known.putAll(fields);
        Map<String, NamedHeading> unknown = new LinkedHashMap<>(others);
        if (ours == null) {
            unknown.put(pair.title(), pair.heading());
        } else {
            known.put(ours, pair.heading());
        }
        return new NamedColumns(known, unknown, place, ofDecided);
    }

    private static NamedColumns wrong(SettingText text, String code, String message) {
        text.violations().add(text.place(), code, message);
        return null;
    }

    /** Notes each title that is none of ours, nor a field that the rule set adds, and each value of every row that cannot be. */
    void check(RuleSet ruleSet, Violations violations) {
        OwnFields added = ruleSet.fields();
        everyRow().forEach((field, text) -> {
            String wrong = EveryRow.wrong(field, text, ruleSet.catalogue());
            if (wrong != null) {
                violations.add(place, "BAD_COLUMNS", wrong);
            }
        });
        for (OwnField field : added.fields()) {
            NamedHeading said = of(field);
            String wrong =
                    said == null || !said.isOfEveryRow() ? null : EveryRow.wrong(field, said.always(), ruleSet.lists());
            if (wrong != null) {
                violations.add(place, "BAD_COLUMNS", wrong);
            }
        }
        others.keySet().stream()
                .filter(title -> added.fields().stream().noneMatch(field -> OwnColumns.names(field, title)))
                .forEach(title -> violations.add(
                        place,
                        "UNKNOWN_COLUMN",
                        "There is no column \"%s\". Before the = write one of: %s."
                                .formatted(SettingText.shown(title), titles(added))));
    }

    private static String titles(OwnFields added) {
        return Stream.concat(
                        Stream.of(Headings.titles()), added.fields().stream().map(OwnField::title))
                .collect(Collectors.joining(", "));
    }

    /** The same as a decided file says it of itself. */
    NamedColumns ofDecidedFile() {
        return new NamedColumns(fields, others, place, true);
    }

    /** What it says of a table of a kind: of one beside the claims, and of a decided one, only what that table has a heading for. */
    NamedColumns of(TableKind kind, TableRow headings) {
        if (kind == TableKind.CLAIMS && !ofDecided || this == NONE) {
            return this;
        }
        Predicate<NamedHeading> there = heading -> heading.isText()
                ? heading.place(headings) != NamedHeading.ABSENT
                : ofDecided && (!heading.isOfColumn() || heading.place(headings) >= 0);
        Map<ClaimField, NamedHeading> fieldsThere = new EnumMap<>(ClaimField.class);
        fields.forEach((field, heading) -> {
            if (there.test(heading)) {
                fieldsThere.put(field, heading);
            }
        });
        Map<String, NamedHeading> othersThere = new LinkedHashMap<>(others);
        othersThere.values().removeIf(there.negate());
        return new NamedColumns(fieldsThere, othersThere, place, ofDecided);
    }

    /** The text of the setting for the same table as it was decided: its {@code submitted} headings, and {@code all} that it has now, in row 1. */
    String decided(List<String> submitted, List<String> all) {
        TableRow now = new TableRow(1, all);
        List<String> pairs = new ArrayList<>();
        fields.forEach((field, heading) ->
                heading.decided(field.title(), submitted, now).ifPresent(pairs::add));
        others.forEach(
                (title, heading) -> heading.decided(title, submitted, now).ifPresent(pairs::add));
        return String.join(";", pairs);
    }

    /** What every row has, by the fields of which it says so. */
    Map<ClaimField, String> everyRow() {
        Map<ClaimField, String> texts = new EnumMap<>(ClaimField.class);
        fields.forEach((field, heading) -> {
            if (heading.isOfEveryRow()) {
                texts.put(field, heading.always());
            }
        });
        return texts;
    }

    /** Whether it says anything of a field. */
    boolean says(ClaimField field) {
        return fields.containsKey(field);
    }

    /** Whether it says that no column holds a field. */
    boolean saysNone(ClaimField field) {
        return says(field) && fields.get(field).isNone();
    }

    /** What it says of a field that a rule set adds, null where nothing. */
    NamedHeading of(OwnField field) {
        return others.entrySet().stream()
                .filter(each -> OwnColumns.names(field, each.getKey()))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse(null);
    }

    /** Whether all columns that it names are among some headings. */
    boolean areAmong(TableRow headings) {
        return Stream.of(fields, others)
                .flatMap(each -> each.values().stream())
                .allMatch(heading -> !heading.isOfColumn() || heading.place(headings) != NamedHeading.ABSENT);
    }

    /** The places of columns that it names more than once among some headings. */
    List<NamedHeading> twice(TableRow headings) {
        List<Integer> met = new ArrayList<>();
        List<NamedHeading> twice = new ArrayList<>();
        Stream.of(fields, others).flatMap(each -> each.values().stream()).forEach(heading -> {
            int place = heading.place(headings);
            if (heading.isOfColumn() && place >= 0 && met.contains(place)) {
                twice.add(heading);
            }
            met.add(place);
        });
        return twice;
    }
}
