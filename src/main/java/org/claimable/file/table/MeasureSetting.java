package org.claimable.file.table;

import java.util.Optional;
import java.util.stream.Stream;
import org.claimable.method.bank.Names;
import org.claimable.method.catalogue.NamedFor;

/** What may be chosen beside figures in tables: its name in the API, in the sheet Settings, and as an option of a command. */
public enum MeasureSetting {
    AS_OF("asOf", "As of", "--as-of"),
    REFERENCE("reference", "Reference", "--reference"),
    VIEW("view", "View", "--view"),
    GROSS_UP_BY("grossUpBy", "Gross up by", "--gross-up-by"),
    POPULATION("population", "Population", "--population"),
    RULE_SET("ruleSet", "Rule set", "--rule-set"),
    /** Whose the figures are of a table without a column for the organisation. */
    ORGANISATION("organisation", "Organisation", "--organisation");

    private final String title;
    private final String label;
    private final String flag;

    MeasureSetting(String title, String label, String flag) {
        this.title = title;
        this.label = label;
        this.flag = flag;
    }

    /** Its name in the API. */
    public String title() {
        return title;
    }

    /** Its name in the sheet Settings. */
    public String label() {
        return label;
    }

    /** The option of a command. */
    public String flag() {
        return flag;
    }

    /** How it is named to who sends it. */
    String named(NamedFor reader) {
        return reader == NamedFor.COMMANDS ? flag : reader == NamedFor.FORMS ? "“%s”".formatted(label) : title;
    }

    /** Where it was chosen. */
    String place(NamedFor reader) {
        return reader == NamedFor.COMMANDS ? flag : reader == NamedFor.FORMS ? label : "query parameter " + title;
    }

    /** The setting that a name in a sheet means, case, spaces and punctuation aside. */
    static Optional<MeasureSetting> of(String name) {
        return Stream.of(values())
                .filter(each -> Names.key(each.title).equals(Names.key(name)))
                .findFirst();
    }
}
