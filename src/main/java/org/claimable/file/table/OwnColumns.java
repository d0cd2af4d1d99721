package org.claimable.file.table;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.claimable.file.table.TableRows.Places;
import org.claimable.file.table.TableRows.TableRow;
import org.claimable.method.bank.Names;
import org.claimable.method.bank.Names.Nearest;
import org.claimable.method.claim.Violations;
import org.claimable.method.rulebook.OwnFields;
import org.claimable.method.rulebook.OwnFields.Holder;
import org.claimable.method.rulebook.OwnFields.OwnField;

/** The columns of a table that are fields of the rule set's own, known by the name, the title or another heading of each. */
final class OwnColumns {
    private static final Pattern IN_BRACKETS = Pattern.compile("[(\\[][^)\\]]*[)\\]]\\W*$");
    private static final int LONGEST = 1_000;

    private final List<OwnField> fields;
    private final Map<String, Integer> places = new LinkedHashMap<>();
    private final NamedColumns named;
    private final Map<String, OwnField> repeated = new LinkedHashMap<>();
    private final TableRow headings;
    private final boolean ofClaims;

    /** Those among some headings; {@code taken} are the places of columns that a setting names as another. */
    OwnColumns(TableRow headings, TableKind kind, OwnFields added, NamedColumns named, Set<Integer> taken) {
        this.headings = headings;
        this.fields = added.fields().stream()
                .filter(field -> kind.holders().contains(field.of()))
                .toList();
        this.named = named;
        this.ofClaims = kind == TableKind.CLAIMS || named.ofDecided();
        fields.forEach(field -> {
            int place = named.of(field) == null ? -1 : named.of(field).place(headings);
            if (place >= 0) {
                places.put(field.name(), place);
            }
        });
        for (int i = 0; i < headings.cells().size() && !fields.isEmpty(); i++) {
            String heading = headings.at(i);
            if (heading != null && !taken.contains(i) && !places.containsValue(i)) {
                recognise(heading, i);
            }
        }
    }

    /** The headings that the setting {@code columns} names as one of them. */
    Stream<NamedHeading> named() {
        return fields.stream().map(named::of).filter(Objects::nonNull);
    }

    private void recognise(String heading, int place) {
        OwnField field = of(heading).filter(each -> named.of(each) == null).orElse(null);
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

    /** What every row has of a field, null where a column says it, or nothing does. */
    String everyRow(OwnField field) {
        NamedHeading said = ofClaims ? named.of(field) : null;
        return said == null || !fields.contains(field) ? null : said.always();
    }

    /** What every row has, by the titles of the fields of which it is said. */
    Map<String, String> everyRow() {
        Map<String, String> texts = new LinkedHashMap<>();
        fields.stream()
                .filter(field -> everyRow(field) != null)
                .forEach(field -> texts.put(field.title(), everyRow(field)));
        return texts;
    }

    /** The place of the column of a field, -1 where the table has none. */
    int place(OwnField field) {
        return places.getOrDefault(field.name(), -1);
    }

    /** The heading of a column as the table has it, or its title where the table has none. */
    String called(OwnField field) {
        return place(field) < 0 ? field.title() : NamedHeading.called(headings, place(field));
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

    /** The fields that have a column. */
    Stream<OwnField> placed() {
        return fields.stream().filter(field -> place(field) >= 0);
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

    /** Notes what is wrong with the headings. */
    void check(Places where, Violations violations) {
        repeated.forEach((heading, field) -> violations.add(
                where.cell(headings.number(), heading),
                "REPEATED_COLUMN",
                "An earlier column is the same, as \"%s\". Rename one of them.".formatted(field.title())));
    }

    /** Notes each column that claims must have and have not; {@code unused} are the headings that mean nothing. */
    void checkRequired(Places where, List<String> unused, String all, Violations violations) {
        of(Holder.CLAIM).stream()
                .filter(field -> field.required() && place(field) < 0 && !isNamed(field))
                .forEach(field -> violations.add(
                        where.row(headings.number()),
                        "MISSING_COLUMN",
                        "There is no column \"%s\", which the rule set needs of every claim. The columns are: %s.%s"
                                .formatted(field.title(), all, maybe(field, unused))));
    }

    private boolean isNamed(OwnField field) {
        return named.of(field) != null && !named.of(field).isNone();
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
