package org.claimable.rules.language;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.claimable.method.evaluation.Deadline;
import org.claimable.method.evaluation.PersonRules;
import org.claimable.method.evaluation.RuleFailedException;
import org.claimable.method.evaluation.fact.PersonFact;

/** Rules of people that look at facts just as they were read. */
public final class ReadPersonRules implements PersonRules {
    private final Map<String, Rule> rules = new LinkedHashMap<>();

    public ReadPersonRules(List<Rule> rules) {
        rules.forEach(rule -> this.rules.put(rule.card().key(), rule));
    }

    @Override
    public List<PersonFinding> look(List<PersonFact> facts, Deadline deadline) {
        PersonWork work = PersonWork.of(rules.values(), facts);
        PersonMatches matches = new PersonMatches();
        for (Rule rule : work.within()) {
            deadline.check();
            try {
                new PersonSearch(rule, facts).tell(matches);
            } catch (RuntimeException fault) {
                throw RuleFailedException.of(rule.card(), fault);
            }
        }
        List<PersonFinding> found = new ArrayList<>(work.beyond());
        found.addAll(matches.findings(rules, facts));
        return found;
    }
}
