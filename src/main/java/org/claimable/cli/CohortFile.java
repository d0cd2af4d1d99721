package org.claimable.cli;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.claimable.cli.CheckedOutput.LostOutputException;
import org.claimable.cli.NewFile.UnwritableFileException;
import org.claimable.cli.SettingFlags.Choices;
import org.claimable.file.document.Count;
import org.claimable.file.json.CohortReader;
import org.claimable.file.json.CohortReader.ChosenRules;
import org.claimable.file.json.PlanReader;
import org.claimable.file.json.TextEncoding;
import org.claimable.file.large.LargeTable.NoTemporaryRoomException;
import org.claimable.file.table.PlanSubmission;
import org.claimable.file.table.TableCohortReader;
import org.claimable.method.claim.Claim;
import org.claimable.method.claim.Cohort;
import org.claimable.method.claim.MalformedCohortException;
import org.claimable.method.claim.PersonalDetails;
import org.claimable.method.claim.SubmittedTable.TableNote;
import org.claimable.method.claim.Violations.InvalidCohortException;
import org.claimable.method.evaluation.Library;
import org.claimable.method.forecast.Plan;
import org.claimable.method.rulebook.OwnFields;
import org.claimable.rules.files.Problems.RuleFileException;

/** A cohort in a file, told by its content and not by its name. */
final class CohortFile {
    private static final List<String> KNOWN = List.of(
            ".csv", ".xlsx", ".tsv", ".txt", ".json", ".xls", ".xlsm", ".xlsb", ".ods", ".htm", ".html", ".xml",
            ".pdf");

    private CohortFile() {}

    /**
     * The cohort of a file that is compared with rules that declare other fields, too; what a reader should know of the reading is printed to
     * {@code notes}.
     */
    static Cohort read(Path file, OwnFields others, Library library, PrintStream notes) {
        return read(file, new TableOptions(), new ChosenRules(null, others), library, notes);
    }

    /** The cohort of a file, read as options say where it is a table. */
    static Cohort read(Path file, TableOptions options, Library library, PrintStream notes) {
        return read(file, options, new ChosenRules(options.ruleSet(), OwnFields.NONE), library, notes);
    }

    /** One cohort of the claims in one or several files; several are tables. */
    static Cohort read(List<Path> files, TableOptions options, Library library, PrintStream notes) {
        if (files.size() == 1) {
            return read(files.get(0), options, library, notes);
        }
        files.forEach(CohortFile::requireKnown);
        List<String> names = files.stream().map(Text::name).toList();
        boolean areTold = Set.copyOf(names).size() == names.size();
        Cohort cohort = TableCohortReader.read(
                options.submission(
                        areTold ? names : files.stream().map(Path::toString).toList(),
                        files.stream().map(CohortFile::content).toList()),
                library);
        print(cohort.table().notes(), notes);
        return cohort;
    }

    private static Cohort read(
            Path file, TableOptions options, ChosenRules chosen, Library library, PrintStream notes) {
        requireKnown(file);
        String name = Text.smallName(file);
        byte[] content = options.claims(file);
        if (!isJson(name, content)) {
            Cohort cohort = TableCohortReader.read(options.submission(content), library);
            print(cohort.table().notes(), notes);
            return cohort;
        }
        if (options.areGiven()) {
            throw new UnusableFileException(
                    "It is JSON, which says all in one file: leave out %s.".formatted(TableOptions.ALL));
        }
        Cohort cohort = CohortReader.read(new ByteArrayInputStream(content), library, chosen);
        warn(cohort, notes);
        return cohort;
    }

    /** Fails where the name ends in none of those of files that are read, or of which it is said how to save them. */
    static void requireKnown(Path file) {
        if (KNOWN.stream().noneMatch(Text.smallName(file)::endsWith)) {
            throw new UnusableFileException(file, "Its name must end in .csv, .xlsx, .tsv, .txt or .json.");
        }
    }

    /** Whether it is JSON; a workbook that is called so is none. */
    static boolean isJson(String name, byte[] content) {
        boolean archive = content.length > 1 && content[0] == 'P' && content[1] == 'K';
        return name.endsWith(".json") ? !archive : TextEncoding.isJson(content);
    }

    /** Warns of references that look like names or addresses, by the first claim that has one, and shows none. */
    private static void warn(Cohort cohort, PrintStream err) {
        Set<String> personal = Set.copyOf(PersonalDetails.in(cohort));
        List<Claim> claims = cohort.claims().stream()
                .filter(claim -> claim.individual() != null && personal.contains(claim.individual()))
                .toList();
        if (!claims.isEmpty()) {
            String who = Count.of(
                    claims.size(),
                    "claim, this one, names its person",
                    "claims, of which this is the first, name their people");
            String place = "claim " + claims.get(0).id();
            print(List.of(new TableNote(place, PersonalDetails.NOTE, PersonalDetails.words(who))), err);
        }
    }

    /** Prints what a reader should know of the reading. */
    static void print(List<TableNote> notes, PrintStream err) {
        notes.forEach(note -> err.printf(
                "%s, %s: %s%n",
                note.code().equals(PersonalDetails.NOTE) ? "Warning" : "Note",
                Text.shown(note.place()),
                Text.shown(note.message())));
    }

    /** Fails where there is no such file, or a folder, before anything that takes time. */
    static void require(Path file) {
        if (!Files.exists(file)) {
            throw new UnusableFileException(file, "There is no such file.");
        }
        if (Files.isDirectory(file)) {
            throw new UnusableFileException(file, "It is a folder. Name a file in it.");
        }
    }

    /** The names of files, without their folders. */
    static String names(List<Path> files) {
        return files.stream().map(Text::name).collect(Collectors.joining(", "));
    }

    /** The bytes of files, one file after another. */
    static byte[] contents(List<Path> files) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        files.forEach(file -> all.writeBytes(content(file)));
        return all.toByteArray();
    }

    static byte[] content(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException unreadable) {
            throw new UnusableFileException(file, "It cannot be opened: is it a file, and may you read it?");
        }
    }

    /** A plan in a file, by the ending of its name. */
    record PlanFile(Path file) {

        /** The plan of the file; its outcomes are those of the rule set chosen, or of the one that it names. */
        Plan read(Choices choices, Library library, PrintStream notes) {
            CohortFile.require(file);
            choices.checkOfPlan(library);
            CohortFile.requireKnown(file);
            String name = Text.smallName(file);
            byte[] content = CohortFile.content(file);
            if (CohortFile.isJson(name, content)) {
                return choices.applyTo(PlanReader.read(new ByteArrayInputStream(content), library));
            }
            PlanSubmission sent = PlanSubmission.read(
                    content,
                    library.evaluator(choices.settings().ruleSet())
                            .orElseThrow()
                            .ruleSet()
                            .catalogue());
            CohortFile.print(sent.notes(), notes);
            return choices.applyTo(sent.plan());
        }
    }

    /** Says, in the same words after every command, why what was given cannot be used. */
    record UnusableInput(RuntimeException fault) {

        /**
         * Prints it and answers the exit status; {@code input} is what was read, {@code rules} whose rules, and {@code wish} what
         * was to be done with it. A fault that is not the input's is thrown on.
         */
        int print(Object input, Object rules, String wish, PrintStream err) {
            if (fault instanceof InvalidCohortException invalid) {
                err.printf(
                        "%s cannot be %s; mistakes to correct first: %d%n",
                        input, wish, invalid.violations().size());
                invalid.violations().forEach(each -> err.printf("  %s: %s%n", each.pointer(), each.message()));
            } else if (fault instanceof UnusableFileException unusable) {
                err.printf(
                        "%s cannot be read. %s%n",
                        unusable.file == null ? input : unusable.file, unusable.getMessage());
            } else if (fault instanceof MalformedCohortException) {
                err.printf("%s cannot be read. %s%n", input, fault.getMessage());
            } else if (fault instanceof UnwritableFileException) {
                err.println(fault.getMessage());
            } else if (fault instanceof NoTemporaryRoomException) {
                err.println(fault.getMessage());
                return LostOutputException.LOST;
            } else if (fault instanceof RuleFileException mistakes) {
                print(mistakes, rules, err);
            } else {
                throw fault;
            }
            return Commands.BAD_INPUT;
        }

        /** Says what is wrong with rules. */
        static void print(RuleFileException mistakes, Object rules, PrintStream err) {
            err.printf("The rules of %s cannot be used:%n", rules);
            mistakes.problems().forEach(problem -> err.printf("  %s%n", problem));
        }
    }

    /** A file that cannot be opened or is of no known kind; {@code file} is null where it is the one that was to be read. */
    static final class UnusableFileException extends RuntimeException {
        private final transient Path file;

        UnusableFileException(String message) {
            this(null, message);
        }

        UnusableFileException(Path file, String message) {
            super(message);
            this.file = file;
        }
    }
}
