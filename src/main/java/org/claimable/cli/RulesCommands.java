package org.claimable.cli;

import picocli.CommandLine.Command;

/** What an analyst does with the rules. */
@Command(
        name = "rules",
        description = "Check, list, read and compare the rules.",
        mixinStandardHelpOptions = true,
        synopsisSubcommandLabel = "COMMAND",
        subcommands = {
            RulesCheckCommand.class,
            RulesListCommand.class,
            RulesShowCommand.class,
            RulesWordsCommand.class,
            DiffCommand.class
        })
final class RulesCommands {}
