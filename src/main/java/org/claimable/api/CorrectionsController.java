package org.claimable.api;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import org.claimable.file.table.CorrectedTable;
import org.springframework.context.annotation.Bean;
import org.springframework.core.io.Resource;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/**
 * Gives files of claims with their corrections, and what those change. Its body is in parts alone, of which the generated interface would
 * make parameters that only a form read by the container can have.
 */
@RestController
class CorrectionsController {
    private static final String WORKBOOK = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    /** The claims with their corrections, in the form in which they were sent. */
    @PostMapping(
            path = "/v1/corrections/file",
            consumes = MediaType.MULTIPART_FORM_DATA_VALUE,
            produces = {"text/csv", WORKBOOK, MediaType.APPLICATION_PROBLEM_JSON_VALUE})
    ResponseEntity<Resource> file(@RequestBody CorrectedTable table) throws IOException {
        return table.isWorkbook()
                ? answer(AnswerTypes.WORKBOOK, "corrected-claims.xlsx", table::writeFile)
                : answer(AnswerTypes.CSV, "corrected-claims.csv", table::writeFile);
    }

    /** What was corrected, cell by cell. */
    @PostMapping(
            path = "/v1/corrections/log",
            consumes = MediaType.MULTIPART_FORM_DATA_VALUE,
            produces = {"text/csv", MediaType.APPLICATION_PROBLEM_JSON_VALUE})
    ResponseEntity<Resource> log(@RequestBody CorrectedTable table) throws IOException {
        return answer(AnswerTypes.CSV, "corrections.csv", table::writeLog);
    }

    /** What writes a file. */
    private interface Content {
        void writeTo(OutputStream stream) throws IOException;
    }

    private static ResponseEntity<Resource> answer(MediaType type, String name, Content content) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        content.writeTo(bytes);
        return ResponseEntity.ok()
                .contentType(type)
                .header(HttpHeaders.CONTENT_DISPOSITION, AnswerTypes.savedAs(name))
                .contentLength(bytes.size())
                .body(AnswerTypes.whole(bytes.toByteArray()));
    }

    @Bean
    static BodyConverter<CorrectedTable> correctedTables(Lending lending) {
        return new BodyConverter<>(
                CorrectedTable.class,
                message -> CorrectedTable.of(
                        Parts.read(message.getBody(), message.getHeaders().getContentType())
                                .submission(TableSettings.ofRequest().given()),
                        lending.library()),
                MediaType.MULTIPART_FORM_DATA) {
            @Override
            protected boolean canRead(MediaType type) {
                return super.canRead(type) && type != null && type.getParameter("boundary") != null;
            }
        };
    }
}
