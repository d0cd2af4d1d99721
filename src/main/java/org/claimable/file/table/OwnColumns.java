package org.claimable.file.table;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.claimable.file.table.CellText.SettingText;
import org.claimable.file.table.TableRows.Places;
import org.claimable.file.table.TableRows.TableRow;
import org.claimable.method.bank.Names;
import org.claimable.method.bank.Names.Nearest;
import org.claimable.method.claim.Violations;
import org.claimable.method.rulebook.OwnFields.Holder;
import org.claimable.method.rulebook.OwnFields.OwnField;

/** The columns of a table that are fields of the rule set's own, known by the name, the title or another heading of each. */
final class OwnColumns {
    private static final Pattern IN_BRACKETS = Pattern.compile("[(\\[][^)\\]]*[)\\]]\\W*$");
    private static final int LONGEST = 1_000;

    private final List<OwnField> fields;
    private final Map<String, Integer> places = new LinkedHashMap<>();
    private final Map<String, String> named;
    private final String placeOfNamed;
    private final List<String> missingNamed = new ArrayList<>();
    private final List<String> repeatedNamed = new ArrayList<>();
    private final Map<String, OwnField> repeated = new LinkedHashMap<>();
    private final TableRow headings;
    private final TableKind kind;

    /** Those among some headings; {@code taken} are the places of columns that a setting names as another. */
    OwnColumns(TableRow headings, TableKind kind, HowRead how, Set<Integer> taken) {
        this.headings = headings;
        this.kind = kind;
        this.fields = how.fields().fields().stream()
                .filter(field -> kind.holders().contains(field.of()))
                .toList();
        this.named = how.columns().others();
        this.placeOfNamed = how.columns().place();
        fields.forEach(field -> calledFor(field).ifPresent(called -> place(field, called)));
        for (int i = 0; i < headings.cells().size() && !fields.isEmpty(); i++) {
            String heading = headings.at(i);
            if (heading != null && !taken.contains(i) && !places.containsValue(i)) {
                recognise(heading, i);
            }
        }
    }

    /** What the setting {@code columns} says that the column of a field is called. */
    private Optional<String> calledFor(OwnField field) {
        return named.entrySet().stream()
                .filter(each -> names(field, each.getKey()))
                .map(Map.Entry::getValue)
                .findFirst();
    }

    private void place(OwnField field, String called) {
        List<Integer> found = HowRead.NamedColumns.places(called, headings);
        if (found.size() == 1) {
            places.put(field.name(), found.get(0));
        } else {
            (found.isEmpty() ? missingNamed : repeatedNamed).add(called);
        }
    }

    private void recognise(String heading, int place) {
        OwnField field = of(heading).filter(each -> calledFor(each).isEmpty()).orElse(null);
        if (field != null && places.putIfAbsent(field.name(), place) != null) {
            repeated.put(heading, field);
        }
    }

    /** The field that a heading names, case, spaces, punctuation and what follows in brackets aside. */
    private Optional<OwnField> of(String heading) {
        if (heading.length() > LONGEST) {
            return Optional.empty();
        }
        return field(heading)
                .or(() -> field(IN_BRACKETS.matcher(heading).replaceFirst("").strip()));
    }

    private Optional<OwnField> field(String heading) {
        return fields.stream().filter(field -> names(field, heading)).findFirst();
    }

    /** Whether a heading is one of those of a field. */
    static boolean names(OwnField field, String heading) {
        String key = Names.key(heading);
        return !key.isEmpty() && headings(field).map(Names::key).anyMatch(key::equals);
    }

    private static Stream<String> headings(OwnField field) {
        return Stream.concat(Stream.of(field.title(), field.name()), field.headings().stream());
    }

    /** The fields of claims, or of people, in the order in which they are declared. */
    List<OwnField> of(Holder holder) {
        return fields.stream().filter(field -> field.of() == holder).toList();
    }

    /** The place of the column of a field, -1 where the table has none. */
    int place(OwnField field) {
        return places.getOrDefault(field.name(), -1);
    }

    /** The heading of a column as the table has it, or its title where the table has none. */
    String called(OwnField field) {
        String heading = headings.at(place(field));
        return heading == null ? field.title() : heading.replaceAll("\\s+", " ");
    }

    /** The field in a place. */
    Optional<OwnField> at(int place) {
        return fields.stream().filter(field -> place(field) == place).findFirst();
    }

    /** Whether a column is of such a field, or is one again. */
    boolean isTaken(int place) {
        return places.containsValue(place) || headings.at(place) != null && repeated.containsKey(headings.at(place));
    }

    /** How many there are. */
    int known() {
        return places.size();
    }

    /** The places of all of them. */
    Stream<Integer> places() {
        return places.values().stream();
    }

    /** Which field without a column a heading that means nothing most likely is; empty where none is. */
    Optional<String> maybe(String heading) {
        return fields.stream()
                .filter(field -> place(field) < 0 && heading.length() <= LONGEST)
                .filter(field -> Nearest.to(heading, headings(field)).isPresent())
                .map(OwnField::title)
                .findFirst();
    }

    /** Notes what is wrong with the headings; {@code all} are those of the table. */
    void check(Places where, String all, Violations violations) {
        String row = where.row(headings.number());
        if (kind == TableKind.CLAIMS) {
            missingNamed.forEach(called -> violations.add(
                    placeOfNamed,
                    "UNKNOWN_HEADING",
                    "There is no heading \"%s\" in %s. The headings are: %s."
                            .formatted(SettingText.shown(called), row, all)));
            repeatedNamed.forEach(called -> violations.add(
                    placeOfNamed,
                    "REPEATED_COLUMN",
                    "More than one heading is \"%s\" in %s. Rename one of them in your file."
                            .formatted(SettingText.shown(called), row)));
        }
        repeated.forEach((heading, field) -> violations.add(
                where.cell(headings.number(), heading),
                "REPEATED_COLUMN",
                "An earlier column is the same, as \"%s\". Rename one of them.".formatted(field.title())));
    }

    /** Notes each column that claims must have and have not; {@code unused} are the headings that mean nothing. */
    void checkRequired(Places where, List<String> unused, String all, Violations violations) {
        of(Holder.CLAIM).stream()
                .filter(field ->
                        field.required() && place(field) < 0 && calledFor(field).isEmpty())
                .forEach(field -> violations.add(
                        where.row(headings.number()),
                        "MISSING_COLUMN",
                        "There is no column \"%s\", which the rule set needs of every claim. The columns are: %s.%s"
                                .formatted(field.title(), all, maybe(field, unused))));
    }

    private static String maybe(OwnField field, List<String> unused) {
        return unused.stream()
                .filter(each -> each.length() <= LONGEST
                        && Nearest.to(each, headings(field)).isPresent())
                .findFirst()
                .map(" Maybe \"%s\" is meant: rename it."::formatted)
                .orElse("");
    }
}
