package org.claimable.rules.engine;

import java.util.ArrayDeque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.claimable.method.evaluation.Deadline;
import org.claimable.method.evaluation.PersonRules;
import org.claimable.method.evaluation.Rules.Chapters;
import org.claimable.method.evaluation.fact.PersonFact;
import org.claimable.rules.language.PersonMatches;
import org.claimable.rules.language.PersonScreen;
import org.claimable.rules.language.Rule;
import org.drools.model.Model;
import org.drools.modelcompiler.KieBaseBuilder;
import org.kie.api.KieBase;
import org.kie.api.runtime.KieSession;
import org.kie.api.runtime.rule.FactHandle;

/**
 * The rules of people, run in the rule engine's own sessions: all facts of a person inserted, then fired. All such rules stand
 * in one package. A session that was used is kept for the next person.
 */
final class PersonSessions implements PersonRules {
    private static final String GLOBAL = "matches";

    private final KieBase base;
    private final Map<String, Rule> rules = new LinkedHashMap<>();

    private final List<PersonScreen> screens;
    private final Queue<KieSession> idle = new ConcurrentLinkedQueue<>();

    private PersonSessions(KieBase base, List<Rule> rules) {
        this.base = base;

        this.screens = rules.stream().map(PersonScreen::new).toList();
        rules.forEach(rule -> this.rules.put(rule.card().key(), rule));
    }

    /** The rules of people among some; null where there are none. */
    static PersonSessions of(List<Model> models, List<Rule> rules) {
        List<Rule> ofPeople = rules.stream().filter(Rule::isOfPerson).toList();
        if (ofPeople.isEmpty()) {
            return null;
        }
        Model model = models.stream()
                .filter(each -> each.getPackageName().equals("claimable." + Chapters.PERSON))
                .findFirst()
                .orElseThrow();
        return new PersonSessions(KieBaseBuilder.createKieBaseFromModel(model), ofPeople);
    }

    @Override
    public List<PersonFinding> look(List<PersonFact> facts, Deadline deadline) {
        deadline.check();
        if (!mayMatch(facts)) {
            return List.of();
        }
        PersonMatches matches = new PersonMatches();
        KieSession kept = idle.poll();
        KieSession session = kept == null ? base.newKieSession() : kept;
        boolean sound = false;
        try {
            session.setGlobal(GLOBAL, matches);
            Queue<FactHandle> handles = new ArrayDeque<>(facts.size());
            facts.forEach(fact -> handles.add(session.insert(fact)));
            session.fireAllRules();
            handles.forEach(session::delete);
            sound = true;
        } finally {
            if (sound) {
                idle.add(session);
            } else {
                session.dispose();
            }
        }
        return matches.findings(rules, facts);
    }

    private boolean mayMatch(List<PersonFact> facts) {
        for (PersonScreen screen : screens) {
            if (screen.mayMatch(facts)) {
                return true;
            }
        }
        return false;
    }

    void close() {
        for (KieSession session = idle.poll(); session != null; session = idle.poll()) {
            session.dispose();
        }
    }
}
