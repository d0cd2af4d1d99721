package org.claimable.cli;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.claimable.cli.CohortFile.UnusableFileException;
import org.claimable.cli.RulesCheckCommand.OpenedRules;
import org.claimable.cli.SettingFlags.Choices;
import org.claimable.method.bank.ValueSet;
import org.claimable.method.claim.Cohort;
import org.claimable.method.evaluation.Evaluator;
import org.claimable.method.evaluation.Library;
import org.claimable.method.rulebook.OwnFields;
import org.claimable.rules.comparison.Comparison.Side;
import org.claimable.rules.engine.LibraryFiles;
import org.claimable.rules.engine.ReadLibrary;
import org.claimable.rules.files.FolderFiles;
import org.claimable.rules.files.Problems;
import org.claimable.rules.files.RuleSetReader;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;

/** Reads each side of a comparison: rules, value sets, and files of claims as that side reads them. */
final class SideReader {
    private static final String USUAL_VALUES = "open-wellby";

    private final Path shipped;
    private final String ruleSet;
    private final DecidedBy decidedBy;
    private final List<Path> cohorts;
    private String reading = "";

    SideReader(Path shipped, String ruleSet, DecidedBy decidedBy, List<Path> cohorts) {
        this.shipped = shipped;
        this.ruleSet = ruleSet;
        this.decidedBy = decidedBy;
        this.cohorts = cohorts;
    }

    /** What was read last, so that what is said of it names it. */
    String reading() {
        return reading;
    }

    /** Fails where a file of claims is not there, before anything that takes time. */
    void requireCohorts() {
        for (Path file : cohorts) {
            reading = file.toString();
            CohortFile.require(file);
        }
    }

    /** The rules of a name, and the value sets beside them; {@code usual} prices claims, null where there is none. */
    record SideRules(String name, Evaluator evaluator, ValueSet usual, List<ValueSet> valueSets) {
        OwnFields fields() {
            return evaluator.ruleSet().fields();
        }
    }

    /** The rules of a name, before any claims are read. */
    SideRules rules(String name) {
        reading = name;
        NamedRules named = NamedRules.of(name, ruleSet, shipped);
        ReadLibrary read = named.read(decidedBy.overlays(), shipped);
        Evaluator evaluator = read.ruleSet(named.ruleSet()).orElseThrow().asRead();
        String chosen = decidedBy.choices().settings().valueSet();
        String values = chosen == null ? USUAL_VALUES : chosen;
        ValueSet usual = read.valueSets().stream()
                .filter(each -> each.id().equals(values) || each.digest().equals(values))
                .findFirst()
                .orElse(null);
        if (usual == null && (chosen != null || !cohorts.isEmpty())) {
            throw new UnusableFileException("There is no value set \"%s\" beside it. Say which with --value-set, of %s."
                    .formatted(
                            values, read.valueSets().stream().map(ValueSet::id).toList()));
        }
        return new SideRules(name, evaluator, usual, read.valueSets());
    }

    /** A side with its claims, which may say what the {@code other} rules alone ask; what to know of the reading goes to {@code notes}. */
    Side side(SideRules rules, SideRules other, PrintStream notes) {
        reading = rules.name();
        List<Cohort> decided = new ArrayList<>();
        for (Path file : cohorts) {
            reading = file.toString();
            Library library = new Library(
                    List.of(rules.evaluator()),
                    rules.valueSets(),
                    rules.evaluator().ruleSet().id(),
                    rules.usual().id());
            decided.add(decidedBy.choices().applyTo(CohortFile.read(file, other.fields(), library, notes), library));
        }
        return new Side(rules.evaluator(), rules.usual(), rules.valueSets(), decided);
    }

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
            folders(folder).keySet().forEach(path -> folders.put(Text.name(path), read(path, problems)));
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
            FolderFiles about = FolderFiles.file(ruleSet.resolve(RuleSetReader.ABOUT), new Problems());
            String otherwise = Text.name(ruleSet);
            return about.has(RuleSetReader.ABOUT) ? OpenedRules.about(about, "id", otherwise) : otherwise;
        }
    }

    /** The options of how claims are decided that are the same on both sides of a comparison. */
    static final class DecidedBy {
        private final SettingFlags flags = SettingFlags.ofBothSides();

        @Mixin
        private final CommandSpec settings = flags.spec();

        @Option(
                names = "--overlay",
                paramLabel = "FOLDER",
                description = "A folder of your own tables, laid over both; may be repeated.")
        private List<Path> overlays = new ArrayList<>();

        List<Path> overlays() {
            return overlays;
        }

        Choices choices() {
            return new Choices(flags.settings());
        }
    }
}
