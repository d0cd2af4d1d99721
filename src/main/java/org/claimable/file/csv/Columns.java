package org.claimable.file.csv;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.claimable.claim.Violations;

/** Which column of a table is what: known headings, and segments of people as {@code Segment: Tenure}. */
final class Columns {
    private static final String SEGMENT = "segment:";
    private static final List<Heading> REQUIRED = List.of(Heading.OUTCOME, Heading.ACHIEVED_ON);

    private final Map<Heading, Integer> places = new EnumMap<>(Heading.class);
    private final Map<String, Integer> segments = new LinkedHashMap<>();
    private final List<String> unused = new ArrayList<>();

    Columns(List<String> headings, Violations violations) {
        for (int i = 0; i < headings.size(); i++) {
            add(headings.get(i).strip(), i, violations);
        }
        for (Heading heading : REQUIRED) {
            if (!places.containsKey(heading)) {
                violations.add("row 1", "MISSING_COLUMN", missing(heading, headings));
            }
        }
    }

    private void add(String heading, int place, Violations violations) {
        if (heading.toLowerCase(Locale.ROOT).startsWith(SEGMENT)) {
            segments.put(heading.substring(SEGMENT.length()).strip().toLowerCase(Locale.ROOT), place);
            return;
        }
        if (Heading.of(heading).isEmpty() && !heading.isEmpty()) {
            unused.add(heading);
        }
        Heading.of(heading).ifPresent(known -> {
            if (places.putIfAbsent(known, place) != null) {
                violations.add(
                        "row 1, column %s".formatted(heading),
                        "REPEATED_COLUMN",
                        "An earlier column is the %s too. Rename one of them.".formatted(known.title()));
            }
        });
    }

    private String missing(Heading heading, List<String> headings) {
        if (places.isEmpty()) {
            return "There is no column \"%s\", nor any other that is known. Maybe the headings are in a later row: "
                            .formatted(heading.title())
                    + "delete the rows above them.";
        }
        String maybe = unused.stream()
                .filter(heading::isLike)
                .findFirst()
                .map(like -> " Maybe \"%s\" is meant: rename it.".formatted(like))
                .orElse("");
        return "There is no column \"%s\". The columns are: %s.%s"
                .formatted(heading.title(), String.join(", ", headings), maybe);
    }

    /** The headings that mean nothing here, so that their columns were not read. */
    List<String> unused() {
        return unused;
    }

    /** The place of a column, -1 where the table has none. */
    int place(Heading heading) {
        return places.getOrDefault(heading, -1);
    }

    /** The names of segments and the places of their columns. */
    Map<String, Integer> segments() {
        return segments;
    }
}
