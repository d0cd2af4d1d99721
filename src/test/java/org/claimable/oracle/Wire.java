package org.claimable.oracle;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import tools.jackson.databind.JsonNode;

/** Optional fields as they stand on the wire; one that is absent is null. */
final class Wire {
    private Wire() {}

    static JsonNode field(JsonNode node, String name) {
        JsonNode field = node == null ? null : node.get(name);
        return field == null || field.isNull() ? null : field;
    }

    static String text(JsonNode node, String name) {
        JsonNode field = field(node, name);
        return field == null ? null : field.stringValue();
    }

    static String text(JsonNode node, String name, String otherwise) {
        String text = text(node, name);
        return text == null ? otherwise : text;
    }

    static LocalDate date(JsonNode node, String name) {
        String text = text(node, name);
        return text == null ? null : LocalDate.parse(text);
    }

    static BigDecimal number(JsonNode node, String name, BigDecimal otherwise) {
        JsonNode field = field(node, name);
        return field == null ? otherwise : field.decimalValue();
    }

    static int whole(JsonNode node, String name, int otherwise) {
        JsonNode field = field(node, name);
        return field == null ? otherwise : field.intValue();
    }

    static boolean flag(JsonNode node, String name) {
        JsonNode field = field(node, name);
        return field != null && field.booleanValue();
    }

    static List<JsonNode> list(JsonNode node, String name) {
        JsonNode field = field(node, name);
        return field == null ? List.of() : List.copyOf(field.values());
    }
}
