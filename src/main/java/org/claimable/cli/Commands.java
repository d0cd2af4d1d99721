package org.claimable.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Properties;
import java.util.stream.Stream;
import org.claimable.cli.CheckedOutput.LostOutputException;
import org.claimable.file.table.CellText;
import org.claimable.method.bank.Names.Nearest;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.IVersionProvider;
import picocli.CommandLine.TypeConversionException;

/** The commands of the command line. */
@Command(
        name = "claimable",
        description = "Decides which claimed social value outcomes are valid, and says why.",
        mixinStandardHelpOptions = true,
        versionProvider = Commands.ProgramVersion.class,
        synopsisSubcommandLabel = "COMMAND")
public final class Commands {
    /** Exit status of input, or of options, that cannot be used. */
    static final int BAD_INPUT = 2;

    /** Exit status of lines of a stream that could not be decided. */
    static final int UNDECIDED = 3;

    /** Exit status where the program itself is at fault. */
    private static final int FAULT = 70;

    private static final List<Class<?>> ALL = List.of(
            CheckCommand.class,
            ColumnsCommand.class,
            PlanCommand.class,
            ForecastCommand.class,
            MeasuresCommand.class,
            TemplateCommand.class,
            RulesCommands.class,
            ValuesCommand.class,
            ServeCommand.class,
            KeyCommands.class);

    private Commands() {}

    /** The command that the arguments name alone, as each has many options to be looked at; all of them where they name none. */
    private static CommandLine known(String... arguments) {
        CommandLine commands = new CommandLine(new Commands());
        List<Class<?>> named = ALL.stream()
                .filter(each -> arguments.length > 0
                        && each.getAnnotation(Command.class).name().equals(arguments[0]))
                .toList();
        (named.isEmpty() ? ALL : named).forEach(commands::addSubcommand);
        return commands;
    }

    /** Today in the United Kingdom: the day of evaluation where none is given. */
    static LocalDate today() {
        return LocalDate.now(Clock.system(ZoneId.of("Europe/London")));
    }

    /** What is printed, in UTF-8; it is to be flushed. */
    static PrintStream out() {
        return new PrintStream(System.out, false, StandardCharsets.UTF_8);
    }

    /** What is said beside it. */
    static PrintStream err() {
        return new PrintStream(System.err, true, StandardCharsets.UTF_8);
    }

    /** Runs the command as all that this process is for: what cannot be printed ends it. A service outlives its output. */
    public static int main(String... arguments) {
        if (!isServing(arguments)) {
            CheckedOutput.checkPrinted();
        }
        return run(arguments);
    }

    /** Runs the command that the arguments name, and answers its exit status. */
    public static int run(String... arguments) {
        if (!isServing(arguments)) {
            System.setProperty("logback.configurationFile", "logback-cli.xml");
        }
        CommandLine commands = known(arguments);
        OptionValues.teach(commands);
        commands.setExecutionExceptionHandler((fault, command, parsed) -> ended(fault));
        StringWriter help = new StringWriter();
        commands.setOut(new PrintWriter(help));
        int status = commands.execute(arguments);
        boolean lost = status == LostOutputException.LOST || status == LostOutputException.CLOSED;
        return lost ? status : printed(help.toString(), status);
    }

    private static int printed(String help, int status) {
        try {
            System.out.print(help);
            System.out.flush();
            return status;
        } catch (LostOutputException lost) {
            return ended(lost);
        }
    }

    private static boolean isServing(String... arguments) {
        return arguments.length > 0 && arguments[0].equals("serve");
    }

    /** Says why a command ended before its end, and answers the exit status. */
    private static int ended(Exception fault) {
        PrintStream err = err();
        if (fault instanceof LostOutputException lost) {
            return lost.print(err);
        }
        if (fault instanceof IOException || fault instanceof UncheckedIOException) {
            err.printf("A file could not be read to its end: %s%n", Text.shown(String.valueOf(fault.getMessage())));
            return BAD_INPUT;
        }
        err.println("This is a fault of Claimable, not of your files. Please report it with the lines below.");
        fault.printStackTrace(err);
        return FAULT;
    }

    /** How the values of options are read, and what is said of one that cannot be. */
    static final class OptionValues {
        private OptionValues() {}

        static void teach(CommandLine commands) {
            commands.registerConverter(LocalDate.class, OptionValues::date);
            commands.registerConverter(BigDecimal.class, OptionValues::pounds);
            commands.setCaseInsensitiveEnumValuesAllowed(true);
            commands.setParameterExceptionHandler((wrong, arguments) -> {
                CommandLine command = wrong.getCommandLine();
                command.getErr().println(wrong.getMessage());
                command.getErr().print(nearest(wrong));
                command.getErr()
                        .printf("See %s --help.%n", command.getCommandSpec().qualifiedName());
                return Commands.BAD_INPUT;
            });
        }

        /** The option or the command that a mistyped one most likely means, on a line; empty where none is near. */
        private static String nearest(CommandLine.ParameterException wrong) {
            if (!(wrong instanceof CommandLine.UnmatchedArgumentException unmatched)
                    || unmatched.getUnmatched().isEmpty()) {
                return "";
            }
            String written = unmatched.getUnmatched().get(0);
            CommandLine command = wrong.getCommandLine();
            Stream<String> known = written.startsWith("-")
                    ? command.getCommandSpec().optionsMap().keySet().stream()
                    : command.getSubcommands().keySet().stream();
            return Nearest.hint("Maybe %s.%n".replace("%n", System.lineSeparator()), written, known);
        }

        static LocalDate date(String text) {
            LocalDate date = CellText.date(text);
            if (date == null) {
                throw new TypeConversionException(
                        "\"%s\" is not a date. Write 2024-04-01 or 01/04/2024.".formatted(text));
            }
            return date;
        }

        private static BigDecimal pounds(String text) {
            BigDecimal pounds = CellText.number(text.replaceAll("[£,]", ""));
            if (pounds == null) {
                throw new TypeConversionException("\"%s\" is not an amount. Write 61256.00.".formatted(text));
            }
            return pounds;
        }
    }

    /** The version of the program, as the build noted it beside the classes. */
    static final class ProgramVersion implements IVersionProvider {
        private static final String NOTED = "/META-INF/build-info.properties";

        @Override
        public String[] getVersion() throws IOException {
            Properties build = new Properties();
            try (InputStream noted = Commands.class.getResourceAsStream(NOTED)) {
                if (noted != null) {
                    build.load(noted);
                }
            }
            return new String[] {"Claimable " + build.getProperty("build.version", "of an unknown version")};
        }
    }
}
