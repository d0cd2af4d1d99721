package org.claimable.cli;

import java.io.IOException;
import java.io.PrintStream;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.claimable.cli.CheckedOutput.LostOutputException;
import org.claimable.cli.CohortFile.PlanFile;
import org.claimable.cli.CohortFile.UnusableInput;
import org.claimable.cli.ReportTables.TextTable;
import org.claimable.cli.SettingFlags.Choices;
import org.claimable.cli.Text.Colours;
import org.claimable.file.document.Caveats;
import org.claimable.file.document.Count;
import org.claimable.file.document.HowDecided;
import org.claimable.file.document.Planned;
import org.claimable.file.forecast.ForecastCsv;
import org.claimable.file.json.ForecastWriter;
import org.claimable.method.bank.Pence;
import org.claimable.method.decision.ClaimValue;
import org.claimable.method.decision.ClaimValue.Amounts;
import org.claimable.method.evaluation.Library;
import org.claimable.method.forecast.Forecast;
import org.claimable.method.forecast.Forecast.ForecastLine;
import org.claimable.method.forecast.Forecast.ForecastPair;
import org.claimable.method.forecast.Plan;
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
        PrintStream out = Commands.out();
        PrintStream err = Commands.err();
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
            return new UnusableInput(fault).print(file, rules.folder(), "forecast", err);
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
            new ForecastReport(forecast, Text.name(file), out, Colours.ofTerminal()).print();
        }
    }

    /** The file that a forecast is written to, in what the ending of its name says. */
    record ForecastFile(Path file) {

        /** Fails where it cannot be written, or is the file that is read. */
        void requireOtherThan(Path input) {
            new NewFile(file).requireEnding(".json", ".csv").requireOtherThan(input);
        }

        void write(Forecast forecast) {
            new NewFile(file).write(stream -> {
                if (Text.smallName(file).endsWith(".csv")) {
                    ForecastCsv.write(forecast, stream);
                } else {
                    ForecastWriter.write(forecast, stream);
                }
            });
        }
    }

    /** Prints a forecast for a reader: each line worked out, what is not claimed together, the totals, and what to know. */
    record ForecastReport(Forecast forecast, String file, PrintStream out, Colours colours) {
        private static final int WIDTH = 52;

        void print() {
            head();
            new ForecastLines(forecast, out, colours).print();
            totals();
            out.printf("%n%s%n", colours.bold(Planned.TO_KNOW));
            forecast.caveats().forEach(each -> Text.wrap(out, "  ", Caveats.line(each)));
            ReportTables.facts(colours.bold(HowDecided.MADE), HowDecided.of(forecast), out);
        }

        private void head() {
            String reference = forecast.plan().reference();
            out.println(
                    colours.bold("%s: %s".formatted(Forecast.LABEL, Text.shown(reference == null ? file : reference))));
            ReportTables.notice(forecast.valueSet(), out);
        }

        private void totals() {
            new TextTable(out, WIDTH).print(Planned.PARTS, Planned.parts(forecast));
            out.printf("People, once for each line: %,d.%n", forecast.people());
            Planned.words(forecast).forEach(each -> Text.wrap(out, "", each));
        }
    }

    /** Prints the lines of a forecast, each worked out, and those of them that are not claimed together. */
    record ForecastLines(Forecast forecast, PrintStream out, Colours colours) {
        void print() {
            for (int i = 0; i < forecast.lines().size(); i++) {
                line(i + 1, forecast.lines().get(i));
            }
            if (!forecast.pairs().isEmpty()) {
                pairs();
            }
        }

        private void line(int number, ForecastLine line) {
            String service = line.planned().service();
            String title = line.priced().outcome().name() + (service == null ? "" : ", " + Text.shown(service));
            String worth = line.isPriced() ? Pence.text(line.priced().value().total()) : "value not known";
            out.printf("%n%s%n", colours.bold("%d  %s: %s".formatted(number, title, worth)));
            if (line.isPriced()) {
                workings(line.priced().value());
            } else {
                out.printf("   People %,d%n", line.planned().people());
            }
            about(line);
        }

        private void about(ForecastLine line) {
            if (line.planned().note() != null) {
                Text.wrap(out, "   ", "Note: " + line.planned().note());
            }
            line.priced().caveats().forEach(each -> Text.wrap(out, "   ", Caveats.line(each)));
            line.reminders()
                    .forEach(each -> Text.wrap(
                            out,
                            "   ",
                            "%s (%s): %s".formatted(Planned.title(each), each.provenance(), each.message())));
        }

        private void workings(ClaimValue value) {
            Amounts one = value.perPerson();
            String deadweight = value.deadweightRate() == null
                    ? "deadweight is taken off already"
                    : "less deadweight of %s is %s"
                            .formatted(percent(value.deadweightRate()), Pence.text(one.wellbeingNet()));
            out.printf("   Wellbeing %s, %s%n", Pence.text(one.wellbeing()), deadweight);
            out.printf(
                    "   plus exchequer %s, plus business %s: %s a person%n",
                    Pence.text(one.exchequer()), Pence.text(one.business()), Pence.text(one.total()));
            out.printf(
                    "   × %s × share %s = %s%n",
                    Count.people(value.headcount()),
                    value.share().stripTrailingZeros().toPlainString(),
                    Pence.text(value.total()));
        }

        private static String percent(BigDecimal rate) {
            return rate.movePointRight(2).stripTrailingZeros().toPlainString() + "%";
        }

        /** Prints the pairs; a source that stands with the pair before is not said again. */
        private void pairs() {
            out.printf("%n%s%n", colours.bold("Not claimed together for one person in one year"));
            String last = "";
            for (ForecastPair pair : forecast.pairs()) {
                pair(pair);
                String source = pair.finding().source();
                if (!source.equals(last)) {
                    Text.wrap(out, "    ", "Source: " + source);
                }
                last = source;
            }
        }

        private void pair(ForecastPair pair) {
            Text.wrap(
                    out,
                    "  ",
                    "Lines %d and %d, %s: %s Up to %s in both, which %s."
                            .formatted(
                                    pair.first() + 1,
                                    pair.second() + 1,
                                    pair.refuses() ? "refused" : "advised against",
                                    Caveats.line(pair.finding()),
                                    pair.people() == 1 ? "one person" : "%,d people".formatted(pair.people()),
                                    pair.atRisk() == null
                                            ? "takes nothing off this total, as one of the two has no value"
                                            : "costs at most " + Text.pounds(pair.atRisk())));
        }
    }
}
