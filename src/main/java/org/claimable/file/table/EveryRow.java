package org.claimable.file.table;

import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.claimable.method.bank.Catalogue;
import org.claimable.method.bank.Outcome.EvidenceKind;
import org.claimable.method.catalogue.ClaimField;
import org.claimable.method.catalogue.Spelling;
import org.claimable.method.catalogue.YesNo;
import org.claimable.method.evaluation.StatedFields;
import org.claimable.method.rulebook.OwnFields.FieldType;
import org.claimable.method.rulebook.OwnFields.OwnField;
import org.claimable.method.rulebook.RuleLists;

/** What every row of a table of claims has in common, as it is said in place of a column. */
final class EveryRow {
    private EveryRow() {}

    /** What every row of a table of a kind has: it is said of claims, and of what was decided by it. */
    static Map<ClaimField, String> of(NamedColumns named, TableKind kind) {
        Map<ClaimField, String> texts = new EnumMap<>(ClaimField.class);
        if (kind == TableKind.CLAIMS || named.ofDecided()) {
            texts.putAll(named.everyRow());
        }
        texts.keySet().removeIf(field -> !kind.reads(field));
        return texts;
    }

    /** The same by the titles of fields, with those that the rule set adds. */
    static Map<String, String> byTitle(Map<ClaimField, String> ours, OwnColumns own) {
        Map<String, String> texts = new LinkedHashMap<>();
        ours.forEach((field, text) -> texts.put(field.title(), text));
        texts.putAll(own.everyRow());
        return texts;
    }

    /** What is wrong with the text that every row is said to have of a field; null where nothing is. */
    static String wrong(ClaimField field, String text, Catalogue catalogue) {
        String length = wrongLength(field.title(), text);
        if (length != null) {
            return length;
        }
        return switch (field.type()) {
            case OUTCOME ->
                catalogue.find(text).isPresent()
                        ? null
                        : "\"%s\", given as the outcome of every row, is not an outcome of the catalogue.%s"
                                .formatted(text, catalogue.hint(text));
            case KIND ->
                Stream.of(EvidenceKind.values()).anyMatch(kind -> kind.name().equalsIgnoreCase(text))
                        ? null
                        : "\"%s\", given as the evidence of every row, is not a kind of evidence. Write Record, Survey or Score."
                                .formatted(text);
            case YES ->
                YesNo.of(text) != null
                        ? null
                        : "\"%s\", given as %s of every row, is neither yes nor no. %s"
                                .formatted(text, field.title(), YesNo.KNOWN);
            default -> null;
        };
    }

    /** The same of a field of ours or of the rule set's by its title. */
    static String wrong(String title, String text, HowRead how) {
        return Headings.titled(title)
                .map(field -> wrong(field, text, how.rules().catalogue()))
                .orElseGet(() -> how.fields().fields().stream()
                        .filter(field -> field.title().equals(title))
                        .findFirst()
                        .map(field -> wrong(field, text, how.lists()))
                        .orElse(null));
    }

    private static String wrongLength(String title, String text) {
        if (text.isEmpty()) {
            return "%s has no value for every row. After the == write the value.".formatted(title);
        }
        return text.length() <= Cells.LONGEST_TEXT
                ? null
                : "The value of %s for every row is too long: it has at most %,d characters."
                        .formatted(title, Cells.LONGEST_TEXT);
    }

    /** The same of a field that the rule set adds; of a list, that it is on it on some day. */
    static String wrong(OwnField field, String text, RuleLists lists) {
        String length = wrongLength(field.title(), text);
        if (length != null) {
            return length;
        }
        String wrong =
                switch (field.type()) {
                    case TEXT -> null;
                    case NUMBER -> value(field, text) == null ? "is not a number." : null;
                    case YES_NO -> value(field, text) == null ? "is neither yes nor no. " + YesNo.KNOWN : null;
                    case DATE ->
                        value(field, text) == null
                                ? "is not a date. Write 3/6/2024 (day/month/year) or 2024-06-03."
                                : null;
                    case LIST -> StatedFields.unlisted(field, text, null, lists);
                };
        return wrong == null || field.type() == FieldType.LIST
                ? wrong
                : "\"%s\", given as %s of every row, %s".formatted(text, field.title(), wrong);
    }

    /** What a text that every row is said to have says of a field that the rule set adds, null where it says nothing. */
    static Object value(OwnField field, String text) {
        return switch (field.type()) {
            case NUMBER -> CellText.number(text);
            case YES_NO -> YesNo.of(text);
            case DATE -> CellText.date(text);
            case TEXT, LIST -> Spelling.isBlank(text) ? null : text;
        };
    }
}
