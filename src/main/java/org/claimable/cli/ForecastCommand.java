package org.claimable.cli;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.claimable.evaluation.Library;
import org.claimable.file.json.ForecastWriter;
import org.claimable.forecast.Forecast;
import org.claimable.forecast.Plan;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
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
        exitCodeList = {
            "0:the forecast was made",
            "2:the input cannot be used; each mistake is said with its place",
            LostOutputException.LOST_STATUS,
            LostOutputException.CLOSED_STATUS
        })
final class ForecastCommand implements Callable<Integer> {
    @Parameters(
            paramLabel = "FILE",
            description =
                    "A .csv or .xlsx file, one row an outcome (outcome, people, share, service, note), or a .json file as the API"
                            + " takes it (see docs/forecasts.md).")
    private Path file;

    private final SettingFlags chosen = SettingFlags.ofPlan();

    @Mixin
    private final CommandSpec settings = chosen.spec();

    @Option(names = "--json", description = "Print the answer of the API instead of the report.")
    private boolean json;

    @Option(names = "--output", paramLabel = "FILE", description = "Also write the forecast to a .json or .csv file.")
    private Path output;

    @Mixin
    private LibraryOptions rules;

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
            if (written != null) {
                written.write(forecast);
            }
            print(forecast, out);
            return 0;
        } catch (RuntimeException fault) {
            return new Unusable(fault).print(file, rules.folder(), "forecast", err);
        } finally {
            out.flush();
        }
    }

    private Forecast forecast(PrintStream err) {
        try (Library loaded = rules.load()) {
            Plan plan = new PlanFile(file).read(new Choices(chosen.settings()), loaded, err);
            return Forecast.of(
                    plan, loaded.evaluator(plan.ruleSet()).orElseThrow(), plan.values(loaded), Commands.today());
        }
    }

    private void print(Forecast forecast, PrintStream out) {
        if (json) {
            ForecastWriter.write(forecast, out);
            out.println();
        } else {
            new ForecastReport(forecast, FileName.of(file), out, Colours.ofTerminal()).print();
        }
    }
}
