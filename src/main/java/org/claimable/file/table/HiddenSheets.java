package org.claimable.file.table;

import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.claimable.workbook.Workbook.Sheet;

/** The hidden sheets of a workbook, which are not read, and how to show them. */
record HiddenSheets(List<Sheet> sheets, Function<Sheet, TableRows> open) {
    private static final int LOOKED_AT = 100;

    HiddenSheets {
        sheets = List.copyOf(sheets);
    }

    /** Those that hold rows of a kind, else, where no sheet that is shown holds a table, those that do. */
    HiddenSheets holding(Predicate<Sheet> ofKind, List<Sheet> shown) {
        List<Sheet> known = sheets.stream().filter(ofKind).toList();
        boolean tables = known.isEmpty() && shown.stream().noneMatch(this::isTable);
        return new HiddenSheets(tables ? sheets.stream().filter(this::isTable).toList() : known, open);
    }

    private boolean isTable(Sheet sheet) {
        try (TableRows rows = open.apply(sheet)) {
            SampleRows first = SampleRows.of(rows, LOOKED_AT);
            return HeadingsRow.guess(first)
                    .filter(row -> HeadingsRow.isAboveClaims(row, first))
                    .isPresent();
        }
    }

    /** That they are hidden, and how to show them; empty where there are none. */
    String words() {
        if (sheets.isEmpty()) {
            return "";
        }
        boolean one = sheets.size() == 1;
        return "%s %s, and hidden sheets are not read. To show %s in Excel, right-click the name of any sheet, choose Unhide, and save the file."
                .formatted(
                        sheets.stream()
                                .map(sheet -> "\"%s\"".formatted(sheet.name()))
                                .collect(Collectors.joining(", ", one ? "The sheet " : "The sheets ", "")),
                        one ? "is hidden" : "are hidden",
                        one ? "it" : "them");
    }
}
