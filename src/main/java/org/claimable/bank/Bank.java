package org.claimable.bank;

/** One of HACT's banks of outcomes: social value, mental wellbeing, built environment. */
public enum Bank {
    UKSVB("UK Social Value Bank"),
    UKMWB("UK Mental Wellbeing Bank"),
    UKBEB("UK Built Environment Bank");

    private final String title;

    Bank(String title) {
        this.title = title;
    }

    /** What the bank is called. */
    public String title() {
        return title;
    }
}
