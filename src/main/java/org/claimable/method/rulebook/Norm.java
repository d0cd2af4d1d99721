package org.claimable.method.rulebook;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * A norm that the method publishes: whatever the rules of a rule set say, a claim that does not meet one never comes out
 * claimable, unless the rule set departs from it. {@code field} is the part of a claim that it is about.
 */
public enum Norm {
    KNOWN_OUTCOME("EL-01", "outcome", "the outcome is in the catalogue"),
    IN_TIME("EL-02", "achievedOn", "an outcome is achieved inside the period reported, and by the day of evaluation"),
    EVIDENCE("EV-01", "evidence", "every claim has evidence, complete and of a kind that its outcome accepts"),
    ON_SCALE("EV-02", "evidence", "the answers or scores before and after are on the outcome's scale"),
    NOT_MET_BEFORE("EV-03", "evidence/before", "the person had not reached the outcome before"),
    MET_AFTER("EV-04", "evidence/after", "the answer after meets the outcome"),
    DATES_IN_ORDER(
            "EV-07",
            "evidence/afterOn",
            "the survey after is later than the survey before, and neither is dated after the day of evaluation"),
    HIGHER_SCORE("EV-08", "evidence/after", "the score after is higher than the score before"),
    ONCE_A_YEAR("CO-01", "outcome", "an outcome counts once per person per year"),
    ONE_COUNT_OF_ALL_PROVIDERS(
            "CO-02", "outcome", "an outcome that two providers claim for one person and year counts once"),
    NOT_COUNTED_BEFORE("CO-03", "outcome", "what was counted before is not counted again"),
    NAMED_PERSON("CO-04", "individual", "a claim names the person by a reference"),
    NOT_PAIRED(
            "IN-01", "outcome", "two outcomes that a published row pairs are not both claimed for one person and year"),
    ONE_BANK(
            "IN-02",
            "outcome",
            "values of the mental wellbeing bank are not claimed together with those of the social value bank, nor on both of "
                    + "its scales, for one person and year");

    private final String id;
    private final String field;
    private final String words;

    Norm(String id, String field, String words) {
        this.id = id;
        this.field = field;
        this.words = words;
    }

    /** The method's id, such as EV-01. */
    public String id() {
        return id;
    }

    public String field() {
        return field;
    }

    /** What ought to be, as a sentence without its capital and its stop. */
    public String words() {
        return words;
    }

    /** The text that publishes it, for rule sets that have no rule of it. */
    public String source() {
        return switch (this) {
            case HIGHER_SCORE -> "HACT, Mental wellbeing values on the Warwick-Edinburgh scales (2017), scoring";
            case ONE_BANK ->
                "HACT, Community Spaces Impact Framework report (2024), appendix, UK Mental Wellbeing Bank";
            default -> "HACT, Community Spaces Impact Framework report (2024), section 4.2";
        };
    }

    /** The ids of those that a rule set may depart from: all but that the outcome is known, without which nothing can be judged. */
    public static List<String> departable() {
        return Arrays.stream(values())
                .filter(each -> each != KNOWN_OUTCOME)
                .map(Norm::id)
                .toList();
    }

    /** The norm with an id; empty where the method publishes none of it. */
    public static Optional<Norm> of(String id) {
        return Arrays.stream(values()).filter(each -> each.id.equals(id)).findFirst();
    }
}
