package org.claimable.file.template;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.claimable.bank.Outcome.EvidenceKind;
import org.claimable.catalogue.ClaimField;
import org.claimable.file.sheet.CellKind;
import org.claimable.file.sheet.Page;
import org.claimable.file.sheet.WrittenWorkbook;
import org.claimable.file.template.Entries.Cells;

/** The sheets to fill in row by row: claims, people, and what was counted before. */
final class EntrySheets {
    static final String CLAIMS = "Claims";
    static final String INDIVIDUALS = "Individuals";
    static final String COMMITMENTS = "Commitments";
    static final String COUNTED = "Previously counted";

    private static final int LAST_ROW = 10_000;
    private static final int WIDE = 34;
    private static final int NARROW = 14;
    private static final String UNLISTED = "The sheet Lists has no outcome of this name. Keep it all the same?";

    private static final String OUTCOME_CELL =
            "$%s2".formatted(CellReference.convertNumToColString(ClaimField.COLUMNS.indexOf(ClaimField.OUTCOME)));

    private final WrittenWorkbook workbook;
    private final ListsSheet lists;

    EntrySheets(WrittenWorkbook workbook, ListsSheet lists) {
        this.workbook = workbook;
        this.lists = lists;
    }

    void claims() {
        XSSFSheet sheet =
                sheet(CLAIMS, ClaimField.COLUMNS.stream().map(ClaimField::title).toList());
        Entries entries = new Entries(sheet);
        for (int column = 0; column < ClaimField.COLUMNS.size(); column++) {
            enter(entries, ClaimField.COLUMNS.get(column), below(column));
        }
    }

    private void enter(Entries entries, ClaimField field, Cells cells) {
        switch (field.type()) {
            case OUTCOME -> entries.listed(cells, lists.outcomes(), UNLISTED);
            case KIND ->
                entries.words(
                        cells,
                        Stream.of(EvidenceKind.values())
                                .map(EvidenceKind::title)
                                .toList());
            case YES -> entries.words(cells, List.of("Yes", "No"));
            case ANSWER -> entries.offered(cells, lists.answersOf(OUTCOME_CELL));
            case DAY -> entries.days(cells, days());
            case WHOLE -> entries.whole(cells, field.bounds());
            case SHARE -> entries.part(cells);
            case REFERENCE, TEXT, NAME, POUNDS -> {
                // Any text.
            }
        }
    }

    void individuals() {
        XSSFSheet sheet = sheet(INDIVIDUALS, List.of("Person", "Age", "Segment: Tenure"));
        new Entries(sheet).whole(below(1), ClaimField.AGE.bounds());
    }

    void previouslyCounted() {
        XSSFSheet sheet = sheet(COUNTED, List.of("Person", "Outcome", "Achieved on", "Reference"));
        Entries entries = new Entries(sheet);
        entries.listed(below(1), lists.outcomes(), UNLISTED);
        entries.days(below(2), days());
    }

    void commitments() {
        XSSFSheet sheet = sheet(COMMITMENTS, List.of("Outcome", "People", "Value"));
        Entries entries = new Entries(sheet);
        entries.listed(below(0), lists.outcomes(), UNLISTED);
        entries.whole(below(1), ClaimField.HEADCOUNT.bounds());
    }

    private XSSFSheet sheet(String name, List<String> headings) {
        XSSFSheet sheet = workbook.sheet(name);
        List<Integer> widths = new ArrayList<>();
        headings.forEach(heading -> widths.add(heading.equals(ClaimField.OUTCOME.title()) ? WIDE : NARROW + 2));
        new Page(sheet, workbook.styles()).widths(widths).headings(headings.toArray(String[]::new));
        sheet.createFreezePane(0, 1);
        return sheet;
    }

    private static Cells below(int column) {
        return new Cells(column, 1, LAST_ROW);
    }

    private CellStyle days() {
        return workbook.styles().of(CellKind.DATE);
    }
}
