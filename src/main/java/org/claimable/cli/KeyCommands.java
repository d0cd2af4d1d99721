package org.claimable.cli;

import picocli.CommandLine.Command;

/** What an operator does with API keys. */
@Command(
        name = "key",
        description = "Make API keys for callers of the service.",
        mixinStandardHelpOptions = true,
        synopsisSubcommandLabel = "COMMAND",
        subcommands = KeyCreateCommand.class)
final class KeyCommands {}
