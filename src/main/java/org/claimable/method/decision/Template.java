package org.claimable.method.decision;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Words with a place for each fact: {@code parts} are what is written around the places, one part more than there are places, and
 * {@code pounds} the places, from 0, of amounts of money, whose pound sign is part of the fact.
 */
public record Template(String id, List<String> parts, Set<Integer> pounds) implements Serializable {
    private static final String PLACE = "%s";

    public Template {
        parts = List.copyOf(parts);
        pounds = Set.copyOf(pounds);
    }

    /** One whose text has {@code %s} in each place. */
    public static Template of(String id, String text) {
        List<String> parts = new ArrayList<>();
        Set<Integer> pounds = new HashSet<>();
        int from = 0;
        for (int at = text.indexOf(PLACE); at >= 0; at = text.indexOf(PLACE, from)) {
            String part = text.substring(from, at);
            if (part.endsWith("£")) {
                pounds.add(parts.size());
                part = part.substring(0, part.length() - 1);
            }
            parts.add(part);
            from = at + PLACE.length();
        }
        parts.add(text.substring(from));
        return new Template(id, parts, pounds);
    }

    /** Words in which there is no place. */
    public static Template plain(String id, String words) {
        return new Template(id, List.of(words), Set.of());
    }

    /** The same beginning with a capital letter, unless a fact begins it. */
    public Template capital() {
        List<String> begun = new ArrayList<>(parts);
        begun.set(0, capital(parts.get(0)));
        return new Template(id, begun, pounds);
    }

    static String capital(String text) {
        return text.isEmpty() ? text : text.substring(0, 1).toUpperCase(Locale.UK) + text.substring(1);
    }

    public int places() {
        return parts.size() - 1;
    }

    /** Its words with {@code %s} in each place. */
    public String text() {
        return String.join(PLACE, parts);
    }

    /** A template as a reader of answers needs it: what its facts are, and the remedy of a reason that it begins, empty where it begins none. */
    public record Described(Template template, List<Fact> facts, String remedy) {
        public Described {
            facts = List.copyOf(facts);
            if (facts.size() != template.places()) {
                throw new IllegalArgumentException("Template %s has places for %d facts, and %d are named."
                        .formatted(template.id(), template.places(), facts.size()));
            }
        }
    }

    /** What stands in a place. */
    public record Fact(String name, Written written) {}

    /** How a fact is written. */
    public enum Written {
        /** Anything else than what follows, a phrase too. */
        TEXT,
        /** As 1200, 1,200 or 0.19. */
        NUMBER,
        /** As 15 June 2025. */
        DATE,
        /** As £1,050.20, £50,000 or -£40. */
        MONEY;

        /** How one of a type is written that is no amount of money. */
        public static Written of(Class<?> type) {
            return type == LocalDate.class
                    ? DATE
                    : Number.class.isAssignableFrom(type) || isPlain(type) ? NUMBER : TEXT;
        }

        private static boolean isPlain(Class<?> type) {
            return type == int.class || type == long.class;
        }
    }
}
