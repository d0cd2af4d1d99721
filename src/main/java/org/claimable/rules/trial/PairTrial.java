package org.claimable.rules.trial;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.claimable.method.bank.Outcome;
import org.claimable.method.bank.Outcome.Bank;
import org.claimable.method.catalogue.ClaimField;
import org.claimable.method.citation.Provenance;
import org.claimable.method.rulebook.IncompatibilityTable.IncompatibleOutcomes;
import org.claimable.method.rulebook.RuleSet;

/** Tries the rules of pairs: one outcome twice, outcomes that a row pairs, and outcomes of two banks, in one year and in two. */
final class PairTrial {
    private static final int MOST_ROWS = 3;

    private final RuleSet ruleSet;
    private final Variations variations;
    private final TrialEvaluator evaluator;
    private final Function<Outcome, Draft> sound;
    private final List<TrialTerms> byYear;
    private final Map<Outcome, Map<Variation, Draft>> made = new IdentityHashMap<>();

    PairTrial(RuleSet ruleSet, Variations variations, TrialEvaluator evaluator, Function<Outcome, Draft> sound) {
        this.ruleSet = ruleSet;
        this.variations = variations;
        this.evaluator = evaluator;
        this.sound = sound;
        this.byYear = TrialTerms.byYear(ruleSet.catalogue());
    }

    private record Outcomes(Outcome one, Outcome other) {}

    /** Tries few outcomes with each variation and on other terms too. */
    void run(List<Outcome> few, List<TrialTerms> others) {
        List<Outcomes> all = new ArrayList<>();
        ruleSet.catalogue().outcomes().forEach(each -> {
            all.add(new Outcomes(each, each));
            EvidenceShape.sound(each).stream()
                    .skip(1)
                    .map(shape -> sound.apply(each).as(each, shape))
                    .forEach(draft -> both(byYear.get(0), draft, draft, ""));
        });
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
        all.forEach(each -> both(byYear.get(0), sound.apply(each.one()), sound.apply(each.other()), ""));
        List<Outcomes> varied = varied(few);
        varied.forEach(each -> byYear.forEach(terms -> inOrder(terms, each)));
        others.forEach(
                terms -> varied.forEach(each -> both(terms, sound.apply(each.one()), sound.apply(each.other()), "")));
        List<Variation> variations = new ArrayList<>(this.variations.single());
        variations.addAll(this.variations.together());
        variations.removeIf(each -> !each.isOfPairs());
        varied.forEach(each -> variations.forEach(variation -> vary(each, variation)));
    }

    /** One outcome of each bank and those that rules name, each twice; a row or three; outcomes of two banks. */
    private List<Outcomes> varied(List<Outcome> few) {
        Map<Object, Outcome> some = new LinkedHashMap<>();
        few.forEach(each -> some.putIfAbsent(variations.isNamed(each) ? each : each.bank(), each));
        ruleSet.catalogue().outcomes().stream()
                .filter(each -> each.bank() == Bank.UKMWB)
                .filter(each -> !some.containsValue(each))
                .forEach(each -> some.put(each, each));
        List<Outcomes> varied = new ArrayList<>();
        some.values().forEach(each -> varied.add(new Outcomes(each, each)));
        Stream<IncompatibleOutcomes> published =
                ruleSet.incompatibilities().rows().stream().filter(row -> row.provenance() == Provenance.PUBLISHED);
        published.limit(MOST_ROWS).forEach(row -> varied.add(new Outcomes(row.a(), row.b())));
        ruleSet.incompatibilities().rows().stream()
                .filter(row -> row.provenance() != Provenance.PUBLISHED)
                .limit(1)
                .forEach(row -> varied.add(new Outcomes(row.a(), row.b())));
        varied.addAll(ofBanks(List.copyOf(some.values())));
        return varied;
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
    private void inOrder(TrialTerms terms, Outcomes outcomes) {
        Draft one = sound.apply(outcomes.one());
        Draft other = sound.apply(outcomes.other());
        both(terms, one, other, "");
        both(terms, one, other.on(other.day.plusMonths(2)), "");
        both(terms, one.on(one.day.plusMonths(2)), other, "");
        both(terms, one, other.on(other.day.plusYears(1)), "");
    }

    /** What varies is of both claims, of the first, or of the second; a text also beside another provider. */
    private void vary(Outcomes outcomes, Variation variation) {
        TrialTerms terms = byYear.get(0);
        Draft one = sound.apply(outcomes.one());
        Draft other = sound.apply(outcomes.other());
        Draft variedOne = varied(outcomes.one(), variation);
        Draft variedOther = varied(outcomes.other(), variation);
        both(terms, variedOne, variedOther, variation.words());
        both(terms, variedOne, other.on(variedOne.day), variation.words());
        both(terms, one.on(variedOther.day), variedOther, variation.words());
        if (!variedOne.texts.isEmpty()) {
            both(terms, variedOne, provided(other), variation.words());
            both(terms, provided(one), variedOther, variation.words());
            both(terms, variation.of(provided(one)), variation.of(provided(other)), variation.words());
        }
    }

    private Draft varied(Outcome outcome, Variation variation) {
        return made.computeIfAbsent(outcome, each -> new IdentityHashMap<>())
                .computeIfAbsent(variation, each -> each.of(sound.apply(outcome)));
    }

    private static Draft provided(Draft draft) {
        Draft provided = draft.copy();
        provided.texts.put(ClaimField.PROVIDER, "x-another-provider");
        return provided;
    }

    private void both(TrialTerms terms, Draft one, Draft other, String words) {
        if (one.individual != null && other.individual != null) {
            evaluator.norms(terms, one, other, words);
        }
    }
}
