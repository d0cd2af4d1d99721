package org.claimable.method.measure;

import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.claimable.method.catalogue.Spelling;

/** The organisations that reported or should have, and their spaces, told apart as providers and spaces of claims are. */
final class Contributors {
    private final Map<String, Organisation> byKey = new TreeMap<>();
    private final Map<String, Organisation> asWritten = new LinkedHashMap<>();

    /** The organisation of a name. */
    Organisation organisation(String name) {
        Organisation known = asWritten.get(name);
        if (known == null) {
            known = byKey.computeIfAbsent(Spelling.ofProvider(name), Organisation::new);
            asWritten.put(name, known);
            known.name = first(known.name, Spelling.compared(name));
        }
        return known;
    }

    /** The organisation of a name; null where none is known by it. */
    Organisation known(String name) {
        return byKey.get(Spelling.ofProvider(name));
    }

    /** All, in the order of their names. */
    List<Organisation> all() {
        return List.copyOf(byKey.values());
    }

    /** Numbers all spaces in their order, so that figures are compared by number and not by name; how many there are. */
    int arrange() {
        int place = 0;
        for (Organisation organisation : byKey.values()) {
            organisation.unnamed.place = place++;
            for (OwnSpace space : organisation.spaces.values()) {
                space.place = place++;
            }
        }
        return place;
    }

    /** The spelling that a name is shown in, whichever came first: that which sorts first. */
    private static String first(String one, String other) {
        return one == null || other.compareTo(one) < 0 ? other : one;
    }

    /** An organisation, with its spaces. */
    static final class Organisation implements Comparable<Organisation> {
        private final String key;
        private final Map<String, OwnSpace> spaces = new TreeMap<>();
        private final Map<String, OwnSpace> asWritten = new HashMap<>();
        private final OwnSpace unnamed = new OwnSpace(this, "");
        private String name;

        private Organisation(String key) {
            this.key = key;
        }

        String name() {
            return name;
        }

        /** The space of a name; null is what is of no named space. */
        OwnSpace space(String named) {
            if (named == null) {
                return unnamed;
            }
            OwnSpace space = asWritten.get(named);
            if (space == null) {
                space = spaces.computeIfAbsent(Spelling.compared(named), each -> new OwnSpace(this, each));
                space.name = space.key;
                asWritten.put(named, space);
            }
            return space;
        }

        @Override
        public int compareTo(Organisation other) {
            return key.compareTo(other.key);
        }
    }

    /** A space of an organisation, or what is of no named space of it. */
    static final class OwnSpace implements Comparable<OwnSpace> {
        private static final Comparator<OwnSpace> ORDER =
                Comparator.comparing(OwnSpace::organisation).thenComparing(space -> space.key);

        private final Organisation organisation;
        private final String key;
        private String name;
        private int place = -1;

        private OwnSpace(Organisation organisation, String key) {
            this.organisation = organisation;
            this.key = key;
        }

        Organisation organisation() {
            return organisation;
        }

        /** Its number, once all were numbered. */
        int place() {
            return place;
        }

        /** Null for what is of no named space. */
        String name() {
            return name;
        }

        @Override
        public int compareTo(OwnSpace other) {
            return place >= 0 && other.place >= 0 ? Integer.compare(place, other.place) : ORDER.compare(this, other);
        }
    }
}
