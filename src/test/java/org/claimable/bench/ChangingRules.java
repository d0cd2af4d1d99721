package org.claimable.bench;

import java.math.BigDecimal;
import org.claimable.CopiedRules;
import org.claimable.rules.files.FolderFiles;
import org.claimable.rules.files.Problems;

/** A copy of the rules, of which every version differs from the last in three files, and decides otherwise. */
final class ChangingRules {
    private static final String ABOUT = "uksvb/rule-set.yaml";
    private static final String RATES = "uksvb/4-value/deadweight.drl.csv";
    private static final String PARAMETERS = "uksvb/parameters.csv";

    private static final String COMMUNITY = "\"community\",,,";

    private final CopiedRules copy;
    private final String about;
    private final String rates;
    private final String parameters;

    ChangingRules(CopiedRules copy) {
        this.copy = copy;
        this.about = copy.text(ABOUT);
        this.rates = copy.text(RATES);
        this.parameters = copy.text(PARAMETERS);
        leaveOutExamples();
    }

    /** Leaves out the examples that hold of one version alone; those of counting and of incompatible pairs stay. */
    private void leaveOutExamples() {
        Problems problems = new Problems();
        FolderFiles.read(copy.folder(), "", problems).paths().stream()
                .filter(path -> path.endsWith(".examples.yaml") && !path.matches(".*/(2|3)-.*"))
                .forEach(copy::remove);
        problems.failIfAny();
    }

    /** Writes one file after the other, as an editor or git would. */
    void write(int version) {
        copy.write(ABOUT, about.replaceFirst("version: .*", "version: \"soak-%d\"".formatted(version)));
        copy.write(RATES, rates.replace(COMMUNITY + "\"0.19\"", COMMUNITY + "\"%s\"".formatted(rate(version))));
        copy.write(
                PARAMETERS, parameters.replace("youth-before-age,25", "youth-before-age," + youthBeforeAge(version)));
    }

    /** The rate of deadweight of community outcomes. */
    static BigDecimal rate(int version) {
        return BigDecimal.valueOf(10 + version % 50, 2);
    }

    static int youthBeforeAge(int version) {
        return 21 + version % 3;
    }
}
