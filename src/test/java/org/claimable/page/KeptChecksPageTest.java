package org.claimable.page;

import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.response.Response;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Checks are saved, gone on with, decided by other choices and deleted, each by its visitor alone. */
@RunningPage
class KeptChecksPageTest {
    private static final String ABOUT = "claimable-check.json";
    private static final String CLAIMS = """
            Claim,Person,Outcome,Achieved on,Evidence,Reference
            c1,p1,Gardening,03/06/2024,Record,register 1
            c2,p1,Gardening,03/02/2025,Record,register 2
            c3,p2,Gardening,03/06/2024,Record,register 3
            """;

    private final int port;
    private final Visitor visitor;

    KeptChecksPageTest(@LocalServerPort int port) {
        this.port = port;
        this.visitor = new Visitor(port);
    }

    private String checked(Visitor by, String csv, String... choices) {
        return by.finished(by.send("Northside Q1.csv", csv.getBytes(StandardCharsets.UTF_8), choices));
    }

    private byte[] saved(String address) {
        Response file = visitor.get(address + "/save");
        assertThat(file.statusCode()).isEqualTo(200);
        assertThat(file.header("Content-Disposition")).contains("northside-q1.claimable");
        return file.asByteArray();
    }

    private Response resumed(Visitor by, byte[] file) {
        return by.asking().multiPart("saved", "check.claimable", file).post("/checks/resume");
    }

    @Test
    void a_saved_check_is_decided_again_with_its_choices_as_of_its_day() {
        String address = checked(visitor, CLAIMS, "asOf", "2025-05-01", "budget", "1000", "valueSet", "example-values");
        Visitor later = new Visitor(port);
        String again = later.finished(resumedBy(later, saved(address)));
        assertThat(later.page(again))
                .contains("This is the check that you saved on", "Nothing has changed since", "1 May 2025", "£1,000.00")
                .doesNotContain("See the two side by side");
        assertThat(later.page(again + "/beside")).contains("No claim changes.");
    }

    @Test
    void what_was_said_of_every_row_is_kept_and_holds_again() {
        String said = "Person=Client;Achieved on=Day;Outcome==Gardening;Evidence==Record";
        String address = checked(visitor, "Client,Day\nK101,2024-06-03\n", "columns", said);
        Visitor later = new Visitor(port);
        String again = later.finished(resumedBy(later, saved(address)));
        assertThat(later.page(again)).contains("every row has the same: Outcome Gardening; Evidence Record");
    }

    private Response resumedBy(Visitor by, byte[] file) {
        Response answer = resumed(by, file);
        by.keep(answer);
        return answer;
    }

    @Test
    void what_changed_since_a_check_was_saved_is_said_claim_by_claim() throws IOException {
        Map<String, byte[]> files = unpacked(saved(checked(visitor, CLAIMS, "asOf", "2025-05-01")));
        String about = new String(files.get(ABOUT), StandardCharsets.UTF_8);
        assertThat(about).contains("\"NOT_CLAIMABLE\"");
        files.put(
                ABOUT,
                about.replace("\"NOT_CLAIMABLE\"", "\"CLAIMABLE\"")
                        .replaceAll("\"decisionId\":\"[^\"]*\"", "\"decisionId\":\"sha256:older\"")
                        .replaceFirst(
                                "UK Social Value Bank rules, version 2025.1",
                                "UK Social Value Bank rules, version 2024.2")
                        .getBytes(StandardCharsets.UTF_8));
        Visitor later = new Visitor(port);
        String again = later.finished(resumedBy(later, packed(files)));
        assertThat(later.page(again))
                .contains("You saved this check on", "1 claim has another verdict, and", "See the two side by side");
        assertThat(later.page(again + "/beside"))
                .contains("version 2024.2", "version 2025.1", ">c2</a>", "Saved on", "Counted already this year")
                .doesNotContain(">c1</a>", ">c3</a>");
    }

    @Test
    void a_check_that_cannot_be_decided_is_saved_too() {
        Response begun = visitor.send(
                "Northside Q1.csv", (CLAIMS + "c4,p3,Gardening,soon,Record,r\n").getBytes(StandardCharsets.UTF_8));
        String address = visitor.finished(begun);
        Visitor later = new Visitor(port);
        String again = later.finished(resumedBy(later, saved(address)));
        assertThat(later.get(again).statusCode()).isEqualTo(422);
        assertThat(later.get(again).asString()).contains("&quot;soon&quot;");
    }

    static Stream<Arguments> files_that_are_none() throws IOException {
        return Stream.of(
                Arguments.of("nothing", new byte[0], "not a saved check"),
                Arguments.of("claims", CLAIMS.getBytes(StandardCharsets.UTF_8), "not a saved check"),
                Arguments.of(
                        "a workbook",
                        Files.readAllBytes(Path.of("src/test/resources/tables/whole-cohort.xlsx")),
                        "not a saved check"),
                Arguments.of("another archive", packed(Map.of("a.txt", new byte[3])), "not a saved check"),
                Arguments.of("no JSON", packed(Map.of(ABOUT, new byte[] {'{'})), "damaged"),
                Arguments.of("no object", packed(Map.of(ABOUT, text("[]"))), "damaged"),
                Arguments.of("a later form", packed(Map.of(ABOUT, text("{\"format\":2}"))), "another version"),
                Arguments.of("no claims", packed(Map.of(ABOUT, text(about()))), "damaged"),
                Arguments.of("an unknown part", packed(about(), "stranger/1", 3), "damaged"),
                Arguments.of("a path upwards", packed(about(), "../../claims", 3), "damaged"),
                Arguments.of("claims twice", packed(about(), "claims/1", 3, "claims/2", 3), "damaged"),
                Arguments.of("a wrong day", packed("{\"format\":1,\"asOf\":\"soon\"}", "claims/1", 3), "damaged"),
                Arguments.of("a bomb", packed(about(), "claims/1", 50_000_000), "more than this service takes"));
    }

    private static String about() {
        return "{\"format\":1,\"name\":\"a.csv\",\"savedOn\":\"2025-05-01\",\"chosen\":{}}";
    }

    private static byte[] text(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] packed(String about, Object... namesAndSizes) throws IOException {
        Map<String, byte[]> files = new LinkedHashMap<>(Map.of(ABOUT, text(about)));
        for (int i = 0; i < namesAndSizes.length; i += 2) {
            files.put((String) namesAndSizes[i], new byte[(Integer) namesAndSizes[i + 1]]);
        }
        return packed(files);
    }

    private static byte[] packed(Map<String, byte[]> files) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream archive = new ZipOutputStream(out)) {
            for (Map.Entry<String, byte[]> file : files.entrySet()) {
                archive.putNextEntry(new ZipEntry(file.getKey()));
                archive.write(file.getValue());
                archive.closeEntry();
            }
        }
        return out.toByteArray();
    }

    private static Map<String, byte[]> unpacked(byte[] file) throws IOException {
        Map<String, byte[]> files = new LinkedHashMap<>();
        try (ZipInputStream archive = new ZipInputStream(new ByteArrayInputStream(file))) {
            for (ZipEntry entry = archive.getNextEntry(); entry != null; entry = archive.getNextEntry()) {
                files.put(entry.getName(), archive.readAllBytes());
            }
        }
        return files;
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("files_that_are_none")
    void what_is_no_saved_check_is_refused_with_what_to_do(String what, byte[] file, String said) {
        Response answer = resumed(visitor, file);
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.asString()).contains("There is a problem", said);
    }

    @Test
    void a_form_without_a_file_is_refused() {
        Response answer = visitor.asking().multiPart("other", "x").post("/checks/resume");
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.asString()).contains("Choose the file of a saved check.");
    }

    @Test
    void the_same_rows_are_decided_by_other_choices_beside_the_first_result() {
        String first = checked(visitor, CLAIMS, "asOf", "2025-05-01", "valueSet", "example-values");
        Response changed = visitor.asking()
                .formParam("yearBasis", "CALENDAR")
                .formParam("asOf", "2025-05-01")
                .formParam("valueSet", "example-values")
                .post(first + "/choices");
        String other = visitor.finished(changed);
        assertThat(visitor.page(other))
                .contains("These are the same rows with other choices. 1 claim has another verdict");
        assertThat(visitor.page(other + "/beside"))
                .contains("a financial year", "a calendar year", ">c2</a>", "Before", "With these choices")
                .doesNotContain(">c1</a>");
        visitor.asking().post(first + "/delete").then().statusCode(302);
        assertThat(visitor.page(other)).doesNotContain("These are the same rows");
        assertThat(visitor.get(other + "/beside").statusCode()).isEqualTo(404);
    }

    @Test
    void choices_that_are_wrong_are_said_beside_their_field_and_nothing_is_decided() {
        String first = checked(visitor, CLAIMS);
        Response wrong = visitor.asking()
                .formParam("from", "soon")
                .formParam("deadweightRate", "7")
                .formParam("budget", "-3")
                .post(first + "/choices");
        assertThat(wrong.statusCode()).isEqualTo(422);
        assertThat(wrong.asString())
                .contains(
                        "There is a problem",
                        "href=\"#from\"",
                        "id=\"from-error\"",
                        "value=\"soon\"",
                        "href=\"#budget\"");
        assertThat(visitor.page("/checks").split("<th scope=\"row\"", -1))
                .as("one check")
                .hasSize(2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"budget=%zz", "budget=%a3", "a=%"})
    void a_form_that_no_browser_writes_is_refused_in_words(String body) {
        String first = checked(visitor, CLAIMS);
        Response answer = visitor.asking()
                .contentType("application/x-www-form-urlencoded")
                .body(body)
                .post(first + "/choices");
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.asString()).contains("not written as browsers write it");
        assertThat(visitor.get(first + "/claims?search=%a3").statusCode()).isEqualTo(400);
    }

    @Test
    void claims_in_json_are_decided_by_other_choices_too() {
        String json = """
                {"asOf": "2025-05-01", "options": {"conflictPolicy": "LOWEST_VALUE"}, "claims": [
                 {"id": "c1", "individual": "p1", "outcome": "gardening", "achievedOn": "2024-06-03", "evidence": {"kind": "RECORD", "reference": "r1"}},
                 {"id": "c2", "individual": "p1", "outcome": "gardening", "achievedOn": "2025-02-03", "evidence": {"kind": "RECORD", "reference": "r2"}}]}
                """;
        String first = visitor.finished(visitor.send("claims.json", json.getBytes(StandardCharsets.UTF_8)));
        Response changed = visitor.asking()
                .formParam("yearBasis", "CALENDAR")
                .formParam("from", "1/4/2024")
                .formParam("budget", "61,256")
                .post(first + "/choices");
        String other = visitor.finished(changed);
        assertThat(visitor.page(other))
                .contains(
                        "1 claim has another verdict",
                        "£61,256.00",
                        "a calendar year",
                        "1 April 2024 to any day",
                        "those worth least");
        Response ofTables = visitor.asking().formParam("sheet", "Q1").post(first + "/choices");
        assertThat(visitor.get(visitor.finished(ofTables)).asString()).contains("no columns or rows");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "/save", "/beside", "/choices", "/expiry", "/delete", "/claims", "/report"})
    void another_visitor_sees_nothing_of_a_check(String page) {
        String first = checked(visitor, CLAIMS, "asOf", "2025-05-01");
        Visitor other = new Visitor(port);
        checked(other, CLAIMS);
        assertThat(other.get(first + page).statusCode()).isEqualTo(404);
        assertThat(other.post(first + "/keep").statusCode()).isEqualTo(404);
        assertThat(other.post(first + "/choices").statusCode()).isEqualTo(404);
        assertThat(other.post(first + "/delete").statusCode()).isEqualTo(404);
        assertThat(visitor.get(first).statusCode()).as("it is there still").isEqualTo(200);
    }

    @Test
    void deleting_asks_once_and_says_that_it_is_done() {
        String first = checked(visitor, CLAIMS);
        assertThat(visitor.page(first + "/delete")).contains("Are you sure you want to delete this check?");
        assertThat(visitor.get(first).statusCode()).as("asking deletes nothing").isEqualTo(200);
        Response deleted = visitor.post(first + "/delete");
        assertThat(deleted.header("Location")).isEqualTo("/checks");
        assertThat(visitor.page("/checks")).contains("Northside Q1.csv was deleted.");
        assertThat(visitor.page("/checks")).doesNotContain("was deleted");
        assertThat(visitor.get(first).statusCode()).isEqualTo(404);
    }

    @Test
    void how_long_a_check_is_kept_is_known_and_can_be_made_longer() {
        String first = checked(visitor, CLAIMS);
        assertThat(visitor.get(first + "/expiry").<Integer>path("seconds")).isBetween(1, 1_800);
        assertThat(visitor.post(first + "/keep").<Integer>path("seconds")).isBetween(1_790, 1_800);
    }
}
