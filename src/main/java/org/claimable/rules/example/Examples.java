package org.claimable.rules.example;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.claimable.method.bank.ValueSet;
import org.claimable.method.claim.Claim;
import org.claimable.method.claim.Cohort;
import org.claimable.method.evaluation.Evaluator;
import org.claimable.rules.engine.ReadLibrary;
import org.claimable.rules.engine.ReadLibrary.ReadRuleSet;
import org.claimable.rules.engine.TriedRuleSets;
import org.claimable.rules.example.Expected.ExpectedReport;
import org.claimable.rules.example.Expected.Shown;
import org.claimable.rules.files.FolderFiles;
import org.claimable.rules.files.Problems;
import org.claimable.rules.files.YamlFile;

/**
 * The examples of rule sets. Those of a folder are proven against the rule set made of the layers up to that folder, so
 * of a rule set laid over others the examples of its top folder are read: those below are proven with what is below.
 */
public final class Examples {
    private Examples() {}

    /**
     * Tries the examples of every rule set on its rules as read, and notes each slip and each that does not hold; those that
     * are known to hold are not tried again.
     */
    public static void check(ReadLibrary library, Problems problems) {
        for (ReadRuleSet set : library.ruleSets()) {
            if (!TriedRuleSets.holdsExamples(set, library.valueSets())) {
                prove(read(set, library.valueSets(), problems), set, problems);
            }
        }
    }

    /** The examples of the top folder of a rule set, in the order of files and lines; those with a slip are noted. */
    public static List<Example> read(ReadRuleSet set, Collection<ValueSet> valueSets, Problems problems) {
        FolderFiles folder = set.folder().layers().top();
        FiledUnder filed = new FiledUnder(set);
        Given given = new Given(set.ruleSet(), valueSets);
        List<Example> examples = new ArrayList<>();
        folder.paths().stream()
                .filter(path -> path.endsWith(ExampleFile.ENDING) && !path.equals(MeasureExample.FILE))
                .forEach(path -> examples.addAll(ExampleFile.read(folder, path, filed, given, problems)));
        return examples;
    }

    /** Tries examples on a rule set as read; those that one rule makes fail are noted together. */
    public static void prove(List<Example> examples, ReadRuleSet set, Problems problems) {
        FailingExamples.prove(examples, set, problems);
    }

    /** Tries examples on an evaluator, by compiled rules or by rules as read, and notes each that does not hold. */
    static void prove(List<Example> examples, Evaluator evaluator, Problems problems) {
        examples.forEach(each -> each.prove(evaluator, problems));
    }

    /** Reads the examples of one file; an example with a slip is left out, the slip noted with its line. */
    private static final class ExampleFile {
        /** How the name of a file of examples ends. */
        static final String ENDING = ".examples.yaml";

        private static final List<String> KEYS = List.of("it", "given", "expect", "report", "mistakes");

        private final String path;
        private final FiledUnder filed;
        private final Given given;
        private final Problems problems;
        private final List<Example> examples = new ArrayList<>();

        private ExampleFile(String path, FiledUnder filed, Given given, Problems problems) {
            this.path = path;
            this.filed = filed;
            this.given = given;
            this.problems = problems;
        }

        /** The examples of a file of a folder, in the order written. */
        static List<Example> read(FolderFiles folder, String path, FiledUnder filed, Given given, Problems problems) {
            if (!filed.hasFile(path)) {
                problems.add(
                        folder.called(path),
                        0,
                        "These examples stand beside no file of rules and no table.%s"
                                .formatted(filed.nearestFile(path)));
                return List.of();
            }
            ExampleFile file = new ExampleFile(path, filed, given, problems);
            file.read(ExamplePart.of(YamlFile.read(folder, path, problems), problems));
            return file.examples;
        }

        private void read(ExamplePart root) {
            if (!root.node().isObject()) {
                root.wrong(
                        "A file of examples has the id of a rule, and under it a list. Maybe EV-03: and below - it: …");
            }
            for (String id : root.keys()) {
                if (!filed.has(path, id)) {
                    root.at(id).wrong(filed.advice(path, id));
                } else if (root.list(id).isEmpty() || root.at(id).node().isNull()) {
                    root.at(id).wrong("%s has no examples after it. Maybe add one, or remove it.".formatted(id));
                } else {
                    Set<String> sentences = new HashSet<>();
                    root.list(id).forEach(each -> read(id, each, sentences));
                }
            }
        }

        private void read(String id, ExamplePart part, Set<String> sentences) {
            Problems own = new Problems();
            ExamplePart noted = part.noting(own);
            String sentence = noted.has("it") ? noted.text("it") : "";
            if (!sentence.isEmpty() && !sentences.add(sentence)) {
                noted.wrong(
                        "%s has two examples that say \"%s\". Maybe say what is different.".formatted(id, sentence));
            }
            List<Example> read = new ShortForm(given.ruleSet().catalogue())
                    .writtenOut(path, id, noted).stream()
                            .map(each -> example(each.under(), each.example()))
                            .toList();
            own.found().forEach(problem -> problems.add(problem.place(), problem.message()));
            if (own.isEmpty()) {
                examples.addAll(read);
            }
        }

        private Example example(String id, ExamplePart part) {
            if (!part.hasOnly(KEYS)
                    || !part.hasAll("An example", "it", "given")
                    || !part.has("mistakes") && !part.hasAll("An example", "expect")) {
                return null;
            }
            Cohort cohort = given.cohort(part.at("given"));
            ValueSet values = given.values(part.at("given"));
            Map<String, Expected> expect = new LinkedHashMap<>();
            ExamplePart expected = part.at("expect");
            expected.keys().forEach(claim -> expect.put(claim, Expected.read(expected.at(claim))));
            ExpectedReport report = part.has("report") ? ExpectedReport.read(part.at("report")) : null;
            if (report != null) {
                List.of("speaks", "silent").forEach(key -> filed.requireRules(part.at("report"), key));
            }
            if (cohort == null || values == null || !part.problems().isEmpty()) {
                return null;
            }
            List<String> mistakes = part.has("mistakes") ? Shown.sorted(part.texts("mistakes")) : List.of();
            if (mistakes.isEmpty()) {
                requireSameClaims(cohort, expected);
            } else if (part.has("expect") || part.has("report")) {
                part.wrong("It expects mistakes, so that nothing is decided. Remove expect and report.");
            }
            return new Example(id, part.text("it"), part.place(), cohort, values, expect, report, mistakes);
        }

        private static void requireSameClaims(Cohort cohort, ExamplePart expected) {
            Set<String> claims = cohort.claims().stream().map(Claim::id).collect(Collectors.toSet());
            for (String claim : expected.keys()) {
                if (!claims.contains(claim)) {
                    expected.at(claim)
                            .wrong("Claim %s is expected, but not given. Maybe %s."
                                    .formatted(claim, String.join(", ", Shown.sorted(claims))));
                }
            }
            for (String claim : Shown.sorted(claims)) {
                if (!expected.has(claim)) {
                    expected.wrong(
                            "Claim %s is given, and nothing is expected of it. Maybe add %s: {verdict: CLAIMABLE}."
                                    .formatted(claim, claim));
                }
            }
        }
    }
}
