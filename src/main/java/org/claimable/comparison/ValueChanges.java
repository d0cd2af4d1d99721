package org.claimable.comparison;

import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import org.claimable.bank.ValueSet;

/** Which value sets changed, and in them the worth of which outcomes; a figure of a licensed set is never said. */
final class ValueChanges {
    private final Changes changes;
    private final Function<String, String> names;
    private final boolean figures;

    /** {@code names} gives the name of an outcome by its code. */
    ValueChanges(Changes changes, Function<String, String> names, boolean figures) {
        this.changes = changes;
        this.names = names;
        this.figures = figures;
    }

    /** Sets of one id are compared; and the two that price claims, where they are of different ids. */
    void note(Side before, Side after) {
        Changes.match(before.valueSets(), after.valueSets(), ValueSet::id, this::compare);
        ValueSet old = before.valueSet();
        ValueSet now = after.valueSet();
        if (old != null && now != null && !old.id().equals(now.id())) {
            exchanged(old, now);
        }
    }

    private void compare(ValueSet before, ValueSet after) {
        ValueSet known = after == null ? before : after;
        Subject set = new Subject(changes, Thing.VALUE_SET, known.id(), "Value set " + known.id(), null);
        if (before == null) {
            set.added(": \"%s\" values %d outcomes"
                    .formatted(known.title(), codes(known).size()));
        } else if (after == null) {
            set.removed(": \"%s\" valued %d outcomes"
                    .formatted(known.title(), codes(known).size()));
        } else {
            set.reworded("its title is %s", before.title(), after.title());
            set.reworded("its notice is %s", before.notice(), after.notice());
            if (before.licensed() != after.licensed()) {
                set.changed(after.licensed() ? "it is now licensed" : "it is no longer licensed");
            }
            included(set, before, after);
            outcomes(before, after, true);
        }
    }

    private static void included(Subject set, ValueSet before, ValueSet after) {
        if (before.deadweightIncluded() != after.deadweightIncluded()) {
            set.changed(
                    after.deadweightIncluded()
                            ? "it now includes deadweight, so none is taken off"
                            : "it no longer includes deadweight, so it is taken off");
        }
    }

    private void exchanged(ValueSet before, ValueSet after) {
        Subject set = new Subject(changes, Thing.VALUE_SET, after.id(), "Value set " + after.id(), null);
        int only = withoutThoseOf(after, before).size();
        int gone = withoutThoseOf(before, after).size();
        int other = outcomes(before, after, figures) - only - gone;
        set.changed(
                "claims are priced by it instead of %s; outcomes worth something else: %d, valued only by it: %d, no longer valued: %d"
                        .formatted(before.id(), other, only, gone));
        included(set, before, after);
    }

    /** The number of outcomes whose worth is not the same; each is told where {@code told}. */
    private int outcomes(ValueSet before, ValueSet after, boolean told) {
        Set<String> codes = codes(before);
        codes.addAll(codes(after));
        int changed = 0;
        for (String code : codes) {
            String words = new ValueWords(before, after, code).words();
            if (!words.isEmpty()) {
                changed++;
                if (told) {
                    String id = "%s/%s".formatted(after.id(), code);
                    String name = "The value of %s by %s".formatted(names.apply(code), after.id());
                    new Subject(changes, Thing.VALUE, id, name, null).changed(words);
                }
            }
        }
        return changed;
    }

    private static Set<String> withoutThoseOf(ValueSet set, ValueSet other) {
        Set<String> codes = codes(set);
        codes.removeIf(code ->
                Objects.nonNull(other.values().get(code)) || other.scorePoints().containsKey(code));
        return codes;
    }

    private static Set<String> codes(ValueSet set) {
        Set<String> codes = new TreeSet<>(set.values().keySet());
        codes.addAll(set.scorePoints().keySet());
        return codes;
    }
}
