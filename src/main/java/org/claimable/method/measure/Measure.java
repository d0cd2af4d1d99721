package org.claimable.method.measure;

import java.time.YearMonth;
import org.claimable.method.citation.Citation;

/**
 * A measure of the catalogue: what is counted, in which unit, and how counts may be put together. {@code partOf} is the code of the
 * measure that it is a part of, empty for none; {@code from} and {@code to} are its first and last month, null where it has none;
 * {@code pillar} is null where it has none.
 */
public record Measure(
        String code,
        String name,
        Unit unit,
        Counts counts,
        Pillar pillar,
        String partOf,
        YearMonth from,
        YearMonth to,
        Citation citation,
        String note) {

    /** Whether it is counted in a month. */
    boolean isOf(YearMonth month) {
        return (from == null || !month.isBefore(from)) && (to == null || !month.isAfter(to));
    }

    /** What a count is of. A whole unit has no decimals; others have two at most. */
    public enum Unit {
        NUMBER(true, "number"),
        PEOPLE(true, "people"),
        HOUSEHOLDS(true, "households"),
        HOURS(false, "hours"),
        POUNDS(false, "pounds"),
        HOMES(true, "homes"),
        FTE(false, "full-time equivalents"),
        TONNES(false, "tonnes"),
        SQUARE_METRES(false, "square metres");

        private final boolean whole;
        private final String words;

        Unit(boolean whole, String words) {
            this.whole = whole;
            this.words = words;
        }

        public boolean isWhole() {
            return whole;
        }

        /** What it is called in a sentence, such as full-time equivalents. */
        public String words() {
            return words;
        }
    }

    /** How counts of one measure may be put together. */
    public enum Counts {
        /** What happened, such as calls: adds up over months, spaces and organisations. */
        EVENT("events"),
        /** Different people or households: never added over months, spaces or organisations. */
        UNIQUE("different people or households"),
        /** What there is on a day, such as homes: the last of a period; adds up over spaces and organisations. */
        STOCK("what there is on a day");

        private final String words;

        Counts(String words) {
            this.words = words;
        }

        /** What it counts, as a part of a sentence. */
        public String words() {
            return words;
        }
    }
}
