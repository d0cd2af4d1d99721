package org.claimable.bench.loop;

import java.util.HashMap;
import java.util.Map;

/** What a reason or a caveat of a code says: its rule, its message in the parts between its facts, and what it is taken from. */
record Phrase(
        String code,
        String rule,
        String template,
        String[] parts,
        String source,
        String provenance,
        String remedy,
        String pointer) {
    private static final String REPORT = "HACT, Community Spaces Impact Framework report (2024), section 4.2";
    private static final String HELP = "HACT, Help centre articles on the Social Value Bank (before 2022), ";
    private static final String LIST = "Inferred from HACT, Spotlight on Social Value (April 2025), list of values";
    private static final String SCORING =
            "HACT, Mental wellbeing values on the Warwick-Edinburgh scales (2017), scoring";
    private static final String NOT_WHILE =
            "This cannot be fixed while what it clashes with counts. To claim this one, "
                    + "withdraw every claim and every earlier count that it clashes with.";
    private static final String ACCEPTED = "Supply evidence of a kind that the outcome accepts.";
    private static final Map<String, Phrase> BY_CODE = new HashMap<>();

    /** What it says where it rests on a row of the catalogue that no source states; its only fact is the name of the outcome. */
    static final Phrase INFERRED_ROW = of(
            "",
            "",
            "ROW_INFERRED",
            " The rule is published, but the row that it rests on here, %s in catalogue/outcomes.csv, is inferred by this rule set "
                    + "from HACT, Spotlight on Social Value (April 2025), list of values, and no source states it. You can replace "
                    + "it with a row of your own.",
            REPORT + "; the catalogue's row: " + LIST,
            "inferred");

    static final Phrase SCORED_ROW = of("", "", "", "", REPORT + "; the catalogue's row: " + SCORING, "published");

    /** What is said of a claim that another was kept for: the other's id, what it is worth, and what this one would be worth. */
    static final Phrase CHOICE = of(
            "",
            "",
            "CHOICE",
            " Of outcomes that clash, those worth most together are kept: claim %s was kept, worth £%s. The alternative, to keep "
                    + "this claim instead, would be worth £%s.",
            REPORT,
            "published");

    static {
        reason("UNKNOWN_OUTCOME", "EL-01", "EL-01", "\"%s\" is not an outcome of the catalogue.%s", REPORT, "published")
                .until("Use the code or the name of an outcome in the catalogue.", "outcome");
        reason(
                        "OUTSIDE_PERIOD",
                        "EL-02",
                        "EL-02a",
                        "It was achieved on %s, outside the period reported (%s).",
                        REPORT,
                        "published")
                .until(
                        "Claim it in the report of the period in which it was achieved, or correct the date.",
                        "achievedOn");
        reason(
                        "FUTURE_DATE",
                        "EL-02",
                        "EL-02b",
                        "It is dated %s, after the day of evaluation, %s.",
                        REPORT,
                        "published")
                .until("Claim it once it has been achieved, or correct the date.", "achievedOn");
        reason("WRONG_AGE", "EL-03", "EL-03", "%s is an outcome for %s; the person was %s.", LIST, "inferred")
                .until("Claim an outcome that fits the person's age, or correct the age.", "outcome");
        reason("NO_EVIDENCE", "EV-01", "EV-01a", "There is no evidence. %s is shown by %s.", REPORT, "published")
                .until(ACCEPTED, "evidence");
        reason("WRONG_EVIDENCE", "EV-01", "EV-01b", "The evidence is %s; %s is shown by %s.", REPORT, "published")
                .until(ACCEPTED, "evidence/kind");
        reason(
                        "INCOMPLETE_EVIDENCE",
                        "EV-01",
                        "EV-01c",
                        "The evidence is %s with before %s and after %s; both are needed.",
                        REPORT,
                        "published")
                .until("Supply both the before and the after.", "evidence");
        reason(
                        "UNKNOWN_ANSWER",
                        "EV-02",
                        "EV-02",
                        "Before \"%s\" and after \"%s\" are not both on the scale of %s: %s.",
                        REPORT,
                        "published")
                .until("Give answers, or scores, that are on the outcome's scale.", "evidence");
        reason("ALREADY_MET", "EV-03", "EV-03", "The answer before (%s) already met the outcome.", REPORT, "published")
                .until(
                        "This cannot be fixed: the person had already reached the outcome when the answer before was given. If that "
                                + "answer was recorded wrongly, correct it.",
                        "evidence/before");
        reason(
                        "NO_MOVEMENT",
                        "EV-04",
                        "EV-04a",
                        "The answer after (%s) does not meet the outcome. It is better than the answer before (%s).",
                        REPORT,
                        "published")
                .until(
                        "This cannot be fixed for this survey: there is no sliding scale. A later survey may show the outcome. The "
                                + "improvement counts under other benefits if this is the only reason and the person has no "
                                + "claimable claim for the outcome in this year.",
                        "evidence/after");
        reason(
                        "TOO_FEW_SESSIONS",
                        "EV-06",
                        "EV-06",
                        "Sessions in the record: %s, from %s to %s. At least %s a month for at least %s months are needed.",
                        HELP + "regular volunteering",
                        "legacy")
                .until(
                        "Supply the first day, the last day and the number of sessions that show it, or claim it once they do.",
                        "evidence");
        reason(
                        "SURVEY_DATES",
                        "EV-07",
                        "EV-07c",
                        "The before is dated %s and the after %s; neither may be after the day of evaluation, %s.",
                        REPORT,
                        "published")
                .until("Correct the dates, or claim it once both have been asked.", "evidence/afterOn");
        reason(
                        "SUSTAINED_YEAR",
                        "CO-06",
                        "CO-06a",
                        "This is year %s of a sustained outcome; a value is for one year.",
                        HELP + "claiming for more than one year",
                        "legacy")
                .until(
                        "Show the reviewer why the outcome would not have lasted anyway. Where the commissioner accepts the legacy "
                                + "rule, it can be claimed by that: let legacy rules decide, and use a value set that does not "
                                + "include deadweight.",
                        "sustainedYear");
        reason(
                        "UNTRACKED_INDIVIDUAL",
                        "CO-04",
                        "CO-04",
                        "%s for %s, so it cannot be known whether they were counted already or hold an incompatible outcome.",
                        REPORT,
                        "published")
                .until(
                        "Claim each person on their own, by a reference, so that double counting and incompatible outcomes can be "
                                + "checked.",
                        "individual");
        reason(
                        "COUNTED_THIS_YEAR",
                        "CO-01",
                        "CO-01",
                        "%s is counted for this person in %s by claim %s, achieved on %s.",
                        REPORT,
                        "published")
                .until(
                        "This cannot be fixed: an outcome counts once per person per year, however many services the person used. If "
                                + "the two claims are of two people, give each person their own reference.",
                        "outcome");
        reason(
                        "COUNTED_BY_ANOTHER_PROVIDER",
                        "CO-02",
                        "CO-02",
                        "%s is counted for this person in %s by claim %s of another provider (%s), achieved on %s.",
                        REPORT,
                        "published")
                .until("Agree with the other provider who claims it; it counts once.", "outcome");
        reason(
                        "COUNTED_BEFORE",
                        "CO-03",
                        "CO-03",
                        "%s was counted for this person in %s already: %s, achieved on %s.",
                        REPORT,
                        "published")
                .until("This cannot be fixed unless what was counted before is withdrawn.", "outcome");
        reason(
                        "INCOMPATIBLE_OUTCOME",
                        "IN-01",
                        "IN-01",
                        "%s and %s are not both claimed for one person in one year (%s): %s.",
                        REPORT,
                        "published")
                .until(NOT_WHILE, "outcome");
        reason(
                        "OTHER_BANK",
                        "IN-02",
                        "IN-02a",
                        "%s and %s are of two banks that are not used together for one person in one year (%s), because the social "
                                + "value bank already contains mental wellbeing.",
                        "HACT, Community Spaces Impact Framework report (2024), appendix, UK Mental Wellbeing Bank",
                        "published")
                .until(NOT_WHILE, "outcome");
    }

    static final Phrase DEADWEIGHT = of(
            "DEFAULT_DEADWEIGHT",
            "VA-04",
            "VA-04b",
            "The default rate of deadweight for %s was used: %s.",
            "Homes and Communities Agency, Additionality Guide, fourth edition (2014), rates by category, as HACT's help "
                    + "articles give them",
            "legacy");
    static final Phrase NO_VALUE = of(
            "NO_VALUE",
            "VA-06",
            "VA-06",
            "The value set has no value for %s as evidenced here; it is counted as a headcount and adds nothing to the totals.",
            HELP + "outcomes without a value",
            "legacy");
    static final Phrase SHARED = of(
            "SHARED_ACTIVITY",
            "VA-07",
            "VA-07",
            "The activity is shared between contracts; %s of its value is claimed here.",
            "Cheshire West and Chester Council, Social Value portal, dos and don'ts for bidders (council guidance on the TOMs) "
                    + "(undated), attribution",
            "published");
    static final Phrase RETROSPECTIVE = of(
            "RETROSPECTIVE_SURVEY",
            "EV-05",
            "EV-05",
            "Before and after were asked together at the end, which is accepted but departs from best practice.",
            REPORT,
            "published");
    static final Phrase UNDATED = of(
            "UNDATED_SURVEY",
            "EV-07",
            "EV-07b",
            "The dates of the before and the after are not both given, so their order could not be checked.",
            REPORT,
            "published");
    static final Phrase UNREFERENCED = of(
            "UNREFERENCED_RECORD",
            "EV-01",
            "EV-01d",
            "The record has no reference, so an auditor could not find it.",
            REPORT,
            "published");
    static final Phrase OTHER_AGE =
            of("ADVISORY", "EL-03", "EL-03", "%s is an outcome for %s; the person was %s.", LIST, "inferred");
    static final Phrase BOTH_CLAIMED = of(
            "ADVISORY",
            "IN-46",
            "IN-01",
            "%s and %s are not both claimed for one person in one year (%s): %s. Claim %s is claimed too.",
            LIST,
            "inferred");

    /** What a reason of a code says. */
    static Phrase ofReason(String code) {
        return BY_CODE.get(code);
    }

    private static Phrase reason(
            String code, String rule, String template, String message, String source, String provenance) {
        return of(code, rule, template, message, source, provenance);
    }

    private static Phrase of(
            String code, String rule, String template, String message, String source, String provenance) {
        return new Phrase(code, rule, template, message.split("%s", -1), source, provenance, null, null);
    }

    private void until(String remedied, String field) {
        BY_CODE.put(code, new Phrase(code, rule, template, parts, source, provenance, remedied, field));
    }

    /** Adds the message with its facts. */
    void say(StringBuilder message, Object... facts) {
        for (int i = 0; i < parts.length; i++) {
            message.append(i == 0 ? "" : facts[i - 1]).append(parts[i]);
        }
    }
}
