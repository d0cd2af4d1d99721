package org.claimable.rules.engine;

import java.util.List;
import org.claimable.method.evaluation.Deadline;
import org.claimable.method.evaluation.PersonRules;
import org.claimable.method.evaluation.fact.PersonFact;
import org.claimable.rules.language.Rule;
import org.drools.model.Model;

/** stub */
final class PersonSessions implements PersonRules {
    static PersonSessions of(List<Model> models, List<Rule> rules) {
        return null;
    }

    @Override
    public List<PersonFinding> look(List<PersonFact> facts, Deadline deadline) {
        return List.of();
    }

    void close() {}
}
