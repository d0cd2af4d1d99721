package org.claimable.rules.engine;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ArrayBlockingQueue;
import org.claimable.method.evaluation.Deadline;
import org.claimable.method.evaluation.PersonRules;
import org.claimable.method.evaluation.Rules.Chapters;
import org.claimable.method.evaluation.fact.PersonFact;
import org.claimable.rules.language.PersonMatches;
import org.claimable.rules.language.PersonScreen;
import org.claimable.rules.language.PersonWork;
import org.claimable.rules.language.ReadPersonRules;
import org.claimable.rules.language.Rule;
import org.drools.model.Model;
import org.drools.modelcompiler.KieBaseBuilder;
import org.kie.api.KieBase;
import org.kie.api.runtime.KieSession;
import org.kie.api.runtime.rule.AgendaFilter;
import org.kie.api.runtime.rule.FactHandle;
import org.kie.api.runtime.rule.Match;

/**
 * The rules of people, run in the rule engine's own sessions: all facts of a person inserted, then fired. All such rules stand
 * in one package. A session that was used is emptied and kept for the next person. Where a person has too many facts for a
 * rule, no session is opened, and the other rules are asked as they were read.
 */
final class PersonSessions implements PersonRules {
    private static final String GLOBAL = "matches";
    private static final int FIRED_BETWEEN_LOOKS = 1_000;

    /** What sessions tell their matches while no one looks. */
    private static final PersonMatches NOTHING = new PersonMatches();

    private final KieBase base;
    private final Map<String, Rule> rules = new LinkedHashMap<>();
    private final List<PersonScreen> screens;
    private final ReadPersonRules asRead;
    private final Queue<KieSession> idle =
            new ArrayBlockingQueue<>(Runtime.getRuntime().availableProcessors());
    private volatile boolean closed;

    private PersonSessions(KieBase base, List<Rule> rules) {
        this.base = base;

        this.screens = rules.stream().map(PersonScreen::new).toList();
        rules.forEach(rule -> this.rules.put(rule.card().key(), rule));
        this.asRead = new ReadPersonRules(rules);
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
        if (!PersonWork.of(rules.values(), facts).beyond().isEmpty()) {
            return asRead.look(facts, deadline);
        }
        PersonMatches matches = new PersonMatches();
        KieSession kept = idle.poll();
        KieSession session = kept == null ? base.newKieSession() : kept;
        boolean empty = false;
        try {
            session.setGlobal(GLOBAL, matches);
            List<FactHandle> handles = new ArrayList<>(facts.size());
            facts.forEach(fact -> handles.add(session.insert(fact)));
            session.fireAllRules(new Waiting(deadline));
            session.setGlobal(GLOBAL, NOTHING);
            handles.forEach(session::delete);
            empty = session.fireAllRules() == 0 && session.getFactCount() == 0;
        } finally {
            giveBack(session, empty);
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

    /** Lets a rule fire, and asks with every thousand whether there is time left. */
    private static final class Waiting implements AgendaFilter {
        private final Deadline deadline;
        private int fired;

        Waiting(Deadline deadline) {
            this.deadline = deadline;
        }

        @Override
        public boolean accept(Match match) {
            if (++fired % FIRED_BETWEEN_LOOKS == 0) {
                deadline.check();
            }
            return true;
        }
    }

    /** Keeps a session for the next person, unless something of this one is left in it, or enough are kept. */
    private void giveBack(KieSession session, boolean empty) {
        if (!empty || !idle.offer(session)) {
            session.dispose();
        }
        if (closed) {
            close();
        }
    }

    /** How many sessions wait for a next person. */
    int waiting() {
        return idle.size();
    }

    /** Those in use are disposed of when they are given back. */
    void close() {
        closed = true;
        for (KieSession session = idle.poll(); session != null; session = idle.poll()) {
            session.dispose();
        }
    }
}
