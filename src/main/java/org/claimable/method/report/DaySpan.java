package org.claimable.method.report;

import java.io.Serializable;
import java.time.LocalDate;

/** The first and the last of some days while days are added, both null of none. */
final class DaySpan implements Serializable {
    private static final long serialVersionUID = 1;

    private LocalDate first;
    private LocalDate last;

    /** Adds a day; null is none. */
    void add(LocalDate day) {
        if (day != null) {
            first = first == null || day.isBefore(first) ? day : first;
            last = last == null || day.isAfter(last) ? day : last;
        }
    }

    void add(DaySpan others) {
        add(others.first);
        add(others.last);
    }

    LocalDate first() {
        return first;
    }

    LocalDate last() {
        return last;
    }

    void clear() {
        first = null;
        last = null;
    }
}
