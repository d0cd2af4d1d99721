package org.claimable.rules.example;

import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.claimable.method.claim.OwnValues;
import org.claimable.method.rulebook.OwnFields;
import org.claimable.method.rulebook.OwnFields.Holder;
import org.claimable.method.rulebook.OwnFields.OwnField;
import org.claimable.rules.example.Expected.Shown;

/** Reads what a claim or a person of an example says in the fields that its rule set adds; the word none means blank. */
record GivenFields(OwnFields fields, Holder holder) {
    static final String KEY = "fields";

    /** The values under the key of a claim or a person; slips are noted, and leave a field blank. */
    OwnValues of(ExamplePart owner) {
        if (!owner.has(KEY)) {
            return OwnValues.NONE;
        }
        ExamplePart part = owner.at(KEY);
        List<OwnField> known = fields.of(holder);
        if (known.isEmpty()) {
            part.wrong("The rule set declares no fields of %s. Maybe add them to fields.csv, or remove this."
                    .formatted(holder == Holder.CLAIM ? "claims" : "people"));
            return OwnValues.NONE;
        }
        if (!part.hasOnly(known.stream().map(OwnField::name).toList())) {
            return OwnValues.NONE;
        }
        SortedMap<String, Object> values = new TreeMap<>();
        for (OwnField field : known) {
            Object value = Shown.NONE.equals(part.text(field.name())) ? null : value(part, field);
            if (value != null) {
                values.put(field.name(), value);
            }
        }
        return values.isEmpty() ? OwnValues.NONE : new OwnValues(values);
    }

    /** How a field that the rule set adds is written, in a sentence with a space before it; empty where a key names none. */
    static String advice(OwnFields fields, String key) {
        return fields.find(key)
                .map(field -> field.of() == Holder.CLAIM
                        ? " It is a field of the rule set: on a claim, write fields: {%s: …}.".formatted(key)
                        : " It is a field of the rule set: write individuals: [{ref: p1, fields: {%s: …}}]."
                                .formatted(key))
                .orElse("");
    }

    private static Object value(ExamplePart part, OwnField field) {
        return switch (field.type()) {
            case TEXT, LIST -> part.text(field.name());
            case NUMBER -> part.number(field.name());
            case DATE -> part.date(field.name());
            case YES_NO -> part.yes(field.name());
        };
    }
}
