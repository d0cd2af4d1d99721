package org.claimable.comparison;

import java.time.LocalDate;

/** The days on which something holds, both included, null for open. */
record Window(LocalDate from, LocalDate to) {
    static final Window ALWAYS = new Window(null, null);

    /** The window as a part of a sentence: {@code from 2025-04-01}, empty where it is open. */
    String words() {
        if (from == null) {
            return to == null ? "" : " until " + to;
        }
        return to == null ? " from " + from : " from %s to %s".formatted(from, to);
    }

    /** Whether this ends, where another that begins with it did not, or ended later. */
    boolean endsBefore(Window other) {
        return to != null && (other.to == null || to.isBefore(other.to));
    }

    /** The first day on which it makes a difference whether this or another holds; null for all days. */
    LocalDate firstDifference(Window other) {
        if (!java.util.Objects.equals(from, other.from)) {
            return from == null || other.from == null ? null : from.isBefore(other.from) ? from : other.from;
        }
        LocalDate last = to == null || other.to != null && other.to.isBefore(to) ? other.to : to;
        return last == null ? from : last.plusDays(1);
    }
}
