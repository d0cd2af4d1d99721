package org.claimable.rules.comparison;

import java.time.LocalDate;
import java.util.Objects;
import org.claimable.method.citation.Citation;

/** One thing that stands on both sides, and what of it changed, each in a sentence that begins with its name. */
final class BeforeAndAfter {
    private final Changes changes;
    private final Change.ChangedPart thing;
    private final String id;
    private final String name;
    private final LocalDate from;

    /** {@code from} is the first day on which the thing itself holds, null for always. */
    BeforeAndAfter(Changes changes, Change.ChangedPart thing, String id, String name, LocalDate from) {
        this.changes = changes;
        this.thing = thing;
        this.id = id;
        this.name = name;
        this.from = from;
    }

    /** It is new; {@code words} go on after "is new". */
    void added(String words) {
        add(Change.ChangeKind.ADDED, from, false, "%s is new%s.".formatted(name, words));
    }

    /** It is gone; {@code words} go on after "is removed". */
    void removed(String words) {
        add(Change.ChangeKind.REMOVED, from, false, "%s is removed%s.".formatted(name, words));
    }

    /** Says that a property is one thing instead of another, where it is; {@code clause} has a place for what it is. */
    void instead(String clause, Object before, Object after) {
        if (!Objects.equals(before, after)) {
            changed(words(clause, before, after));
        }
    }

    /** The same of a text that is only said, word for word, and decides nothing. */
    void reworded(String clause, String before, String after) {
        if (!before.equals(after)) {
            String words = words(clause, quoted(before), quoted(after));
            add(Change.ChangeKind.CHANGED, from, true, "%s: %s.".formatted(name, words));
        }
    }

    private static String words(String clause, Object before, Object after) {
        return "%s instead of %s".formatted(clause.formatted(shown(after)), shown(before));
    }

    void changed(String words) {
        add(Change.ChangeKind.CHANGED, from, false, "%s: %s.".formatted(name, words));
    }

    void cited(Citation before, Citation after) {
        instead(
                "its provenance is %s",
                before.provenance().word(), after.provenance().word());
        instead("its source is %s", place(before), place(after));
    }

    void window(Window before, Window after) {
        if (before.equals(after)) {
            return;
        }
        LocalDate first = after.firstDifference(before);
        if (!Objects.equals(before.from(), after.from())) {
            String since = "it holds from %s instead of %s".formatted(day(after.from()), day(before.from()));
            add(Change.ChangeKind.CHANGED, first, false, "%s: %s.".formatted(name, since));
        }
        if (Objects.equals(before.to(), after.to())) {
            return;
        }
        LocalDate end = new Window(from, after.to()).firstDifference(new Window(from, before.to()));
        if (after.endsBefore(before)) {
            String instead = before.to() == null ? "" : " instead of " + before.to();
            add(
                    Change.ChangeKind.ENDED,
                    end,
                    false,
                    "%s ends: it last holds on %s%s.".formatted(name, after.to(), instead));
        } else {
            String until = after.to() == null ? "it no longer ends" : "it holds until " + after.to();
            add(
                    Change.ChangeKind.CHANGED,
                    end,
                    false,
                    "%s: %s; it was to end on %s.".formatted(name, until, before.to()));
        }
    }

    private void add(Change.ChangeKind kind, LocalDate since, boolean ofWords, String sentence) {
        changes.add(new Change(thing, id, kind, since, sentence, ofWords));
    }

    static String place(Citation citation) {
        return citation.place().isEmpty()
                ? citation.source().id()
                : citation.source().id() + " " + citation.place();
    }

    static String quoted(String text) {
        return text.isEmpty() ? "" : "\"%s\"".formatted(text);
    }

    private static String day(LocalDate day) {
        return day == null ? "the beginning" : day.toString();
    }

    private static String shown(Object value) {
        return value == null || value.toString().isEmpty() ? "none" : value.toString();
    }

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
}
