package org.claimable.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.claimable.evaluation.drools.LibraryFiles;
import org.claimable.evaluation.drools.ReadLibrary;
import org.claimable.rulebook.file.FolderFiles;
import org.claimable.rulebook.file.Problems;
import org.claimable.rulebook.file.RuleSetReader;
import org.claimable.rulebook.file.YamlFile;

/**
 * A rule set as the command line names it: its folder, a rules folder that has it, or the id of a shipped one; with the
 * rule sets that stand beside it, one of which it may be based on.
 */
record NamedRules(Path folder, String ruleSet) {
    private static final String VALUES = "values";

    /** What a name means; {@code chosen} is the id of a rule set in a rules folder, {@code shipped} the shipped rules. */
    static NamedRules of(String name, String chosen, Path shipped) {
        Path path = Path.of(name);
        if (Files.exists(path.resolve(RuleSetReader.ABOUT))) {
            Path folder = path.toAbsolutePath().normalize();
            return new NamedRules(folder.getParent(), id(folder));
        }
        Path folder = Files.isDirectory(path) ? path : shipped;
        String wanted = Files.isDirectory(path) ? chosen : name;
        List<String> ids = folders(folder).values().stream().sorted().toList();
        if (wanted == null && ids.size() == 1) {
            return new NamedRules(folder, ids.get(0));
        }
        if (wanted == null || !ids.contains(wanted)) {
            throw new UnusableFileException(reason(name, path, ids));
        }
        return new NamedRules(folder, wanted);
    }

    private static String reason(String name, Path path, List<String> ids) {
        String known = String.join(", ", ids);
        if (!Files.isDirectory(path)) {
            return "It is no folder, and no shipped rule set has this id. Maybe %s.".formatted(known);
        }
        return ids.isEmpty()
                ? "There is no rule set here: neither it nor any of its folders has a rule-set.yaml. Maybe it is another folder."
                : "It has the rule sets %s. Say which with --rule-set, or name the folder of one.".formatted(known);
    }

    /** The rule set with all that stands beside it; value sets are those of {@code shipped} where it has none of its own. */
    ReadLibrary read(List<Path> overlays, Path shipped) {
        Problems problems = new Problems();
        Map<String, FolderFiles> folders = new TreeMap<>();
        folders(folder).keySet().forEach(path -> folders.put(fileName(path), read(path, problems)));
        Path values = Files.isDirectory(folder.resolve(VALUES)) ? folder.resolve(VALUES) : shipped.resolve(VALUES);
        if (Files.isDirectory(values)) {
            folders.put(VALUES, read(values, problems));
        }
        List<FolderFiles> laid = LibraryFiles.overlays(overlays, problems);
        problems.failIfAny();
        ReadLibrary library = ReadLibrary.read(FolderFiles.of(folder + "/", folders), laid, problems);
        problems.failIfAny();
        return library;
    }

    private static FolderFiles read(Path path, Problems problems) {
        return FolderFiles.read(path, path + "/", problems);
    }

    /** The folders of a folder that are rule sets, each with its id. */
    private static Map<Path, String> folders(Path folder) {
        Map<Path, String> ids = new TreeMap<>();
        try (Stream<Path> below = Files.list(folder)) {
            below.filter(path -> Files.exists(path.resolve(RuleSetReader.ABOUT)))
                    .forEach(path -> ids.put(path, id(path)));
        } catch (IOException unreadable) {
            throw new UnusableFileException(
                    "%s cannot be opened: is it a folder, and may you read it?".formatted(folder));
        }
        return ids;
    }

    private static String id(Path ruleSet) {
        Problems later = new Problems();
        FolderFiles about = FolderFiles.file(ruleSet.resolve(RuleSetReader.ABOUT), later);
        String otherwise = fileName(ruleSet);
        return about.has(RuleSetReader.ABOUT)
                ? YamlFile.read(about, RuleSetReader.ABOUT, later)
                        .root()
                        .path("id")
                        .asString(otherwise)
                : otherwise;
    }

    private static String fileName(Path path) {
        return FileName.of(path);
    }
}
