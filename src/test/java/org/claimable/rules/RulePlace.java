package org.claimable.rules;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.claimable.rulebook.RuleCard;
import org.claimable.rulebook.RuleSet;

/** Where the examples of a rule, a norm or a row of the table stand; of a norm, no rule speaks. */
record RulePlace(String file, String id, boolean mustSpeak) {
    private static final String TABLE = "3-incompatibility/incompatible-outcomes.csv";

    /** The places of all rules, rows and norms. */
    static List<RulePlace> of(RuleSet ruleSet, Collection<RuleCard> cards) {
        List<RulePlace> places = new ArrayList<>();
        cards.forEach(card -> places.add(beside(card.file(), card.key(), true)));
        ruleSet.incompatibilities().rows().forEach(row -> places.add(beside(TABLE, row.id(), true)));
        ruleSet.norms().forEach(norm -> places.add(beside(norm.file(), norm.key(), false)));
        return places;
    }

    private static RulePlace beside(String file, String id, boolean mustSpeak) {
        return new RulePlace(file.replaceFirst("(\\.drl\\.csv|\\.drl|\\.csv)$", ".examples.yaml"), id, mustSpeak);
    }

    boolean holds(FiledExample example) {
        return example.file().equals(file) && example.rule().equals(id);
    }
}
