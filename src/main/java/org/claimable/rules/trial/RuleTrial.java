package org.claimable.rules.trial;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.claimable.method.bank.Outcome;
import org.claimable.method.evaluation.Findings;
import org.claimable.method.evaluation.RuleFailedException;
import org.claimable.method.evaluation.Rules.Chapters;
import org.claimable.method.evaluation.fact.Group;
import org.claimable.method.rulebook.RuleSet;
import org.claimable.rules.language.FactType;
import org.claimable.rules.language.ReadRules;
import org.claimable.rules.language.Rule;

/**
 * Tries the rules of a rule set on made-up claims of every outcome, with every shape of evidence, on each day and with each text
 * and number that rules name: none may fail, and none may let a claim through that a published norm refuses.
 */
public final class RuleTrial {
    private static final int GROUPS = 1_000;

    private final RuleSet ruleSet;
    private final Variations variations;
    private final List<Variation> single;
    private final TrialFindings findings;
    private final TrialEvaluator evaluator;
    private final TrialTerms usual;
    private final TrialTerms inPeriod;
    private final List<TrialTerms> others;
    private final Set<Variation> helpful = new LinkedHashSet<>();
    private final Map<String, Draft> standing = new LinkedHashMap<>();

    private RuleTrial(RuleSet ruleSet, List<Rule> rules) {
        this.ruleSet = ruleSet;
        this.variations = new Variations(ruleSet, rules);
        this.single = variations.single();
        this.findings = new TrialFindings(rules);
        this.evaluator = new TrialEvaluator(ruleSet, rules, findings);
        this.usual = TrialTerms.usual(ruleSet.catalogue());
        this.inPeriod = usual.inPeriod();
        this.others = TrialTerms.others(ruleSet.catalogue(), variations.amounts());
    }

    /** What is wrong with rules as they were read; nothing where no made-up claim shows a mistake. */
    public static List<TrialProblem> problems(RuleSet ruleSet, List<Rule> rules) {
        RuleTrial trial = new RuleTrial(ruleSet, rules);
        List<Outcome> few = trial.variations.fewOutcomes();
        List<Outcome> ofEachSort = trial.variations.outcomes();
        trial.everyOutcome(ofEachSort);
        trial.otherTerms(ofEachSort);
        trial.outOfTime(few);
        trial.variations(few);
        new PairTrial(ruleSet, trial.variations, trial.evaluator, trial::sound).run(few, trial.others);
        new PersonTrial(ruleSet, trial.variations, trial.evaluator, trial::sound).run(rules);
        rules.stream().filter(rule -> rule.fact() == FactType.GROUP).forEach(trial::groups);
        return trial.findings.problems();
    }

    /** Each outcome with every shape of evidence; without a person; out of time. Outcomes of each sort on every day too. */
    private void everyOutcome(List<Outcome> ofEachSort) {
        Set<String> answers = variations.answers();
        Collection<BigDecimal> numbers = variations.numbers();
        List<Draft> all = new ArrayList<>();
        for (Outcome outcome : ruleSet.catalogue().outcomes()) {
            Draft base = sound(outcome);
            EvidenceShape.allOf(outcome, answers, numbers).forEach(shape -> norms(usual, base.as(outcome, shape)));
            for (EvidenceShape shape : EvidenceShape.sound(outcome)) {
                all.add(base.as(outcome, shape));
                norms(usual, untracked(base).as(outcome, shape));
                outOfTime(base.as(outcome, shape)).forEach(draft -> norms(inPeriod, draft));
            }
        }
        for (Outcome outcome : ofEachSort) {
            Draft base = sound(outcome);
            EvidenceShape.fewOf(outcome).forEach(shape -> all.add(base.as(outcome, shape)));
            all.add(untracked(base));
            variations.days().forEach(day -> all.add(base.on(day)));
        }
        EvidenceShape.ofEveryKind().forEach(shape -> all.add(Draft.of(null, shape)));
        evaluator.cohort(usual, all);
    }

    private void norms(TrialTerms terms, Draft draft) {
        evaluator.norms(terms, draft, Variation.NONE);
    }

    /** Groups that a rule of a cohort may meet. */
    private void groups(Rule rule) {
        ReadRules alone = new ReadRules(ruleSet.chapters(), List.of(rule));
        for (Group group : MadeUpGroups.of(List.of(rule), ruleSet, GROUPS)) {
            try {
                alone.look(Chapters.COHORT, group, new Findings());
            } catch (RuleFailedException failed) {
                findings.failed(rule, group);
                return;
            }
        }
    }

    private static Draft untracked(Draft base) {
        Draft untracked = base.copy();
        untracked.individual = null;
        return untracked;
    }

    /** Before the period, after it, and after the day of evaluation. */
    private static List<Draft> outOfTime(Draft base) {
        return List.of(
                base.on(TrialTerms.PERIOD_FROM.minusDays(1)),
                base.on(TrialTerms.IN_PERIOD.plusDays(1)),
                base.on(TrialTerms.PERIOD_TO.plusDays(1)));
    }

    /** Outcomes of each sort with few shapes of evidence on each other terms. */
    private void otherTerms(List<Outcome> few) {
        for (TrialTerms terms : others) {
            TrialTerms timed = terms.inPeriod();
            for (Outcome outcome : few) {
                evaluator.decide(terms, sound(outcome), "");
                each(terms, sound(outcome), Variation.NONE, EvidenceShape.fewOf(outcome));
                norms(terms, untracked(sound(outcome)));
                outOfTime(sound(outcome)).forEach(draft -> norms(timed, draft));
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
                        evaluator.norms(inPeriod, draft, variation);
                    }
                }
            }
        }
    }

    /** Each variation with every shape of evidence; one of single things is decided of sound evidence. */
    private void variations(List<Outcome> few) {
        List<Variation> together = variations.together();
        for (Outcome outcome : few) {
            List<EvidenceShape> shapes = EvidenceShape.fewOf(outcome);
            Draft base = sound(outcome);
            for (Variation variation : single) {
                Draft varied = variation.of(base);
                evaluator.decide(usual, varied, variation.words());
                evaluator.norms(usual, untracked(varied), variation);
                each(usual, base, variation, shapes);
                if (outcome == few.get(0)) {
                    evaluator.decide(usual, varied.as(null, EvidenceShape.RECORD), variation.words());
                }
            }
            together.forEach(variation -> each(usual, base, variation, shapes));
        }
    }

    private void each(TrialTerms terms, Draft base, Variation variation, List<EvidenceShape> shapes) {
        Draft varied = variation.of(base);
        for (EvidenceShape shape : shapes) {
            evaluator.norms(terms, varied.as(varied.outcome, shape), variation);
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
        Standing best =
                new Standing(Draft.of(outcome, EvidenceShape.sound(outcome).get(0)));
        best.improve(List.copyOf(helpful));
        int before = best.against + 1;
        while (best.against > 0 && best.against < before) {
            before = best.against;
            best.improve(single);
        }
        return best.draft;
    }

    /** A claim, less and less of which anything is said against. */
    private final class Standing {
        private Draft draft;
        private int against;

        Standing(Draft draft) {
            this.draft = draft;
            this.against = evaluator.against(usual, draft);
        }

        /** Takes each of some variations on that lets it stand better. */
        void improve(Collection<Variation> variations) {
            for (Variation variation : variations) {
                Draft other = variation.of(draft);
                int less = against == 0 || other.individual == null ? against : evaluator.against(usual, other);
                if (less < against) {
                    draft = other;
                    against = less;
                    helpful.add(variation);
                }
            }
        }
    }

    /** What a trial found: where a rule is written, or, where {@code rule} is null, of a chapter by its name. */
    public record TrialProblem(String chapter, Rule rule, String message) {}
}
