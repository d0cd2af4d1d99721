package org.claimable.page.rules;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.claimable.file.document.Count;
import org.claimable.method.rulebook.OwnFields.Holder;
import org.claimable.method.rulebook.OwnFields.OwnField;
import org.claimable.method.rulebook.RuleLists.RuleList;
import org.claimable.method.rulebook.RuleSet;

/** The lists and fields that a rule set adds; each empty for none. */
public record OwnTablesView(List<ListView> lists, List<FieldView> fields) {
    private static final int MOST_ROWS = 500;

    /** A list: its columns, each row with its values, days and source, and how many rows are not shown, empty for none. */
    public record ListView(String name, String count, List<String> columns, List<ListRowView> rows, String further) {}

    /** A row of a list. */
    public record ListRowView(List<String> values, String days, String source) {}

    /** A field with what is said of it, a line a thing. */
    public record FieldView(String title, String name, List<BookLine> lines) {}

    static OwnTablesView of(RuleSet ruleSet) {
        return new OwnTablesView(
                ruleSet.lists().byName().values().stream()
                        .map(OwnTablesView::list)
                        .toList(),
                ruleSet.fields().fields().stream().map(OwnTablesView::field).toList());
    }

    private static ListView list(RuleList list) {
        int left = Math.max(0, list.rows().size() - MOST_ROWS);
        return new ListView(
                list.name(),
                Count.of(list.rows().size(), "row", "rows"),
                list.columns(),
                list.rows().stream()
                        .limit(MOST_ROWS)
                        .map(row -> new ListRowView(
                                row.values(),
                                BookWords.days(row.from(), row.to()),
                                row.citation().text()))
                        .toList(),
                left == 0 ? "" : Count.of(left, "further row is", "further rows are") + " not shown.");
    }

    private static FieldView field(OwnField field) {
        String headings = Stream.concat(Stream.of(field.title()), field.headings().stream())
                .distinct()
                .collect(Collectors.joining(", "));
        List<BookLine> lines = Stream.of(
                        BookLine.of("Of", field.of() == Holder.CLAIM ? "A claim" : "A person"),
                        BookLine.of("Holds", holds(field)),
                        BookLine.of("Must be given", field.required() ? "Yes" : "No"),
                        BookLine.of("Its column may be called", headings),
                        BookLine.source(field.citation()))
                .toList();
        return new FieldView(field.title(), field.name(), lines);
    }

    private static String holds(OwnField field) {
        return switch (field.type()) {
            case TEXT -> "A text";
            case NUMBER -> "A number";
            case DATE -> "A date";
            case YES_NO -> "Yes or No";
            case LIST -> "A value of the list " + field.list();
        };
    }
}
