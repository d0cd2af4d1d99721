package org.claimable.proof;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.claimable.evaluation.drools.ReadLibrary.ReadRuleSet;
import org.claimable.evaluation.rule.Rule;
import org.claimable.rulebook.IncompatibleOutcomes;
import org.claimable.rulebook.RuleCard;
import org.claimable.rulebook.file.FolderFiles;
import org.claimable.rulebook.file.Place;
import org.claimable.rulebook.file.RowPlaces;

/** What of a rule set its top folder defines, each with its place; what lies below is proven with what is below. */
record OwnParts(ReadRuleSet set) {
    private FolderFiles top() {
        return set.folder().layers().top();
    }

    List<Rule> rules() {
        return set.rules().stream().filter(each -> isOwn(each.place())).toList();
    }

    List<RuleCard> norms() {
        return set.ruleSet().norms().stream()
                .filter(each -> isOwn(place(each.key())))
                .toList();
    }

    List<IncompatibleOutcomes> rows() {
        return set.ruleSet().incompatibilities().rows().stream()
                .filter(each -> isOwn(place(each.id())))
                .toList();
    }

    /** Where the norm or the row with an id is written. */
    Place place(String id) {
        return set.folder().idPlaces().get(id);
    }

    private boolean isOwn(Place place) {
        return top().paths().stream().anyMatch(path -> top().called(path).equals(place.file()));
    }

    /** The places of outcomes by code. */
    Map<String, Place> outcomes() {
        return RowPlaces.of(top(), "catalogue/outcomes.csv", "code");
    }

    /** The places of answers, by scale and answer with a space between them. */
    Map<String, Place> answers() {
        return RowPlaces.of(top(), "catalogue/answers.csv", "scale", "answer");
    }

    /** The places of scales of scores by name. */
    Map<String, Place> scores() {
        return RowPlaces.of(top(), "catalogue/scores.csv", "scale");
    }

    /** The places of parameters, by name and first day with a space between them. */
    Map<String, Place> parameters() {
        return RowPlaces.of(top(), "parameters.csv", "name", "from");
    }

    /** The places of the texts that are no reference. */
    Map<String, Place> placeholders() {
        return RowPlaces.of(top(), "placeholders.csv", "text");
    }

    /** How many rows of tables there are. */
    int tableRows() {
        return rows().size()
                + outcomes().size()
                + answers().size()
                + scores().size()
                + parameters().size()
                + placeholders().size();
    }

    /** The places of everything that has an id. */
    Map<String, Place> places() {
        Map<String, Place> places = new LinkedHashMap<>();
        rules().forEach(each -> places.put(each.card().key(), each.place()));
        norms().forEach(each -> places.put(each.key(), place(each.key())));
        rows().forEach(each -> places.putIfAbsent(each.id(), place(each.id())));
        return places;
    }
}
