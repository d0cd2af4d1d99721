package org.claimable.cli;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.claimable.claim.InvalidCohortException;
import org.claimable.claim.MalformedCohortException;
import org.claimable.evaluation.Library;
import org.claimable.evaluation.drools.LibraryFiles;
import org.claimable.file.json.ForecastWriter;
import org.claimable.forecast.Forecast;
import org.claimable.forecast.Plan;
import org.claimable.rulebook.file.RuleFileException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Works out what planned outcomes would be worth. */
@Command(
        name = "forecast",
        description =
                "Work out what planned outcomes would be worth, for a tender, and which of them are not claimed together.",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        exitCodeListHeading = "%nExit status:%n",
        exitCodeList = {"0:the forecast was made", "2:the input cannot be used; each mistake is said with its place"})
final class ForecastCommand implements Callable<Integer> {
    @Parameters(
            paramLabel = "FILE",
            description =
                    "A .csv or .xlsx file, one row an outcome (outcome, people, share, service, note), or a .json file as the API"
                            + " takes it (see docs/forecasts.md).")
    private Path file;

    @Mixin
    private PlanChoices choices;

    @Option(names = "--json", description = "Print the answer of the API instead of the report.")
    private boolean json;

    @Option(names = "--output", paramLabel = "FILE", description = "Also write the forecast to a .json or .csv file.")
    private Path output;

    @Option(
            names = "--overlay",
            paramLabel = "FOLDER",
            description = "A folder of your own tables, laid over the rules; may be repeated.")
    private List<Path> overlays = new ArrayList<>();

    @Option(names = "--rules-folder", paramLabel = "FOLDER", description = "Where the rule sets and values are.")
    private String folder = RulesFolder.byDefault();

    @Override
    public Integer call() throws IOException {
        PrintStream out = new PrintStream(System.out, false, StandardCharsets.UTF_8);
        PrintStream err = new PrintStream(System.err, true, StandardCharsets.UTF_8);
        ForecastFile written = output == null ? null : new ForecastFile(output);
        try {
            CohortFile.require(file);
            if (written != null) {
                written.requireOtherThan(file);
            }
            Forecast forecast = forecast(err);
            print(forecast, out);
            if (written != null) {
                written.write(forecast);
            }
            return 0;
        } catch (InvalidCohortException invalid) {
            err.printf(
                    "%s cannot be forecast; mistakes to mend first: %d%n",
                    file, invalid.violations().size());
            invalid.violations().forEach(each -> err.printf("  %s: %s%n", each.pointer(), each.message()));
        } catch (MalformedCohortException | UnusableFileException unusable) {
            err.printf("%s cannot be read. %s%n", file, unusable.getMessage());
        } catch (UnwritableFileException unwritable) {
            err.println(unwritable.getMessage());
        } catch (RuleFileException mistakes) {
            err.printf("The rules of %s cannot be used:%n", folder);
            mistakes.problems().forEach(problem -> err.printf("  %s%n", problem));
        } finally {
            out.flush();
        }
        return Commands.BAD_INPUT;
    }

    private Forecast forecast(PrintStream err) {
        try (Library library = LibraryFiles.load(Path.of(folder), overlays, "uksvb", "open-wellby")) {
            Plan plan = new PlanFile(file).read(choices, library, err);
            return Forecast.of(plan, library.evaluator(plan.ruleSet()).orElseThrow(), plan.values(library), today());
        }
    }

    private static LocalDate today() {
        return LocalDate.now(Clock.system(ZoneId.of("Europe/London")));
    }

    private void print(Forecast forecast, PrintStream out) {
        if (json) {
            ForecastWriter.write(forecast, out);
            out.println();
        } else {
            new ForecastReport(forecast, file.getFileName().toString(), out, Colours.ofTerminal()).print();
        }
    }
}
