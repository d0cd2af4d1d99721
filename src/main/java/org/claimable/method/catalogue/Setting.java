package org.claimable.method.catalogue;

import static org.claimable.method.catalogue.Said.Decides.always;
import static org.claimable.method.catalogue.Said.Decides.later;
import static org.claimable.method.catalogue.Said.FormField.chosen;
import static org.claimable.method.catalogue.Said.FormField.written;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.claimable.method.catalogue.Said.Decides;
import org.claimable.method.catalogue.Said.Flag;
import org.claimable.method.catalogue.Said.OfClaims;
import org.claimable.method.catalogue.Said.OfPlan;
import org.claimable.method.catalogue.Said.TemplateRow;

/**
 * What can be said of all claims of a request together, each declared once: its name in the API, where it stands in JSON, what it is,
 * other names that people give it in a sheet, and what is said of it wherever it can be chosen or is shown.
 */
public enum Setting {
    REFERENCE(
            "reference; Report; Cohort",
            SettingType.TEXT,
            new TemplateRow("Reference", "What you call this set of claims."),
            new OfClaims(written("Name of this check", "For your records, such as the contract and the year.", 0)),
            new OfPlan(written("Name of this forecast", "For your records, such as the tender and the lot.", 0))),
    FROM(
            "period/from; Period from; Period start; First day; Start date",
            SettingType.DAY,
            new TemplateRow("From", "The first day of the period that you report."),
            new Flag("--from", "DATE", "The first day of the period reported"),
            new OfClaims(written(
                    "First day of the period",
                    "For example 1/4/2024. Earlier outcomes are refused. Empty: any day.",
                    10))),
    TO(
            "period/to; Period to; Period end; Last day; End date",
            SettingType.DAY,
            new TemplateRow("To", "The last day of the period."),
            new Flag("--to", "DATE", "The last day of the period reported"),
            new OfClaims(written(
                    "Last day of the period",
                    "For example 31/3/2025. Later outcomes are refused. Empty: any day.",
                    10))),
    YEAR_BASIS(
            "options/yearBasis; Year",
            YearBasis.values(),
            new TemplateRow("Year basis", "What once a year means."),
            new Flag("--year-basis", "<yearBasis>", "What a year is: ${COMPLETION-CANDIDATES}"),
            new OfClaims(chosen(
                    "What a year is",
                    "An outcome counts once for a person in a year. The sources do not define a year.",
                    "As the file or the rules say (usually the financial year)")),
            always(YearBasis.FINANCIAL, true, "year", "Year basis", "A year is")),
    CONFLICT_POLICY(
            "options/conflictPolicy; Policy",
            ConflictPolicy.values(),
            new TemplateRow("Conflict policy", "Which of two incompatible outcomes is kept."),
            new Flag("--policy", "<policy>", "Which of two incompatible outcomes is kept: ${COMPLETION-CANDIDATES}"),
            new OfClaims(chosen(
                    "Which of two clashing outcomes is kept",
                    "Some outcomes are not claimed together for one person in one year. The result says "
                            + "what the other choice would come to.",
                    "As the file or the rules say (usually those worth most)")),
            always(ConflictPolicy.HIGHEST_VALUE, true, "policy", "Conflict policy", "Of two that clash")),
    RULES(
            "options/rules; Rules level",
            RulesLevel.values(),
            new TemplateRow("Rules", "Which rules may refuse, by how firmly they rest."),
            new Flag("--rules", "<rules>", "Which rules may refuse: ${COMPLETION-CANDIDATES}"),
            new OfClaims(chosen(
                    "Which rules may refuse",
                    "A rule that may not refuse still says what it found, as a caveat.",
                    "As the file or the rules say (usually published rules)")),
            always(RulesLevel.PUBLISHED, true, "rules", "Rules that may refuse", "May refuse")),
    REFERENCES(
            "options/references; Matching of references",
            ReferenceMatching.values(),
            new TemplateRow("References", "When two references to people are one person."),
            new Flag(
                    "--references",
                    "<references>",
                    "When two references are one person: ${COMPLETION-CANDIDATES}; FOLDED sets aside case, "
                            + "dashes, spaces, apostrophes and leading zeros"),
            new OfClaims(chosen(
                    "When two references are one person",
                    "The result lists references that differ only in case, dashes, spaces, apostrophes or "
                            + "leading zeros. Choose the second if they are the same people.",
                    "As the file or the rules say (usually where they are written the same)")),
            later(ReferenceMatching.AS_WRITTEN, true, "references", "References", "Two references are one person")),
    UNTRACKED(
            "options/untracked; Untracked claims",
            UntrackedClaims.values(),
            new TemplateRow("Untracked", "What becomes of claims that name no person."),
            new Flag(
                    "--untracked",
                    "<untracked>",
                    "What becomes of claims that name no person: ${COMPLETION-CANDIDATES}"),
            new OfClaims(chosen(
                    "Claims that name no person",
                    "Nobody can tell whether these people were counted already. For review: the result says what they could add.",
                    "As the file or the rules say (usually for review)")),
            later(UntrackedClaims.REVIEW, true, "untracked", "Untracked claims", "Claims that name no person are")),
    RULE_SET(
            "ruleSet",
            SettingType.RULE_SET,
            new TemplateRow("Rule set", "The id of the rules."),
            new Flag("--rule-set", "ID", "The rule set, by id or digest (default: uksvb)"),
            new OfClaims(chosen(
                    "Rule set",
                    "Choose an older one for a contract that was agreed under it.",
                    "As the file says, or the usual one")),
            new OfPlan(chosen(
                    "Rule set", "By which outcomes are valued, and may not be claimed together.", "The usual one"))),
    VALUE_SET(
            "valueSet; Values",
            SettingType.VALUE_SET,
            new TemplateRow("Value set", "The id of the values."),
            new Flag("--value-set", "ID", "The value set, by id or digest (default: open-wellby)"),
            new OfClaims(chosen(
                    "Values",
                    "What each outcome is worth. HACT’s own values are licensed; the people who run this service can add them.",
                    "As the file says, or the usual set")),
            new OfPlan(chosen(
                    "Values",
                    "What each outcome is worth. An outcome without a value in the set is counted and "
                            + "said, and adds nothing. HACT’s own values are licensed; the people who run this service can "
                            + "add them.",
                    "The usual set"))),
    BUDGET(
            "budget; Cost; Spend",
            SettingType.POUNDS,
            new TemplateRow("Budget", "What the work cost, in pounds, for the social return on it."),
            new Flag(
                    "--budget",
                    "POUNDS",
                    "What the work cost, for social return on investment",
                    "What the work would cost, for social return on investment"),
            new OfClaims(written(
                    "What the work cost",
                    ", in pounds",
                    "For the social return on each pound. Empty: it is left out.",
                    10)),
            new OfPlan(written(
                    "What the work would cost", ", in pounds (optional)", "For the social return on each pound.", 10))),
    AS_OF(
            "asOf; As at; Day of evaluation",
            SettingType.DAY,
            new TemplateRow("As of", "The day of evaluation; empty for today."),
            new Flag(
                    "--as-of",
                    "DATE",
                    "The day of evaluation, 2025-05-01 (default: today)",
                    "The day whose rules hold (default: today)"),
            new OfClaims(written("Day of the check", "Nothing after it can have been achieved. Empty: today.", 10)),
            new OfPlan(written("Day whose rules hold", "For example 1/4/2026. Empty: today.", 10))),
    READINGS(
            "readings; Every reading; All readings",
            SettingType.YES_NO,
            new Flag(
                    "--readings",
                    "",
                    "Also decide under every year basis, rules level and conflict policy: what counts in all of them"),
            new OfClaims(chosen(
                    "Every reading of the method",
                    "The sources leave open what a year is, which rules may refuse and which of two clashing outcomes is kept. "
                            + "Choose Yes to see which claims count under every choice, and how far the total goes. It takes longer.",
                    "As the file says (usually no)"))),
    DEADWEIGHT_BASIS(
            "deadweight/deadweightBasis; Deadweight",
            DeadweightBasis.values(),
            new TemplateRow("Deadweight basis", "How deadweight is taken off."),
            new OfClaims(chosen(
                    "What would have happened anyway",
                    " (deadweight)",
                    "The part taken off wellbeing values.",
                    "As the file, the values and the method say")),
            new OfPlan(chosen(
                    "What would have happened anyway",
                    " (deadweight)",
                    "The part taken off wellbeing values.",
                    "As the values and the method say"))),
    DEADWEIGHT_RATE(
            "deadweight/deadweightRate",
            SettingType.RATE,
            new TemplateRow("Deadweight rate", "Of an own rate: the rate, 0 to 1."),
            new OfClaims(written("Your own rate", " of deadweight", "Only with your own rate, for example 10%.", 5)),
            new OfPlan(written("Your own rate", " of deadweight", "Only with your own rate, for example 10%.", 5))),
    DEADWEIGHT_JUSTIFICATION(
            "deadweight/deadweightJustification",
            SettingType.NAME,
            new TemplateRow("Deadweight justification", "Of an own rate: why."),
            new OfClaims(written("Why this rate", "Only with your own rate. It is said in the result.", 0)),
            new OfPlan(written("Why this rate", "Only with your own rate. It is said in the forecast.", 0))),
    TRACE(
            "trace; Trace",
            SettingType.TRACE,
            new Flag(
                    "--trace",
                    "NONE|REFUSED|ALL|IDS",
                    "Of which claims it is shown what became of each rule: those that do not count, all, or those of some ids "
                            + "with commas between, as c1,c2")),
    RULE_COVERAGE(
            "ruleCoverage; Rule coverage",
            SettingType.YES_NO,
            new Flag(
                    "--rule-coverage",
                    "",
                    "Also show for how many claims each rule could be checked, and what to give for the others")),
    PLAN(
            "plan; Plan",
            SettingType.PLAN,
            new Flag(
                    "--until",
                    "DATE",
                    "The last day on which something can be supplied (default: the day of evaluation)")),
    DECISIONS("answer/decisions; Decisions listed", ListedDecisions.values()),
    EXPLAIN("answer/explain; Explanations", Explanation.values()),
    SUMMARY("answer/summary; Summary given", SummaryExtent.values()),
    ON_ERROR(
            "tables/onError; On error",
            OnError.values(),
            new Flag(
                    "--on-error",
                    "fail|review",
                    "Where rows of a table cannot be read: decide nothing (default), or put those for review")),
    DATE_ORDER(
            "tables/dateOrder; Date order",
            DateOrder.values(),
            new TemplateRow("Date order", "Which comes first in dates such as 5/7/2024."),
            new Flag(
                    "--date-order",
                    "<dateOrder>",
                    "Which comes first in dates such as 5/7/2024: ${COMPLETION-CANDIDATES} (default: as each column shows)"),
            new OfClaims(chosen(
                    "Order of day and month",
                    "How your file writes dates such as 5/7/2024.",
                    "As each column shows (usually day first)"))),
    ZONE(
            "tables/zone; Time zone",
            SettingType.ZONE,
            new TemplateRow("Time zone", "Whose day a date with a time and a zone is; empty for Europe/London."),
            new Flag("--zone", "ZONE", "The time zone for dates that come with a time (default: Europe/London)"),
            new OfClaims(
                    written("Time zone", "For dates that come with a time and a zone. Empty: Europe/London.", 20))),
    SHEET(
            "tables/sheet; Sheet of claims",
            SettingType.TEXT,
            new Flag("--sheet", "NAME", "The sheet of claims in a workbook, or * for all sheets that hold claims"),
            new OfClaims(written(
                    "Sheet of claims", "Where several sheets hold claims: the name of one, or * for all.", 20))),
    COLUMNS(
            "tables/columns; Columns",
            SettingType.COLUMNS,
            new Flag(
                    "--columns",
                    "COLUMNS",
                    "Which heading is which column: Person=Client no;Achieved on=Date, or a file that says so"),
            new OfClaims(
                    written("Columns", "Where a heading is not recognised: Person=Client no;Achieved on=Date.", 0))),
    PREVIOUS_KIND(
            "tables/previousKind; Kind of earlier results",
            PreviousKind.values(),
            new Flag(
                    "--previous-kind",
                    "on-top|replace",
                    "What the claims are to those of --previous: on-top (they come on top; what was claimable counts as counted "
                            + "before) or replace (a year to date, compared and not counted before)"));

    /** Those by which claims are decided. */
    public static final List<Setting> OPTIONS =
            Stream.of(values()).filter(each -> each.section == Section.OPTIONS).toList();

    /** Those that choose what is shown of decisions, and nothing in them. */
    public static final List<Setting> SHOWN =
            List.of(READINGS, TRACE, RULE_COVERAGE, PLAN, DECISIONS, EXPLAIN, SUMMARY);

    private final Section section;
    private final List<String> spellings;
    private final SettingType type;
    private final List<Choice> choices;
    private final List<Said> said;

    Setting(String names, SettingType type, Said... said) {
        this(names, type, List.of(), said);
    }

    Setting(String names, Choice[] choices, Said... said) {
        this(names, SettingType.CHOICE, List.of(choices), said);
    }

    Setting(String names, SettingType type, List<Choice> choices, Said... said) {
        this.section = Section.of(names);
        this.spellings = List.of(names.substring(names.indexOf('/') + 1).split("; "));
        this.type = type;
        this.choices = choices;
        this.said = List.of(said);
    }

    public Section section() {
        return section;
    }

    /** The names that people give it, first the one of the API. */
    public List<String> spellings() {
        return spellings;
    }

    public String title() {
        return spellings.get(0);
    }

    /** Its name in the section that it stands in. */
    public String field() {
        return section.field(title());
    }

    /** Where it stands in a request in JSON, from its beginning. */
    public String path() {
        return section.object().isEmpty() ? field() : section.object() + "/" + field();
    }

    public SettingType type() {
        return type;
    }

    public List<Choice> choices() {
        return choices;
    }

    /** What it says of itself in a place, if it says something there. */
    public <T extends Said> Optional<T> says(Class<T> where) {
        return said.stream().filter(where::isInstance).map(where::cast).findFirst();
    }

    /** How claims are decided by it. */
    public Decides decides() {
        return says(Decides.class).orElseThrow();
    }

    /** All that say something in a place: some first, then the others in their order. */
    public static List<Setting> saying(Class<? extends Said> where, List<Setting> first) {
        return Stream.concat(first.stream(), Stream.of(values()).filter(each -> !first.contains(each)))
                .filter(each -> each.says(where).isPresent())
                .toList();
    }
}
