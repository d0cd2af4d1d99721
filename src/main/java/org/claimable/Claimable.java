package org.claimable;

import org.claimable.cli.Commands;

/** Where the program starts. */
public final class Claimable {
    private Claimable() {}

    public static void main(String[] arguments) {
        System.exit(Commands.run(arguments));
    }
}
