package org.claimable.method.decision;

import static org.claimable.method.decision.Template.Written.DATE;
import static org.claimable.method.decision.Template.Written.MONEY;
import static org.claimable.method.decision.Template.Written.NUMBER;
import static org.claimable.method.decision.Template.Written.TEXT;

import java.util.List;
import org.claimable.method.decision.Template.Described;
import org.claimable.method.decision.Template.Fact;

/** What reasons and caveats say that no rule words, each by its name as a template, with the remedy of a reason that it begins. */
public enum Sentence {
    CANNOT_TELL(
            "It cannot be told whether this holds: \"%s\". %s.",
            "Give what is missing, and check again.", text("the rule's name"), text("of what nothing is known")),
    TOO_MANY_TO_COMPARE(
            "This person has %s claims, with those counted before. Rule %s compares %s of them with each other in every way, "
                    + "which is too many to try, so it cannot be told what the rule says of them.",
            Remedy.IS_IT_ONE_PERSON,
            number("the person's claims"),
            text("the rule's id"),
            number("how many are compared")),
    TOO_MANY_TO_TAKE_AWAY(
            "This person has %s claims, with those counted before. Rule %s takes them away one after another, "
                    + "which is too many to try, so it cannot be told which of them may be claimed.",
            Remedy.IS_IT_ONE_PERSON, number("the person's claims"), text("the rule's id")),
    UNREADABLE_ROW("This row cannot be read, so nothing is decided of it. %s", "", text("what is wrong, and where")),
    NOT_JUDGED(
            "By the method, %s. This claim does not meet that, and no rule of this rule set "
                    + "refused it, so it is for review.",
            Remedy.LOOK_AT_RULES, text("the norm")),
    NOT_JUDGED_TOGETHER(
            "By the method, %s. This claim and %s do not meet that, and no rule of this rule set "
                    + "refused either, so this claim is for review.",
            Remedy.LOOK_AT_RULES, text("the norm"), text("the other claim, or what was counted before")),
    RULE_FAILED(
            "Rule %s of this rule set failed on a claim of this person, so none of the person's "
                    + "claims is decided: all are for review.",
            Remedy.CORRECT_RULE, text("the rule's id")),

    CHOICE(
            "Of outcomes that clash, %s: %s kept, %s.",
            text("how the choice is made"), text("the claims that were kept"), text("what they are worth")),
    ALTERNATIVE("The alternative, to keep this claim instead, would be worth %s.", money("what this claim is worth")),
    ALTERNATIVE_WITHOUT_VALUE("The alternative, to keep this claim instead, would have no value in this value set."),
    REACHED_BEFORE(
            "The person had reached it by claim %s, achieved on %s, which is claimable.",
            text("the claim's id"), date("the day on which that was achieved")),
    REACHED_TOO(
            "The person reached it by claim %s, achieved on %s, which is claimable, so the improvement "
                    + "does not count under other benefits.",
            text("the claim's id"), date("the day on which that was achieved")),
    ROW_INFERRED(
            "The rule is %s, but the row that it rests on here, %s in %s, is inferred by this rule set from %s, "
                    + "and no source states it. You can replace it with a row of your own.",
            text("how firmly the rule rests on a text"),
            text("the row's id"),
            text("the table"),
            text("the row's source")),
    ROW_LESS_FIRM(
            "The rule is %s, but the row that it rests on here, %s in %s, is %s: it comes from %s. "
                    + "You can replace it with a row of your own.",
            text("how firmly the rule rests on a text"),
            text("the row's id"),
            text("the table"),
            text("how firmly the row rests on a text"),
            text("the row's source")),

    COUNTED_BEFORE_TOO("It was counted before: %s.", text("what was counted before")),
    CLAIMED_TOO("Claim %s is claimed too.", text("the claim's id")),
    LATER_ANSWER(
            "In claim %s, asked on %s, the answer after is \"%s\", which does not meet the outcome.",
            text("the claim's id"), date("the day of the survey"), text("the answer after")),
    LATER_SCORE(
            "In claim %s, asked on %s, the score after is %s, not above the score before of this claim, %s.",
            text("the claim's id"),
            date("the day of the survey"),
            number("the score after"),
            number("the score before")),
    ONE_MORE_SHOWS("One more claim shows the same."),
    MORE_SHOW("%s more claims show the same.", number("the further claims")),
    UNPRICED_CONFLICT("It was kept over a claim that it clashes with, where one of the two has no value; "
            + "what has no value weighs nothing in the choice."),
    NOT_PROVEN_BEST("The clashes of this person's claims are so many that the best choice could not "
            + "be proven; the best found was kept."),

    FOR_EXAMPLE("For example:"),
    CLAIMS_NOT_JUDGED(
            "%s that no rule of this rule set refused, although by the method, %s. "
                    + "Ask the person who maintains the rule set to look at it.",
            text("how many claims are for review"), text("the norm")),
    CLAIMS_OF_FAILED_RULE(
            "%s because a rule of this rule set failed on a claim of the same person. "
                    + "Ask the person who maintains the rule set to correct it.",
            text("how many claims are for review")),
    DEPARTS_FROM_NORM(
            "This rule set departs from the norm that %s: %s (%s).",
            text("the norm"), text("why"), text("on whose word")),
    SIMILAR_REFERENCES("%s of references: %s.", text("how many groups"), text("the first groups")),
    SHARED_REFERENCE("%s cited for two people or more: %s.", text("how many records"), text("the first records")),
    RECORDS_NOT_COMPARED(
            "References of records are compared among the first %s; those that first came on line %s or later are not.",
            number("how many are compared"), number("the line")),
    LISTED_UNNAMED("Listed, and named by no claim: %s (%s).", text("how many people"), text("the first of them")),
    COUNTED_UNNAMED(
            "Counted before, and named by no claim: %s (%s).", text("how many people"), text("the first of them")),
    MORE_GROUPS("This rule finds the same of %s, not listed here.", text("how many groups")),
    GROUPS_NOT_CHECKED(
            "Rules that look at groups of claims could not look at %s: "
                    + "there are too many groups to sum each alone. Check fewer claims at a time.",
            text("how many groups of each kind")),
    GROUP_FAILED(
            "Rule %s of this rule set failed on a group of claims, so this rule, and those "
                    + "after it, may not have said all that they find. Ask the person who maintains the rule set to correct it.",
            text("the rule's id")),

    NO_RATIONALE("None is given for %s.", text("the commitments")),

    FORECAST("This is a forecast: never add it to measured results."),
    OUTCOME_FAILED(
            "Rule %s of this rule set failed here, so nothing can be said. " + Remedy.CORRECT_RULE,
            text("the rule's id")),
    RULE_NAME("%s.", text("the rule's name"));

    private final Template template;
    private final List<Fact> facts;
    private final String remedy;

    Sentence(String text, String remedy, Fact... facts) {
        this.template = Template.of(name(), text);
        this.facts = List.of(facts);
        this.remedy = remedy;
    }

    Sentence(String text, Fact... facts) {
        this(text, "", facts);
    }

    /** The sentence with facts in its places. */
    public Wording of(Object... said) {
        return Wording.of(template, said);
    }

    /** The remedy of a reason that it begins, empty where it begins none, or its rule words it. */
    public String remedy() {
        return remedy;
    }

    public Described described() {
        return described(remedy);
    }

    /** With a remedy that a rule words. */
    public Described described(String otherRemedy) {
        return new Described(template, facts, otherRemedy);
    }

    private static Fact text(String name) {
        return new Fact(name, TEXT);
    }

    private static Fact number(String name) {
        return new Fact(name, NUMBER);
    }

    private static Fact date(String name) {
        return new Fact(name, DATE);
    }

    private static Fact money(String name) {
        return new Fact(name, MONEY);
    }

    private static final class Remedy {
        static final String IS_IT_ONE_PERSON =
                "Check that all of these claims are of one person: a reference that is used for several "
                        + "people makes them look like one.";
        static final String LOOK_AT_RULES =
                "Ask the person who maintains the rule set to look at it: a rule of this norm is missing or "
                        + "does not speak of this claim.";
        static final String CORRECT_RULE =
                "Ask the person who maintains the rule set to correct the rule, then submit this again.";
    }
}
