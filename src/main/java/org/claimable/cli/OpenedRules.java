package org.claimable.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.claimable.rulebook.file.FolderFiles;
import org.claimable.rulebook.file.Problem;
import org.claimable.rulebook.file.Problems;
import org.claimable.rulebook.file.RuleSetReader;
import org.claimable.rulebook.file.YamlFile;

/**
 * The files of a rules folder; {@code only} is the folder of the one rule set that is meant, with its siblings read for
 * what it needs of them, and empty where all are meant.
 */
record OpenedRules(FolderFiles files, String only) {

    /** Opens a rules folder or the folder of one rule set. */
    static OpenedRules open(Path folder, Problems problems) {
        require(folder);
        if (!Files.isRegularFile(folder.resolve(RuleSetReader.ABOUT))) {
            return new OpenedRules(FolderFiles.read(folder, "", problems), "");
        }
        Path whole = folder.toAbsolutePath().normalize();
        return new OpenedRules(FolderFiles.read(whole.getParent(), "", problems), FileName.of(whole));
    }

    /** The files of folders to be laid over a rule set. */
    static List<FolderFiles> overlays(List<Path> folders, Problems problems) {
        return folders.stream()
                .map(folder -> {
                    require(folder);
                    return FolderFiles.read(folder, folder + "/", problems);
                })
                .toList();
    }

    private static void require(Path folder) {
        if (!Files.isDirectory(folder)) {
            throw new UnusableFileException(
                    "%s is no folder that can be read. Maybe its name is wrong.".formatted(folder));
        }
    }

    boolean isMeant(String folder) {
        return only.isEmpty() || only.equals(folder);
    }

    /** Whether a mistake is of what is meant, or of the rule set that it is based on. */
    boolean concerns(Problem problem) {
        String file = problem.place().file();
        return only.isEmpty() || others().stream().noneMatch(other -> file.startsWith(other + "/"));
    }

    private List<String> others() {
        String base = YamlFile.read(files.under(only), RuleSetReader.ABOUT, new Problems())
                .root()
                .path("basedOn")
                .asString("");
        List<String> others = new ArrayList<>(List.of("values"));
        files.paths().stream()
                .filter(path -> path.matches("[^/]+/" + RuleSetReader.ABOUT))
                .map(path -> path.substring(0, path.indexOf('/')))
                .filter(name -> !name.equals(only) && !id(name).equals(base))
                .forEach(others::add);
        return others;
    }

    private String id(String name) {
        return YamlFile.read(files.under(name), RuleSetReader.ABOUT, new Problems())
                .root()
                .path("id")
                .asString(name);
    }
}
