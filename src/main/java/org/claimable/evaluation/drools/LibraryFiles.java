package org.claimable.evaluation.drools;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.claimable.evaluation.Evaluator;
import org.claimable.evaluation.Library;
import org.claimable.rulebook.RuleSet;
import org.claimable.rulebook.file.RuleFileException;
import org.claimable.rulebook.file.RuleSetReader;
import org.claimable.rulebook.file.ValueSetReader;

/** Loads every rule set and value set of a rules folder: a folder with a {@code rule-set.yaml} each, and {@code values}. */
public final class LibraryFiles {
    private static final String VALUES = "values";

    private LibraryFiles() {}

    /** The library of a folder; {@link RuleFileException} with every mistake where it cannot be used. */
    public static Library load(Path folder, String defaultRuleSet, String defaultValueSet) {
        List<Evaluator> evaluators = new ArrayList<>();
        for (Path each : ruleSetFolders(folder)) {
            RuleSet ruleSet = RuleSetReader.read(each);
            evaluators.add(new Evaluator(ruleSet, RuleCompiler.compile(ruleSet, each)));
        }
        if (evaluators.isEmpty()) {
            throw new RuleFileException(
                    List.of("%s: There is no rule set here. Maybe claimable.rules.folder is wrong.".formatted(folder)));
        }
        Evaluator first = evaluators.stream()
                .filter(each -> each.ruleSet().id().equals(defaultRuleSet))
                .findFirst()
                .orElse(evaluators.get(0));
        return new Library(
                evaluators,
                ValueSetReader.readAll(folder.resolve(VALUES), first.ruleSet().catalogue())
                        .values(),
                defaultRuleSet,
                defaultValueSet);
    }

    private static List<Path> ruleSetFolders(Path folder) {
        try (Stream<Path> paths = Files.isDirectory(folder) ? Files.list(folder) : Stream.empty()) {
            return paths.filter(path -> Files.exists(path.resolve("rule-set.yaml")))
                    .sorted()
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
