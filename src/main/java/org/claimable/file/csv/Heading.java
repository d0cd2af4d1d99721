package org.claimable.file.csv;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.claimable.bank.Names;

/** The columns of a table of claims, each with the headings that people give it. */
public enum Heading {
    CLAIM("Claim", "Claim id", "Id", "Claim reference", "Claim ref", "Claim number"),
    PERSON("Person", "Individual", "Person ref", "Person reference", "Participant", "Client", "Tenant", "Resident"),
    AGE("Age", "Age when achieved"),
    OUTCOME("Outcome", "Outcome claimed", "Value outcome", "Outcome name", "Outcome code"),
    ACHIEVED_ON("Achieved on", "Date achieved", "Achieved", "Outcome date", "Date"),
    SERVICE("Service", "Project", "Activity", "Programme"),
    PROVIDER("Provider", "Partner", "Delivered by", "Contractor", "Organisation"),
    EVIDENCE("Evidence", "Evidence kind", "Evidence type", "Kind of evidence", "Type of evidence"),
    REFERENCE("Reference", "Evidence reference", "Evidence ref", "Record reference"),
    FROM("From", "Evidence from", "First day", "Start", "Start date"),
    TO("To", "Evidence to", "Last day", "End", "End date"),
    SESSIONS("Sessions", "Number of sessions", "Attendances"),
    BEFORE("Before", "Answer before", "Score before", "Pre", "Pre survey", "Baseline"),
    AFTER("After", "Answer after", "Score after", "Post", "Post survey", "Follow up"),
    BEFORE_ON("Before on", "Date before", "Before date", "Pre survey date", "Baseline date"),
    AFTER_ON("After on", "Date after", "After date", "Post survey date", "Follow up date"),
    RETROSPECTIVE("Retrospective", "Asked together", "Retrospective survey"),
    HEADCOUNT("Headcount", "Head count", "People", "Number of people"),
    SHARE("Share", "Share of activity", "Attribution"),
    SUSTAINED_YEAR("Sustained year", "Year of outcome");

    private final List<String> spellings;

    Heading(String... spellings) {
        this.spellings = List.of(spellings);
    }

    /** The heading as templates write it. */
    public String title() {
        return spellings.get(0);
    }

    /** Whether a heading shares a word of four letters or more with one of its spellings. */
    boolean isLike(String heading) {
        Set<String> words = words(heading);
        return spellings.stream().anyMatch(spelling -> words(spelling).stream().anyMatch(words::contains));
    }

    private static Set<String> words(String text) {
        return Arrays.stream(text.toLowerCase(Locale.ROOT).split("[^a-z]+"))
                .filter(word -> word.length() > 3)
                .collect(Collectors.toSet());
    }

    /** The column that a heading names, case, spaces and punctuation aside. */
    public static Optional<Heading> of(String heading) {
        String key = Names.key(heading);
        for (Heading each : values()) {
            if (each.spellings.stream().anyMatch(spelling -> Names.key(spelling).equals(key))) {
                return Optional.of(each);
            }
        }
        return Optional.empty();
    }
}
