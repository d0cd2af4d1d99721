package org.claimable.rules.proof;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.claimable.method.evaluation.Findings;
import org.claimable.method.evaluation.PersonRules;
import org.claimable.method.evaluation.Rules;
import org.claimable.method.evaluation.WrappingRules;

/** Rules of which the facts that they look at are kept, by chapter. For one thread. */
final class Watching extends WrappingRules {
    private Map<String, List<Object>> facts = new LinkedHashMap<>();

    Watching(Rules rules) {
        super(rules);
    }

    /** What was looked at since this was last asked. */
    Map<String, List<Object>> taken() {
        Map<String, List<Object>> taken = facts;
        facts = new LinkedHashMap<>();
        return taken;
    }

    private void see(String chapter, Collection<?> looked) {
        facts.computeIfAbsent(chapter, each -> new ArrayList<>()).addAll(looked);
    }

    @Override
    public void look(String chapter, Object looked, Findings findings) {
        see(chapter, List.of(looked));
        super.look(chapter, looked, findings);
    }

    @Override
    public PersonRules personRules() {
        PersonRules people = super.personRules();
        return people == null
                ? null
                : (looked, deadline) -> {
                    see(Chapters.PERSON, looked);
                    return people.look(looked, deadline);
                };
    }
}
