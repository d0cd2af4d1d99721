package org.claimable.rules.files;

import java.util.Collection;
import java.util.regex.Pattern;
import org.claimable.method.bank.Names.Nearest;
import tools.jackson.databind.JsonNode;

/** What a YAML file of a rule set may hold, and what must be there; departures are noted with their line. */
final class YamlForm {
    private static final Pattern ID = Pattern.compile("[a-z0-9]++(?:[.-][a-z0-9]++)*+");

    private final YamlFile file;
    private final Problems problems;

    YamlForm(YamlFile file, Problems problems) {
        this.file = file;
        this.problems = problems;
    }

    /** Notes keys of a part that no file of this kind has. */
    void hasOnly(String pointer, Collection<String> keys) {
        for (String key : file.root().at(pointer).propertyNames()) {
            if (!keys.contains(key)) {
                problems.add(
                        file.place(pointer + "/" + key),
                        "\"%s\" means nothing here, so it would be silently left out.%s",
                        key,
                        Nearest.hint(" Maybe %s.", " Remove it.", key, keys.stream()));
            }
        }
    }

    /** The text at a key; empty, with the mistake noted, where there is none. */
    String text(String pointer) {
        JsonNode node = file.root().at(pointer);
        if (!file.isReadable()) {
            return "";
        }
        if (!node.isValueNode() || node.asString("").isBlank()) {
            problems.add(
                    file.place(pointer),
                    "It does not say its %s. Maybe add a line %s: …",
                    name(pointer),
                    name(pointer));
            return "";
        }
        return node.asString().strip();
    }

    /** The id at a key: small letters, digits, hyphens and points. */
    String id(String pointer) {
        String id = text(pointer);
        if (!id.isEmpty() && !ID.matcher(id).matches()) {
            problems.add(
                    file.place(pointer),
                    "The %s \"%s\" has characters other than small letters, digits, hyphens and points. Maybe uksvb-2026.",
                    name(pointer),
                    id);
            return "";
        }
        return id;
    }

    /** Whether it says true at a key, where one of true and false must stand. */
    boolean yes(String pointer) {
        JsonNode node = file.root().at(pointer);
        if (!node.isBoolean() && file.isReadable()) {
            problems.add(
                    file.place(pointer), "Its %s is not true or false. Maybe %s: false.", name(pointer), name(pointer));
        }
        return node.asBoolean(false);
    }

    private static String name(String pointer) {
        return pointer.substring(pointer.lastIndexOf('/') + 1);
    }
}
