package org.claimable.cli;

import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.claimable.cli.CheckedOutput.LostOutputException;
import org.claimable.cli.CohortFile.UnusableFileException;
import org.claimable.cli.LibraryOptions.RulesFolder;
import org.claimable.rules.files.FolderFiles;
import org.claimable.rules.files.Problem;
import org.claimable.rules.files.Problems;
import org.claimable.rules.files.RuleSetReader;
import org.claimable.rules.files.YamlFile;
import org.claimable.rules.proof.LibraryCheck;
import org.claimable.rules.proof.LibraryCheck.Checked;
import org.claimable.rules.proof.Proof;
import org.claimable.rules.proof.Proof.ProofProgress;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Checks rules as far as a program can, and prints a line for each thing that is wrong or not proven. */
@Command(
        name = "check",
        description = "Check a rules folder: that every file says what it should, the rules are safe and compile, "
                + "every example holds, every rule and row is shown by examples, and every slip in a rule or a row "
                + "would be noticed by one.",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        exitCodeListHeading = "%nExit status:%n",
        exitCodeList = {
            "0:nothing is wrong",
            "1:something is; one line each, with file, line and a way out",
            "2:the folder cannot be read, or has no rule set",
            LostOutputException.LOST_STATUS,
            LostOutputException.CLOSED_STATUS
        },
        footer = {
            "",
            "A line such as \"EV-06: … → … is noticed by no example\" means that the rule could be wrong there and no "
                    + "example would say so. Add examples on either side of it.%n"
        })
final class RulesCheckCommand implements Callable<Integer> {
    @Parameters(
            paramLabel = "FOLDER",
            arity = "0..1",
            description = "A rules folder, or the folder of one rule set (default: the shipped rules).")
    private Path folder;

    @Option(
            names = "--overlay",
            paramLabel = "FOLDER",
            description = "A folder of your own tables to lay over a rule set; may be given several times.")
    private List<Path> overlays = new ArrayList<>();

    @Option(
            names = "--no-mutation",
            description = "Leave out the slips that examples should notice, which take the longest.")
    private boolean withoutMutation;

    @Override
    public Integer call() {
        PrintStream out = Commands.out();
        PrintStream err = Commands.err();
        long began = System.nanoTime();
        Problems problems = new Problems();
        try {
            OpenedRules opened = OpenedRules.open(folder == null ? Path.of(RulesFolder.byDefault()) : folder, problems);
            List<FolderFiles> laid = OpenedRules.overlays(overlays, problems);
            LibraryCheck check =
                    new LibraryCheck(opened.files(), opened::isMeant, !withoutMutation, progress(err), problems);
            List<Checked> checked = check.check(laid);
            List<Problem> found =
                    problems.found().stream().filter(opened::concerns).toList();
            found.forEach(each -> out.println(Text.shown(each.toString())));
            double seconds = (System.nanoTime() - began) / 1e9;
            return summary(out, checked, found.size(), seconds);
        } catch (UnusableFileException unusable) {
            err.println(unusable.getMessage());
            return Commands.BAD_INPUT;
        } finally {
            out.flush();
        }
    }

    /** Says what was checked, and answers the exit status. */
    private static int summary(PrintStream out, List<Checked> checked, int problems, double seconds) {
        checked.forEach(each -> print(out, each));
        out.printf(
                Locale.ROOT,
                "%s %.1f seconds.%n",
                problems == 0
                        ? "Nothing is wrong."
                        : problems == 1 ? "1 problem." : "%,d problems.".formatted(problems),
                seconds);
        return checked.isEmpty() ? Commands.BAD_INPUT : problems == 0 ? 0 : 1;
    }

    private static void print(PrintStream out, Checked checked) {
        Proof proof = checked.proof();
        if (!checked.version().isEmpty()) {
            out.printf(
                    Locale.ROOT,
                    "%s %s: rules and norms %,d, rows of tables %,d, examples %,d, changes tried %,d (%,d more say the same).%n",
                    checked.folder(),
                    checked.version(),
                    proof.rules(),
                    proof.rows(),
                    proof.examples(),
                    proof.tried(),
                    proof.same());
        }
        if (!proof.notDone().isEmpty()) {
            out.printf("%s: not done: %s.%n", checked.folder(), String.join(", ", proof.notDone()));
        }
    }

    private static ProofProgress progress(PrintStream err) {
        return System.console() == null
                ? ProofProgress.UNHEARD
                : (done, of) -> {
                    if (done % 25 == 0 || done == of) {
                        err.printf(done == of ? "\r%40s\r" : "\r%,d of %,d changes tried", done == of ? "" : done, of);
                    }
                };
    }

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
            return new OpenedRules(FolderFiles.read(whole.getParent(), "", problems), Text.name(whole));
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
            String base = about(files.under(only), "basedOn", "");
            List<String> others = new ArrayList<>(List.of("values"));
            files.paths().stream()
                    .filter(path -> path.matches("[^/]+/" + RuleSetReader.ABOUT))
                    .map(path -> path.substring(0, path.indexOf('/')))
                    .filter(name -> !name.equals(only) && !id(name).equals(base))
                    .forEach(others::add);
            return others;
        }

        private String id(String name) {
            return about(files.under(name), "id", name);
        }

        /** What a rule set says of itself under a name, or what holds otherwise. */
        static String about(FolderFiles ruleSet, String name, String otherwise) {
            return YamlFile.read(ruleSet, RuleSetReader.ABOUT, new Problems())
                    .root()
                    .path(name)
                    .asString(otherwise);
        }
    }
}
