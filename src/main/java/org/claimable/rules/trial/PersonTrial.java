package org.claimable.rules.trial;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.Function;
import org.claimable.method.bank.Outcome;
import org.claimable.method.bank.Outcome.Bank;
import org.claimable.method.rulebook.RuleSet;
import org.claimable.rules.language.Rule;

/**
 * Tries the rules of people on persons with several claims: as many as a rule has patterns and one more, and one more than
 * each number that it counts up to; of one outcome in several years, and of several outcomes in one.
 */
final class PersonTrial {
    private static final int MOST_CLAIMS = 13;
    private static final int MOST_VARIATIONS = 30;

    private final RuleSet ruleSet;
    private final Variations variations;
    private final TrialEvaluator evaluator;
    private final Function<Outcome, Draft> sound;
    private final TrialTerms terms;

    PersonTrial(RuleSet ruleSet, Variations variations, TrialEvaluator evaluator, Function<Outcome, Draft> sound) {
        this.ruleSet = ruleSet;
        this.variations = variations;
        this.evaluator = evaluator;
        this.sound = sound;
        this.terms = TrialTerms.usual(ruleSet.catalogue());
    }

    /** Tries each rule of people. */
    void run(List<Rule> rules) {
        List<Rule> ofPeople = rules.stream().filter(Rule::isOfPerson).toList();
        List<Draft> drafts = ofPeople.isEmpty() ? List.of() : drafts();
        if (drafts.isEmpty()) {
            return;
        }
        for (Rule rule : ofPeople) {
            List<Variation> asked = asked(rule);
            sizes(rule).forEach(size -> people(size, drafts, asked));
        }
    }

    /** Claims of outcomes that may be claimed together, as far as the tables say, of each area one before any has two. */
    private List<Draft> drafts() {
        Map<String, Integer> ofArea = new HashMap<>();
        List<Outcome> sorted = new ArrayList<>(ruleSet.catalogue().outcomes());
        Map<Outcome, Integer> places = new IdentityHashMap<>();
        sorted.forEach(each -> places.put(each, ofArea.merge(each.area(), 1, Integer::sum)));
        sorted.sort(Comparator.comparing(places::get));
        List<Outcome> chosen = new ArrayList<>();
        List<Draft> drafts = new ArrayList<>();
        for (Outcome outcome : sorted) {
            if (drafts.size() < MOST_CLAIMS && outcome.bank() != Bank.UKMWB && !isPaired(outcome, chosen)) {
                chosen.add(outcome);
                Draft draft = sound.apply(outcome).copy();
                draft.individual = Draft.PERSON;
                drafts.add(draft);
            }
        }
        return drafts;
    }

    private boolean isPaired(Outcome outcome, List<Outcome> chosen) {
        return ruleSet.incompatibilities().rows().stream()
                .anyMatch(row -> row.a() == outcome && chosen.contains(row.b())
                        || row.b() == outcome && chosen.contains(row.a()));
    }

    private TreeSet<Integer> sizes(Rule rule) {
        TreeSet<Integer> sizes = new TreeSet<>();
        for (int size = 3; size <= rule.parts().size() + 1; size++) {
            sizes.add(size);
        }
        for (BigDecimal number : Literals.of(List.of(rule), ruleSet).numbers()) {
            int size = number.min(BigDecimal.valueOf(MOST_CLAIMS)).intValue() + 1;
            if (size > 2 && size <= MOST_CLAIMS) {
                sizes.add(size);
            }
        }
        return sizes;
    }

    private List<Variation> asked(Rule rule) {
        List<Variation> asked = new ArrayList<>(List.of(Variation.NONE));
        variations.single().stream()
                .filter(each -> each.askedBy().contains(rule))
                .forEach(asked::add);
        variations.together().stream()
                .filter(each -> each.askedBy().contains(rule))
                .forEach(asked::add);
        return asked.subList(0, Math.min(asked.size(), MOST_VARIATIONS));
    }

    private void people(int size, List<Draft> drafts, List<Variation> variations) {
        List<Draft> years = new ArrayList<>();
        List<Draft> outcomes = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            Draft first = drafts.get(0);
            Draft other = drafts.get(i % drafts.size());
            years.add(numbered(first.on(first.day.plusYears(i)), i));
            outcomes.add(numbered(other.on(other.day.plusDays(size - i)), i));
        }
        for (Variation variation : variations) {
            List.of(years, outcomes).forEach(claims -> {
                evaluator.person(terms, varied(claims, variation, 0, size), variation.words());
                evaluator.person(terms, varied(claims, variation, 0, 1), variation.words());
                evaluator.person(terms, varied(claims, variation, size - 1, size), variation.words());
            });
        }
    }

    private static Draft numbered(Draft draft, int number) {
        draft.id = "c" + (number + 1);
        return draft;
    }

    /** Those of a person of which some, from one on to before another, vary. */
    private static List<Draft> varied(List<Draft> claims, Variation variation, int from, int to) {
        List<Draft> varied = new ArrayList<>();
        for (int i = 0; i < claims.size(); i++) {
            Draft claim = claims.get(i);
            varied.add(i >= from && i < to ? numbered(variation.of(claim), i) : claim);
        }
        return varied;
    }
}
