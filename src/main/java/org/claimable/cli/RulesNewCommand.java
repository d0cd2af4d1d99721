package org.claimable.cli;

import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import org.claimable.cli.CheckedOutput.LostOutputException;
import org.claimable.cli.LibraryOptions.RulesFolder;
import org.claimable.cli.RulesCheckCommand.OpenedRules;
import org.claimable.method.citation.Provenance;
import org.claimable.rules.draft.PairDraft;
import org.claimable.rules.draft.RuleDraft;
import org.claimable.rules.draft.RuleSetDraft;
import org.claimable.rules.draft.RuleSetDraft.DraftException;
import org.claimable.rules.files.Problems;
import org.claimable.rules.files.RuleSetReader;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Writes a rule set of one's own, to which rules and pairs are then added. */
@Command(
        name = "new",
        description =
                "Write a rule set of your own, based on another, ready to add to; or add a rule or a pair to one.",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        synopsisSubcommandLabel = "[COMMAND]",
        subcommands = {RulesNewCommand.NewRuleCommand.class, RulesNewCommand.NewPairCommand.class},
        exitCodeListHeading = "%nExit status:%n",
        exitCodeList = {
            "0:it is written",
            "2:it cannot be, or is there already; nothing is written",
            LostOutputException.LOST_STATUS,
            LostOutputException.CLOSED_STATUS
        })
final class RulesNewCommand implements Callable<Integer> {
    @Parameters(
            paramLabel = "ID",
            arity = "0..1",
            description = "The id of the new rule set: small letters, digits, hyphens and points.")
    private String id;

    @Option(
            names = "--based-on",
            paramLabel = "ID",
            description = "The rule set whose rules it has too (default: uksvb).")
    private String base = "uksvb";

    @Option(names = "--title", paramLabel = "TEXT", description = "What it is called (default: after its id).")
    private String title;

    @Option(
            names = "--into",
            paramLabel = "FOLDER",
            description =
                    "The new folder, beside that of the rule set that it is based on (default: in the rules folder).")
    private Path into;

    @Mixin
    private RulesFolder rules;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        if (id == null) {
            throw new ParameterException(
                    spec.commandLine(),
                    "Say what is new: the id of a rule set, rule or pair. Maybe rules new riverside.");
        }
        Path folder = into == null ? rules.path().resolve(id) : into;
        return NewFolder.writing(() -> {
            RuleSetDraft draft = new RuleSetDraft(id, title == null ? titled(id) : title, base, folder.toString());
            requireFree(folder);
            requireBase(folder);
            new NewFolder(folder).write(draft.files());
            PrintStream out = Commands.out();
            out.printf("Wrote %s: rule-set.yaml, sources.yaml and README.md.%n", folder);
            out.println(
                    "Fill in sources.yaml, which names the texts that your rules rely on. Then add a rule, or a pair:");
            out.printf("  ./claimable rules new rule --in %s --title \"What ought to be\"%n", folder);
            out.printf(
                    "  ./claimable rules new pair OUTCOME OUTCOME --in %s --source \"contract clause 1\" --provenance published "
                            + "--because \"Why\"%n",
                    folder);
            out.printf("  ./claimable rules check %s%n", folder);
            out.flush();
        });
    }

    private static String titled(String id) {
        return "%s%s rules"
                .formatted(
                        id.substring(0, 1).toUpperCase(java.util.Locale.ROOT),
                        id.substring(1).replace('-', ' '));
    }

    private static void requireFree(Path folder) {
        if (Files.exists(folder)) {
            throw new DraftException(
                    "%s is there already, and nothing in it is overwritten. Choose another id, or --into."
                            .formatted(folder));
        }
    }

    /** A rule set is read beside the one that it is based on. */
    private void requireBase(Path folder) {
        Path beside = Optional.ofNullable(folder.toAbsolutePath().normalize().getParent())
                .orElseThrow(() -> new DraftException("%s cannot be the folder of a rule set.".formatted(folder)));
        if (!Files.isDirectory(beside)) {
            throw new DraftException("There is no folder %s. Make it first, or leave out --into.".formatted(beside));
        }
        OpenedRules opened = OpenedRules.open(beside, new Problems());
        Map<String, Boolean> standing = new TreeMap<>();
        opened.files().paths().stream()
                .filter(path -> path.matches("[^/]+/" + RuleSetReader.ABOUT))
                .map(path -> opened.files().under(path.substring(0, path.indexOf('/'))))
                .forEach(each -> standing.put(
                        OpenedRules.about(each, "id", ""),
                        OpenedRules.about(each, "basedOn", "").isEmpty()));
        if (standing.containsKey(id)) {
            throw new DraftException("A rule set %s is there already, in %s. Choose another id.".formatted(id, beside));
        }
        if (!standing.containsKey(base)) {
            throw new DraftException(
                    "There is no rule set %s in %s, where it is looked for. Maybe --based-on another, or --into a folder beside it."
                            .formatted(base, beside));
        }
        if (!standing.get(base)) {
            throw new DraftException(
                    "%s is itself based on another, so nothing can be based on it. Maybe --based-on uksvb."
                            .formatted(base));
        }
    }

    /** Adds a rule to fill in. */
    @Command(
            name = "rule",
            description = "Add a rule to a rule set, ready to fill in, and two examples of it that hold.",
            mixinStandardHelpOptions = true,
            sortOptions = false)
    static final class NewRuleCommand implements Callable<Integer> {
        @Parameters(
                paramLabel = "ID",
                arity = "0..1",
                description = "Its id, such as RC-01 (default: the next free one).")
        private String id;

        @Option(names = "--in", required = true, paramLabel = "FOLDER", description = "The folder of the rule set.")
        private Path folder;

        @Option(
                names = "--title",
                required = true,
                paramLabel = "TEXT",
                description = "What ought to be, such as \"The provider is one of the contract\".")
        private String title;

        @Option(
                names = "--kind",
                paramLabel = "KIND",
                description = "What it looks at: ${COMPLETION-CANDIDATES} (default: claim).")
        private RuleDraft.Kind kind = RuleDraft.Kind.CLAIM;

        @Option(
                names = "--chapter",
                paramLabel = "NAME",
                description = "The chapter, such as 1-eligibility (default: that of its kind).")
        private String chapter;

        @Option(
                names = "--source",
                paramLabel = "TEXT",
                description = "What it rests on: a source's id and the place in it.")
        private String source;

        @Option(
                names = "--provenance",
                paramLabel = "WORD",
                description = "published, legacy or inferred (default: published).")
        private String provenance = Provenance.PUBLISHED.word();

        @Override
        public Integer call() {
            RuleDraft draft = new RuleDraft(id, title, kind, chapter, source, provenance);
            return NewFolder.adding(
                    folder,
                    draft::in,
                    "Now write what is still to be filled in: ./claimable rules check %s names each line.%n");
        }
    }

    /** Adds a pair of outcomes that are not both claimed. */
    @Command(
            name = "pair",
            description = "Add two outcomes that are not both claimed for one person and year, and examples that hold.",
            mixinStandardHelpOptions = true,
            sortOptions = false)
    static final class NewPairCommand implements Callable<Integer> {
        @Parameters(index = "0", paramLabel = "OUTCOME", description = "The code or the name of an outcome.")
        private String a;

        @Parameters(index = "1", paramLabel = "OUTCOME", description = "Those of the other.")
        private String b;

        @Option(names = "--in", required = true, paramLabel = "FOLDER", description = "The folder of the rule set.")
        private Path folder;

        @Option(
                names = "--source",
                required = true,
                paramLabel = "TEXT",
                description = "What it rests on: a source's id and the place in it, such as \"contract clause 14.2\".")
        private String source;

        @Option(
                names = "--provenance",
                required = true,
                paramLabel = "WORD",
                description = "How firmly: published, legacy or inferred.")
        private String provenance;

        @Option(
                names = "--because",
                paramLabel = "TEXT",
                description = "Why they are not both claimed, in a sentence (default: that the source says so).")
        private String rationale;

        @Option(names = "--from", paramLabel = "DATE", description = "Its first day (default: always).")
        private LocalDate from;

        @Option(names = "--to", paramLabel = "DATE", description = "Its last day (default: for good).")
        private LocalDate to;

        @Option(
                names = "--evidence-may-override",
                description = "Say in the refusal that evidence may show both outcomes.")
        private boolean override;

        @Option(names = "--id", paramLabel = "ID", description = "Its id (default: the next free one).")
        private String id;

        @Override
        public Integer call() {
            return NewFolder.adding(
                    folder,
                    open -> new PairDraft(id, a, b, from, to, provenance, source, override, why()).in(open),
                    "Check it: ./claimable rules check %s%n");
        }

        private String why() {
            return rationale == null ? "The source says that they are not both claimed: " + source : rationale;
        }
    }
}
