package org.claimable.rules.trial;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.claimable.method.bank.Outcome;
import org.claimable.method.rulebook.RuleSet;
import org.claimable.rules.language.Rule;

/**
 * Tries the rules of a rule set on made-up claims of every outcome, with every shape of evidence, on each day and with each text
 * and number that rules name: none may fail, and none may let a claim through that a published norm refuses.
 */
public final class RuleTrial {
    private final RuleSet ruleSet;
    private final Variations variations;
    private final List<Variation> single;
    private final TrialFindings findings;
    private final TrialEvaluator evaluator;
    private final Terms usual;
    private final Terms inPeriod;
    private final List<Terms> others;
    private final Map<String, Draft> standing = new LinkedHashMap<>();

    private RuleTrial(RuleSet ruleSet, List<Rule> rules) {
        this.ruleSet = ruleSet;
        this.variations = new Variations(ruleSet, rules);
        this.single = variations.single();
        this.findings = new TrialFindings(rules);
        this.evaluator = new TrialEvaluator(ruleSet, rules, findings);
        this.usual = Terms.usual(ruleSet.catalogue());
        this.inPeriod = usual.inPeriod();
        this.others = Terms.others(ruleSet.catalogue(), variations.amounts());
    }

    /** What is wrong with rules as they were read; nothing where no made-up claim shows a mistake. */
    public static List<TrialProblem> problems(RuleSet ruleSet, List<Rule> rules) {
        RuleTrial trial = new RuleTrial(ruleSet, rules);
        List<Outcome> few = trial.variations.fewOutcomes();
        trial.everyOutcome();
        trial.otherTerms(trial.variations.outcomes());
        trial.outOfTime(few);
        trial.variations(few);
        new PairTrial(ruleSet, trial.variations, trial.evaluator, trial::sound).run(few, trial.others);
        return trial.findings.problems();
    }

    /** Each outcome with every shape of evidence; on every day; without a person; in time and out of it. */
    private void everyOutcome() {
        Set<String> answers = variations.answers();
        Collection<BigDecimal> numbers = variations.numbers();
        List<Draft> all = new ArrayList<>();
        List<Draft> outOfTime = new ArrayList<>();
        for (Outcome outcome : ruleSet.catalogue().outcomes()) {
            Draft base = sound(outcome);
            EvidenceShape.allOf(outcome, answers, numbers).forEach(shape -> all.add(base.as(outcome, shape)));
            for (EvidenceShape shape : EvidenceShape.sound(outcome)) {
                all.add(untracked(base).as(outcome, shape));
                outOfTime.addAll(outOfTime(base.as(outcome, shape)));
            }
            variations.days().forEach(day -> all.add(base.on(day)));
        }
        EvidenceShape.ofEveryKind().forEach(shape -> all.add(Draft.of(null, shape)));
        evaluator.cohort(usual, all);
        evaluator.cohort(inPeriod, outOfTime);
    }

    private static Draft untracked(Draft base) {
        Draft untracked = base.copy();
        untracked.individual = null;
        return untracked;
    }

    /** Before the period, after it, and after the day of evaluation. */
    private static List<Draft> outOfTime(Draft base) {
        return List.of(
                base.on(Terms.PERIOD_FROM.minusDays(1)),
                base.on(Terms.IN_PERIOD.plusDays(1)),
                base.on(Terms.PERIOD_TO.plusDays(1)));
    }

    /** Outcomes of each sort with few shapes of evidence on each other terms. */
    private void otherTerms(List<Outcome> few) {
        for (Terms terms : others) {
            Terms timed = terms.inPeriod();
            for (Outcome outcome : few) {
                each(terms, sound(outcome), Variation.NONE, EvidenceShape.fewOf(outcome));
                evaluator.decide(terms, untracked(sound(outcome)), "");
                outOfTime(sound(outcome)).forEach(draft -> evaluator.decide(timed, draft, ""));
            }
            evaluator.decide(terms, Draft.of(null, EvidenceShape.RECORD), "");
        }
    }

    /** Each variation out of the period, and after the day of evaluation. */
    private void outOfTime(List<Outcome> few) {
        for (Outcome outcome : few) {
            for (Variation variation : single) {
                LocalDate day = variation.of(sound(outcome)).day;
                for (Draft draft : outOfTime(variation.of(sound(outcome)))) {
                    if (day.equals(Draft.DAY) && draft.individual != null) {
                        evaluator.decide(inPeriod, draft, variation.words());
                    }
                }
            }
        }
    }

    private void variations(List<Outcome> few) {
        List<Variation> all = new ArrayList<>(single);
        all.addAll(variations.together());
        for (Outcome outcome : few) {
            List<EvidenceShape> shapes = EvidenceShape.fewOf(outcome);
            Draft base = sound(outcome);
            for (Variation variation : all) {
                each(usual, base, variation, shapes);
                Draft varied = variation.of(base);
                evaluator.decide(usual, untracked(varied), variation.words());
                if (outcome == few.get(0)) {
                    evaluator.decide(usual, varied.as(null, EvidenceShape.RECORD), variation.words());
                }
            }
        }
    }

    private void each(Terms terms, Draft base, Variation variation, List<EvidenceShape> shapes) {
        Draft varied = variation.of(base);
        for (EvidenceShape shape : shapes) {
            evaluator.decide(terms, varied.as(varied.outcome, shape), variation.words());
        }
    }

    /** A claim of an outcome against which no rule speaks where one can be found, so that only what is wrong with it decides. */
    private Draft sound(Outcome outcome) {
        Draft known = standing.get(outcome.code());
        if (known == null) {
            known = standing(outcome);
            standing.put(outcome.code(), known);
        }
        return known;
    }

    private Draft standing(Outcome outcome) {
        Draft best = Draft.of(outcome, EvidenceShape.sound(outcome).get(0));
        int against = evaluator.against(usual, best);
        int before = against + 1;
        while (against > 0 && against < before) {
            before = against;
            for (Variation variation : single) {
                Draft other = variation.of(best);
                int less = other.individual == null ? against : evaluator.against(usual, other);
                if (less < against) {
                    best = other;
                    against = less;
                }
            }
        }
        return best;
    }

    /** What a trial found: where a rule is written, or, where {@code rule} is null, of a chapter by its name. */
    public record TrialProblem(String chapter, Rule rule, String message) {}
}
