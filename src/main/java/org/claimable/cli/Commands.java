package org.claimable.cli;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The commands of the command line. */
@Command(
        name = "claimable",
        description = "Decides which claimed social value outcomes are valid, and says why.",
        mixinStandardHelpOptions = true,
        versionProvider = ProgramVersion.class,
        subcommands = {
            CheckCommand.class,
            ForecastCommand.class,
            TemplateCommand.class,
            RulesCommands.class,
            ValuesCommand.class,
            ServeCommand.class,
            KeyCommands.class
        },
        synopsisSubcommandLabel = "COMMAND")
public final class Commands {
    /** Exit status of input that cannot be used. */
    static final int BAD_INPUT = 2;

    private Commands() {}

    /** Today in the United Kingdom: the day of evaluation where none is given. */
    static LocalDate today() {
        return LocalDate.now(Clock.system(ZoneId.of("Europe/London")));
    }

    /** Runs the command that the arguments name, and answers its exit status. */
    public static int run(String... arguments) {
        boolean serving = arguments.length > 0 && arguments[0].equals("serve");
        if (!serving) {
            System.setProperty("logback.configurationFile", "logback-cli.xml");
        }
        CommandLine commands = new CommandLine(new Commands());
        OptionValues.teach(commands);
        return commands.execute(arguments);
    }
}
