package org.claimable.file.table;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.claimable.file.document.Days;
import org.claimable.file.table.TableRows.Places;
import org.claimable.file.table.TableRows.TableRow;
import org.claimable.method.catalogue.ClaimField;
import org.claimable.method.catalogue.ClaimFieldType;
import org.claimable.method.catalogue.DateOrder;
import org.claimable.method.catalogue.Setting;
import org.claimable.method.rulebook.OwnFields.FieldType;
import org.claimable.method.rulebook.OwnFields.Holder;

/**
 * The columns of days of one table. All rows are looked at before a cell is judged: where one of a column can only have the month
 * first, those that could have either first are not known, unless a setting says which.
 */
final class DateColumns {
    /** The columns that hold days. */
    static final List<ClaimField> OF_DAYS = ClaimField.of(ClaimFieldType.DAY);

    private static final int ISO_DAY = 10;

    /** As a heading says it, such as "Date (mm/dd/yyyy)". */
    private static final Pattern MONTH_FIRST = Pattern.compile("(?i)\\bmm?\\s*[/.-]\\s*dd?\\b");

    private final HowRead how;
    private final List<DayColumn> days = new ArrayList<>();
    private final Map<Integer, ProvenCell> monthFirst = new HashMap<>();
    private final Map<Integer, Instants> instants = new HashMap<>();

    private boolean settled;

    DateColumns(Columns columns, TableRow headings, HowRead how) {
        this.how = how;
        OF_DAYS.forEach(field -> add(columns.place(field), columns.called(field)));
        Stream.of(Holder.values())
                .flatMap(holder -> columns.own().of(holder).stream())
                .filter(field -> field.type() == FieldType.DATE)
                .forEach(field -> add(columns.own().place(field), columns.own().called(field)));
        for (DayColumn day : days) {
            String title = headings.at(day.place());
            if (title != null && MONTH_FIRST.matcher(title).find()) {
                monthFirst.put(day.place(), new ProvenCell(headings.number(), title));
            }
        }
    }

    private void add(int place, String called) {
        if (place >= 0) {
            days.add(new DayColumn(place, called));
        }
    }

    /** A column of days, and its heading. */
    private record DayColumn(int place, String called) {}

    /** A cell that can only have the month first, and its row. */
    private record ProvenCell(long row, String text) {}

    /** How many instants a column holds, and the row of the first. */
    private record Instants(long row, int count) {}

    /** Looks at the days of a row, unless all were. */
    void look(TableRow row) {
        if (settled) {
            return;
        }
        for (DayColumn day : days) {
            String text = row.at(day.place());
            if (text != null && !isPlain(text)) {
                look(day.place(), row.number(), text);
            }
        }
    }

    /** Says that all rows were looked at. */
    void settle() {
        settled = true;
    }

    /** Whether a text is as 2024-06-03, of which there is nothing to find out. */
    private static boolean isPlain(String text) {
        return text.length() == ISO_DAY && text.charAt(4) == '-' && text.charAt(7) == '-';
    }

    private void look(int place, long row, String text) {
        WrittenDay day = WrittenDay.of(text);
        if (day.isOnlyMonthFirst() || WrittenDay.isShortMonthFirst(text)) {
            monthFirst.putIfAbsent(place, new ProvenCell(row, text));
        }
        if (day.isInstant()) {
            instants.merge(place, new Instants(row, 1), (first, next) -> new Instants(first.row(), first.count() + 1));
        }
    }

    /** The day in a cell, null where it is none or not known, which is noted. */
    LocalDate day(ClaimField heading, Cells cells) {
        String text = cells.text(heading);
        Columns columns = cells.columns();
        return text == null ? null : day(columns.place(heading), columns.called(heading), text, cells);
    }

    /** The same of the text of a cell in a place, below a heading. */
    LocalDate day(int place, String called, String text, Cells cells) {
        WrittenDay written = WrittenDay.of(text);
        ProvenCell proof = how.order() == null && written.isEither() ? monthFirst.get(place) : null;
        if (proof != null) {
            cells.note(called, "AMBIGUOUS_DATE", ambiguous(text, written, proof));
            return null;
        }
        LocalDate day = written.in(how.order(), how.zone());
        if (day == null) {
            cells.note(called, "BAD_DATE", WrittenDay.wrong(text, how.order(), how.named()));
        }
        return day;
    }

    private String ambiguous(String text, WrittenDay written, ProvenCell proof) {
        return "\"%s\" may be %s or %s: \"%s\" in row %d of this column has the month first. "
                        .formatted(
                                text,
                                Days.of(written.dayFirst()),
                                Days.of(written.monthFirst()),
                                proof.text(),
                                proof.row())
                + "Say which comes first %s (%s or %s), or write it as %s."
                        .formatted(
                                how.named().with(Setting.DATE_ORDER),
                                how.named().value(DateOrder.DAY_FIRST),
                                how.named().value(DateOrder.MONTH_FIRST),
                                written.dayFirst());
    }

    /** Notes the instants that were read as days. */
    void noteTo(Notes notes, Places places) {
        for (DayColumn day : days) {
            Instants found = instants.get(day.place());
            if (found != null) {
                notes.add(
                        places.cell(found.row(), day.called()),
                        "INSTANTS_READ",
                        "Dates in this column with a time and a zone: %,d, this is the first. Each was read as the day that it was in %s. "
                                        .formatted(found.count(), how.zone())
                                + "If that is not yours, name your zone %s."
                                        .formatted(how.named().with(Setting.ZONE)));
            }
        }
    }
}
