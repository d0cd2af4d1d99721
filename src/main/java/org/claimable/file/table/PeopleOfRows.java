package org.claimable.file.table;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.claimable.method.catalogue.ClaimField;
import org.claimable.method.claim.Individual;
import org.claimable.method.claim.OwnValues;
import org.claimable.method.rulebook.OwnFields.Holder;
import org.claimable.method.rulebook.OwnFields.OwnField;

/** The people that rows describe; what several rows say of one person must agree. */
final class PeopleOfRows {
    private final Supplier<HowRead> how;
    private final Map<String, Individual> byRef = new LinkedHashMap<>();
    private final Map<String, String> placeOfAge = new HashMap<>();

    /** People who are told apart as {@code how} says. */
    PeopleOfRows(Supplier<HowRead> how) {
        this.how = how;
    }

    /** What is equal for two references to one person; null of a text that is no reference. */
    String key(String ref) {
        return how.get().identities().key(ref);
    }

    List<Individual> individuals() {
        return List.copyOf(byRef.values());
    }

    /** What is known of a person by the key, null where that is nothing. */
    Individual of(String key) {
        return byRef.get(key);
    }

    /** The same with nothing but what was said of one person. */
    PeopleOfRows only(String key) {
        PeopleOfRows one = new PeopleOfRows(how);
        if (byRef.containsKey(key)) {
            one.byRef.put(key, byRef.get(key));
            one.placeOfAge.put(key, placeOfAge.get(key));
        }
        return one;
    }

    /** The person that a row describes, null where it names none; what does not go with other rows is noted. */
    Individual read(Cells cells) {
        Integer age = age(cells);
        TreeMap<String, String> segments = new TreeMap<>();
        cells.columns().segments().forEach((segment, place) -> {
            String value = cells.text(place, cells.columns().calledAt(place));
            if (value != null) {
                segments.put(segment, value);
            }
        });
        OwnValues own = new OwnCells(cells).ofPerson();
        String person = cells.person();
        if (person == null) {
            return null;
        }
        Individual read = new Individual(person, age, segments, own);
        Individual earlier = byRef.get(key(person));
        if (earlier != null) {
            compare(cells, read, earlier);
        }
        return read;
    }

    private static Integer age(Cells cells) {
        String text = cells.text(ClaimField.AGE);
        if (text != null && CellText.number(text) == null) {
            cells.note(
                    ClaimField.AGE,
                    "NOT_A_NUMBER",
                    "\"%s\" is not an age in years. Write a whole number, or leave it empty where the exact age is not known."
                            .formatted(text));
            return null;
        }
        return cells.whole(ClaimField.AGE, null);
    }

    private void compare(Cells cells, Individual read, Individual earlier) {
        if (read.age() != null && earlier.age() != null && !read.age().equals(earlier.age())) {
            cells.note(
                    ClaimField.AGE,
                    "TWO_AGES",
                    "The age is %d here and %d in %s for the same person. Give one."
                            .formatted(read.age(), earlier.age(), placeOfAge.get(key(read.ref()))));
        }
        read.segments().forEach((segment, value) -> {
            String before = earlier.segments().getOrDefault(segment, value);
            if (!before.equals(value)) {
                cells.note(
                        cells.columns().calledAt(cells.columns().segments().get(segment)),
                        "TWO_SEGMENTS",
                        "It is \"%s\" here and \"%s\" earlier for the same person. Give one.".formatted(value, before));
            }
        });
        new OwnCells(cells).compare(read.fields(), earlier.fields());
    }

    /** Takes what is said of a person, at a place, together with what was said before. */
    void add(Individual person, String place) {
        String key = key(person.ref());
        Individual earlier = byRef.getOrDefault(key, person);
        if (person.age() != null) {
            placeOfAge.putIfAbsent(key, place);
        }
        TreeMap<String, String> segments = new TreeMap<>(person.segments());
        segments.putAll(earlier.segments());
        Integer age = earlier.age() == null ? person.age() : earlier.age();
        byRef.put(key, new Individual(earlier.ref(), age, segments, together(person.fields(), earlier.fields())));
    }

    private static OwnValues together(OwnValues now, OwnValues earlier) {
        if (now.isEmpty() || now.equals(earlier)) {
            return earlier;
        }
        TreeMap<String, Object> values = new TreeMap<>(now.byName());
        values.putAll(earlier.byName());
        return new OwnValues(values);
    }

    /** The fields that the rule set needs of every person and that nothing says of one, null for none named. */
    List<OwnField> lacking(String ref) {
        if (ref == null || how.get().fields().isEmpty()) {
            return List.of();
        }
        Individual person = byRef.get(key(ref));
        return how.get().fields().of(Holder.INDIVIDUAL).stream()
                .filter(field ->
                        field.required() && (person == null || person.fields().of(field.name()) == null))
                .toList();
    }
}
