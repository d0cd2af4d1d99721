package org.claimable.page;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.claimable.file.template.ClaimsTemplate;
import org.claimable.publishing.Lease;
import org.claimable.publishing.Publisher;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** Gives visitors the tables to fill in, by addresses of the page, because a session counts for nothing at those of the API. */
@Controller
class EmptyTablesController {
    private static final String WORKBOOK = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private final Publisher publisher;

    EmptyTablesController(Publisher publisher) {
        this.publisher = publisher;
    }

    @GetMapping("/templates/claims.xlsx")
    void workbook(HttpServletResponse response) throws IOException {
        try (Lease lease = publisher.lease()) {
            byte[] workbook = ClaimsTemplate.workbook(
                    lease.library().evaluator(null).orElseThrow().ruleSet());
            write(response, WORKBOOK, "claims.xlsx", workbook);
        }
    }

    @GetMapping("/templates/claims.csv")
    void csv(HttpServletResponse response) throws IOException {
        write(response, "text/csv;charset=UTF-8", "claims.csv", ClaimsTemplate.csv());
    }

    private static void write(HttpServletResponse response, String type, String name, byte[] content)
            throws IOException {
        response.setContentType(type);
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                ContentDisposition.attachment().filename(name).build().toString());
        response.setContentLength(content.length);
        response.getOutputStream().write(content);
    }
}
