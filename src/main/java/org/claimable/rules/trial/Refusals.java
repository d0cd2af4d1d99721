package org.claimable.rules.trial;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.claimable.method.citation.Provenance;
import org.claimable.method.evaluation.Rules.Chapters;
import org.claimable.method.evaluation.fact.Claim;
import org.claimable.method.evaluation.fact.Pair;
import org.claimable.method.rulebook.Norm;
import org.claimable.method.rulebook.RuleCard.Ground;
import org.claimable.method.rulebook.RuleSet;
import org.claimable.rules.language.Consequence.Verb;
import org.claimable.rules.language.FactType;
import org.claimable.rules.language.Rule;

/**
 * Whether a published rule refuses a claim, or two together, asked of a rule alone: where one does, the claim need not be decided to
 * know that it does not come out claimable.
 */
final class Refusals {
    private static final int RARELY = 3;

    private final Map<Norm, List<Rule>> ofClaims = new EnumMap<>(Norm.class);
    private final Map<Norm, List<Rule>> ofPairs = new EnumMap<>(Norm.class);
    private final Map<String, String> chapters = new HashMap<>();
    private final Map<Rule, Integer> spoken = new IdentityHashMap<>();
    private final List<Rule> aboutPairs;

    Refusals(RuleSet ruleSet, List<Rule> rules) {
        ruleSet.chapters().forEach(chapter -> chapters.put(chapter.id(), chapter.name()));
        this.aboutPairs =
                rules.stream().filter(rule -> rule.fact() == FactType.PAIR).toList();
        List<Rule> claims = rules.stream().filter(this::refusesClaims).toList();
        List<Rule> pairs = aboutPairs.stream()
                .filter(rule -> rule.then().verb() == Verb.CLASH)
                .toList();
        for (Norm norm : Norm.values()) {
            ofClaims.put(norm, ownFirst(norm, claims));
            ofPairs.put(norm, ownFirst(norm, pairs));
        }
    }

    private boolean refusesClaims(Rule rule) {
        String chapter = chapters.get(rule.card().chapter());
        Verb verb = rule.then().verb();
        return rule.fact() == FactType.CLAIM
                && rule.card().provenance() == Provenance.PUBLISHED
                && (verb == Verb.REFUSE || verb == Verb.REVIEW)
                && (chapter.equals(Chapters.ELIGIBILITY) || chapter.equals(Chapters.COUNTING));
    }

    private static List<Rule> ownFirst(Norm norm, List<Rule> rules) {
        List<Rule> sorted = new ArrayList<>(rules);
        sorted.sort((a, b) ->
                Boolean.compare(b.card().id().equals(norm.id()), a.card().id().equals(norm.id())));
        return sorted;
    }

    /** Whether a published rule refuses a claim that does not meet a norm, or puts it for review. */
    boolean refuses(Norm norm, Claim claim) {
        List<Rule> rules = ofClaims.get(norm);
        for (int i = 0; i < rules.size(); i++) {
            if (rules.get(i).holds(claim)) {
                rules.add(0, rules.remove(i));
                return true;
            }
        }
        return false;
    }

    /** Whether two claims that do not meet a norm together clash by a published rule, or by a published row. */
    boolean refuses(Norm norm, Pair pair) {
        List<Rule> rules = ofPairs.get(norm);
        for (int i = 0; i < rules.size(); i++) {
            if (isHeard(rules.get(i), pair)
                    && isPublished(rules.get(i), pair)
                    && rules.get(i).holds(pair)) {
                rules.add(0, rules.remove(i));
                return true;
            }
        }
        return false;
    }

    /** Whether a rule about pairs speaks of one that has rarely spoken; a rule that fails throws what it throws. */
    boolean speaksNews(Pair pair) {
        boolean news = false;
        for (Rule rule : aboutPairs) {
            news |= isHeard(rule, pair) && speaksNews(rule, pair);
        }
        return news;
    }

    /** The same of rules and a claim. */
    boolean speaksNews(List<Rule> rules, Claim claim) {
        boolean news = false;
        for (Rule rule : rules) {
            news |= rule.fact() == FactType.CLAIM && speaksNews(rule, claim);
        }
        return news;
    }

    private boolean speaksNews(Rule rule, Object fact) {
        return rule.holds(fact) && spoken.merge(rule, 1, Integer::sum) <= RARELY;
    }

    /** One outcome twice is looked at in counting, two outcomes in incompatibility, and what was counted before in both. */
    private boolean isHeard(Rule rule, Pair pair) {
        boolean same = pair.claim().outcome().equals(pair.other().outcome());
        return pair.otherCountedBefore()
                || chapters.get(rule.card().chapter()).equals(same ? Chapters.COUNTING : Chapters.INCOMPATIBILITY);
    }

    private static boolean isPublished(Rule rule, Pair pair) {
        if (rule.card().ground() != Ground.ROW) {
            return rule.card().provenance() == Provenance.PUBLISHED;
        }
        return pair.row() != null && pair.row().provenance() == Provenance.PUBLISHED;
    }
}
