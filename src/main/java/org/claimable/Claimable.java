package org.claimable;

import java.util.Locale;
import org.claimable.cli.Commands;

/** Where the program starts. */
public final class Claimable {
    private Claimable() {}

    public static void main(String[] arguments) {
        // Answers are in English, so that numbers in them are written as in English wherever the machine stands.
        Locale.setDefault(Locale.UK);
        System.exit(Commands.main(arguments));
    }
}
