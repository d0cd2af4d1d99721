package org.claimable.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.claimable.evaluation.Library;
import org.claimable.evaluation.drools.LibraryFiles;
import picocli.CommandLine.Option;

/** Where a command gets its rules. */
final class LibraryOptions {
    @Option(
            names = "--overlay",
            paramLabel = "FOLDER",
            description = "A folder of your own tables, laid over the rules; may be repeated.")
    private List<Path> overlays = new ArrayList<>();

    @Option(names = "--rules-folder", paramLabel = "FOLDER", description = "Where the rule sets and values are.")
    private String folder = RulesFolder.byDefault();

    /** What stands there; {@code RuleFileException} where it cannot be used. */
    Library load() {
        return LibraryFiles.load(Path.of(folder), overlays, "uksvb", "open-wellby");
    }

    String folder() {
        return folder;
    }
}
