package org.claimable.rules.engine;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.claimable.method.evaluation.Findings;
import org.claimable.method.evaluation.Rules;
import org.claimable.method.rulebook.RuleCard;
import org.claimable.method.rulebook.RuleSet;
import org.claimable.method.rulebook.RuleSet.Chapter;
import org.claimable.rules.language.Rule;
import org.claimable.rules.language.RuleFileReader;
import org.kie.api.KieBase;
import org.kie.api.KieServices;
import org.kie.api.builder.ReleaseId;
import org.kie.api.event.rule.BeforeMatchFiredEvent;
import org.kie.api.event.rule.DefaultAgendaEventListener;
import org.kie.api.runtime.KieContainer;
import org.kie.api.runtime.KieSession;
import org.kie.api.runtime.KieSessionsPool;

/** The compiled rules of a rule set as the rule engine itself runs them: in a session, all facts inserted, then fired. */
public final class SessionRules implements Rules {
    private final KieContainer container;
    private final Map<String, KieSessionsPool> pools = new LinkedHashMap<>();
    private final Map<String, RuleCard> cards = new LinkedHashMap<>();
    private final List<RuleCard.RuleText> texts;

    private SessionRules(KieContainer container, List<RuleCard.RuleText> texts) {
        this.container = container;
        this.texts = List.copyOf(texts);
        texts.forEach(text -> cards.put(text.card().key(), text.card()));
    }

    public static Rules of(RuleSet ruleSet, List<Rule> rules) {
        KieContainer container = KieServices.get()
                .newKieContainer(
                        RuleCompiler.build(RuleCompiler.drl(ruleSet, rules)).getReleaseId());
        SessionRules sessions =
                new SessionRules(container, rules.stream().map(Rule::text).toList());
        ruleSet.chapters().forEach(sessions::open);
        return sessions;
    }

    private void open(Chapter chapter) {
        KieBase base = container.getKieBase(RuleFileReader.packageOf(chapter));
        pools.put(chapter.name(), base.newKieSessionsPool(1));
    }

    @Override
    public Collection<RuleCard> cards() {
        return cards.values();
    }

    @Override
    public Collection<RuleCard.RuleText> texts() {
        return texts;
    }

    @Override
    public void look(String chapter, Object fact, Findings findings) {
        KieSession session = pools.get(chapter).newKieSession();
        try {
            session.setGlobal("findings", findings);
            session.addEventListener(new Speaker(findings));
            session.insert(fact);
            session.fireAllRules();
        } finally {
            session.dispose();
        }
    }

    @Override
    public void close() {
        pools.values().forEach(KieSessionsPool::shutdown);
        ReleaseId release = container.getReleaseId();
        container.dispose();
        KieServices.get().getRepository().removeKieModule(release);
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
