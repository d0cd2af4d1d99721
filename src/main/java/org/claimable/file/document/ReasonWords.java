package org.claimable.file.document;

import java.util.Locale;
import java.util.Map;

/** Reasons in short, and what to ask the claimant; a code that is new here is read as it is written. */
public final class ReasonWords {
    private static final Map<String, Words> KNOWN = Map.ofEntries(
            entry("UNKNOWN_OUTCOME", "Outcome not in the bank", "Which outcome of the bank is meant?"),
            entry(
                    "OUTSIDE_PERIOD",
                    "Outside the period",
                    "Are these dates right? If so, which report do they belong to?"),
            entry("FUTURE_DATE", "Dated in the future", "When was the outcome achieved?"),
            entry("WRONG_AGE", "Wrong age for the outcome", "Is the age right? If so, which outcome fits it?"),
            entry("NO_EVIDENCE", "No evidence", "What shows that this outcome was achieved?"),
            entry("WRONG_EVIDENCE", "Wrong kind of evidence", "Is there evidence of the kind that the outcome needs?"),
            entry("INCOMPLETE_EVIDENCE", "No before or no after", "What are the missing answers, before or after?"),
            entry("UNKNOWN_ANSWER", "Answer not on the scale", "Which answers on the scale were given?"),
            entry("ALREADY_MET", "Already there before", "Is the answer before right? If so, please withdraw these."),
            entry("NO_MOVEMENT", "Outcome not reached", "Is there a later survey? If not, please withdraw these."),
            entry("SURVEY_DATES", "Survey dates do not fit", "On which days were people asked, before and after?"),
            entry(
                    "TOO_FEW_SESSIONS",
                    "Too few sessions",
                    "When did it begin and end, and how many sessions were there?"),
            entry(
                    "UNTRACKED_INDIVIDUAL",
                    "Person not named",
                    "Can you give each person a reference, one row a person?"),
            entry("SUSTAINED_YEAR", "A later year of an outcome", "What shows that it would not have lasted anyway?"),
            entry("COUNTED_BEFORE", "Counted in an earlier report", "Do you agree that these were reported before?"),
            entry(
                    "COUNTED_THIS_YEAR",
                    "Counted already this year",
                    "Do you agree that these are the same outcome twice?"),
            entry(
                    "COUNTED_BY_ANOTHER_PROVIDER",
                    "Counted by another provider",
                    "Which of the providers claims this, by agreement with the other?"),
            entry("INCOMPATIBLE_OUTCOME", "Clashes with another outcome", "Do you agree that the other claim is kept?"),
            entry("OTHER_BANK", "Clashes with another bank", "Do you agree that the other claim is kept?"),
            entry("ADVISORY", "A rule that may not refuse", "What do you say to this?"),
            entry("DEFAULT_DEADWEIGHT", "Usual deadweight", "Is there a better rate for this?"),
            entry("SIMILAR_REFERENCES", "References that may be one person", "Are these one person?"),
            entry("SHARED_REFERENCE", "One record for several people", "Does each of these people have a record?"),
            entry("UNMATCHED_ENTRIES", "People whom no claim names", "How are these people's references written?"),
            entry("BANKS_TOGETHER", "Values of two banks in one total", "Which of the two banks is reported?"),
            entry("NO_RATIONALE", "Commitments without a rationale", "Why are these outcomes needed here?"),
            entry("UNREFERENCED_RECORD", "Record without reference", "Where is the record found?"),
            entry("UNDATED_SURVEY", "Survey without dates", "On which days were people asked?"),
            entry("LATER_SURVEY", "A later survey no longer shows it", "Did the change last?"),
            entry("FORECAST", "A forecast, not a result", "Is this measured?"),
            entry("NOT_JUDGED", "Let through by the rules", "What shows that the claim meets this norm?"),
            entry("RULE_FAILED", "A rule failed", "Nothing is asked of you: the rules must be corrected."),
            entry("GROUPS_NOT_CHECKED", "Groups that rules did not look at", "Can you send fewer claims at a time?"),
            entry("DEPARTS_FROM_NORM", "Departs from a norm", "Has the contract agreed this?"),
            entry("UNREADABLE_ROW", "Row cannot be read", "Please correct these rows."));

    private ReasonWords() {}

    private record Words(String title, String question) {}

    private static Map.Entry<String, Words> entry(String code, String title, String question) {
        return Map.entry(code, new Words(title, question));
    }

    /** A reason, or a caveat, in a few words. */
    public static String title(String code) {
        Words words = KNOWN.get(code);
        return words == null
                ? code.charAt(0) + code.substring(1).toLowerCase(Locale.ROOT).replace('_', ' ')
                : words.title();
    }

    /** What to ask the claimant. */
    public static String question(String code) {
        Words words = KNOWN.get(code);
        return words == null ? "Please look at these claims again." : words.question();
    }
}
