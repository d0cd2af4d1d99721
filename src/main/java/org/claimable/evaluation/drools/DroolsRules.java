package org.claimable.evaluation.drools;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.claimable.evaluation.Findings;
import org.claimable.evaluation.Rules;
import org.claimable.rulebook.Chapter;
import org.claimable.rulebook.RuleCard;
import org.kie.api.KieBase;
import org.kie.api.event.rule.BeforeMatchFiredEvent;
import org.kie.api.event.rule.DefaultAgendaEventListener;
import org.kie.api.runtime.KieContainer;
import org.kie.api.runtime.KieSession;
import org.kie.api.runtime.KieSessionsPool;

/** The compiled rules of a rule set, a pool of sessions a chapter. */
public final class DroolsRules implements Rules {
    private final KieContainer container;
    private final Map<String, KieSessionsPool> pools = new LinkedHashMap<>();
    private final Map<String, RuleCard> cards;

    DroolsRules(KieContainer container, List<Chapter> chapters, Map<String, RuleCard> cards) {
        this.container = container;
        this.cards = Map.copyOf(cards);
        for (Chapter chapter : chapters) {
            KieBase base = container.getKieBase(chapter.id());
            long rules = base.getKiePackages().stream()
                    .mapToLong(rulePackage -> rulePackage.getRules().size())
                    .sum();
            long expected = cards.values().stream()
                    .filter(card -> card.chapter().equals(chapter.id()))
                    .count();
            if (rules == 0 || rules != expected) {
                throw new IllegalStateException("Chapter %s compiled %d rules of the %d in its files."
                        .formatted(chapter.id(), rules, expected));
            }
            pools.put(chapter.name(), base.newKieSessionsPool(1));
        }
    }

    @Override
    public Collection<RuleCard> cards() {
        return cards.values();
    }

    @Override
    public void look(String chapter, Collection<?> facts, Findings findings) {
        if (facts.isEmpty()) {
            return;
        }
        KieSession session = pools.get(chapter).newKieSession();
        try {
            session.setGlobal("findings", findings);
            session.addEventListener(new Speaker(findings));
            facts.forEach(session::insert);
            session.fireAllRules();
        } finally {
            session.dispose();
        }
    }

    @Override
    public void close() {
        pools.values().forEach(KieSessionsPool::shutdown);
        container.dispose();
    }

    /** Says which rule speaks, before its consequence runs. */
    private final class Speaker extends DefaultAgendaEventListener {
        private final Findings findings;

        Speaker(Findings findings) {
            this.findings = findings;
        }

        @Override
        public void beforeMatchFired(BeforeMatchFiredEvent event) {
            findings.speaking(cards.get(event.getMatch().getRule().getName()));
        }
    }
}
