package org.claimable.cli;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import org.claimable.cli.CheckedOutput.LostOutputException;
import org.claimable.cli.LibraryOptions.RulesFolder;
import org.claimable.method.bank.Catalogue;
import org.claimable.method.bank.Outcome;
import org.claimable.method.bank.ValueSet;
import org.claimable.rules.engine.LibraryFiles;
import org.claimable.rules.engine.ReadLibrary;
import org.claimable.rules.engine.ReadLibrary.ReadRuleSet;
import org.claimable.rules.files.FolderFiles;
import org.claimable.rules.files.Problems;
import org.claimable.rules.files.ValueSetReader;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** What an analyst does with value sets. */
@Command(
        name = "values",
        description = "Work with value sets: check one before it is used.",
        mixinStandardHelpOptions = true,
        synopsisSubcommandLabel = "COMMAND",
        subcommands = ValuesCommand.ValuesCheckCommand.class)
final class ValuesCommand {

    /** Checks a value set, or one table of it, and never prints a figure that is right. */
    @Command(
            name = "check",
            description =
                    "Check a value set before it is used: each mistake with its file and line, and the outcomes without a value.",
            mixinStandardHelpOptions = true,
            sortOptions = false,
            exitCodeListHeading = "%nExit status:%n",
            exitCodeList = {
                "0:there is no mistake",
                "1:there are mistakes; each is said",
                "2:there is nothing to read",
                LostOutputException.LOST_STATUS,
                LostOutputException.CLOSED_STATUS
            })
    static final class ValuesCheckCommand implements Callable<Integer> {
        private static final int NAMED = 10;

        @Parameters(
                paramLabel = "FILE",
                description = "A table of values or of score points (.csv), or the folder of a whole value set.")
        private Path file;

        @Option(
                names = "--rule-set",
                paramLabel = "ID",
                description = "Whose outcomes it values (default: ${DEFAULT-VALUE}).")
        private String ruleSet = "uksvb";

        @Option(
                names = "--overlay",
                paramLabel = "FOLDER",
                description = "A folder laid over the rules; may be repeated.")
        private List<Path> overlays = new ArrayList<>();

        @Option(names = "--all", description = "Name every outcome without a value, not the first ten only.")
        private boolean all;

        @Mixin
        private RulesFolder folder;

        @Override
        public Integer call() {
            PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
            PrintStream err = Commands.err();
            if (!Files.exists(file)) {
                err.printf("There is no file or folder %s.%n", file);
                return Commands.BAD_INPUT;
            }
            Catalogue catalogue = catalogue(err);
            if (catalogue == null) {
                return Commands.BAD_INPUT;
            }
            Problems problems = new Problems();
            Set<String> valued = valued(catalogue, problems);
            problems.found().forEach(problem -> out.println(Text.shown(problem.toString())));
            out.printf(
                    "%s%d of the %d outcomes of %s have a value.%n",
                    problems.isEmpty()
                            ? "No mistakes. "
                            : "Mistakes to correct first: %d. "
                                    .formatted(problems.found().size()),
                    valued.size(),
                    catalogue.outcomes().size(),
                    ruleSet);
            printUnvalued(catalogue, valued, out);
            return problems.isEmpty() ? 0 : 1;
        }

        private Catalogue catalogue(PrintStream err) {
            Problems problems = new Problems();
            FolderFiles rules = FolderFiles.read(folder.path(), "", problems);
            List<FolderFiles> laid = LibraryFiles.overlays(overlays, problems);
            ReadLibrary library = ReadLibrary.read(rules, laid, problems);
            Catalogue catalogue = library.ruleSet(ruleSet)
                    .map(ReadRuleSet::ruleSet)
                    .map(set -> set.catalogue())
                    .orElse(null);
            if (catalogue == null) {
                err.printf("The rule set %s of %s cannot be read.%n", Text.shown(ruleSet), folder);
                problems.found().forEach(problem -> err.printf("  %s%n", problem));
            }
            return catalogue;
        }

        private Set<String> valued(Catalogue catalogue, Problems problems) {
            if (Files.isDirectory(file)) {
                ValueSet set = ValueSetReader.read(FolderFiles.read(file, "", problems), catalogue, problems);
                Set<String> valued = new TreeSet<>();
                if (set != null) {
                    valued.addAll(set.values().keySet());
                    valued.addAll(set.scorePoints().keySet());
                }
                return valued;
            }
            Path parent = file.toAbsolutePath().getParent();
            FolderFiles files = FolderFiles.file(parent.resolve(Text.name(file)), problems);
            return files.paths().isEmpty()
                    ? Set.of()
                    : ValueSetReader.readTable(files, Text.name(file), catalogue, problems);
        }

        private void printUnvalued(Catalogue catalogue, Set<String> valued, PrintStream out) {
            List<String> without = catalogue.outcomes().stream()
                    .map(Outcome::code)
                    .filter(code -> !valued.contains(code))
                    .toList();
            List<String> named = without.subList(0, all ? without.size() : Math.min(NAMED, without.size()));
            if (!without.isEmpty()) {
                String rest = named.size() == without.size()
                        ? ""
                        : " and %d more (--all names them)".formatted(without.size() - named.size());
                Text.wrap(out, "", "Counted and not priced: " + String.join(", ", named) + rest + ".");
            }
        }
    }
}
