package org.claimable.rules.comparison;

import java.util.ArrayList;
import java.util.List;
import org.claimable.method.citation.Citation;
import org.claimable.method.rulebook.Departure;
import org.claimable.method.rulebook.OwnFields.OwnField;
import org.claimable.method.rulebook.RuleLists.ListRow;
import org.claimable.method.rulebook.RuleLists.RuleList;
import org.claimable.method.rulebook.RuleSet;
import org.claimable.rules.comparison.BeforeAndAfter.Window;

/** What changed of the fields and lists that a rule set adds, and of the norms that it sets aside on purpose. */
final class OwnChanges {
    private static final int MOST_ROWS = 5;

    private final Changes changes;

    OwnChanges(Changes changes) {
        this.changes = changes;
    }

    void note(RuleSet before, RuleSet after) {
        Changes.match(before.fields().fields(), after.fields().fields(), OwnField::name, this::field);
        Changes.match(
                List.copyOf(before.lists().byName().values()),
                List.copyOf(after.lists().byName().values()),
                RuleList::name,
                this::list);
        Changes.match(before.departures(), after.departures(), Departure::norm, this::departure);
    }

    private void field(OwnField before, OwnField after) {
        OwnField known = after == null ? before : after;
        BeforeAndAfter field = new BeforeAndAfter(
                changes,
                Change.ChangedPart.FIELD,
                known.name(),
                "Field %s (%s)".formatted(known.title(), known.name()),
                null);
        if (before == null) {
            field.added(": %s may say it, as %s%s. %s"
                    .formatted(holder(known), type(known), required(known), rests(known.citation())));
        } else if (after == null) {
            field.removed(": %s can no longer say it".formatted(holder(known)));
        } else {
            field.reworded("its title is %s", before.title(), after.title());
            field.instead("it is of %s", holder(before), holder(after));
            field.instead("it is %s", type(before), type(after));
            if (before.required() != after.required()) {
                field.changed(after.required() ? "it is now required" : "it is no longer required");
            }
            field.instead(
                    "its other headings are %s",
                    String.join(", ", before.headings()), String.join(", ", after.headings()));
            field.cited(before.citation(), after.citation());
            field.reworded("its note is %s", before.note(), after.note());
        }
    }

    private static String holder(OwnField field) {
        return switch (field.of()) {
            case CLAIM -> "each claim";
            case INDIVIDUAL -> "each person";
        };
    }

    private static String type(OwnField field) {
        return switch (field.type()) {
            case TEXT -> "a text";
            case NUMBER -> "a number";
            case DATE -> "a date";
            case YES_NO -> "yes or no";
            case LIST -> "one of the list " + field.list();
        };
    }

    private static String required(OwnField field) {
        return field.required() ? ", and must" : "";
    }

    private static String rests(Citation citation) {
        return "It is %s, by %s".formatted(citation.provenance().word(), BeforeAndAfter.place(citation));
    }

    private void list(RuleList before, RuleList after) {
        RuleList known = after == null ? before : after;
        BeforeAndAfter list =
                new BeforeAndAfter(changes, Change.ChangedPart.LIST, known.name(), "List " + known.name(), null);
        if (before == null) {
            list.added(": " + rows(known.rows()));
        } else if (after == null) {
            list.removed(": " + rows(known.rows()));
        } else {
            list.instead("its columns are %s", String.join(", ", before.columns()), String.join(", ", after.columns()));
            rows(list, before.rows(), after.rows());
        }
    }

    private static void rows(BeforeAndAfter list, List<ListRow> before, List<ListRow> after) {
        List<String> old = before.stream().map(OwnChanges::row).toList();
        List<String> now = after.stream().map(OwnChanges::row).toList();
        List<ListRow> gone = without(before, now);
        List<ListRow> more = without(after, old);
        if (!more.isEmpty()) {
            list.changed("it now has " + rows(more));
        }
        if (!gone.isEmpty()) {
            list.changed("it no longer has " + rows(gone));
        }
    }

    private static List<ListRow> without(List<ListRow> rows, List<String> others) {
        List<ListRow> left = new ArrayList<>(rows);
        left.removeIf(row -> others.contains(row(row)));
        return left;
    }

    private static String rows(List<ListRow> rows) {
        String first = String.join(
                ", ", rows.stream().limit(MOST_ROWS).map(OwnChanges::row).toList());
        return rows.size() <= MOST_ROWS ? first : "%s and %,d more".formatted(first, rows.size() - MOST_ROWS);
    }

    private static String row(ListRow row) {
        return "\"%s\"%s".formatted(String.join("\" with \"", row.values()), new Window(row.from(), row.to()).words());
    }

    private void departure(Departure before, Departure after) {
        Departure known = after == null ? before : after;
        BeforeAndAfter departure = new BeforeAndAfter(
                changes, Change.ChangedPart.DEPARTURE, known.norm(), "The departure from norm " + known.norm(), null);
        if (before == null) {
            departure.added(": \"%s\". %s".formatted(known.why(), rests(known.citation())));
        } else if (after == null) {
            departure.removed(": the norm is held to again, of which it said \"%s\"".formatted(known.why()));
        } else {
            departure.reworded("it says %s", before.why(), after.why());
            departure.cited(before.citation(), after.citation());
        }
    }
}
