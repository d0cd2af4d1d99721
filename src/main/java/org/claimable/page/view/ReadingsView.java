package org.claimable.page.view;

import java.util.List;
import org.claimable.file.document.Count;
import org.claimable.file.document.ReadingWords;
import org.claimable.file.document.Table;

/** What claims come to in every reading, as a page shows it; {@code id} is that of the check. */
public record ReadingsView(String id, ReadingWords words) {
    /** Claims that are listed; the workbook lists all. */
    private static final int MOST_ROWS = 200;

    public TableView table() {
        return view(ReadingWords.TITLE, words.table());
    }

    /** What was promised, null without commitments. */
    public TableView kept() {
        return words.kept() == null ? null : view(ReadingWords.KEPT, words.kept());
    }

    /** The first claims that depend on the reading, null where there is none. */
    public TableView depends() {
        Table depends = words.depends();
        return depends.rows().isEmpty()
                ? null
                : view(
                        ReadingWords.DEPENDS,
                        new Table(
                                depends.columns(),
                                depends.rows().stream().limit(MOST_ROWS).toList()));
    }

    /** What is said of claims that are not listed, null where all are. */
    public List<String> leftOut() {
        int all = words.readings().depends().size();
        return all <= MOST_ROWS
                ? List.of()
                : List.of("The first %s are listed here. The Excel workbook lists all %s."
                        .formatted(Count.of(MOST_ROWS), Count.of(all)));
    }

    private TableView view(String label, Table table) {
        return new TableView(label, table, "/checks/" + id + "/claims", false);
    }
}
