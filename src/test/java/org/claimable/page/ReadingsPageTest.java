package org.claimable.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A visitor sees what no choice of reading can dispute beside the chosen total, where the visitor asks for it. */
@RunningPage
class ReadingsPageTest {
    private static final String SETTLED =
            "At least £202,986.00 is claimable, whichever year, level of rules and policy: "
                    + "182 claims count in every reading.";

    private final Visitor visitor;

    ReadingsPageTest(@LocalServerPort int port) {
        this.visitor = new Visitor(port);
    }

    private String checked(String... more) throws IOException {
        String[] choices = {"valueSet", "example-values", "from", "2024-04-01", "to", "2025-03-31", "asOf", "2025-05-01"
        };
        String[] all = new String[choices.length + more.length];
        System.arraycopy(choices, 0, all, 0, choices.length);
        System.arraycopy(more, 0, all, choices.length, more.length);
        return visitor.finished(visitor.send(Files.readString(Path.of("examples/riverside-repairs-2024-25.csv")), all));
    }

    @Test
    void the_result_and_the_report_lead_with_what_is_settled() throws IOException {
        String check = checked("readings", "true");
        String result = visitor.page(check);
        assertThat(result.indexOf(SETTLED)).isBetween(result.indexOf("<h1"), result.indexOf("app-figures"));
        assertThat(result)
                .contains("The lowest total is £215,715.00 and the highest is £237,911.50.")
                .contains("Those worth least together")
                .contains("43 claims count in some readings and not in others.")
                .contains("15 of 27 readings");
        String report = visitor.page(check + "/report");
        assertThat(report.indexOf(SETTLED)).isBetween(report.indexOf("can be claimed."), report.indexOf("Step</th>"));
    }

    @Test
    void nothing_is_said_of_readings_that_were_not_asked() throws IOException {
        String check = checked();
        assertThat(visitor.page(check)).doesNotContain("every reading");
        assertThat(visitor.page(check + "/report")).doesNotContain("every reading");
    }
}
