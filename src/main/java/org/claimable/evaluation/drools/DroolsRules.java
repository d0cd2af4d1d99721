package org.claimable.evaluation.drools;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.claimable.evaluation.EvaluationLimitException;
import org.claimable.evaluation.Findings;
import org.claimable.evaluation.Rules;
import org.claimable.evaluation.rule.RuleFileReader;
import org.claimable.rulebook.Chapter;
import org.claimable.rulebook.RuleCard;
import org.claimable.rulebook.RuleText;
import org.kie.api.KieBase;
import org.kie.api.KieServices;
import org.kie.api.builder.ReleaseId;
import org.kie.api.event.rule.BeforeMatchFiredEvent;
import org.kie.api.event.rule.DefaultAgendaEventListener;
import org.kie.api.runtime.KieContainer;
import org.kie.api.runtime.KieSession;
import org.kie.api.runtime.KieSessionsPool;

/** The compiled rules of a rule set, a pool of sessions a chapter. */
public final class DroolsRules implements Rules {
    private final KieContainer container;
    private final Map<String, KieSessionsPool> pools = new LinkedHashMap<>();
    private final Map<String, Long> counts = new LinkedHashMap<>();
    private final Map<String, RuleCard> cards = new LinkedHashMap<>();
    private final List<RuleText> texts;

    private DroolsRules(KieContainer container, List<RuleText> texts) {
        this.container = container;
        this.texts = List.copyOf(texts);
        texts.forEach(text -> cards.put(text.card().key(), text.card()));
    }

    /** The rules of a container; it is closed again where it does not hold them all. */
    static DroolsRules of(KieContainer container, List<Chapter> chapters, List<RuleText> texts) {
        DroolsRules rules = new DroolsRules(container, texts);
        try {
            chapters.forEach(rules::open);
            return rules;
        } catch (RuntimeException | Error fault) {
            rules.close();
            throw fault;
        }
    }

    private void open(Chapter chapter) {
        KieBase base = container.getKieBase(RuleFileReader.packageOf(chapter));
        long rules = base.getKiePackages().stream()
                .mapToLong(rulePackage -> rulePackage.getRules().size())
                .sum();
        long expected = cards.values().stream()
                .filter(card -> card.chapter().equals(chapter.id()))
                .count();
        if (rules == 0 || rules != expected) {
            throw new IllegalStateException(
                    "Chapter %s compiled %d rules of the %d in its files.".formatted(chapter.id(), rules, expected));
        }
        pools.put(chapter.name(), base.newKieSessionsPool(1));
        counts.put(chapter.name(), rules);
    }

    @Override
    public Collection<RuleCard> cards() {
        return cards.values();
    }

    @Override
    public Collection<RuleText> texts() {
        return texts;
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
            fire(session, counts.get(chapter) * facts.size());
        } finally {
            session.dispose();
        }
    }

    /** Each rule has one pattern, so it speaks once of a fact at most; more would be rules that call one another. */
    private static void fire(KieSession session, long most) {
        int limit = (int) Math.min(Integer.MAX_VALUE - 1, most);
        if (session.fireAllRules(limit + 1) > limit) {
            throw new EvaluationLimitException("Rules spoke more often than there are rules and facts.");
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
