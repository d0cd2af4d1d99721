package org.claimable.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;

/** The options of how claims are decided that are the same on both sides of a comparison. */
final class DecidedBy {
    private final SettingFlags flags = SettingFlags.ofBothSides();

    @Mixin
    private final CommandSpec settings = flags.spec();

    @Option(
            names = "--overlay",
            paramLabel = "FOLDER",
            description = "A folder of your own tables, laid over both; may be repeated.")
    private List<Path> overlays = new ArrayList<>();

    List<Path> overlays() {
        return overlays;
    }

    Choices choices() {
        return new Choices(flags.settings());
    }
}
