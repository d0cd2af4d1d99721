package org.claimable.cli;

import picocli.CommandLine.Command;

/** What an analyst does with the rules. */
@Command(
        name = "rules",
        description = "Check, list and read the rules.",
        mixinStandardHelpOptions = true,
        synopsisSubcommandLabel = "COMMAND",
        subcommands = {RulesCheckCommand.class, RulesListCommand.class, RulesShowCommand.class, RulesWordsCommand.class
        })
final class RulesCommands {}
