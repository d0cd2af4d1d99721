package org.claimable.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A visitor is told what would make more claims count, by all and by each provider alone. */
@RunningPage
class PlanPageTest {
    private final Visitor visitor;
    private final Visitor other;

    PlanPageTest(@LocalServerPort int port) {
        this.visitor = new Visitor(port);
        this.other = new Visitor(port);
    }

    private String checked() throws IOException {
        return visitor.finished(visitor.send(
                Files.readString(Path.of("examples/riverside-repairs-2024-25.csv")),
                "valueSet",
                "example-values",
                "asOf",
                "2025-05-01"));
    }

    @Test
    void the_plan_is_shown_for_all_and_for_each_provider_without_the_others() throws IOException {
        String check = checked();
        assertThat(visitor.page(check)).contains("See what would make more of it claimable");
        assertThat(visitor.page(check + "/plan"))
                .contains("All steps together would bring")
                .contains("The last day to supply something is 1 May 2025.")
                .contains("Supply only what is true.")
                .contains("Riverside Repairs Ltd")
                .contains("Northside Community Trust");
        String first = visitor.page(check + "/plan/1?until=30/6/2025");
        String second = visitor.page(check + "/plan/2?until=30/6/2025");
        assertThat(first).contains("by 30 June 2025").doesNotContain("All steps together");
        boolean riverside = first.contains("Riverside Repairs Ltd");
        assertThat(riverside ? first : second).contains("JC-037").doesNotContain("Northside");
        assertThat(riverside ? second : first).contains("WW-021").doesNotContain("Riverside");
    }

    @Test
    void a_day_that_cannot_be_is_said_beside_its_field() throws IOException {
        String check = checked();
        assertThat(visitor.get(check + "/plan?until=30/4/2025").statusCode()).isEqualTo(422);
        assertThat(visitor.get(check + "/plan?until=30/4/2025").asString())
                .contains("<title>Error: What would make claims claimable")
                .contains("30 April 2025, is before the day of evaluation, 1 May 2025");
        assertThat(visitor.get(check + "/plan?until=soon").asString())
                .contains("Enter the last day as a date, such as 30/6/2025.")
                .contains("value=\"soon\"");
    }

    @Test
    void what_is_not_there_or_anothers_is_not_found() throws IOException {
        String check = checked();
        assertThat(visitor.get(check + "/plan/3").statusCode()).isEqualTo(404);
        assertThat(visitor.get(check + "/plan/1/plan.xlsx?until=soon").statusCode())
                .isEqualTo(404);
        assertThat(visitor.get(check + "/plan/plan.xlsx").statusCode()).isEqualTo(200);
        assertThat(other.get(check + "/plan").statusCode()).isEqualTo(404);
        assertThat(other.get(check + "/plan/1").statusCode()).isEqualTo(404);
        assertThat(other.get(check + "/plan/plan.xlsx").statusCode()).isEqualTo(404);
        assertThat(other.get(check + "/plan/1/plan.xlsx").statusCode()).isEqualTo(404);
    }
}
