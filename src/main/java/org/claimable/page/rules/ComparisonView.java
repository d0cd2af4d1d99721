package org.claimable.page.rules;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.claimable.comparison.Change;
import org.claimable.comparison.Comparison;
import org.claimable.comparison.Thing;
import org.claimable.file.document.Count;
import org.claimable.file.document.Days;
import org.claimable.rulebook.RuleSet;

/** What changes from one rule set to another, by kind of thing, and which examples come out otherwise (null if not asked). */
public record ComparisonView(String summary, Link from, Link to, List<Group> groups, ChangedExamples examples) {

    /** The changes of one kind of thing. */
    public record Group(String id, String title, List<ChangeLine> changes) {}

    /** A change in a sentence; whether it is new or gone, with its tag, and from when, empty for whatever the day. */
    public record ChangeLine(String id, String kind, String tag, String sentence, String since) {}

    static ComparisonView of(Comparison comparison, Book from, Book to, ChangedExamples examples) {
        return new ComparisonView(summary(comparison), link(from), link(to), groups(comparison.changes()), examples);
    }

    private static Link link(Book book) {
        RuleSet set = book.ruleSet();
        return new Link(
                "%s, version %s".formatted(set.title(), set.version()),
                book.addresses().book());
    }

    private static String summary(Comparison comparison) {
        if (comparison.isOfOtherFiles()) {
            return "Nothing changes. The files are not the same, but in nothing that decides or is cited.";
        }
        return comparison.changes().isEmpty()
                ? "Nothing changes."
                : Count.of(comparison.changes().size(), "thing changes.", "things change.");
    }

    private static List<Group> groups(List<Change> changes) {
        List<Group> groups = new ArrayList<>();
        Arrays.stream(Thing.values()).forEach(thing -> {
            List<ChangeLine> own = changes.stream()
                    .filter(change -> change.thing() == thing)
                    .map(ComparisonView::line)
                    .toList();
            if (!own.isEmpty()) {
                groups.add(new Group(thing.name().toLowerCase(java.util.Locale.ROOT), thing.title(), own));
            }
        });
        return groups;
    }

    private static ChangeLine line(Change change) {
        String since = change.from() == null ? "" : "For claims from " + Days.of(change.from());
        return switch (change.kind()) {
            case ADDED -> new ChangeLine(change.id(), "New", "govuk-tag govuk-tag--green", change.sentence(), since);
            case REMOVED -> new ChangeLine(change.id(), "Gone", "govuk-tag govuk-tag--red", change.sentence(), since);
            case ENDED -> new ChangeLine(change.id(), "Ends", "govuk-tag govuk-tag--orange", change.sentence(), since);
            case CHANGED -> new ChangeLine(change.id(), "Changed", "govuk-tag", change.sentence(), since);
        };
    }
}
