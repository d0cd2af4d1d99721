package org.claimable.method.rulebook;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.claimable.method.citation.Citation;

/** The fields that a rule set adds to claims and to people, in the order of its {@code fields.csv}. */
public record OwnFields(List<OwnField> fields) {
    public static final OwnFields NONE = new OwnFields(List.of());

    public OwnFields {
        fields = List.copyOf(fields);
    }

    public boolean isEmpty() {
        return fields.isEmpty();
    }

    /** The field of a name, of claims or of people. */
    public Optional<OwnField> find(String name) {
        return fields.stream().filter(field -> field.name().equals(name)).findFirst();
    }

    /** The fields of claims, or of people. */
    public List<OwnField> of(Holder holder) {
        return fields.stream().filter(field -> field.of() == holder).toList();
    }

    /** What has a field. */
    public enum Holder {
        CLAIM,
        INDIVIDUAL
    }

    /** What a field holds: a text, a number, a day, yes or no, or one of the values of a list. */
    public enum FieldType {
        TEXT,
        NUMBER,
        DATE,
        YES_NO,
        LIST
    }

    /**
     * A field: {@code name} in JSON and rules, {@code title} for readers and as a heading beside {@code headings};
     * {@code list} names the list of a field of type {@code LIST}, else null; {@code required}: a missing one is a mistake.
     */
    public record OwnField(
            String name,
            String title,
            Holder of,
            FieldType type,
            String list,
            boolean required,
            List<String> headings,
            Citation citation,
            String note) {
        public OwnField {
            headings = List.copyOf(headings);
        }

        /** What a field says as it is written in a table, empty where it is blank: Yes or No, a number as it is, a day as 2024-06-03. */
        public static String written(Object said) {
            if (said instanceof Boolean yes) {
                return yes ? "Yes" : "No";
            }
            return said == null ? "" : said instanceof BigDecimal number ? number.toPlainString() : said.toString();
        }
    }
}
