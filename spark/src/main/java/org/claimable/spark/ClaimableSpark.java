package org.claimable.spark;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.Callable;
import org.apache.spark.SparkThrowable;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.claimable.file.document.Count;
import org.claimable.file.document.Money;
import org.claimable.file.ndjson.CohortStream.StreamEnd;
import org.claimable.method.claim.MalformedCohortException;
import org.claimable.method.claim.Violations.InvalidCohortException;
import org.claimable.method.report.ClaimGroup.Figures;
import org.claimable.method.report.Summary.ReasonCount;
import org.claimable.rules.files.Problems.RuleFileException;
import org.claimable.spark.LakeFiles.Format;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Decides the claims of a lake from the command line, by spark-submit. */
@Command(
        name = "claimable-spark",
        description = "Decide the claims of a lake by person, as one stream would.",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        exitCodeListHeading = "%nExit status:%n",
        exitCodeList = {
            "0:every claim is claimable",
            "1:some claims are not, or are for review",
            "2:the input cannot be used; nothing was decided",
            "3:some people could not be decided; OUT/problems says why"
        })
public final class ClaimableSpark implements Callable<Integer> {
    private static final int BAD_INPUT = 2;
    private static final int UNDECIDED = 3;

    @Option(
            names = "--claims",
            required = true,
            paramLabel = "PATH",
            description = "The claims: a file, or a folder of files.")
    private String claims;

    @Option(
            names = "--out",
            required = true,
            paramLabel = "PATH",
            description = "A new folder for decisions, problems and summary.json.")
    private String out;

    @Option(names = "--individuals", paramLabel = "PATH", description = "What is known of people: ref, age, segments.")
    private String individuals;

    @Option(
            names = "--previous",
            paramLabel = "PATH",
            description = "What was counted before: individual, outcome, achievedOn, reference.")
    private String previous;

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            description = "PARQUET, CSV or NDJSON, where the name of a path does not say it.")
    private Format format;

    @Option(
            names = "--out-format",
            paramLabel = "FORMAT",
            description = "In what decisions and problems are written (default: as the claims).")
    private Format outFormat;

    @Option(
            names = "--position",
            paramLabel = "COLUMN",
            description = "The column with the position of a claim: a whole number, another in each row.")
    private String position;

    @Option(
            names = "--order-by",
            paramLabel = "COLUMNS",
            split = ",",
            description = "Or the columns by which claims are in order; no two rows have the same in all of them."
                    + " Of NDJSON neither need be said: then the order is that of its lines.")
    private List<String> orderBy = new ArrayList<>();

    @Option(names = "--leave-out", paramLabel = "COLUMNS", split = ",", description = "Columns that are not read.")
    private Set<String> leaveOut = new LinkedHashSet<>();

    @Option(
            names = "--settings",
            paramLabel = "FILE",
            description = "Settings in JSON, as the header of a stream; options win over it.")
    private Path settings;

    @Option(
            names = "--rules-folder",
            paramLabel = "FOLDER",
            description = "Where the rule sets and values are (default: rules).")
    private Path rules = Path.of(System.getenv().getOrDefault("CLAIMABLE_RULES_FOLDER", "rules"));

    @Option(
            names = "--overlay",
            paramLabel = "FOLDER",
            description = "A folder of your own tables, laid over the rules; may be repeated.")
    private List<Path> overlays = new ArrayList<>();

    @Option(
            names = "--claims-per-person",
            paramLabel = "NUMBER",
            description = "A person with more claims is a problem, wholly (default: 1000).")
    private int mostClaims = 1_000;

    @Option(
            names = "--partitions",
            paramLabel = "NUMBER",
            description = "In how many parts people are decided (default: spark.sql.shuffle.partitions).")
    private int partitions;

    @Option(names = "--overwrite", description = "Write over what is at OUT.")
    private boolean overwrite;

    private final SettingOptions chosen = new SettingOptions();
    private final PrintStream err = System.err;

    /** Ends the process with the exit status, unless that is 0. */
    public static void main(String[] arguments) {
        int status = run(arguments);
        if (status != 0) {
            System.exit(status);
        }
    }

    static int run(String... arguments) {
        ClaimableSpark command = new ClaimableSpark();
        CommandLine line = new CommandLine(command).setCaseInsensitiveEnumValuesAllowed(true);
        command.chosen.addTo(line.getCommandSpec());
        return line.execute(arguments);
    }

    @Override
    public Integer call() throws IOException {
        try (SparkSession spark = SparkSession.builder().appName("Claimable").getOrCreate()) {
            return decide(spark);
        } catch (UnusableClaimsException | MalformedCohortException unusable) {
            err.println(unusable.getMessage());
        } catch (InvalidCohortException invalid) {
            err.printf(
                    "The settings cannot be used; mistakes to correct first: %d%n",
                    invalid.violations().size());
            invalid.violations().forEach(each -> err.printf("  %s: %s%n", each.pointer(), each.message()));
        } catch (RuleFileException mistakes) {
            err.printf("The rules of %s cannot be used:%n", rules);
            mistakes.problems().forEach(each -> err.printf("  %s%n", each));
        } catch (NoSuchFileException missing) {
            err.printf("There is no file %s.%n", missing.getMessage());
        } catch (Exception failed) {
            err.println(words(failed));
        }
        return BAD_INPUT;
    }

    /** What a failed job comes to: never a row, which may name a person, nor where in the program it failed. */
    private static String words(Exception failed) {
        String kind = failed.getClass().getSimpleName();
        for (Throwable each = failed; each != null; each = each.getCause()) {
            if (each instanceof UnusableClaimsException unusable) {
                return unusable.getMessage();
            }
            boolean said = each instanceof SparkThrowable spark && spark.getCondition() != null;
            kind = said ? ((SparkThrowable) each).getCondition() : kind;
        }
        return "Nothing was decided: Spark could not go on (%s). Maybe a file is not what its name says, or cannot be read or written; spark/log4j2.properties says how to see more."
                .formatted(kind);
    }

    private int decide(SparkSession spark) throws IOException {
        LakeFiles files = new LakeFiles(spark);
        if (!overwrite) {
            files.requireFree(out);
        }
        String header = chosen.over(settings == null ? "{}" : Files.readString(settings, StandardCharsets.UTF_8));
        SparkCheck check =
                SparkCheck.on(spark).rules(rules, overlays).settings(header).mostClaims(mostClaims);
        if (partitions != 0) {
            check.partitions(partitions);
        }
        try (DecidedClaims decided = check.decide(lake(files))) {
            Format written = outFormat != null ? outFormat : format(claims);
            files.write(decided, out, written, overwrite);
            report(decided.end());
            boolean all = decided.end().summary().whole().claims()
                    == decided.end().summary().whole().claimable();
            return decided.end().failed() > 0 ? UNDECIDED : all ? 0 : 1;
        }
    }

    private Format format(String path) {
        return format != null ? format : Format.of(path);
    }

    private LakeClaims lake(LakeFiles files) {
        LakeClaims lake = claims(files).leavingOut(leaveOut);
        if (individuals != null) {
            lake.individuals(files.read(individuals, format(individuals)));
        }
        if (previous != null) {
            lake.previouslyCounted(files.read(previous, format(previous)));
        }
        return lake;
    }

    private LakeClaims claims(LakeFiles files) {
        Format of = format(claims);
        if (position != null && !orderBy.isEmpty()) {
            throw new UnusableClaimsException("Say --position or --order-by, not both.");
        }
        if (of == Format.NDJSON && !orderBy.isEmpty()) {
            throw new UnusableClaimsException(
                    "Lines of JSON are in their own order, or in that of a member: leave out --order-by, or say --position.");
        }
        if (of == Format.NDJSON && position == null) {
            return LakeClaims.orderedBy(files.readInOrder(claims), LakeFiles.PLACE);
        }
        if (position == null && orderBy.isEmpty()) {
            throw new UnusableClaimsException(
                    "Say in which order the claims are: --position and a column of whole numbers, or --order-by and columns. Where two claims "
                            + "are equal the first counts, and the rows of a table have no order of their own.");
        }
        Dataset<Row> rows = files.read(claims, of);
        return position != null ? LakeClaims.at(rows, position) : LakeClaims.orderedBy(rows, orderBy);
    }

    private void report(StreamEnd end) {
        PrintStream print = System.out;
        Figures whole = end.summary().whole();
        print.printf(
                Locale.UK,
                "%s of %s: %,d claimable, worth %s; %,d not claimable, %,d for review.%n",
                Count.claims(whole.claims()),
                Count.people(whole.individuals()),
                whole.claimable(),
                Money.pounds(whole.claimableValue().total()),
                whole.notClaimable(),
                whole.review());
        List<ReasonCount> reasons = end.summary().byReason();
        if (!reasons.isEmpty()) {
            print.println("Why claims are refused or for review:");
            reasons.forEach(
                    each -> print.printf(Locale.UK, "  %-28s %10s%n", each.code(), Count.claims(each.claims())));
        }
        if (end.failed() > 0) {
            print.printf(
                    Locale.UK,
                    "Of %s %,d could not be decided; %s/problems says why.%n",
                    Count.of(end.lines(), "line", "lines"),
                    end.failed(),
                    out);
        }
        print.printf("Written to %s: decisions, problems and summary.json.%n", out);
        print.printf("Decision %s%n", end.decisionId());
        print.flush();
    }
}
