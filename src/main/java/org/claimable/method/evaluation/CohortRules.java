package org.claimable.method.evaluation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.claimable.method.bank.Pence;
import org.claimable.method.bank.ValueSet;
import org.claimable.method.claim.Cohort;
import org.claimable.method.decision.Decision.Caveat;
import org.claimable.method.decision.Sentence;
import org.claimable.method.evaluation.Findings.Finding;
import org.claimable.method.evaluation.Rules.Chapters;
import org.claimable.method.evaluation.fact.Group;
import org.claimable.method.evaluation.fact.Terms;
import org.claimable.method.rulebook.Parameters;
import org.claimable.method.rulebook.RuleCard;
import org.claimable.method.rulebook.RuleSet;

/** The rules that look at the sums of a check, on its terms. What they find are caveats of the summary. */
public final class CohortRules {
    /** Groups of which one rule speaks that are listed; of further ones only their number is said. */
    public static final int MOST_SAID = 100;

    private final Rules rules;
    private final RuleCard first;
    private final Terms terms;
    private final Parameters parameters;
    private final Consumer<RuleFailedException> failures;

    private CohortRules(
            Rules rules, RuleCard first, Terms terms, Parameters parameters, Consumer<RuleFailedException> failures) {
        this.rules = rules;
        this.first = first;
        this.terms = terms;
        this.parameters = parameters;
        this.failures = failures;
    }

    /** Those of a rule set on the terms of a cohort, null where it has none. */
    static CohortRules of(
            Cohort cohort,
            RuleSet ruleSet,
            Rules rules,
            ValueSet values,
            LocalDate asOf,
            Consumer<RuleFailedException> failures) {
        if (!rules.has(Chapters.COHORT)) {
            return null;
        }
        return ruleSet.chapters().stream()
                .filter(chapter -> chapter.name().equals(Chapters.COHORT))
                .flatMap(chapter ->
                        rules.cards().stream().filter(card -> card.chapter().equals(chapter.id())))
                .findFirst()
                .map(first -> new CohortRules(
                        rules,
                        first,
                        Facts.terms(cohort, ruleSet, values, asOf, null),
                        ruleSet.parameters().on(asOf),
                        failures))
                .orElse(null);
    }

    public Terms terms() {
        return terms;
    }

    /** The parameters in force on the day of the check. */
    public Parameters parameters() {
        return parameters;
    }

    /** What they say of groups: by rule, and of each in the order of the groups. A rule that fails is said, and ends nothing. */
    public List<Caveat> say(Stream<Group> groups) {
        Map<String, Said> byRule = new TreeMap<>();
        Map<String, Caveat> failed = new TreeMap<>();
        Findings findings = new Findings();
        groups.forEach(group -> {
            look(group, findings.clear(), failed);
            findings.found()
                    .forEach(finding -> byRule.computeIfAbsent(finding.card().key(), key -> new Said())
                            .add(caveat(finding)));
        });
        return Stream.concat(byRule.values().stream().flatMap(Said::caveats), failed.values().stream())
                .toList();
    }

    private void look(Group group, Findings findings, Map<String, Caveat> failed) {
        try {
            rules.look(Chapters.COHORT, group, findings);
        } catch (RuntimeException fault) {
            RuleFailedException failing = RuleFailedException.of(first, fault);
            RuleCard card = failing.rule() == null ? first : failing.rule();
            if (!failed.containsKey(card.key())) {
                failures.accept(failing);
                failed.put(
                        card.key(),
                        card.caveat(FailedRules.RULE_FAILED, Sentence.GROUP_FAILED.of(card.key()), List.of()));
            }
        }
    }

    private Caveat caveat(Finding finding) {
        return terms.rules().permits(finding.card().provenance())
                ? Reasons.caveat(finding)
                : Reasons.advice(finding, finding.wording());
    }

    /** That they did not look at some groups: how many of each kind, in words. */
    public Caveat notChecked(List<String> groups) {
        return first.caveat(
                "GROUPS_NOT_CHECKED", Sentence.GROUPS_NOT_CHECKED.of(String.join(", and ", groups)), List.of());
    }

    /** What one rule says, the first groups of it in full. */
    private static final class Said {
        private final List<Caveat> caveats = new ArrayList<>();
        private int more;

        void add(Caveat caveat) {
            if (caveats.size() < MOST_SAID) {
                caveats.add(caveat);
            } else {
                more++;
            }
        }

        Stream<Caveat> caveats() {
            return more == 0 ? caveats.stream() : Stream.concat(caveats.stream(), Stream.of(rest(caveats.get(0))));
        }

        private Caveat rest(Caveat first) {
            String groups = more == 1 ? "1 more group" : Pence.grouped(more) + " more groups";
            return new Caveat(
                    first.code(), first.rule(), Sentence.MORE_GROUPS.of(groups), first.source(), first.provenance());
        }
    }
}
