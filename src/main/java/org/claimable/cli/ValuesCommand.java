package org.claimable.cli;

import picocli.CommandLine.Command;

/** What an analyst does with value sets. */
@Command(
        name = "values",
        description = "Work with value sets: check one before it is used.",
        mixinStandardHelpOptions = true,
        synopsisSubcommandLabel = "COMMAND",
        subcommands = ValuesCheckCommand.class)
final class ValuesCommand {}
