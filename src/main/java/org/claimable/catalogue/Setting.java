package org.claimable.catalogue;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.claimable.bank.Names;
import org.claimable.catalogue.Said.Decides;
import org.claimable.catalogue.Said.Flag;
import org.claimable.catalogue.Said.FormField;
import org.claimable.catalogue.Said.OfClaims;
import org.claimable.catalogue.Said.OfPlan;
import org.claimable.catalogue.Said.TemplateRow;

/**
 * What can be said of all claims of a request together, each declared once: its name in the API, where it stands in JSON, what it is,
 * other names that people give it in a sheet, and what is said of it wherever it can be chosen or is shown.
 */
public enum Setting {
    REFERENCE(
            Place.REQUEST,
            "reference",
            Type.TEXT,
            "Report; Cohort",
            new TemplateRow("Reference", "What you call this set of claims."),
            new OfClaims(FormField.written(
                    "Name of this check", "", "For your records, such as the contract and the year.", 0)),
            new OfPlan(FormField.written(
                    "Name of this forecast", "", "For your records, such as the tender and the lot.", 0))),
    FROM(
            Place.PERIOD,
            "from",
            Type.DAY,
            "Period from; Period start; First day; Start date",
            new TemplateRow("From", "The first day of the period that you report."),
            new Flag("--from", "DATE", "The first day of the period reported"),
            new OfClaims(FormField.written(
                    "First day of the period",
                    "",
                    "For example 1/4/2024. Outcomes achieved before it are refused. Empty: any day.",
                    10))),
    TO(
            Place.PERIOD,
            "to",
            Type.DAY,
            "Period to; Period end; Last day; End date",
            new TemplateRow("To", "The last day of the period."),
            new Flag("--to", "DATE", "The last day of the period reported"),
            new OfClaims(FormField.written(
                    "Last day of the period",
                    "",
                    "For example 31/3/2025. Outcomes achieved after it are refused. Empty: any day.",
                    10))),
    YEAR_BASIS(
            Place.OPTIONS,
            "yearBasis",
            YearBasis.values(),
            "Year",
            new TemplateRow("Year basis", "What once a year means."),
            new Flag("--year-basis", "<yearBasis>", "What a year is: ${COMPLETION-CANDIDATES}"),
            new OfClaims(FormField.chosen(
                    "What a year is",
                    "",
                    "An outcome counts once for a person in a year. No source says which year.",
                    "As the file or the rules say (usually the financial year)")),
            Decides.always(YearBasis.FINANCIAL, false, "year", "Year basis", "A year is")),
    CONFLICT_POLICY(
            Place.OPTIONS,
            "conflictPolicy",
            ConflictPolicy.values(),
            "Policy",
            new TemplateRow("Conflict policy", "Which of two incompatible outcomes is kept."),
            new Flag("--policy", "<policy>", "Which of two incompatible outcomes is kept: ${COMPLETION-CANDIDATES}"),
            new OfClaims(FormField.chosen(
                    "Which of two clashing outcomes is kept",
                    "",
                    "Some outcomes are not claimed together for one person in one year. The result says what the other choice "
                            + "would come to.",
                    "As the file or the rules say (usually those worth most)")),
            Decides.always(ConflictPolicy.HIGHEST_VALUE, false, "policy", "Conflict policy", "Of two that clash")),
    RULES(
            Place.OPTIONS,
            "rules",
            RulesLevel.values(),
            "Rules level",
            new TemplateRow("Rules", "Which rules may refuse, by how firmly they rest."),
            new Flag("--rules", "<rules>", "Which rules may refuse: ${COMPLETION-CANDIDATES}"),
            new OfClaims(FormField.chosen(
                    "Which rules may refuse",
                    "",
                    "A rule that may not refuse still says what it found, as a caveat.",
                    "As the file or the rules say (usually published rules)")),
            Decides.always(RulesLevel.PUBLISHED, true, "rules", "Rules that may refuse", "May refuse")),
    REFERENCES(
            Place.OPTIONS,
            "references",
            ReferenceMatching.values(),
            "Matching of references",
            new TemplateRow(
                    "References",
                    "When two references to people are one person: as written, or folded, with case, dashes, spaces, "
                            + "apostrophes and leading zeros set aside."),
            new Flag(
                    "--references",
                    "<references>",
                    "When two references are one person: ${COMPLETION-CANDIDATES}; FOLDED sets aside case, dashes, "
                            + "spaces, apostrophes and leading zeros"),
            new OfClaims(FormField.chosen(
                    "When two references are one person",
                    "",
                    "The result lists references that differ only in case, dashes, spaces, apostrophes or leading zeros. "
                            + "Choose the second if they are the same people.",
                    "As the file says (usually where they are written the same)")),
            Decides.later(
                    ReferenceMatching.AS_WRITTEN,
                    false,
                    "references",
                    "References to people",
                    "Two references are one person")),
    RULE_SET(
            Place.REQUEST,
            "ruleSet",
            Type.RULE_SET,
            "",
            new TemplateRow("Rule set", "The id of the rules."),
            new Flag("--rule-set", "ID", "The rule set, by id or digest (default: uksvb)"),
            new OfClaims(FormField.chosen(
                    "Rule set",
                    "",
                    "Choose an older one for a contract that was agreed under it.",
                    "As the file says, or the usual one")),
            new OfPlan(FormField.chosen(
                    "Rule set",
                    "",
                    "By which outcomes are valued, and may not be claimed together.",
                    "The usual one"))),
    VALUE_SET(
            Place.REQUEST,
            "valueSet",
            Type.VALUE_SET,
            "Values",
            new TemplateRow("Value set", "The id of the values."),
            new Flag("--value-set", "ID", "The value set, by id or digest (default: open-wellby)"),
            new OfClaims(FormField.chosen(
                    "Values",
                    "",
                    "What each outcome is worth. HACT’s own values are licensed; whoever runs this service can add them.",
                    "As the file says, or the usual set")),
            new OfPlan(FormField.chosen(
                    "Values",
                    "",
                    "What each outcome is worth. An outcome without a value in the set is counted and said, and adds nothing. "
                            + "HACT’s own values are licensed; whoever runs this service can add them.",
                    "The usual set"))),
    BUDGET(
            Place.REQUEST,
            "budget",
            Type.POUNDS,
            "Cost; Spend",
            new TemplateRow("Budget", "What the work cost, in pounds, for the social return on it."),
            new Flag(
                    "--budget",
                    "POUNDS",
                    "What the work cost, for social return on investment",
                    "What the work would cost, for social return on investment"),
            new OfClaims(FormField.written(
                    "What the work cost",
                    ", in pounds",
                    "For the social return on each pound. Empty: it is left out.",
                    10)),
            new OfPlan(FormField.written(
                    "What the work would cost", ", in pounds (optional)", "For the social return on each pound.", 10))),
    AS_OF(
            Place.REQUEST,
            "asOf",
            Type.DAY,
            "As at; Day of evaluation",
            new TemplateRow("As of", "The day of evaluation; empty for today."),
            new Flag(
                    "--as-of",
                    "DATE",
                    "The day of evaluation, 2025-05-01 (default: today)",
                    "The day whose rules hold (default: today)"),
            new OfClaims(FormField.written(
                    "Day of the check", "", "Nothing after it can have been achieved. Empty: today.", 10)),
            new OfPlan(FormField.written("Day whose rules hold", "", "For example 1/4/2026. Empty: today.", 10))),
    DEADWEIGHT_BASIS(
            Place.DEADWEIGHT,
            "deadweightBasis",
            DeadweightBasis.values(),
            "Deadweight",
            new TemplateRow("Deadweight basis", "How deadweight is taken off."),
            new OfClaims(FormField.chosen(
                    "What would have happened anyway",
                    " (deadweight)",
                    "The part taken off wellbeing values.",
                    "As the file, the values and the method say")),
            new OfPlan(FormField.chosen(
                    "What would have happened anyway",
                    " (deadweight)",
                    "The part taken off wellbeing values.",
                    "As the values and the method say"))),
    DEADWEIGHT_RATE(
            Place.DEADWEIGHT,
            "deadweightRate",
            Type.RATE,
            "",
            new TemplateRow("Deadweight rate", "Of an own rate: the rate, 0 to 1."),
            new OfClaims(FormField.written(
                    "Your own rate", " of deadweight", "Only with your own rate, for example 10%.", 5)),
            new OfPlan(FormField.written(
                    "Your own rate", " of deadweight", "Only with your own rate, for example 10%.", 5))),
    DEADWEIGHT_JUSTIFICATION(
            Place.DEADWEIGHT,
            "deadweightJustification",
            Type.NAME,
            "",
            new TemplateRow("Deadweight justification", "Of an own rate: why."),
            new OfClaims(
                    FormField.written("Why this rate", "", "Only with your own rate. It is said in the result.", 0)),
            new OfPlan(
                    FormField.written("Why this rate", "", "Only with your own rate. It is said in the forecast.", 0))),
    ON_ERROR(
            Place.TABLES,
            "onError",
            OnError.values(),
            "On error",
            new Flag(
                    "--on-error",
                    "fail|review",
                    "Where rows of a table cannot be read: decide nothing (default), or put those for review")),
    DATE_ORDER(
            Place.TABLES,
            "dateOrder",
            DateOrder.values(),
            "Date order",
            new TemplateRow("Date order", "Which comes first in dates such as 5/7/2024."),
            new Flag(
                    "--date-order",
                    "<dateOrder>",
                    "Which comes first in dates such as 5/7/2024: ${COMPLETION-CANDIDATES} (default: as each column shows)"),
            new OfClaims(FormField.chosen(
                    "Order of day and month",
                    "",
                    "How your file writes dates such as 5/7/2024.",
                    "As each column shows (usually day first)"))),
    ZONE(
            Place.TABLES,
            "zone",
            Type.ZONE,
            "Time zone",
            new TemplateRow("Time zone", "Whose day a date with a time and a zone is; empty for Europe/London."),
            new Flag(
                    "--zone",
                    "ZONE",
                    "The time zone whose day a date with a time and a zone is (default: Europe/London)"),
            new OfClaims(FormField.written(
                    "Time zone", "", "For dates that come with a time and a zone. Empty: Europe/London.", 20))),
    SHEET(
            Place.TABLES,
            "sheet",
            Type.TEXT,
            "Sheet of claims",
            new Flag("--sheet", "NAME", "The sheet of claims in a workbook, or * for all sheets that hold claims"),
            new OfClaims(FormField.written(
                    "Sheet of claims",
                    "",
                    "Only where several sheets of a workbook hold claims: its name, or * for all.",
                    20))),
    COLUMNS(
            Place.TABLES,
            "columns",
            Type.COLUMNS,
            "Columns",
            new Flag(
                    "--columns",
                    "COLUMNS",
                    "Which heading of your file is which column: Person=Client no;Achieved on=Date"),
            new OfClaims(FormField.written(
                    "Columns",
                    "",
                    "Only where a heading is not recognised: our title, =, and your heading. For example Person=Client "
                            + "no;Achieved on=Date.",
                    0)));

    /** Where it stands in a request in JSON; those of tables stand there beside tables alone. */
    public enum Place {
        REQUEST,
        PERIOD,
        OPTIONS,
        DEADWEIGHT,
        TABLES;

        /** The object that it stands in, empty for the request itself. */
        public String object() {
            return this == REQUEST || this == TABLES ? "" : name().toLowerCase(Locale.ROOT);
        }
    }

    /** What a setting is; a name is a text that is not blank. */
    public enum Type {
        TEXT,
        NAME,
        DAY,
        POUNDS,
        RATE,
        CHOICE,
        RULE_SET,
        VALUE_SET,
        ZONE,
        COLUMNS
    }

    /** Those by which claims are decided. */
    public static final List<Setting> OPTIONS =
            Stream.of(values()).filter(each -> each.place == Place.OPTIONS).toList();

    private final Place place;
    private final String title;
    private final Type type;
    private final List<Choice> choices;
    private final List<String> spellings;
    private final List<Said> said;

    Setting(Place place, String title, Type type, String others, Said... said) {
        this(place, title, type, List.of(), others, said);
    }

    Setting(Place place, String title, Choice[] choices, String others, Said... said) {
        this(place, title, Type.CHOICE, List.of(choices), others, said);
    }

    Setting(Place place, String title, Type type, List<Choice> choices, String others, Said... said) {
        this.place = place;
        this.title = title;
        this.type = type;
        this.choices = choices;
        this.said = List.of(said);
        this.spellings = Stream.concat(Stream.of(title), Stream.of(others.split("; ")))
                .filter(each -> !each.isEmpty())
                .toList();
    }

    public Place place() {
        return place;
    }

    /** Its name in the API. */
    public String title() {
        return title;
    }

    /** Its name in the object that it stands in. */
    public String field() {
        if (place != Place.DEADWEIGHT) {
            return title;
        }
        String field = title.substring(place.object().length());
        return field.substring(0, 1).toLowerCase(Locale.ROOT) + field.substring(1);
    }

    /** Where it stands in a request in JSON, from its beginning. */
    public String path() {
        return place.object().isEmpty() ? field() : place.object() + "/" + field();
    }

    public Type type() {
        return type;
    }

    /** What it may be, empty where that is no list. */
    public List<Choice> choices() {
        return choices;
    }

    /** The names that people give it, first the one of the API. */
    public List<String> spellings() {
        return spellings;
    }

    /** Whether a plan has it. */
    public boolean isOfPlans() {
        return says(OfPlan.class).isPresent();
    }

    /** What it says of itself in a place, if it says something there. */
    public <T extends Said> Optional<T> says(Class<T> where) {
        return said.stream().filter(where::isInstance).map(where::cast).findFirst();
    }

    /** How claims are decided by it. */
    public Decides decides() {
        return says(Decides.class).orElseThrow();
    }

    /** The setting that people mean, case, spaces and punctuation aside. */
    public static Optional<Setting> of(String name) {
        String key = Names.key(name);
        return Arrays.stream(values())
                .filter(each -> each.spellings.stream()
                        .anyMatch(spelling -> Names.key(spelling).equals(key)))
                .findFirst();
    }

    /** All that say something in a place: some first, then the others in their order. */
    public static List<Setting> saying(Class<? extends Said> where, List<Setting> first) {
        return Stream.concat(first.stream(), Stream.of(values()).filter(each -> !first.contains(each)))
                .filter(each -> each.says(where).isPresent())
                .toList();
    }
}
