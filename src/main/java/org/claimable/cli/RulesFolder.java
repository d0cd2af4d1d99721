package org.claimable.cli;

/** Where the rules are, unless an option says otherwise. */
final class RulesFolder {
    private RulesFolder() {}

    /** The folder that the launcher names, else {@code rules} in the folder in which the command is run. */
    static String byDefault() {
        return System.getProperty("claimable.rules.folder", "rules");
    }
}
