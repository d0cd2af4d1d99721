package org.claimable.rules.example;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.claimable.method.bank.ValueSet;
import org.claimable.method.claim.Cohort;
import org.claimable.method.decision.Decision;
import org.claimable.method.decision.Decision.Reason;
import org.claimable.method.decision.Decision.Verdict;
import org.claimable.method.evaluation.Evaluation;
import org.claimable.method.evaluation.Evaluator;
import org.claimable.method.evaluation.Rules.ListeningRules;
import org.claimable.method.evaluation.Rules.ListeningRules.Spoken;
import org.claimable.rules.engine.ReadLibrary.ReadRuleSet;
import org.claimable.rules.files.FolderFiles;
import org.claimable.rules.files.Problems;
import org.claimable.rules.files.YamlFile;

/** What is decided of claims that are given as in an example, before anything is expected of them. */
public record Trial(Evaluation evaluation, List<Spoken> spoken) {
    private static final String FILE = "given.yaml";

    /** How the message of a caveat begins that is still to be written. */
    private static final String DRAFTED = "To fill in";

    public Trial {
        spoken = List.copyOf(spoken);
    }

    /** Decides what a text gives, written as after {@code given:} in a file of examples; a mistake in it is an error. */
    public static Trial of(String given, ReadRuleSet set, Collection<ValueSet> valueSets) {
        Problems problems = new Problems();
        FolderFiles file =
                FolderFiles.of("", Map.of()).with(Map.of(FILE, ("given:\n" + given).getBytes(StandardCharsets.UTF_8)));
        ExamplePart part =
                ExamplePart.of(YamlFile.read(file, FILE, problems), problems).at("given");
        Given reading = new Given(set.ruleSet(), valueSets);
        Cohort cohort = reading.cohort(part);
        ValueSet values = reading.values(part);
        problems.failIfAny();
        ListeningRules rules = new ListeningRules(set.asRead().rules());
        Evaluation evaluation = new Evaluator(set.ruleSet(), rules).evaluate(cohort, values, cohort.asOf());
        return new Trial(evaluation, rules.takeSpoken());
    }

    /** Whether a finding of a rule, or a row, appears in a decision. */
    public boolean speaks(String id) {
        return spoken.stream().anyMatch(finding -> finding.isOf(id) && finding.isHeardIn(evaluation.decisions()));
    }

    /** The outcomes, as claimed, of the claims that are claimable. */
    public List<String> claimable() {
        List<String> claimable = new ArrayList<>();
        for (int i = 0; i < evaluation.decisions().size(); i++) {
            if (evaluation.decisions().get(i).verdict() == Verdict.CLAIMABLE) {
                claimable.add(evaluation.cohort().claims().get(i).outcome());
            }
        }
        return claimable;
    }

    /** What an example expects that expects just this, as it is written after {@code expect:}. */
    public String expected() {
        return evaluation.decisions().stream()
                .map(each -> "%s: %s".formatted(each.claim(), expected(each)))
                .collect(Collectors.joining(", ", "{", "}"));
    }

    private static String expected(Decision decision) {
        List<String> parts = new ArrayList<>(List.of("verdict: " + decision.verdict()));
        List<String> codes = decision.reasons().stream().map(Reason::code).toList();
        List<String> others = decision.reasons().stream()
                .flatMap(each -> each.claims().stream())
                .toList();
        if (!codes.isEmpty()) {
            parts.add("because: " + listed(codes));
        }
        if (!others.isEmpty()) {
            parts.add("clashesWith: " + listed(others));
        }
        decision.caveats().stream()
                .filter(each -> each.message().startsWith(DRAFTED))
                .findFirst()
                .ifPresent(each -> parts.add("says: \"%s\"".formatted(DRAFTED)));
        return parts.stream().collect(Collectors.joining(", ", "{", "}"));
    }

    private static String listed(List<String> words) {
        return words.size() == 1 ? words.get(0) : "[%s]".formatted(String.join(", ", words));
    }
}
