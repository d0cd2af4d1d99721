package org.claimable.page;

import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.response.Response;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.usermodel.WorkbookFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Each provider is asked about its own claims alone, and replies in the workbook that it was sent. */
@RunningPage
class QuestionsPageTest {
    private static final String CLAIMS = """
            Claim,Person,Outcome,Achieved on,Evidence,Reference,Provider
            N-1,north-p1,Gardening,03/06/2024,Record,register 1,Northside
            N-2,north-p2,Gardening,03/06/2030,Record,register 2,Northside
            N-3,shared-p,Gardening,03/07/2024,Record,register 3,northside
            S-1,shared-p,Gardening,03/06/2024,Record,secret register,Southside
            S-2,south-p2,Gardening,03/06/2024,,,Southside
            X-1,nobody-p,Gardening,03/06/2024,,,
            """;

    private final int port;
    private final Visitor visitor;

    QuestionsPageTest(@LocalServerPort int port) {
        this.port = port;
        this.visitor = new Visitor(port);
    }

    private String checked() {
        return visitor.finished(visitor.send(CLAIMS, "asOf", "2025-05-01", "reference", "Autumn return"));
    }

    private byte[] workbook(String check, int number) {
        Response file = visitor.get("%s/questions/%d/questions.xlsx".formatted(check, number));
        assertThat(file.statusCode()).isEqualTo(200);
        return file.asByteArray();
    }

    private static String text(byte[] workbook) throws IOException {
        StringBuilder text = new StringBuilder();
        try (Workbook read = WorkbookFactory.create(new ByteArrayInputStream(workbook))) {
            read.forEach(sheet ->
                    sheet.forEach(row -> row.forEach(cell -> text.append(cell).append('\n'))));
        }
        return text.toString();
    }

    @Test
    void of_claims_none_of_which_states_a_provider_the_sender_reads_the_whole_reasons() {
        String check = visitor.finished(visitor.send("""
                Claim,Person,Outcome,Achieved on,Evidence,Reference
                A-1,p1,Gardening,03/06/2024,Record,register 1
                A-2,p1,Gardening,03/07/2024,Record,register 2
                """, "asOf", "2025-05-01"));
        assertThat(visitor.page(check + "/questions/1"))
                .contains("A-1", "Subject: Social value claims: questions", "the claims that you sent. We have")
                .doesNotContain("another provider", "for your claims");
    }

    @Test
    void no_provider_sees_anything_of_another() throws IOException {
        String check = checked();
        assertThat(visitor.page(check + "/questions"))
                .contains(
                        ">Northside</a>",
                        ">Southside</a>",
                        ">Provider not stated</a>",
                        "2 questions about 2 of 3 claims");
        for (String ofNorth : new String[] {
            visitor.page(check + "/questions/1").replaceAll("(?s)<nav.*?</nav>", ""), text(workbook(check, 1))
        }) {
            assertThat(ofNorth)
                    .contains("N-2", "N-3", "another provider")
                    .doesNotContain("S-1", "S-2", "Southside", "south-p2", "secret register", "nobody-p", "N-1");
        }
        assertThat(visitor.page(check + "/questions/2"))
                .contains("S-2", "south-p2", "Subject: Social value claims, Autumn return: questions", "How to fix: ")
                .doesNotContain("N-2", "N-3", "north-p2", "nobody-p");
        assertThat(visitor.get(check + "/questions/4").statusCode()).isEqualTo(404);
        assertThat(new Visitor(port).get(check + "/questions/1/questions.xlsx").statusCode())
                .isEqualTo(404);
    }

    @Test
    void replies_are_read_from_the_workbook_that_was_sent_and_saved_with_the_check() throws IOException {
        String check = checked();
        byte[] filled;
        try (Workbook workbook = WorkbookFactory.create(new ByteArrayInputStream(workbook(check, 1)))) {
            Sheet sheet = workbook.getSheetAt(0);
            for (Row row : sheet) {
                if (row.getCell(0).getStringCellValue().equals("N-2")) {
                    row.createCell(8).setCellValue("The year is 2024: <b>mistyped</b>");
                }
            }
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            workbook.write(out);
            filled = out.toByteArray();
        }
        assertThat(reply(check, filled).statusCode()).isEqualTo(302);
        assertThat(visitor.page(check + "/questions"))
                .contains("1 reply was read.", "The year is 2024: &lt;b&gt;mistyped&lt;/b&gt;", ">N-2</a>");
        byte[] saved = visitor.get(check + "/save").asByteArray();
        Response resumed = visitor.keep(
                visitor.asking().multiPart("saved", "a.claimable", saved).post("/checks/resume"));
        assertThat(visitor.page(visitor.finished(resumed) + "/questions")).contains("The year is 2024: &lt;b&gt;");
    }

    private Response reply(String check, byte[] file) {
        return visitor.keep(
                visitor.asking().multiPart("replies", "replies.csv", file).post(check + "/replies"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Claim,Answer~N-2,yes|no row with the headings Claim and Reply",
                "Claim,Reply~N-9,yes|row 2: there is no claim &quot;N-9&quot;",
                "Claim;Reply~;yes|row 2: This reply is to no claim",
                "Claim,Reply~N-2,yes~N-2,no|row 3: &quot;N-2&quot; has another reply in row 2",
                "{\"a\": 1}|This is JSON and not a table",
            })
    void replies_that_cannot_be_matched_are_refused_with_their_row(String file, String said) {
        String check = checked();
        Response answer = reply(check, file.replace("~", "\n").getBytes(StandardCharsets.UTF_8));
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.asString()).contains("There is a problem", said, "There are no replies yet.");
    }
}
