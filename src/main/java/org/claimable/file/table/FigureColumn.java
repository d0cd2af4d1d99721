package org.claimable.file.table;

import java.util.List;
import java.util.stream.Stream;
import org.claimable.method.bank.Names;

/** A column of a table of figures, or of one beside it: its title in templates, and other headings by which people name it. */
public enum FigureColumn {
    MEASURE("Measure", "Indicator", "Output", "Output measure"),
    MONTH("Month", "Reporting month", "Period", "Date"),
    FROM("From", "First month", "From month", "Start month", "Open from", "Opened"),
    TO("To", "Last month", "To month", "End month", "Open to", "Closed"),
    BY("By", "By month", "By the end of", "Target month", "Due"),
    ORGANISATION("Organisation", "Organization", "Organisation name", "Provider", "Landlord", "Partner", "Reported by"),
    SPACE("Space", "Community space", "Space name", "Hub", "Centre", "Venue", "Site"),
    AMOUNT("Amount", "Figure", "Number", "Count", "Quantity", "Value", "Target"),
    UNIT("Unit", "Units", "Unit of measure"),
    SUBMISSION("Submission", "Submission id", "Submission reference"),
    SUPERSEDES("Supersedes", "Replaces", "Takes the place of"),
    REFERENCE("Reference", "Ref", "Record reference"),
    TYPE("Type", "Type of space"),
    MANAGED_BY("Managed by", "Managed", "Run by"),
    BUDGET("Budget", "Annual budget", "Budget in pounds");

    private final String title;
    private final List<String> keys;

    FigureColumn(String title, String... others) {
        this.title = title;
        this.keys = Stream.concat(Stream.of(title), Stream.of(others))
                .map(Names::key)
                .toList();
    }

    public String title() {
        return title;
    }

    /** Whether a heading means it, case, spaces, punctuation and what follows in brackets aside. */
    boolean isNamed(String heading) {
        return keys.contains(Names.key(heading))
                || keys.contains(Names.key(heading.replaceFirst("[(\\[][^)\\]]*[)\\]]\\W*$", "")));
    }
}
