package org.claimable.file.table;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.claimable.claim.Violations;

/** Which column of a table is what: known headings, and segments of people as {@code Segment: Tenure}. */
final class Columns {
    private static final String SEGMENT = "segment:";

    private final Map<Heading, Integer> places = new EnumMap<>(Heading.class);
    private final Map<String, Integer> segments = new LinkedHashMap<>();
    private final List<String> unused = new ArrayList<>();
    private final List<String> repeated = new ArrayList<>();
    private final TableRow headings;
    private final TableKind kind;

    Columns(TableRow headings, TableKind kind) {
        this.headings = headings;
        this.kind = kind;
        for (int i = 0; i < headings.cells().size(); i++) {
            String heading = headings.at(i);
            if (heading != null) {
                add(heading.replaceAll("\\s+", " "), i);
            }
        }
    }

    private void add(String heading, int place) {
        if (heading.toLowerCase(Locale.ROOT).startsWith(SEGMENT)) {
            String name = heading.substring(SEGMENT.length()).strip().toLowerCase(Locale.ROOT);
            if (segments.putIfAbsent(name, place) != null) {
                repeated.add(heading);
            }
            return;
        }
        Heading known = Heading.of(heading).filter(kind::reads).orElse(null);
        if (known == null) {
            unused.add(heading);
        } else if (places.putIfAbsent(known, place) != null) {
            repeated.add(heading);
        }
    }

    /** Whether all columns that a table of its kind must have are there. */
    boolean areEnough() {
        return places.keySet().containsAll(kind.required());
    }

    /** How many headings are known. */
    int known() {
        return places.size() + segments.size();
    }

    /** Notes what is wrong with the headings. */
    void check(Places where, Violations violations) {
        kind.required().stream()
                .filter(heading -> !places.containsKey(heading))
                .forEach(heading -> violations.add(where.row(headings.number()), "MISSING_COLUMN", missing(heading)));
        repeated.forEach(heading -> violations.add(
                where.cell(headings.number(), heading),
                "REPEATED_COLUMN",
                "An earlier column is the same, as \"%s\". Rename one of them."
                        .formatted(Heading.of(heading).map(Heading::title).orElse(heading))));
        if (segments.containsKey("")) {
            violations.add(
                    where.cell(headings.number(), "Segment:"),
                    "BLANK",
                    "This segment has no name. Write it as in \"Segment: Tenure\".");
        }
    }

    private String missing(Heading heading) {
        if (known() == 0) {
            return "There is no column \"%s\", nor any other that is known, in the first %d rows. Maybe the headings are missing, "
                            .formatted(heading.title(), HeadedTable.MOST_ABOVE)
                    + "or below that: delete the rows above them.";
        }
        String maybe = unused.stream()
                .filter(heading::isLike)
                .findFirst()
                .map(" Maybe \"%s\" is meant: rename it."::formatted)
                .orElse("");
        String all = headings.cells().stream().map(CellText::bare).collect(Collectors.joining(", "));
        return "There is no column \"%s\". The columns are: %s.%s".formatted(heading.title(), all, maybe);
    }

    /** The headings that mean nothing here, so that their columns were not read. */
    List<String> unused() {
        return List.copyOf(unused);
    }

    /** The place of a column, -1 where the table has none. */
    int place(Heading heading) {
        return places.getOrDefault(heading, -1);
    }

    /** The heading of a column as the table has it, or as templates write it where the table has none. */
    String called(Heading heading) {
        return places.containsKey(heading) ? headings.at(place(heading)).replaceAll("\\s+", " ") : heading.title();
    }

    /** The names of segments and the places of their columns. */
    Map<String, Integer> segments() {
        return segments;
    }

    /** How many columns have a heading, up to the last that has one. */
    int width() {
        int width = headings.cells().size();
        while (width > 0 && headings.at(width - 1) == null) {
            width--;
        }
        return width;
    }
}
