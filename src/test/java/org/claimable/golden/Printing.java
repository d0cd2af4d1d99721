package org.claimable.golden;

import java.nio.file.Path;
import java.util.Locale;
import org.claimable.cli.Printed;

/** What a command of the command line prints, in a British locale, without colours and without the name of a temporary folder. */
record Printing(Path folder, Ids ids) {
    /** The status, what was printed, and what was said beside it. */
    String of(String... arguments) {
        Locale usual = Locale.getDefault();
        Locale.setDefault(Locale.UK);
        try {
            return text(Printed.by(arguments));
        } finally {
            Locale.setDefault(usual);
        }
    }

    private String text(Printed printed) {
        String text = "status %d\n%s".formatted(printed.status(), printed.out())
                + (printed.err().isEmpty() ? "" : "-- beside:\n" + printed.err());
        return ids.without(text.replaceAll("\u001B\\[[0-9;]*m", "")
                .replace(folder.toString(), "<folder>")
                .replace(System.lineSeparator(), "\n"));
    }
}
