package org.claimable.rules.example;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.claimable.method.bank.ValueSet;
import org.claimable.method.claim.Claim;
import org.claimable.method.claim.Cohort;
import org.claimable.method.claim.Violations.InvalidCohortException;
import org.claimable.method.claim.Violations.Violation;
import org.claimable.method.decision.Decision;
import org.claimable.method.evaluation.Evaluation;
import org.claimable.method.evaluation.Evaluator;
import org.claimable.method.evaluation.Rules.ListeningRules;
import org.claimable.method.evaluation.Rules.ListeningRules.Spoken;
import org.claimable.method.report.Reporter;
import org.claimable.method.report.Summary;
import org.claimable.rules.example.Expected.ExpectedReport;
import org.claimable.rules.example.Expected.Shown;
import org.claimable.rules.files.Problem.Location;
import org.claimable.rules.files.Problems;

/**
 * An example beside the rules: the id that it is filed under, its sentence, what is given, and what is expected of each
 * claim by its id, and of the report on all of them where that matters (null where it does not). Where {@code mistakes} are
 * expected, by their codes, nothing is decided.
 */
public record Example(
        String under,
        String sentence,
        Location place,
        Cohort given,
        ValueSet values,
        Map<String, Expected> expect,
        ExpectedReport report,
        List<String> mistakes) {

    public Example {
        expect = Map.copyOf(expect);
        mistakes = List.copyOf(mistakes);
    }

    /** What the claims given are decided to be. */
    public Evaluation decided(Evaluator evaluator) {
        return evaluator.evaluate(given, values, given.asOf());
    }

    /** The same, after rules of a cohort have looked at its sums. */
    public Evaluation summed(Evaluator evaluator) {
        Evaluation evaluation = decided(evaluator);
        if (evaluation.cohortRules() != null) {
            Reporter.summary(evaluation);
        }
        return evaluation;
    }

    /** Whether it holds; an evaluation that fails does not. */
    public boolean holds(Evaluator evaluator) {
        try {
            Evaluation evaluation = decided(evaluator);
            return mistakes.isEmpty()
                    && evaluation.decisions().stream()
                            .allMatch(each -> expect.get(each.claim()).isMet(each))
                    && (report == null || report.isMet(Reporter.summary(evaluation)));
        } catch (InvalidCohortException mistaken) {
            return !mistakes.isEmpty() && codes(mistaken).equals(mistakes);
        } catch (RuntimeException failing) {
            return false;
        }
    }

    /** Notes where it does not hold: what was expected, what came, and what was said. */
    public void prove(Evaluator evaluator, Problems problems) {
        try {
            Evaluation evaluation = decided(evaluator);
            if (!mistakes.isEmpty()) {
                problems.add(
                        place,
                        "%s: it was decided, and should have been refused for %s."
                                .formatted(name(), String.join(", ", mistakes)));
                return;
            }
            evaluation.decisions().forEach(each -> compare(each, problems));
            if (report != null) {
                Summary summary = Reporter.summary(evaluation);
                if (!report.isMet(summary)) {
                    problems.add(
                            report.place(), "%s: in the report, %s.".formatted(name(), report.differences(summary)));
                }
            }
        } catch (InvalidCohortException mistaken) {
            if (!codes(mistaken).equals(mistakes)) {
                problems.add(
                        place,
                        "%s: nothing was decided, because of %s."
                                .formatted(name(), String.join(", ", codes(mistaken))));
            }
        } catch (RuntimeException failing) {
            problems.add(place, "%s: it could not be decided. %s".formatted(name(), failing.getMessage()));
        }
    }

    private static List<String> codes(InvalidCohortException mistaken) {
        return Shown.sorted(
                mistaken.violations().stream().map(Violation::code).distinct().toList());
    }

    private void compare(Decision decision, Problems problems) {
        Expected expected = expect.get(decision.claim());
        if (!expected.isMet(decision)) {
            String words = Expected.words(decision);
            problems.add(
                    expected.place(),
                    "%s: of %s, %s.%s"
                            .formatted(
                                    name(),
                                    decision.claim(),
                                    expected.differences(decision),
                                    words.isEmpty() ? " Nothing was said of it." : " What was said: " + words));
        }
    }

    private String name() {
        return "%s \"%s\" does not hold".formatted(under, sentence);
    }

    /** The outcomes claimed or counted before, as written. */
    public Set<String> outcomes() {
        Set<String> outcomes = given.claims().stream().map(Claim::outcome).collect(Collectors.toSet());
        given.previouslyCounted().forEach(each -> outcomes.add(each.outcome()));
        return outcomes;
    }

    /** An example tried: what was decided of its claims, and what every rule found. */
    public record Tried(Example example, Evaluation evaluation, List<Spoken> spoken) {
        public Tried {
            spoken = List.copyOf(spoken);
        }

        /** Each example in which something is decided, tried on a rule set; all of them must hold there. */
        public static List<Tried> all(List<Example> examples, Evaluator evaluator) {
            ListeningRules rules = new ListeningRules(evaluator.rules());
            Evaluator listening = new Evaluator(evaluator.ruleSet(), rules);
            return examples.stream()
                    .filter(each -> each.mistakes().isEmpty())
                    .map(each -> new Tried(each, each.summed(listening), rules.takeSpoken()))
                    .toList();
        }

        /** Whether a finding of a rule, or a row, appears in a decision. */
        public boolean speaks(String id) {
            return spoken.stream().anyMatch(finding -> finding.isOf(id) && finding.isHeardIn(evaluation.decisions()));
        }

        /** Whether a rule, or a row, found nothing at all. */
        public boolean isSilent(String id) {
            return spoken.stream().noneMatch(finding -> finding.isOf(id));
        }
    }
}
