package org.claimable.golden;

import java.nio.file.Path;
import org.claimable.cli.Printed;

/** What a command of the command line prints, without colours and without the name of a temporary folder. */
record Printing(Path folder, Ids ids) {
    /** The status, what was printed, and what was said beside it. */
    String of(String... arguments) {
        Printed printed = Printed.by(arguments);
        String text = "status %d\n%s".formatted(printed.status(), printed.out())
                + (printed.err().isEmpty() ? "" : "-- beside:\n" + printed.err());
        return ids.without(text.replaceAll("\u001B\\[[0-9;]*m", "")
                .replace(folder.toString(), "<folder>")
                .replace(System.lineSeparator(), "\n"));
    }
}
