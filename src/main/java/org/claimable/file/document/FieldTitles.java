package org.claimable.file.document;

import java.util.Map;
import java.util.regex.Pattern;
import org.claimable.method.catalogue.ClaimField;
import org.claimable.method.rulebook.OwnFields;

/** What fields that something lacks are called where people read; {@code fields} are those that a rule set adds. */
record FieldTitles(OwnFields fields) {
    private static final Pattern PLACE = Pattern.compile("^/(?:(?:claims|individuals)/\\d+/)?");

    private static final Map<String, String> NAMED = Map.of(
            "evidence", "Evidence",
            "valueSet", "A value set that has a value, or a rate, for the outcome",
            "deadweight/rate", "Your own rate of deadweight",
            "deadweight/justification", "Why your own rate of deadweight is used",
            "claims", "A further claim of the person",
            "previouslyCounted", "What was counted before");

    /** The title of a field by its path, or by a JSON pointer to it, whatever claim or person it is of. */
    String of(String pathOrPointer) {
        String path = PLACE.matcher(pathOrPointer).replaceFirst("");
        String name = path.substring(path.lastIndexOf('/') + 1);
        if (path.startsWith("segments/")) {
            return "Segment: " + name;
        }
        if (path.startsWith("fields/")) {
            return fields.find(name).map(OwnFields.OwnField::title).orElse(name);
        }
        return NAMED.getOrDefault(
                path,
                ClaimField.COLUMNS.stream()
                        .filter(field -> field.wireName().equals(name))
                        .findFirst()
                        .map(ClaimField::title)
                        .orElse(name));
    }
}
