package org.claimable.oracle;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The people of one random cohort, as the request refers to them in one spelling or another. */
final class RandomNames {
    private static final List<String> PEOPLE = List.of("p1", "p2", "r\u00E9f 07", "P1", "o'x-5", "Stra\u00DFe 20");

    private final Dice dice;
    private final People people;
    private final RandomSpellings spellings;
    private final List<String> names;
    private final double twins;

    RandomNames(Dice dice, People people) {
        this.dice = dice;
        this.people = people;
        this.spellings = new RandomSpellings(dice);
        this.names = PEOPLE.subList(0, dice.oneOf(1, 1, 2, 3, 4, 5, 6));
        this.twins = dice.oneOf(0.0, 0.05, 0.4);
    }

    /** A reference to one of the people. */
    String written() {
        return written(dice.oneOf(names));
    }

    private String written(String name) {
        return spellings.alike(dice.chance(twins) ? spellings.twin(name) : name);
    }

    /** One reference to each of the people, and to some who are spelt almost like them. */
    List<String> each() {
        Map<String, String> each = new LinkedHashMap<>();
        for (String name : dice.shuffled(names)) {
            for (String spelling : List.of(written(name), written(name))) {
                each.putIfAbsent(people.person(spelling), spelling);
            }
        }
        return new ArrayList<>(each.values());
    }

    RandomSpellings spellings() {
        return spellings;
    }
}
