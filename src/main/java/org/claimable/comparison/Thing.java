package org.claimable.comparison;

/** What can change in rules, in the order in which changes are told. */
public enum Thing {
    RULE_SET("Rule set"),
    DEFAULT("Defaults"),
    OVERLAY("Overlays"),
    CHAPTER("Chapters"),
    SOURCE("Sources"),
    RULE("Rules"),
    NORM("Norms"),
    INCOMPATIBLE_OUTCOMES("Incompatible outcomes"),
    PARAMETER("Parameters"),
    PLACEHOLDER("Texts that are no reference"),
    OUTCOME("Outcomes"),
    ANSWERS("Answers"),
    SCORES("Scores"),
    VALUE_SET("Value sets"),
    VALUE("Values");

    private final String title;

    Thing(String title) {
        this.title = title;
    }

    /** What several of them are called. */
    public String title() {
        return title;
    }
}
