package org.claimable.cli;

/** Where the rules are, unless an option says otherwise. */
final class RulesFolder {
    private RulesFolder() {}

    /**
     * The folder that the launcher or the environment (CLAIMABLE_RULES_FOLDER) names, else {@code rules} in the folder in which
     * the command is run.
     */
    static String byDefault() {
        String ofEnvironment = System.getenv().getOrDefault("CLAIMABLE_RULES_FOLDER", "rules");
        return System.getProperty("claimable.rules.folder", ofEnvironment);
    }
}
