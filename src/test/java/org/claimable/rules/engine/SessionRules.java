package org.claimable.rules.engine;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.claimable.method.evaluation.Findings;
import org.claimable.method.evaluation.PersonRules;
import org.claimable.method.evaluation.Rules;
import org.claimable.method.evaluation.fact.Claim;
import org.claimable.method.evaluation.fact.Pair;
import org.claimable.method.rulebook.RuleCard;
import org.claimable.method.rulebook.RuleSet;
import org.claimable.method.rulebook.RuleSet.Chapter;
import org.claimable.rules.language.Rule;
import org.claimable.rules.language.RuleFileReader;
import org.kie.api.KieBase;
import org.kie.api.KieServices;
import org.kie.api.builder.ReleaseId;
import org.kie.api.runtime.KieContainer;
import org.kie.api.runtime.KieSession;
import org.kie.api.runtime.KieSessionsPool;

/** The compiled rules of one pattern as the rule engine itself runs them: in a session, all facts inserted, then fired. */
public final class SessionRules implements Rules {
    private final KieContainer container;
    private final Map<String, KieSessionsPool> pools = new LinkedHashMap<>();
    private final Map<String, Rule> rules = new LinkedHashMap<>();

    private SessionRules(KieContainer container, List<Rule> rules) {
        this.container = container;
        rules.forEach(rule -> this.rules.put(rule.card().key(), rule));
    }

    public static Rules of(RuleSet ruleSet, List<Rule> rules) {
        KieContainer container = KieServices.get()
                .newKieContainer(
                        RuleCompiler.build(RuleCompiler.drl(ruleSet, rules)).getReleaseId());
        SessionRules sessions = new SessionRules(container, rules);
        ruleSet.chapters().forEach(sessions::open);
        return sessions;
    }

    private void open(Chapter chapter) {
        KieBase base = container.getKieBase(RuleFileReader.packageOf(chapter));
        pools.put(chapter.name(), base.newKieSessionsPool(1));
    }

    @Override
    public Collection<RuleCard> cards() {
        return rules.values().stream().map(Rule::card).toList();
    }

    @Override
    public Collection<RuleCard.RuleText> texts() {
        return rules.values().stream().map(Rule::text).toList();
    }

    @Override
    public void look(String chapter, Object fact, Findings findings) {
        KieSession session = pools.get(chapter).newKieSession();
        try {
            session.setGlobal("findings", findings);
            session.insert(fact);
            session.fireAllRules(match -> speaks(match.getRule().getName(), fact, findings));
        } finally {
            session.dispose();
        }
    }

    /** Whether a rule that fires speaks itself; what it says where it is undecided is said here. */
    private boolean speaks(String name, Object fact, Findings findings) {
        boolean undecided = name.endsWith(Rule.UNDECIDED);
        Rule rule = rules.get(undecided ? name.substring(0, name.length() - 1) : name);
        if (isOutOfSight(rule, fact)) {
            return false;
        }
        findings.speaking(rule.card());
        if (undecided) {
            rule.undecided(fact, findings);
        }
        return !undecided;
    }

    private static boolean isOutOfSight(Rule rule, Object fact) {
        return fact instanceof Claim claim && !claim.isKnown() && !rule.asksWhetherKnown()
                || fact instanceof Pair pair && !pair.sameYear() && !rule.anyYears();
    }

    @Override
    public boolean looksAcrossYears(String chapter) {
        throw new UnsupportedOperationException();
    }

    @Override
    public PersonRules personRules() {
        throw new UnsupportedOperationException();
    }

    @Override
    public boolean has(String chapter) {
        return pools.containsKey(chapter);
    }

    @Override
    public void close() {
        pools.values().forEach(KieSessionsPool::shutdown);
        ReleaseId release = container.getReleaseId();
        container.dispose();
        KieServices.get().getRepository().removeKieModule(release);
    }
}
