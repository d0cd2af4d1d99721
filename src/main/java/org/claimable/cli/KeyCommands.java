package org.claimable.cli;

import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.Callable;
import org.claimable.cli.CheckedOutput.LostOutputException;
import org.claimable.service.access.key.ApiKey;
import org.claimable.service.access.key.NewKey;
import org.claimable.service.access.key.UnusableKeysException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** What an operator does with API keys. */
@Command(
        name = "key",
        description = "Make API keys for callers of the service.",
        mixinStandardHelpOptions = true,
        synopsisSubcommandLabel = "COMMAND",
        subcommands = KeyCommands.KeyCreateCommand.class)
final class KeyCommands {

    /** Makes a key, shows it once, and shows the line by which the service will know it. */
    @Command(
            name = "create",
            description = "Make a key, and print it once with the line for the file of keys (claimable.access.keys).",
            mixinStandardHelpOptions = true,
            exitCodeListHeading = "%nExit status:%n",
            exitCodeList = {
                "0:the key and its line are printed",
                "2:a name, scope or date cannot be used",
                LostOutputException.LOST_STATUS,
                LostOutputException.CLOSED_STATUS
            },
            footer = {
                "",
                "The line goes to the standard output, and the key itself, which nothing keeps, to the standard error:",
                "  ./claimable key create --name riverside --scopes claims:evaluate,rules:read >> keys.csv",
                "A new file begins with the line: name,scopes,last day,sha256"
            })
    static final class KeyCreateCommand implements Callable<Integer> {
        @Option(
                names = "--name",
                required = true,
                paramLabel = "NAME",
                description = "Whose key it is; logs show the name.")
        private String name;

        @Option(
                names = "--scopes",
                required = true,
                split = ",",
                paramLabel = "SCOPE",
                description = "What it lets do: claims:evaluate, rules:read, rules:compare, metrics:read.")
        private List<String> scopes;

        @Option(
                names = "--last-day",
                paramLabel = "DATE",
                description = "The last day on which it is accepted, such as 2027-03-31.")
        private LocalDate lastDay;

        @Override
        public Integer call() {
            String key = NewKey.make();
            String line = "%s,%s,%s,%s"
                    .formatted(name, String.join(" ", scopes), lastDay == null ? "" : lastDay, ApiKey.hash(key));
            try {
                ApiKey.requireLine(line);
            } catch (UnusableKeysException wrong) {
                System.err.println(wrong.getMessage());
                return Commands.BAD_INPUT;
            }
            System.out.println(line);
            System.out.flush();
            System.err.printf("The key, shown this once: %s%n", key);
            return 0;
        }
    }
}
