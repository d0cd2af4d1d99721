package org.claimable.page.rules;

import org.claimable.page.rules.BookLine.Link;

/** There is no rule set, chapter, rule, outcome or value set of a name: what is missing, and what may be meant instead. */
public final class NotInBookException extends RuntimeException {
    private final String title;
    private final Link nearest;
    private final Link all;

    NotInBookException(String title, Link nearest, Link all) {
        super(title);
        this.title = title;
        this.nearest = nearest;
        this.all = all;
    }

    /** What is missing, as a heading. */
    public String title() {
        return title;
    }

    /** What may be meant, null where nothing is near. */
    public Link nearest() {
        return nearest;
    }

    /** Where all of its kind are. */
    public Link all() {
        return all;
    }
}
