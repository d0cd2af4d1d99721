package org.claimable.file.template;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.claimable.bank.EvidenceKind;
import org.claimable.claim.Claim;
import org.claimable.file.sheet.CellKind;
import org.claimable.file.sheet.Page;
import org.claimable.file.sheet.WrittenWorkbook;
import org.claimable.file.table.Heading;
import org.claimable.file.template.Entries.Cells;

/** The sheets to fill in row by row: claims, people, and what was counted before. */
final class EntrySheets {
    static final String CLAIMS = "Claims";
    static final String INDIVIDUALS = "Individuals";
    static final String COMMITMENTS = "Commitments";
    static final String COUNTED = "Previously counted";

    private static final int LAST_ROW = 10_000;
    private static final int OLDEST = 150;
    private static final int MOST_YEARS = 1_000;
    private static final int WIDE = 34;
    private static final int NARROW = 14;
    private static final String UNLISTED = "The sheet Lists has no outcome of this name. Keep it all the same?";

    private static final String OUTCOME_CELL =
            "$%s2".formatted(CellReference.convertNumToColString(Heading.OUTCOME.ordinal()));

    private final WrittenWorkbook workbook;
    private final ListsSheet lists;

    EntrySheets(WrittenWorkbook workbook, ListsSheet lists) {
        this.workbook = workbook;
        this.lists = lists;
    }

    void claims() {
        List<Heading> headings = Heading.OF_CLAIMS;
        XSSFSheet sheet = sheet(CLAIMS, headings.stream().map(Heading::title).toList());
        Entries entries = new Entries(sheet);
        for (Heading heading : headings) {
            enter(entries, heading, below(heading.ordinal()));
        }
    }

    private void enter(Entries entries, Heading heading, Cells cells) {
        switch (heading) {
            case OUTCOME -> entries.listed(cells, lists.outcomes(), UNLISTED);
            case EVIDENCE ->
                entries.words(
                        cells,
                        Stream.of(EvidenceKind.values())
                                .map(kind -> TemplateWords.of(kind.name()))
                                .toList());
            case RETROSPECTIVE -> entries.words(cells, List.of("Yes", "No"));
            case BEFORE, AFTER -> entries.offered(cells, lists.answersOf(OUTCOME_CELL));
            case ACHIEVED_ON, FROM, TO, BEFORE_ON, AFTER_ON -> entries.days(cells, days());
            case AGE -> entries.whole(cells, 0, OLDEST);
            case SESSIONS -> entries.whole(cells, 0, Integer.MAX_VALUE);
            case HEADCOUNT -> entries.whole(cells, 1, Claim.MOST_PEOPLE);
            case SUSTAINED_YEAR -> entries.whole(cells, 1, MOST_YEARS);
            case SHARE -> entries.part(cells);
            default -> {
                // Any text.
            }
        }
    }

    void individuals() {
        XSSFSheet sheet = sheet(INDIVIDUALS, List.of("Person", "Age", "Segment: Tenure"));
        new Entries(sheet).whole(below(1), 0, OLDEST);
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
        entries.whole(below(1), 1, Claim.MOST_PEOPLE);
    }

    private XSSFSheet sheet(String name, List<String> headings) {
        XSSFSheet sheet = workbook.sheet(name);
        List<Integer> widths = new ArrayList<>();
        headings.forEach(heading -> widths.add(heading.equals(Heading.OUTCOME.title()) ? WIDE : NARROW + 2));
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
