package org.claimable.file.table;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import org.claimable.method.catalogue.Spelling;
import org.claimable.method.catalogue.YesNo;
import org.claimable.method.claim.OwnValues;
import org.claimable.method.evaluation.StatedFields;
import org.claimable.method.rulebook.OwnFields.Holder;
import org.claimable.method.rulebook.OwnFields.OwnField;

/** The cells of a row in the columns of the rule set's own fields, each read as what its field holds. */
record OwnCells(Cells cells) {
    /** What they say of a claim on a day, null where that is not known; one that must be filled in and is not is noted. */
    OwnValues ofClaim(LocalDate achievedOn) {
        List<OwnField> fields = columns().of(Holder.CLAIM);
        for (OwnField field : fields) {
            int place = columns().place(field);
            if (field.required()
                    && place >= 0
                    && !cells.row().has(place)
                    && columns().everyRow(field) == null) {
                note(field, "MISSING", "This cell is empty. Fill it in.");
            }
        }
        return values(fields, achievedOn);
    }

    /** What they say of the person. */
    OwnValues ofPerson() {
        return values(columns().of(Holder.INDIVIDUAL), null);
    }

    private OwnColumns columns() {
        return cells.columns().own();
    }

    private OwnValues values(List<OwnField> fields, LocalDate on) {
        SortedMap<String, Object> values = new TreeMap<>();
        for (OwnField field : fields) {
            String always = columns().everyRow(field);
            Object value = always == null ? cell(field, on) : EveryRow.value(field, always);
            if (value != null) {
                values.put(field.name(), value);
            }
        }
        return values.isEmpty() ? OwnValues.NONE : new OwnValues(values);
    }

    private Object cell(OwnField field, LocalDate on) {
        int place = columns().place(field);
        String text = place < 0 ? null : cells.text(place, columns().called(field));
        return text == null ? null : value(field, text, on);
    }

    private Object value(OwnField field, String text, LocalDate on) {
        return switch (field.type()) {
            case TEXT -> Spelling.isBlank(text) ? null : text;
            case NUMBER -> read(field, CellText.number(text), "NOT_A_NUMBER", CellText.noNumber(text));
            case YES_NO -> read(field, YesNo.of(text), "NOT_YES_OR_NO", YesNo.wrong(text));
            case DATE -> cells.dates().day(columns().place(field), columns().called(field), text, cells);
            case LIST -> {
                String unlisted =
                        StatedFields.unlisted(field, text, on, cells.how().lists());
                yield read(field, unlisted == null ? text : null, "NOT_ON_LIST", unlisted);
            }
        };
    }

    private Object read(OwnField field, Object value, String code, String otherwise) {
        if (value == null) {
            note(field, code, otherwise);
        }
        return value;
    }

    private void note(OwnField field, String code, String message) {
        cells.note(columns().called(field), code, message);
    }

    /** Notes each field of the person of which something else was said earlier. */
    void compare(OwnValues now, OwnValues earlier) {
        for (OwnField field : columns().of(Holder.INDIVIDUAL)) {
            Object said = now.of(field.name());
            Object before = earlier.of(field.name());
            if (said != null && before != null && !isSame(said, before)) {
                note(
                        field,
                        "TWO_VALUES",
                        "It is \"%s\" here and \"%s\" earlier for the same person. Give one."
                                .formatted(OwnField.written(said), OwnField.written(before)));
            }
        }
    }

    private static boolean isSame(Object one, Object other) {
        if (one instanceof BigDecimal number && other instanceof BigDecimal another) {
            return number.compareTo(another) == 0;
        }
        return one instanceof String text && other instanceof String another
                ? Spelling.compared(text).equals(Spelling.compared(another))
                : Objects.equals(one, other);
    }

    /** Notes a field that the rule set needs of every person, of one of whom no row says it. */
    void noteLacking(OwnField field) {
        if (columns().place(field) >= 0) {
            note(field, "MISSING", StatedFields.missing(field, cells.how().ruleSet()) + " Fill in this cell.");
        } else {
            cells.noteRow(
                    "MISSING",
                    "%s Add a column \"%s\", or list the person in a table of people that has one."
                            .formatted(StatedFields.missing(field, cells.how().ruleSet()), field.title()));
        }
    }
}
