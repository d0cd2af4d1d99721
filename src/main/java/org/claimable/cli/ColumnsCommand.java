package org.claimable.cli;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.claimable.cli.CheckedOutput.LostOutputException;
import org.claimable.cli.CohortFile.UnusableFileException;
import org.claimable.cli.CohortFile.UnusableInput;
import org.claimable.cli.SettingFlags.Choices;
import org.claimable.file.table.TableLook;
import org.claimable.file.table.TableLook.ColumnSeen;
import org.claimable.method.catalogue.Setting;
import org.claimable.method.evaluation.Library;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Shows what the columns of a table of claims are, without deciding anything. */
@Command(
        name = "columns",
        description =
                "Show what the columns of a table of claims are read as, and what an unread one may be. Nothing is decided.",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        exitCodeListHeading = "%nExit status:%n",
        exitCodeList = {
            "0:outcome, date and person are known",
            "1:one of them is not: name its column with --columns",
            "2:the input cannot be used; each mistake is said with its place",
            LostOutputException.LOST_STATUS,
            LostOutputException.CLOSED_STATUS
        })
final class ColumnsCommand implements Callable<Integer> {
    private static final int WIDE = 28;
    private static final int VALUES = 40;

    @Parameters(paramLabel = "FILE", description = "A .csv or .xlsx file, one row a claim (see docs/spreadsheets.md).")
    private Path file;

    private final SettingFlags chosen = SettingFlags.ofTables(Setting.RULE_SET);

    @Mixin
    private final CommandSpec settings = chosen.spec();

    @Mixin
    private TableOptions tables;

    @Option(
            names = "--output",
            paramLabel = "FILE",
            description =
                    "Also write the columns to a small .txt file for --columns, suggestions as lines that begin with #.")
    private Path output;

    @Mixin
    private LibraryOptions rules;

    @Override
    public Integer call() {
        PrintStream out = Commands.out();
        PrintStream err = Commands.err();
        tables.decidedBy(new Choices(chosen.settings()));
        try (Library loaded = rules.load()) {
            CohortFile.require(file);
            requireWritable();
            byte[] content = CohortFile.content(file);
            if (CohortFile.isJson(Text.smallName(file), content)) {
                throw new UnusableFileException("It is JSON, which has no columns.");
            }
            TableLook look = TableLook.of(tables.submission(content), loaded, null, 0);
            look.requireSettings();
            print(look, out);
            write(look, err);
            return look.missing().isEmpty() && !look.isPersonOpen() ? 0 : 1;
        } catch (RuntimeException fault) {
            return new UnusableInput(fault).print(file, rules.folder(), "read", err);
        } finally {
            out.flush();
        }
    }

    private void requireWritable() {
        if (output != null) {
            new NewFile(output).requireEnding(".txt").requireOtherThan(file);
        }
    }

    private static void print(TableLook look, PrintStream out) {
        String sheet = look.sheet() == null ? "" : " of sheet " + Text.shown(look.sheet());
        out.printf("Headings: row %d%s%n", look.headings(), sheet);
        look.above().forEach(row -> out.printf("Passed over: row %d%n", row.number()));
        look.below().forEach(row -> out.printf("Passed over: row %d%n", row.number()));
        look.doubtful()
                .ifPresent(row -> out.printf(
                        "In doubt: row %d has no date and no known outcome. It may be further headings, and is read as a claim.%n",
                        row.number()));
        out.println();
        look.columns().forEach(column -> print(column, out));
        out.println();
        look.everyRow().forEach((title, text) -> out.printf("Every row: %s is %s%n", title, Text.shown(text)));
        look.missing().forEach(title -> out.printf("No column is %s, which every claim needs.%n", title));
        if (look.isPersonOpen()) {
            out.println(
                    "No column is Person. Name it with --columns, or write Person= there if this file names no person.");
        }
    }

    private static void print(ColumnSeen column, PrintStream out) {
        String is = column.is() != null
                ? column.is()
                : column.guess().title() != null
                        ? "not read; suggestion: %s. %s"
                                .formatted(
                                        column.guess().title(), column.guess().why())
                        : "not read";
        out.printf(
                "%-3s %-" + WIDE + "s %-" + VALUES + "s %s%n",
                column.letters(),
                Text.cut(column.heading(), WIDE),
                Text.cut(String.join(" | ", column.values()), VALUES),
                Text.shown(is));
    }

    private void write(TableLook look, PrintStream err) {
        if (output != null) {
            byte[] text = look.textWithSuggestions().getBytes(StandardCharsets.UTF_8);
            new NewFile(output).write(stream -> stream.write(text));
            err.printf("Written to %s.%n", output);
        }
    }
}
