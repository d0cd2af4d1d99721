package org.claimable.rules.engine;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.claimable.method.bank.Names.Nearest;
import org.claimable.method.evaluation.Evaluator;
import org.claimable.method.evaluation.Library;
import org.claimable.rules.engine.ReadLibrary.ReadRuleSet;
import org.claimable.rules.files.FolderFiles;
import org.claimable.rules.files.Problems;

/** Loads every rule set and value set of a rules folder, with the overlays on it. */
public final class LibraryFiles {
    private LibraryFiles() {}

    /** The library of a folder; {@link Problems.RuleFileException} with every mistake where it cannot be used. */
    public static Library load(Path folder, String defaultRuleSet, String defaultValueSet) {
        return load(folder, List.of(), defaultRuleSet, defaultValueSet);
    }

    /** The same with folders laid over the rules. */
    public static Library load(Path folder, List<Path> overlays, String defaultRuleSet, String defaultValueSet) {
        Problems problems = new Problems();
        FolderFiles files = FolderFiles.read(folder, "", problems);
        List<FolderFiles> laid = overlays(overlays, problems);
        problems.failIfAny();
        return load(files, laid, defaultRuleSet, defaultValueSet);
    }

    /** The files of folders to be laid over the rules, each called by the name of its folder. */
    public static List<FolderFiles> overlays(List<Path> folders, Problems problems) {
        return folders.stream()
                .map(each -> FolderFiles.read(each, each.getFileName() + "/", problems))
                .toList();
    }

    /**
     * The library of files that were read, each rule set compiled once something is decided by it; {@link Problems.RuleFileException} with
     * every mistake where it cannot be used.
     */
    public static Library load(
            FolderFiles files, List<FolderFiles> overlays, String defaultRuleSet, String defaultValueSet) {
        Problems problems = new Problems();
        ReadLibrary read = ReadLibrary.read(files, overlays, problems);
        problems.failIfAny();
        requireDefaults(read, defaultRuleSet, defaultValueSet, problems);
        problems.failIfAny();
        List<Evaluator> evaluators =
                read.ruleSets().stream().map(ReadRuleSet::compiledWhenAsked).toList();
        return new Library(evaluators, read.valueSets(), defaultRuleSet, defaultValueSet);
    }

    /** Notes where the rule set or the value set is missing that is used where a request names none. */
    public static void requireDefaults(ReadLibrary read, String ruleSet, String valueSet, Problems problems) {
        Map<String, String> ruleSets = new LinkedHashMap<>();
        read.ruleSets()
                .forEach(
                        each -> ruleSets.put(each.ruleSet().id(), each.ruleSet().digest()));
        Map<String, String> valueSets = new LinkedHashMap<>();
        read.valueSets().forEach(each -> valueSets.put(each.id(), each.digest()));
        require("claimable.rule-set", "rule set", ruleSet, ruleSets, problems);
        require("claimable.value-set", "value set", valueSet, valueSets, problems);
    }

    private static void require(
            String setting, String what, String wanted, Map<String, String> digestsById, Problems problems) {
        if (!digestsById.containsKey(wanted) && !digestsById.containsValue(wanted)) {
            problems.add(
                    setting,
                    "The %s \"%s\", used where a request names none, is not here. Maybe %s.",
                    what,
                    wanted,
                    Nearest.to(wanted, digestsById.keySet().stream()).orElse("add it"));
        }
    }

    /** Compiles what was read without a mistake; what was compiled already is closed where a rule set cannot be. */
    public static Library compile(ReadLibrary read, String defaultRuleSet, String defaultValueSet) {
        List<Evaluator> compiled = new ArrayList<>();
        try {
            read.ruleSets().forEach(each -> compiled.add(each.compiled()));
            return new Library(compiled, read.valueSets(), defaultRuleSet, defaultValueSet);
        } catch (RuntimeException | Error fault) {
            compiled.forEach(Evaluator::close);
            throw fault;
        }
    }
}
