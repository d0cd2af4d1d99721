package org.claimable.method.measure;

/** Whom a space does good, by the three pillars of the Community Spaces Impact Framework, section 3. */
public enum Pillar {
    INDIVIDUALS("Individuals"),
    COMMUNITIES("Communities"),
    BUSINESS("Business");

    private final String title;

    Pillar(String title) {
        this.title = title;
    }

    public String title() {
        return title;
    }
}
