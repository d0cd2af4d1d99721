package org.claimable.method.decision;

import java.util.AbstractList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.claimable.method.decision.TraceEntry.Condition;
import org.claimable.method.decision.TraceEntry.Examined;
import org.claimable.method.decision.TraceEntry.Together;

/**
 * What became of each rule for one claim, in the order of the rules. Most of it is the same for many claims, and is held once for them all, as
 * {@link Form}; what is of this claim alone is {@link Said}.
 */
public final class Trace extends AbstractList<TraceEntry> {
    private final List<Form> forms;
    private final Said said;

    public Trace(List<Form> forms, Said said) {
        this.forms = List.copyOf(forms);
        this.said = said;
    }

    @Override
    public TraceEntry get(int index) {
        return forms.get(index).of(said);
    }

    @Override
    public int size() {
        return forms.size();
    }

    public List<Form> forms() {
        return forms;
    }

    public Said said() {
        return said;
    }

    /**
     * A field that rules read, by its path in a claim, after {@code person/} in its person, or after a stroke in the request; {@code number} is -1
     * where nothing is read of it.
     */
    public record Place(int number, String path) {
        private static final String OF_PERSON = "person/";

        private static final Pattern OWNER = Pattern.compile("^/(claims/\\d+/|individuals/[^/]+/)?");

        /** The field of a pointer, without its claim or person. */
        static String field(String pointer) {
            return OWNER.matcher(pointer).replaceFirst("");
        }

        /** Whether a field is one of the whole request. */
        public static boolean isOfRequest(String path) {
            return path.startsWith("/");
        }

        /** The field without its claim or person. */
        public String field() {
            return path.startsWith(OF_PERSON) ? path.substring(OF_PERSON.length()) : path;
        }
    }

    /** A condition that shows what the claim says in a field; {@code place} is null where it shows none. */
    public record Asked(Together together, String asks, Boolean holds, Place place, List<Asked> parts) {
        public Asked {
            parts = List.copyOf(parts);
        }

        private Condition of(Said said) {
            return new Condition(
                    together,
                    asks,
                    holds,
                    place == null ? null : said.text(place),
                    place == null ? null : said.pointer(place),
                    parts.stream().map(part -> part.of(said)).toList());
        }
    }

    /** In which stage others had to have come as far, by its number, and the rows of the table asked, null for none. */
    public record Compared(int stage, Integer rows) {}

    /**
     * An entry but for what a claim says: with {@code conditions} and {@code missing} to be read of it, and what it was {@code compared} with, null
     * where with nothing.
     */
    public record Form(TraceEntry entry, List<Asked> conditions, List<Place> missing, Compared compared) {
        public Form {
            conditions = List.copyOf(conditions);
            missing = List.copyOf(missing);
        }

        /** The fields that are missing, each once, without their claims and people. */
        public Set<String> lacking() {
            return Stream.concat(missing.stream().map(Place::field), entry.missing().stream())
                    .map(Place::field)
                    .collect(Collectors.toSet());
        }

        /** An entry in which nothing is of a claim. */
        public static Form of(TraceEntry entry) {
            return new Form(entry, List.of(), List.of(), null);
        }

        private TraceEntry of(Said said) {
            TraceEntry whole = entry;
            if (!conditions.isEmpty() || !missing.isEmpty()) {
                whole = whole.asking(
                        conditions.stream().map(each -> each.of(said)).toList(),
                        missing.isEmpty()
                                ? entry.missing()
                                : missing.stream().map(said::pointer).toList());
            }
            return compared == null
                    ? whole
                    : whole.comparing(said.examined(compared), entry.rows(), entry.advisingRows());
        }
    }

    /** What a claim says in the fields that rules read, by their numbers, where they stand, and the claims that it was compared with, by stage. */
    public static final class Said {
        private final String[] texts;
        private final boolean[] ofPerson;
        private final String claim;
        private final String person;
        private final Examined[] examined;

        /** {@code ofPerson}: which fields are of the person; {@code claim} and {@code person} are the pointers to both, with a stroke at the end. */
        public Said(String[] texts, boolean[] ofPerson, String claim, String person, Examined[] examined) {
            this.texts = texts;
            this.ofPerson = ofPerson;
            this.claim = claim;
            this.person = person;
            this.examined = examined;
        }

        /** What it says in a field, in words. */
        public String text(Place place) {
            return texts[place.number()];
        }

        /** The pointer to the claim, or person, whose field it is, with a stroke at the end; nothing of a field of the request. */
        public String base(Place place) {
            if (Place.isOfRequest(place.path())) {
                return "";
            }
            return place.number() >= 0 && ofPerson[place.number()] ? person : claim;
        }

        /** The pointer to a field. */
        public String pointer(Place place) {
            return base(place) + place.field();
        }

        /** What it was compared with, without the rows of a table. */
        public Examined examined(int stage) {
            return examined[stage];
        }

        private Examined examined(Compared compared) {
            Examined with = examined[compared.stage()];
            return new Examined(with.claims(), with.more(), with.countedBefore(), compared.rows());
        }
    }
}
