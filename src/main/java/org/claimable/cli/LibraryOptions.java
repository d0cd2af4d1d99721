package org.claimable.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.claimable.method.evaluation.Library;
import org.claimable.rules.engine.LibraryFiles;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Where a command gets its rules. */
final class LibraryOptions {
    @Option(
            names = "--overlay",
            paramLabel = "FOLDER",
            description = "A folder of your own tables, laid over the rules; may be repeated.")
    private List<Path> overlays = new ArrayList<>();

    @Mixin
    private RulesFolder folder;

    /** What stands there; {@code RuleFileException} where it cannot be used. */
    Library load() {
        return LibraryFiles.load(folder.path(), overlays, "uksvb", "open-wellby");
    }

    RulesFolder folder() {
        return folder;
    }

    /** Where the rules are, unless an option says otherwise. */
    static final class RulesFolder {
        @Option(names = "--rules-folder", paramLabel = "FOLDER", description = "Where the rule sets and values are.")
        private String folder = byDefault();

        /**
         * The folder that the launcher or the environment (CLAIMABLE_RULES_FOLDER) names, else {@code rules} in the folder in which
         * the command is run.
         */
        static String byDefault() {
            String ofEnvironment = System.getenv().getOrDefault("CLAIMABLE_RULES_FOLDER", "rules");
            return System.getProperty("claimable.rules.folder", ofEnvironment);
        }

        Path path() {
            return Path.of(folder);
        }

        /** As it was given. */
        @Override
        public String toString() {
            return folder;
        }
    }
}
