package org.claimable.file.document;

/** The views of what figures of measures come to, in the order in which they are read: a title, and how to read the table under it. */
public enum MeasureView {
    TOTALS(
            "Totals",
            "Each measure over all months. Different people and households are not added up: what is sure is a least and a most."),
    MONTHS(
            "Months",
            "Each measure month by month. Several months that were reported together stay together, and are in no single month."),
    SAME_ORGANISATIONS(
            "Same organisations",
            "Each measure by those organisations alone that reported it in a month and in the month before, so that a change is not one of who"
                    + " reported."),
    BY_SPACE("By space", "Each measure over all months, by community space."),
    BY_ORGANISATION("By organisation", "Each measure over all months, by organisation."),
    BY_PILLAR("By pillar", "Each measure over all months, under the people, places or businesses that it does good."),
    COMPLETENESS(
            "Completeness",
            "What each organisation reported of each measure, month by month. A month that is missing was not reported, and is not zero."),
    TARGETS(
            "Targets",
            "What was done by the month of each target. It is not known where what was reported leaves it open."),
    ESTIMATES(
            "Estimates",
            "These are estimates for the whole population and not counts: what was reported over the share of the population that those"
                    + " who reported it cover. They are part of no total."),
    SUPERSEDED("Superseded", "Figures that a later submission took the place of. They are counted nowhere."),
    HIDDEN("Hidden", "What is not shown, because too few organisations reported it."),
    CAVEATS("What to know", "What limits these figures, and on which norm each limit rests.");

    /** What all of it is called. */
    public static final String TITLE = "Outputs and impact measures";

    private final String title;
    private final String words;

    MeasureView(String title, String words) {
        this.title = title;
        this.words = words;
    }

    public String title() {
        return title;
    }

    /** How to read the table, in a sentence or two. */
    public String words() {
        return words;
    }
}
