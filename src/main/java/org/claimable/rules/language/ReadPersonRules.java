package org.claimable.rules.language;

import java.util.List;
import org.claimable.method.evaluation.Deadline;
import org.claimable.method.evaluation.PersonRules;
import org.claimable.method.evaluation.fact.PersonFact;

/** stub */
final class ReadPersonRules implements PersonRules {
    ReadPersonRules(List<Rule> rules) {}

    @Override
    public List<PersonFinding> look(List<PersonFact> facts, Deadline deadline) {
        return List.of();
    }
}
