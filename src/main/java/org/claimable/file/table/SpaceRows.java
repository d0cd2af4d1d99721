package org.claimable.file.table;

import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.claimable.file.json.MeasuresReader;
import org.claimable.file.table.TableRows.TableRow;
import org.claimable.method.catalogue.ClaimField;
import org.claimable.method.claim.Violations;
import org.claimable.method.measure.MeasuresRequest.Space;
import org.claimable.method.measure.Measuring;

/** Community spaces with what they cost, from tables of a space a row, and from a request beside them. */
final class SpaceRows {
    private static final List<DateTimeFormatter> MONTHS = Stream.of("uuuu-MM", "MM/uuuu", "MMM uuuu", "MMMM uuuu")
            .map(each -> new DateTimeFormatterBuilder()
                    .parseCaseInsensitive()
                    .appendPattern(each)
                    .toFormatter(Locale.UK))
            .toList();
    private static final String ISO_DAY = "\\d{4}-\\d{2}-\\d{2}";

    private final Violations violations;
    private final List<Space> spaces = new ArrayList<>();
    private final List<Place> places = new ArrayList<>();

    SpaceRows(Violations violations) {
        this.violations = violations;
    }

    /** Where the name of a space stands, and the month in which it closes. */
    private record Place(String space, String to) {}

    /** Takes what a request says beside its tables. */
    void take(List<Space> given) {
        for (Space each : given) {
            String place = "settings/spaces/" + spaces.size();
            places.add(new Place(place + "/space", place + "/to"));
            spaces.add(each);
        }
    }

    void read(HeadedTable table, Notes notes) {
        for (TableRow row : table.entries(notes, ClaimField.SPACE, ClaimField.PROVIDER, ClaimField.BUDGET)) {
            Cells cells = new Cells(row, table, violations);
            String space = required(cells, ClaimField.SPACE);
            String organisation = required(cells, ClaimField.PROVIDER);
            Space read = new Space(
                    space,
                    organisation,
                    shortText(cells, ClaimField.SPACE_TYPE),
                    shortText(cells, ClaimField.MANAGED_BY),
                    cells.pounds(ClaimField.BUDGET),
                    month(cells, ClaimField.FROM),
                    month(cells, ClaimField.TO));
            if (space != null && organisation != null) {
                places.add(new Place(cells.place(ClaimField.SPACE), cells.place(ClaimField.TO)));
                spaces.add(read);
            }
        }
    }

    private static String required(Cells cells, ClaimField field) {
        return cells.required(field) == null ? null : shortText(cells, field);
    }

    /** A text of at most 200 characters; null where it is empty, or longer, which is noted. */
    static String shortText(Cells cells, ClaimField field) {
        String text = cells.text(field);
        if (text != null && text.length() > MeasuresReader.LONGEST) {
            cells.note(
                    field,
                    "TOO_LONG",
                    "This has %,d characters; it has at most %d. Shorten it."
                            .formatted(text.length(), MeasuresReader.LONGEST));
            return null;
        }
        return text;
    }

    private static YearMonth month(Cells cells, ClaimField field) {
        String text = cells.text(field);
        if (text == null) {
            return null;
        }
        String written = text.matches(ISO_DAY) ? text.substring(0, "2020-04".length()) : text;
        for (DateTimeFormatter format : MONTHS) {
            try {
                return YearMonth.parse(written, format);
            } catch (DateTimeParseException other) {
                // The next may be it.
            }
        }
        cells.note(
                field, "BAD_MONTH", "\"%s\" is not a month. Write a month as in 2020-04 or Apr 2020.".formatted(text));
        return null;
    }

    /** Notes each space that is listed twice, or that closes before it opens. */
    void check() {
        Measuring.checkSpaces(
                spaces,
                (index, field) -> field.equals("to")
                        ? places.get(index).to()
                        : places.get(index).space(),
                violations::add);
    }

    List<Space> spaces() {
        return spaces;
    }
}
