package org.claimable.golden;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.claimable.ShippedRules;
import org.claimable.file.json.EvaluationWriter;
import org.claimable.file.large.LargeTable;
import org.claimable.file.large.LargeTable.TableProgress;
import org.claimable.file.large.RandomTables;
import org.claimable.file.ndjson.CohortStream.StreamEnd;
import org.claimable.file.ndjson.Lines;
import org.claimable.file.table.CohortTables;
import org.claimable.file.table.Sent;
import org.claimable.file.table.TablePart;
import org.claimable.file.table.TableSubmission;
import org.claimable.golden.HttpDoor.Parts;
import org.claimable.method.claim.Violations.InvalidCohortException;
import org.claimable.oracle.RandomCohorts;
import org.claimable.oracle.RespeltCohorts;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.node.ObjectNode;

/** Random cohorts, the same at each run, by each way in and each way out, as digests. */
final class GoldenCohorts {
    private static final int COHORTS = 500;

    /** Each check tries every second one, and writing them all. */
    private static final int EACH =
            Boolean.getBoolean("claimable.write") ? 1 : Integer.getInteger("claimable.golden.each", 2);

    /** Of how many the workbooks and pages are held too, which take longer. */
    private static final int COHORTS_SHOWN = 40;

    private static final List<String> COLUMNS = List.of(
            "ids",
            "facts",
            "json",
            "csv",
            "tables facts",
            "tables",
            "claims alone",
            "stream facts",
            "stream",
            "large table",
            "from workbook",
            "workbook",
            "result",
            "claims",
            "claim",
            "report",
            "questions");
    private static final int RESPELT_EACH = 4;
    private static final int PROMISED_EACH = 7;
    private static final int MISTAKEN_EACH = 3;
    private static final int NAMED_VALUES_EACH = 10;
    private static final String PROMISED = """
            {"total": 1000.00, "outcomes": [{"outcome": "Full-time employment", "people": 2, "value": 900},
                                            {"outcome": "gardening", "people": 1}, {"outcome": "financial-comfort", "value": 250.5}]}
            """;
    private static final RandomCohorts RANDOM = new RandomCohorts(ShippedRules.UKSVB);
    private static final ObjectMapper JSON = new ObjectMapper();

    private final HttpDoor door;
    private final Ids ids;
    private final VisitedPages pages;
    private final Path folder;
    private final FrozenDigests frozen = new FrozenDigests("cohorts", COLUMNS);

    GoldenCohorts(HttpDoor door, Ids ids, Path folder) {
        this.door = door;
        this.ids = ids;
        this.pages = new VisitedPages(door, ids);
        this.folder = folder;
    }

    void check() throws IOException {
        for (long seed = 0; seed < COHORTS; seed++) {
            String row = "%03d".formatted(seed);
            if (seed % EACH != 0 && seed >= COHORTS_SHOWN) {
                frozen.leaveOut(row);
                continue;
            }
            ObjectNode request = request(seed);
            addTables(row, new CohortTables(request));
            addLarge(row, request, seed);
            addStream(row, Lines.of(request, seed % 2 == 0));
            if (seed % PROMISED_EACH == 0) {
                request.set("commitments", JSON.readTree(PROMISED));
            }
            addJson(row, request.toString().getBytes(StandardCharsets.UTF_8));
            if (seed < COHORTS_SHOWN) {
                addShown(row, request.toString().getBytes(StandardCharsets.UTF_8), new CohortTables(request(seed)));
            }
        }
        frozen.check();
    }

    private static ObjectNode request(long seed) {
        ObjectNode random = RANDOM.cohort(seed);
        ObjectNode request = seed % RESPELT_EACH == 1 ? new RespeltCohorts(seed).references(random) : random;
        if (seed % NAMED_VALUES_EACH == 1) {
            request.put("valueSet", "example-values");
        } else {
            request.set("valueSet", RANDOM.valueSet(seed));
        }
        return request;
    }

    private String evaluated(byte[] json, String accept) {
        return door.post(HttpDoor.EVALUATIONS, HttpDoor.JSON, accept, json).text();
    }

    private void addJson(String row, byte[] json) {
        String answer = evaluated(json, HttpDoor.JSON);
        frozen.add(row, "ids", ids.in(answer));
        frozen.add(row, "facts", Texts.facts(ids.without(answer)));
        frozen.add(row, "json", Texts.ofJson(ids.without(answer)));
        frozen.add(row, "csv", ids.without(evaluated(json, HttpDoor.CSV)));
    }

    private static Parts parts(TableSubmission tables) {
        return new Parts()
                .file("claims", "claims.csv", tables.files().one(TablePart.CLAIMS))
                .file("individuals", "individuals.csv", tables.files().one(TablePart.INDIVIDUALS))
                .file("previouslyCounted", "counted.csv", tables.files().one(TablePart.PREVIOUSLY_COUNTED))
                .file("settings", "settings.json", tables.files().one(TablePart.SETTINGS));
    }

    private void addTables(String row, CohortTables tables) {
        String answer = ids.without(door.post(HttpDoor.EVALUATIONS, HttpDoor.JSON, parts(tables.files()))
                .text());
        frozen.add(row, "tables facts", Texts.facts(answer));
        frozen.add(row, "tables", Texts.ofJson(answer));
        frozen.add(
                row,
                "claims alone",
                ids.without(door.post(HttpDoor.EVALUATIONS, HttpDoor.CSV, parts(tables.claimsAlone()))
                        .text()));
    }

    private void addStream(String row, String lines) {
        String answer = ids.without(
                door.post("/v1/evaluations/stream", HttpDoor.NDJSON, lines).text());
        frozen.add(row, "stream facts", Texts.facts(answer));
        frozen.add(row, "stream", answer);
    }

    private void addShown(String row, byte[] json, CohortTables tables) {
        byte[] workbook = door.post(HttpDoor.EVALUATIONS, HttpDoor.JSON, HttpDoor.WORKBOOK, json)
                .body();
        frozen.add(row, "workbook", ids.without(Texts.ofWorkbook(workbook)));
        String answer = ids.without(door.post(HttpDoor.EVALUATIONS, HttpDoor.JSON, parts(tables.workbook()))
                .text());
        frozen.add(row, "from workbook", Texts.ofJson(answer));
        Map<String, String> shown = pages.check(new Parts().file("claims", "claims.json", json), 1);
        shown.forEach((page, text) -> frozen.add(row, page.replace("claim-1", "claim"), text));
    }

    /** A table row by row: in any order, a person's rows together, or with mistakes that are refused or put for review. */
    private void addLarge(String row, ObjectNode request, long seed) throws IOException {
        RandomTables random = new RandomTables(request, seed);
        RandomTables ordered = seed % 2 == 0 ? random.sortedByPerson() : random.shuffled();
        RandomTables table = seed % MISTAKEN_EACH == 0 ? ordered.withMistakes() : ordered;
        Path file = Files.writeString(folder.resolve("claims.csv"), table.text());
        ObjectNode settings = request.deepCopy();
        settings.remove("claims");
        if (seed % 2 == 0) {
            settings.remove("individuals");
        }
        String onError = seed % (2 * MISTAKEN_EACH) == 0 ? "fail" : "review";
        TableSubmission beside = Sent.tables(
                null,
                null,
                null,
                settings.toString().getBytes(StandardCharsets.UTF_8),
                Map.of("onError", List.of(onError)));
        frozen.add(row, "large table", ids.without(streamed(file, beside)));
    }

    private String streamed(Path file, TableSubmission beside) throws IOException {
        LargeTable.TableTerms terms =
                new LargeTable.TableTerms(ShippedRules.library(), cohort -> cohort, LocalDate.of(2025, 6, 2));
        try (LargeTable table = LargeTable.open(file, beside, terms, folder, TableProgress.NONE)) {
            table.check(1);
            StringWriter rows = new StringWriter();
            StreamEnd end = table.decide(rows, 1);
            ByteArrayOutputStream last = new ByteArrayOutputStream();
            EvaluationWriter.writeEnd(end.terms(), end.summary(), end.decisionId(), end.lines(), end.failed(), last);
            StringBuilder notes = new StringBuilder();
            table.notes()
                    .forEach(note -> notes.append("%s %s %s\n".formatted(note.place(), note.code(), note.message())));
            return rows + "\n" + notes + last.toString(StandardCharsets.UTF_8);
        } catch (InvalidCohortException wrong) {
            StringBuilder mistakes = new StringBuilder();
            wrong.violations()
                    .forEach(each ->
                            mistakes.append("%s %s %s\n".formatted(each.pointer(), each.code(), each.message())));
            return mistakes.toString();
        }
    }
}
