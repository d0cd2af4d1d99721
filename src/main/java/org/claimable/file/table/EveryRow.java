package org.claimable.file.table;

import java.util.EnumMap;
import java.util.Map;
import java.util.stream.Stream;
import org.claimable.method.bank.Catalogue;
import org.claimable.method.bank.Outcome.EvidenceKind;
import org.claimable.method.catalogue.ClaimField;
import org.claimable.method.catalogue.YesNo;

/** What every row of a table of claims has in common, as it is said in place of a column. */
public final class EveryRow {
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

    /** What is wrong with the text that every row is said to have of a field; null where nothing is. */
    public static String wrong(ClaimField field, String text, Catalogue catalogue) {
        if (text.isEmpty()) {
            return "%s has no value for every row. After the == write the value.".formatted(field.title());
        }
        if (text.length() > Cells.LONGEST_TEXT) {
            return "The value of %s for every row is too long: it has at most %,d characters."
                    .formatted(field.title(), Cells.LONGEST_TEXT);
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
}
