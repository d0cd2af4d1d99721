package org.claimable.file.table;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** A request as tables: its claims, its people and what was counted of them before, as texts in cells; the rest is settings. */
public record CohortTables(ObjectNode request) {
    private static final Map<String, String> CLAIMS = Map.ofEntries(
            Map.entry("Claim", "/id"),
            Map.entry("Person", "/individual"),
            Map.entry("Outcome", "/outcome"),
            Map.entry("Achieved on", "/achievedOn"),
            Map.entry("Service", "/service"),
            Map.entry("Provider", "/provider"),
            Map.entry("Headcount", "/headcount"),
            Map.entry("Share", "/share"),
            Map.entry("Sustained year", "/sustainedYear"),
            Map.entry("Evidence", "/evidence/kind"),
            Map.entry("Reference", "/evidence/reference"),
            Map.entry("From", "/evidence/from"),
            Map.entry("To", "/evidence/to"),
            Map.entry("Sessions", "/evidence/sessions"),
            Map.entry("Before", "/evidence/before"),
            Map.entry("After", "/evidence/after"),
            Map.entry("Before on", "/evidence/beforeOn"),
            Map.entry("After on", "/evidence/afterOn"),
            Map.entry("Retrospective", "/evidence/retrospective"));
    private static final Map<String, String> PEOPLE =
            Map.of("Person", "/ref", "Age", "/age", "Segment: tenure", "/segments/tenure");
    private static final Map<String, String> COUNTED = Map.of(
            "Person", "/individual", "Outcome", "/outcome", "Achieved on", "/achievedOn", "Reference", "/reference");

    /** Three CSV files and settings, as the parts of a request. */
    public TableSubmission files() {
        return Sent.tables(
                csv(claims()),
                orNull(people()),
                orNull(counted()),
                settings("claims", "individuals", "previouslyCounted"),
                Map.of());
    }

    /** One workbook with side sheets, and settings. */
    public TableSubmission workbook() {
        Grid grid = new Grid().rows("Claims", claims());
        if (!people().isEmpty()) {
            grid.rows("Individuals", people());
        }
        if (!counted().isEmpty()) {
            grid.rows("Previously counted", counted());
        }
        return Sent.tables(
                grid.workbook(), null, null, settings("claims", "individuals", "previouslyCounted"), Map.of());
    }

    /** A CSV file of claims, and settings that hold the rest. */
    public TableSubmission claimsAlone() {
        return Sent.tables(csv(claims()), null, null, settings("claims"), Map.of());
    }

    private byte[] settings(String... left) {
        return request.deepCopy().without(List.of(left)).toString().getBytes(StandardCharsets.UTF_8);
    }

    private List<List<Object>> claims() {
        return rows(CLAIMS, "claims");
    }

    private List<List<Object>> people() {
        return rows(PEOPLE, "individuals");
    }

    private List<List<Object>> counted() {
        return rows(COUNTED, "previouslyCounted");
    }

    private List<List<Object>> rows(Map<String, String> columns, String list) {
        List<String> headings = columns.keySet().stream().sorted().toList();
        List<List<Object>> rows = new ArrayList<>();
        for (JsonNode element : request.path(list)) {
            rows.add(headings.stream()
                    .<Object>map(heading -> text(element.at(columns.get(heading))))
                    .toList());
        }
        if (!rows.isEmpty()) {
            rows.add(0, List.copyOf(headings));
        }
        return rows;
    }

    private static String text(JsonNode value) {
        if (value.isBoolean()) {
            return value.asBoolean() ? "yes" : "no";
        }
        return value.isMissingNode() || value.isNull() ? "" : value.asString();
    }

    private static byte[] orNull(List<List<Object>> rows) {
        return rows.isEmpty() ? null : csv(rows);
    }

    private static byte[] csv(List<List<Object>> rows) {
        StringWriter text = new StringWriter();
        try (CsvWriter csv = CsvWriter.builder().build(text)) {
            rows.forEach(
                    row -> csv.writeRecord(row.stream().map(String::valueOf).toList()));
        } catch (IOException never) {
            throw new IllegalStateException(never);
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }
}
