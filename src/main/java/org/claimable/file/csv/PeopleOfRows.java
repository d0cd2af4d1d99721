package org.claimable.file.csv;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.claimable.claim.Individual;

/** The people that rows describe; what several rows say of one person must agree. */
final class PeopleOfRows {
    private static final int OLDEST = 150;

    private final Map<String, Individual> byRef = new LinkedHashMap<>();
    private final Map<String, Long> rowOfAge = new LinkedHashMap<>();

    List<Individual> individuals() {
        return List.copyOf(byRef.values());
    }

    void add(Cells cells, Columns columns) {
        Integer age = cells.whole(Heading.AGE, 0, OLDEST, null);
        String person = cells.text(Heading.PERSON);
        if (person == null) {
            return;
        }
        Individual earlier = byRef.getOrDefault(person, new Individual(person, null));
        TreeMap<String, String> segments = new TreeMap<>(earlier.segments());
        columns.segments().forEach((segment, place) -> {
            String value = cells.at(place);
            String before = value == null ? null : segments.putIfAbsent(segment, value);
            if (before != null && !before.equals(value)) {
                cells.note(
                        "Segment: " + segment,
                        "TWO_SEGMENTS",
                        "It is \"%s\" here and \"%s\" in an earlier row for the same person. Give one."
                                .formatted(value, before));
            }
        });
        byRef.put(person, new Individual(person, age(cells, person, age, earlier.age()), segments));
    }

    private Integer age(Cells cells, String person, Integer age, Integer earlier) {
        if (age != null && earlier != null && !age.equals(earlier)) {
            cells.note(
                    Heading.AGE.title(),
                    "TWO_AGES",
                    "The age is %d here and %d in row %d for the same person. Give one."
                            .formatted(age, earlier, rowOfAge.get(person)));
        }
        if (age != null) {
            rowOfAge.putIfAbsent(person, cells.row());
        }
        return earlier == null ? age : earlier;
    }
}
