package org.claimable.oracle;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import tools.jackson.databind.JsonNode;

/** Optional fields as they stand on the wire; one that is absent is null. */
public final class Wire {
    private Wire() {}

    public static JsonNode field(JsonNode node, String name) {
        JsonNode field = node == null ? null : node.get(name);
        return field == null || field.isNull() ? null : field;
    }

    public static String text(JsonNode node, String name) {
        JsonNode field = field(node, name);
        return field == null ? null : field.stringValue();
    }

    public static String text(JsonNode node, String name, String otherwise) {
        String text = text(node, name);
        return text == null ? otherwise : text;
    }

    public static LocalDate date(JsonNode node, String name) {
        String text = text(node, name);
        return text == null ? null : LocalDate.parse(text);
    }

    public static BigDecimal number(JsonNode node, String name, BigDecimal otherwise) {
        JsonNode field = field(node, name);
        return field == null ? otherwise : field.decimalValue();
    }

    public static int whole(JsonNode node, String name, int otherwise) {
        JsonNode field = field(node, name);
        return field == null ? otherwise : field.intValue();
    }

    public static boolean flag(JsonNode node, String name) {
        JsonNode field = field(node, name);
        return field != null && field.booleanValue();
    }

    public static List<JsonNode> list(JsonNode node, String name) {
        JsonNode field = field(node, name);
        return field == null ? List.of() : List.copyOf(field.values());
    }
}
