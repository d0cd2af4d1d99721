package org.claimable.rules.trial;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.claimable.method.bank.Outcome;
import org.claimable.method.bank.Outcome.Bank;
import org.claimable.method.catalogue.ClaimField;
import org.claimable.method.rulebook.IncompatibilityTable.IncompatibleOutcomes;
import org.claimable.method.rulebook.RuleSet;

/** Tries the rules of pairs: one outcome twice, outcomes that a row pairs, and outcomes of two banks, in one year and in two. */
final class PairTrial {
    private static final int MOST_OF_A_BANK = 3;

    private final RuleSet ruleSet;
    private final Variations variations;
    private final TrialEvaluator evaluator;
    private final Function<Outcome, Draft> sound;
    private final List<Terms> byYear;

    PairTrial(RuleSet ruleSet, Variations variations, TrialEvaluator evaluator, Function<Outcome, Draft> sound) {
        this.ruleSet = ruleSet;
        this.variations = variations;
        this.evaluator = evaluator;
        this.sound = sound;
        this.byYear = Terms.byYear(ruleSet.catalogue());
    }

    private record Outcomes(Outcome one, Outcome other) {}

    void run(List<Outcome> few) {
        List<Outcomes> all = new ArrayList<>();
        ruleSet.catalogue().outcomes().forEach(each -> all.add(new Outcomes(each, each)));
        for (IncompatibleOutcomes row : ruleSet.incompatibilities().rows()) {
            all.add(new Outcomes(row.a(), row.b()));
            LocalDate day = row.to() == null ? row.from() == null ? Draft.DAY : row.from() : row.to();
            both(
                    byYear.get(0),
                    sound.apply(row.a()).on(day),
                    sound.apply(row.b()).on(day),
                    "");
        }
        all.addAll(ofBanks(ruleSet.catalogue().outcomes()));
        all.forEach(each -> byYear.forEach(terms -> inOrder(terms, each, Variation.NONE)));
        List<Outcomes> varied = new ArrayList<>();
        few.forEach(each -> varied.add(new Outcomes(each, each)));
        ruleSet.incompatibilities().rows().stream()
                .limit(MOST_OF_A_BANK)
                .forEach(row -> varied.add(new Outcomes(row.a(), row.b())));
        varied.addAll(ofBanks(few));
        List<Variation> single = new ArrayList<>(variations.single());
        single.addAll(variations.together());
        varied.forEach(each -> single.forEach(variation -> vary(each, variation)));
    }

    /** Each outcome of the mental wellbeing bank beside each other of it, and some beside those of the social value bank. */
    private static List<Outcomes> ofBanks(List<Outcome> outcomes) {
        List<Outcomes> pairs = new ArrayList<>();
        for (Outcome mental : outcomes) {
            if (mental.bank() == Bank.UKMWB) {
                outcomes.stream()
                        .filter(each -> each.bank() != Bank.UKBEB && !each.equals(mental))
                        .forEach(each -> pairs.add(new Outcomes(mental, each)));
            }
        }
        return pairs;
    }

    /** On one day, days apart in each order, and in another year. */
    private void inOrder(Terms terms, Outcomes outcomes, Variation variation) {
        Draft one = variation.of(sound.apply(outcomes.one()));
        Draft other = variation.of(sound.apply(outcomes.other()));
        both(terms, one, other, variation.words());
        both(terms, one, other.on(other.day.plusMonths(2)), variation.words());
        both(terms, one.on(one.day.plusMonths(2)), other, variation.words());
        both(terms, one, other.on(other.day.plusYears(1)), variation.words());
    }

    /** What varies is of both claims, of the first, or of the second; providers named by both are the same and others. */
    private void vary(Outcomes outcomes, Variation variation) {
        Terms terms = byYear.get(0);
        Draft one = sound.apply(outcomes.one());
        Draft other = sound.apply(outcomes.other());
        both(terms, variation.of(one), variation.of(other), variation.words());
        both(terms, variation.of(one), other.on(variation.of(one).day), variation.words());
        both(terms, one.on(variation.of(other).day), variation.of(other), variation.words());
        both(terms, variation.of(one), variation.of(provided(other)).on(variation.of(one).day), variation.words());
        both(terms, variation.of(provided(one)), variation.of(provided(other)), variation.words());
    }

    private static Draft provided(Draft draft) {
        Draft provided = draft.copy();
        provided.texts.put(ClaimField.PROVIDER, "x-another-provider");
        return provided;
    }

    private void both(Terms terms, Draft one, Draft other, String words) {
        if (one.individual == null || other.individual == null) {
            return;
        }
        evaluator.pair(terms, one, other, words);
        evaluator.pair(terms, other, one, words);
        evaluator.countedBefore(terms, one, other, words);
        evaluator.countedBefore(terms, other, one, words);
    }
}
