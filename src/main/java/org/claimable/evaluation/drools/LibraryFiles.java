package org.claimable.evaluation.drools;

import java.nio.file.Path;
import java.util.List;
import org.claimable.evaluation.Library;
import org.claimable.rulebook.file.FolderFiles;
import org.claimable.rulebook.file.FolderReader;
import org.claimable.rulebook.file.Problems;
import org.claimable.rulebook.file.RuleFileException;

/** Loads every rule set and value set of a rules folder, with the overlays on it. */
public final class LibraryFiles {
    private LibraryFiles() {}

    /** The library of a folder; {@link RuleFileException} with every mistake where it cannot be used. */
    public static Library load(Path folder, String defaultRuleSet, String defaultValueSet) {
        return load(folder, List.of(), defaultRuleSet, defaultValueSet);
    }

    /** The same with folders laid over the rules. */
    public static Library load(Path folder, List<Path> overlays, String defaultRuleSet, String defaultValueSet) {
        Problems problems = new Problems();
        FolderFiles files = FolderReader.read(folder, "", problems);
        List<FolderFiles> laid = overlays(overlays, problems);
        problems.failIfAny();
        return load(files, laid, defaultRuleSet, defaultValueSet);
    }

    /** The files of folders to be laid over the rules, each called by the name of its folder. */
    public static List<FolderFiles> overlays(List<Path> folders, Problems problems) {
        return folders.stream()
                .map(each -> FolderReader.read(each, each.getFileName() + "/", problems))
                .toList();
    }

    /** The library of files that were read; {@link RuleFileException} with every mistake where it cannot be used. */
    public static Library load(
            FolderFiles files, List<FolderFiles> overlays, String defaultRuleSet, String defaultValueSet) {
        Problems problems = new Problems();
        ReadLibrary read = ReadLibrary.read(files, overlays, problems);
        problems.failIfAny();
        return new Library(
                read.ruleSets().stream().map(ReadRuleSet::compiled).toList(),
                read.valueSets(),
                defaultRuleSet,
                defaultValueSet);
    }
}
