package org.claimable.cli;

import picocli.CommandLine.Command;

/** What an analyst does with rules. */
@Command(
        name = "rules",
        description = "Work with rules: see what a change of them would change.",
        mixinStandardHelpOptions = true,
        synopsisSubcommandLabel = "COMMAND",
        subcommands = {DiffCommand.class})
final class RulesCommand {}
