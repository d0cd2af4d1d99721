package org.claimable.file.table;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.claimable.file.table.CellText.SettingText;
import org.claimable.file.table.TableRows.Places;
import org.claimable.file.table.TableRows.TableRow;
import org.claimable.method.catalogue.ClaimField;
import org.claimable.method.claim.Violations;
import org.claimable.method.rulebook.OwnFields.OwnField;

/** Which column of a table is what: known headings, fields of the rule set, and segments of people as {@code Segment: Tenure}. */
final class Columns {
    private static final String SEGMENT = "segment:";

    private final Map<ClaimField, Integer> places = new EnumMap<>(ClaimField.class);
    private final Map<ClaimField, String> called = new EnumMap<>(ClaimField.class);
    private final Map<String, Integer> segments = new LinkedHashMap<>();
    private final List<String> unused = new ArrayList<>();
    private final List<String> repeated = new ArrayList<>();
    private final TableRow headings;
    private final TableKind kind;
    private final NamedColumns named;
    private final Headings meant;
    private final Map<ClaimField, String> everyRow;
    private final OwnColumns own;

    Columns(TableRow headings, TableKind kind, HowRead how) {
        this.headings = headings;
        this.kind = kind;
        this.named = how.columns().of(kind, headings);
        this.everyRow = EveryRow.of(named, kind);
        this.meant = Headings.beside(headings.cells());
        named.fields().forEach((field, heading) -> {
            int place = heading.place(headings);
            if (kind.reads(field) && place >= 0) {
                places.put(field, place);
            }
        });
        this.own = new OwnColumns(headings, kind, how.fields(), named, Set.copyOf(places.values()));
        for (int i = 0; i < headings.cells().size(); i++) {
            String heading = headings.at(i);
            if (heading != null && !places.containsValue(i) && !own.isTaken(i)) {
                add(heading.replaceAll("\\s+", " "), i);
            }
        }
        places.forEach((field, place) -> called.put(field, calledAt(place)));
    }

    private void add(String heading, int place) {
        if (heading.toLowerCase(Locale.ROOT).startsWith(SEGMENT)) {
            String name = heading.substring(SEGMENT.length()).strip().toLowerCase(Locale.ROOT);
            if (segments.putIfAbsent(name, place) != null) {
                repeated.add(heading);
            }
            return;
        }
        ClaimField known = meant.of(heading).filter(kind::reads).orElse(null);
        if (known == null || named.says(known)) {
            unused.add(heading);
        } else if (places.putIfAbsent(known, place) != null) {
            repeated.add(heading);
        }
    }

    /** Whether all columns that a table of its kind must have are there. */
    boolean areEnough() {
        return kind.required().stream().noneMatch(this::isMissing);
    }

    private boolean isMissing(ClaimField field) {
        return !places.containsKey(field) && !everyRow.containsKey(field);
    }

    /** Whether no row below can be meant as headings in their place: a row with one known word may be a title. */
    boolean areCertain() {
        boolean others = kind.required().stream().allMatch(places::containsKey) || known() > 1;
        return areEnough() && areAsNamed() && others;
    }

    /** What every row has of a field, null where its column says it. */
    String everyRow(ClaimField field) {
        return everyRow.get(field);
    }

    /** What every row has, by the titles of fields, with those that the rule set adds. */
    Map<String, String> everyRow() {
        return EveryRow.byTitle(everyRow, own);
    }

    boolean isOfClaims() {
        return kind == TableKind.CLAIMS;
    }

    /** Whether all columns that the setting names are there. */
    boolean areAsNamed() {
        return named.areAmong(headings);
    }

    /** Whether the setting says that no column holds the person. */
    boolean areOfNobody() {
        return named.saysNone(ClaimField.PERSON);
    }

    /** How many headings are known. */
    int known() {
        return places.size() + segments.size() + own.known();
    }

    /** Notes what is wrong with the headings. */
    void check(Places where, Violations violations) {
        if (kind == TableKind.CLAIMS) {
            checkNamed(where, violations);
        }
        kind.required().stream()
                .filter(this::isMissing)
                .forEach(heading -> violations.add(where.row(headings.number()), "MISSING_COLUMN", missing(heading)));
        repeated.forEach(heading -> violations.add(
                where.cell(headings.number(), heading),
                "REPEATED_COLUMN",
                "An earlier column is the same, as \"%s\". Rename one of them."
                        .formatted(meant.of(heading).map(ClaimField::title).orElse(heading))));
        own.check(where, violations);
        if (areEnough() && kind != TableKind.EARLIER) {
            own.checkRequired(where, unused, all(), violations);
        }
        if (segments.containsKey("")) {
            violations.add(
                    where.cell(headings.number(), "Segment:"),
                    "BLANK",
                    "This segment has no name. Write it as in \"Segment: Tenure\".");
        }
    }

    /** Notes each column that the setting names and that is not there, or more than once. */
    void checkNamed(Places where, Violations violations) {
        named.fields().values().forEach(heading -> checkNamed(heading, where, violations));
        own.named().forEach(heading -> checkNamed(heading, where, violations));
        named.twice(headings)
                .forEach(heading -> violations.add(
                        named.place(),
                        "REPEATED_COLUMN",
                        "\"%s\" names a column that is named already. Name each once."
                                .formatted(SettingText.shown(heading.shown()))));
    }

    /** Notes each column that the setting names by a cell beyond so many columns. */
    void checkWithin(int all, Places where, Violations violations) {
        Stream.concat(named.fields().values().stream(), own.named())
                .filter(heading -> !heading.isText() && heading.place(headings) >= all)
                .forEach(heading -> noteUnknown(heading, where, violations));
    }

    private void noteUnknown(NamedHeading heading, Places where, Violations violations) {
        violations.add(
                named.place(),
                "UNKNOWN_HEADING",
                "There is no heading \"%s\" in %s. The headings are: %s."
                        .formatted(SettingText.shown(heading.shown()), where.row(headings.number()), all()));
    }

    private void checkNamed(NamedHeading heading, Places where, Violations violations) {
        int place = heading.isOfColumn() ? heading.place(headings) : 0;
        String shown = !heading.isOfColumn() ? "" : SettingText.shown(heading.shown());
        if (place == NamedHeading.ABSENT) {
            noteUnknown(heading, where, violations);
        } else if (place == NamedHeading.REPEATED) {
            violations.add(
                    named.place(),
                    "REPEATED_COLUMN",
                    "More than one heading is \"%s\" in %s. Name the cell of the one that is meant, as in [C%d]."
                            .formatted(shown, where.row(headings.number()), headings.number()));
        }
    }

    private String all() {
        return headings.cells().stream()
                .map(CellText::bare)
                .filter(text -> !text.isEmpty())
                .collect(Collectors.joining(", "));
    }

    private String missing(ClaimField heading) {
        if (known() == 0) {
            return "There is no column \"%s\", nor any other that is known, in the first %d rows. Maybe the headings are missing, "
                            .formatted(heading.title(), HeadedTable.MOST_ABOVE)
                    + "or below that: delete the rows above them.";
        }
        return "There is no column \"%s\". The columns are: %s.%s".formatted(heading.title(), all(), maybe(heading));
    }

    /** Which heading that means nothing is most likely a column mistyped, in a sentence; empty where none is. */
    String maybe(ClaimField heading) {
        return unused.stream()
                .filter(each -> Headings.areLike(heading, each))
                .findFirst()
                .map(" Maybe \"%s\" is meant: rename it."::formatted)
                .orElse("");
    }

    /** The headings that mean nothing here, each with the column that it most likely is where that is mistyped. */
    String notRead() {
        return unused.stream()
                .map(heading -> kind.headings().stream()
                        .filter(each ->
                                !places.containsKey(each) && !named.says(each) && Headings.areLike(each, heading))
                        .findFirst()
                        .map(ClaimField::title)
                        .or(() -> own.maybe(heading))
                        .map(title -> "%s (maybe \"%s\" is meant)".formatted(heading, title))
                        .orElse(heading))
                .collect(Collectors.joining(", "));
    }

    /** Whether a row only says the headings again. */
    boolean isHeadingsAgain(TableRow row) {
        return !places.isEmpty()
                && places.values().stream().allMatch(place -> Objects.equals(headings.at(place), row.at(place)));
    }

    /** The headings that mean nothing here, so that their columns were not read. */
    List<String> unused() {
        return List.copyOf(unused);
    }

    /** The place of a column, -1 where the table has none. */
    int place(ClaimField heading) {
        return places.getOrDefault(heading, -1);
    }

    /** The heading of a column as the table has it, or as templates write it where the table has none. */
    String called(ClaimField heading) {
        return called.getOrDefault(heading, heading.title());
    }

    /** What the column in a place is called. */
    String calledAt(int place) {
        return NamedHeading.called(headings, place);
    }

    /** The names of segments and the places of their columns. */
    Map<String, Integer> segments() {
        return segments;
    }

    /** The columns of the rule set's own fields. */
    OwnColumns own() {
        return own;
    }

    /** What the column in a place is, by a name of its own; empty where it means nothing here. */
    Optional<String> at(int place) {
        return places.entrySet().stream()
                .filter(each -> each.getValue() == place)
                .map(each -> each.getKey().name())
                .findFirst()
                .or(() -> own.at(place).map(field -> " field " + field.name()));
    }

    /** How many columns there are, up to the last that has a heading or is read. */
    int width() {
        int width = headings.cells().size();
        while (width > 0 && headings.at(width - 1) == null) {
            width--;
        }
        return Stream.concat(places.values().stream(), own.places())
                .mapToInt(place -> place + 1)
                .reduce(width, Math::max);
    }

    /** What the column in a place is read as, by the title of our field; empty where it is not read. */
    Optional<String> titleAt(int place) {
        return places.entrySet().stream()
                .filter(each -> each.getValue() == place)
                .map(each -> each.getKey().title())
                .findFirst()
                .or(() -> own.at(place).map(OwnField::title))
                .or(() -> segments.entrySet().stream()
                        .filter(each -> each.getValue() == place)
                        .map(each -> "Segment: " + each.getKey())
                        .findFirst());
    }

    /** Whether a column holds the field of a title. */
    boolean hold(String title) {
        return Stream.concat(places.keySet().stream(), everyRow.keySet().stream())
                        .anyMatch(field -> field.title().equals(title))
                || own.placed().anyMatch(field -> field.title().equals(title))
                || own.everyRow().containsKey(title);
    }
}
