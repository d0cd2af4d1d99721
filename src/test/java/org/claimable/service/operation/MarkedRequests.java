package org.claimable.service.operation;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Bodies of requests in which every text and figure that a caller may choose is marked, good ones and bad. */
final class MarkedRequests {
    static final String MARK = "zq4711marked";
    static final String MARKED_VALUE = "918273.64";

    private static final JsonMapper JSON = new JsonMapper();
    private static final Set<String> FREE =
            Set.of("reference", "service", "provider", "note", "notice", "title", "justification");
    private static final Set<String> NAMES = Set.of("individual", "ref", "id", "claim");
    private static final Set<String> FIGURES = Set.of("wellbeing", "exchequer", "business");
    private static final String TABLE = """
            Claim,Person,Outcome,Achieved on,Evidence,Reference,Provider,Service,Segment: #
            #1,#p,gardening,03/06/2024,Record,#,#,#,#
            #2,#q,# unknown,04/06/2024,Record,#,#,#,#
            """.replace("#", MARK);

    private MarkedRequests() {}

    /** A body, and the media type that it is sent as. */
    record Body(String type, byte[] content) {
        Body(String type, String content) {
            this(type, content.getBytes(StandardCharsets.UTF_8));
        }
    }

    /** Bodies of a media type, made of an example of the operation where there is one. */
    static List<Body> of(String type, List<JsonNode> examples) {
        return switch (type) {
            case "application/json" -> json(type, examples);
            case "application/x-ndjson" -> lines(type);
            case "text/csv" -> tables(type);
            case "multipart/form-data" -> parts(type);
            case "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet" -> workbooks(type);
            default -> throw new AssertionError("Bodies of %s are not marked yet: add them here.".formatted(type));
        };
    }

    private static List<Body> json(String type, List<JsonNode> examples) {
        List<Body> bodies = new ArrayList<>();
        for (JsonNode example : examples) {
            String marked = changed(example, false).toString();
            bodies.add(new Body(type, marked));
            bodies.add(
                    new Body(type, marked.substring(0, marked.length() - 1) + ",\"" + MARK + "\": \"" + MARK + "\"}"));
            bodies.add(new Body(type, marked.substring(0, marked.length() - 2)));
            bodies.add(new Body(type, changed(example, true).toString()));
            bodies.add(new Body(type, "{\"" + MARK + "\": " + MARK + "}"));
        }
        return bodies;
    }

    /** The same, each text that may say anything marked; every text where {@code every} is said. */
    private static JsonNode changed(JsonNode node, boolean every) {
        if (node instanceof ArrayNode list) {
            ArrayNode changed = JSON.createArrayNode();
            list.forEach(each -> changed.add(each.isString() && every ? JSON.valueToTree(MARK) : changed(each, every)));
            return changed;
        }
        if (!(node instanceof ObjectNode object)) {
            return node;
        }
        ObjectNode changed = JSON.createObjectNode();
        object.propertyStream()
                .forEach(each -> changed.set(each.getKey(), value(each.getKey(), each.getValue(), every)));
        return changed;
    }

    private static JsonNode value(String name, JsonNode value, boolean every) {
        if (value.isString() && (FREE.contains(name) || every)) {
            return JSON.valueToTree(MARK);
        }
        if (value.isString() && NAMES.contains(name)) {
            return JSON.valueToTree(MARK + value.asString());
        }
        return value.isNumber() && FIGURES.contains(name) ? JSON.readTree(MARKED_VALUE) : changed(value, every);
    }

    private static List<Body> lines(String type) {
        String person =
                "{\"individual\": \"#\", \"claims\": [{\"id\": \"#\", \"outcome\": \"gardening\", \"service\": \"#\", "
                        + "\"achievedOn\": \"2024-06-03\", \"evidence\": {\"kind\": \"RECORD\", \"reference\": \"#\"}}]}\n";
        String good =
                "{\"reference\": \"#\", \"asOf\": \"2026-11-21\"}\n" + person + person + "{\"#\": #\n{\"#\": 1}\n";
        return List.of(new Body(type, good.replace("#", MARK)), new Body(type, "{\"#\n".replace("#", MARK)));
    }

    private static List<Body> tables(String type) {
        return List.of(
                new Body(type, TABLE), new Body(type, "\"" + TABLE), new Body(type, TABLE.replace("03/06/2024", MARK)));
    }

    /** A form with the table as a file, and other fields beside it. */
    static Body form(String file, String... fields) {
        StringBuilder form = new StringBuilder("--" + MARK + "\r\nContent-Disposition: form-data; name=\"" + file
                + "\"; filename=\"" + MARK + ".csv\"\r\nContent-Type: text/csv\r\n\r\n" + TABLE + "\r\n");
        for (int i = 0; i < fields.length; i += 2) {
            form.append("--%s\r\nContent-Disposition: form-data; name=\"%s\"\r\n\r\n%s\r\n"
                    .formatted(MARK, fields[i], fields[i + 1]));
        }
        return new Body("multipart/form-data; boundary=" + MARK, form + "--" + MARK + "--\r\n");
    }

    private static List<Body> parts(String type) {
        return List.of(
                form("claims"),
                form("claims", MARK, MARK),
                form("claims", "settings", "Setting,Value\nReference,%s\n%s,%s\n".formatted(MARK, MARK, MARK)),
                form(MARK),
                new Body(type + "; boundary=" + MARK, MARK));
    }

    private static List<Body> workbooks(String type) {
        try {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            try (Workbook workbook = new Workbook(bytes, MARK, "1.0")) {
                Worksheet sheet = workbook.newWorksheet(MARK);
                List<String> rows = TABLE.lines().toList();
                for (int row = 0; row < rows.size(); row++) {
                    String[] cells = rows.get(row).split(",");
                    for (int column = 0; column < cells.length; column++) {
                        sheet.value(row, column, cells[column]);
                    }
                }
            }
            return List.of(new Body(type, bytes.toByteArray()), new Body(type, "PK" + MARK));
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }
}
