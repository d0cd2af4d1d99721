package org.claimable.page;

import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.nio.charset.StandardCharsets;
import org.claimable.file.table.ContractorFiles;
import org.claimable.file.table.Grid;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A visitor says what the columns of a file are, over HTTP. */
@RunningPage
class ColumnsPageTest {
    private static final String OTHER =
            "Who,What,When,Extra\nK101,Gardening,2024-06-03,x\nK102,Gardening,2024-06-04,y\n";
    private static final String NOBODY = "Outcome,Achieved on\nGardening,2024-06-03\n";

    private final int port;
    private final Visitor visitor;

    ColumnsPageTest(@LocalServerPort int port) {
        this.port = port;
        this.visitor = new Visitor(port);
    }

    private String asked(String csv) {
        String check = visitor.finished(visitor.send(csv));
        assertThat(visitor.get(check).header("Location")).endsWith(check + "/columns");
        return check + "/columns";
    }

    private Response choose(String address, String... fields) {
        RequestSpecification form = visitor.asking();
        for (int i = 0; i < fields.length; i += 2) {
            form = form.formParam(fields[i], fields[i + 1]);
        }
        return form.contentType("application/x-www-form-urlencoded").post(address);
    }

    @Test
    void nothing_is_decided_before_the_columns_are_known() {
        String columns = asked(OTHER);
        assertThat(visitor.page(columns))
                .contains("What is in each column?", "Which column is Outcome?", "K101", "Extra", "Fill in the ")
                .doesNotContain("Decide the readable rows");
        assertThat(visitor.get(columns.replace("/columns", "/claims")).statusCode())
                .isEqualTo(404);
        String check = visitor.finished(
                choose(columns, "column-0", "Person", "column-1", "Outcome", "column-2", "Achieved on"));
        assertThat(visitor.page(check)).contains("Claimable: ", "Change columns");
        assertThat(visitor.get(columns).statusCode()).isEqualTo(404);
        assertThat(visitor.get(check + "/columns.txt").asString())
                .isEqualTo("Person=Who;\nOutcome=What;\nAchieved on=When;\n");
    }

    @Test
    void suggestions_are_filled_in_and_not_followed() {
        String columns = asked(OTHER);
        Response filled = choose(columns, "column-0", "Person", "suggest", "yes");
        assertThat(filled.statusCode()).isEqualTo(200);
        assertThat(filled.asString().replaceAll("\\s+", " "))
                .containsPattern("value=\"Outcome\"[^>]*selected")
                .containsPattern("value=\"Achieved on\"[^>]*selected")
                .contains("Nothing was decided yet");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            column-0=Person                                                             | Choose which column is Outcome
            column-1=Outcome,column-2=Achieved on                                       | Choose which column is the person
            column-0=Person,column-1=Outcome,column-2=Achieved on,nobody=yes            | Choose one of the two
            column-0=Person,column-1=Outcome,column-2=Achieved on,column-3=Outcome      | chosen for two columns: B and D
            """)
    void what_is_missing_or_chosen_twice_is_said_and_what_was_chosen_is_kept(String fields, String words) {
        String columns = asked(OTHER);
        Response wrong = choose(columns, fields.strip().split("[=,]"));
        assertThat(wrong.statusCode()).isEqualTo(422);
        assertThat(wrong.asString()).contains("There is a problem", words).containsPattern("selected=\"selected\"");
    }

    @Test
    void a_file_that_names_no_person_is_decided_once_that_is_said() {
        String columns = asked(NOBODY);
        assertThat(visitor.page(columns)).contains("This file names no person");
        String check =
                visitor.finished(choose(columns, "column-0", "Outcome", "column-1", "Achieved on", "nobody", "yes"));
        assertThat(visitor.page(check)).contains("this file names no person", "For review");
    }

    @Test
    void a_column_of_names_is_the_person_only_where_that_is_confirmed() {
        String columns = asked("Full name,Outcome,Date\nAnn Example,Gardening,2024-05-01\n"
                + "Ben Model,Gardening,2024-05-02\nCat Sample,Gardening,2024-05-03\n");
        String[] chosen = {"column-0", "Person", "column-1", "Outcome", "column-2", "Achieved on", "sure", "yes"};
        Response doubtful = choose(columns, java.util.Arrays.copyOf(chosen, 6));
        assertThat(doubtful.statusCode()).isEqualTo(422);
        assertThat(doubtful.asString()).contains("look like names", "name=\"sure\"");
        assertThat(choose(columns, chosen).statusCode()).isEqualTo(302);
    }

    @Test
    void the_next_file_with_the_same_headings_is_read_in_the_same_way_and_says_so() {
        choose(asked(OTHER), "column-0", "Person", "column-1", "Outcome", "column-2", "Achieved on");
        String next = visitor.finished(visitor.send("A title,,,\n" + OTHER.replace("K101", "K301")));
        assertThat(visitor.page(next))
                .contains("The columns were read as you said for an earlier file", "Change columns");
        Visitor other = new Visitor(port);
        String asked = other.finished(other.send(OTHER));
        assertThat(other.get(asked).header("Location")).endsWith("/columns");
    }

    @Test
    void another_visitor_finds_nothing_of_it() {
        String columns = asked(OTHER);
        Visitor other = new Visitor(port);
        other.send(NOBODY);
        for (String part : new String[] {"", ".txt"}) {
            assertThat(other.get(columns + part).statusCode()).isEqualTo(404);
        }
        assertThat(other.post(columns).statusCode()).isEqualTo(404);
    }

    @Test
    void sheets_are_chosen_where_several_hold_tables() {
        byte[] quarters = ContractorFiles.quarters().content();
        String check = visitor.finished(visitor.send("quarters.xlsx", quarters));
        String[] chosen = {"column-0", "Person", "column-1", "Outcome", "column-2", "Achieved on", "sheet", "*"};
        Response open = choose(check + "/columns", java.util.Arrays.copyOf(chosen, 6));
        assertThat(open.asString()).contains("Choose which sheets to read");
        assertThat(visitor.page(visitor.finished(choose(check + "/columns", chosen))))
                .contains(">4 claims</a>");
    }

    @Test
    void all_sheets_are_read_by_the_columns_of_the_sheet_that_was_shown() {
        String month = "Client,Result,Day,Paper,Kind\n%s,Gardening,%s,register 1,Record\n";
        byte[] workbook = Grid.of("Cover", "Contract,Provider,Value\nC-1,Bright Ltd,5\n")
                .and("Oct", month.formatted("K107", "2024-10-01"))
                .and("Nov", month.formatted("K108", "2024-11-01"))
                .workbook();
        String check = visitor.finished(visitor.send("months.xlsx", workbook)) + "/columns";
        assertThat(visitor.page(check + "?sheet=Oct")).contains("of sheet Oct", "Client");
        String[] chosen = {
            "column-0",
            "Person",
            "column-1",
            "Outcome",
            "column-2",
            "Achieved on",
            "column-3",
            "Reference",
            "column-4",
            "Evidence",
            "sheet",
            "*",
            "shown",
            "Oct"
        };
        Response begun = choose(check, chosen);
        assertThat(begun.statusCode()).isEqualTo(302);
        assertThat(visitor.page(visitor.finished(begun))).contains("2 claims", "Sheets that were not read: Cover.");
    }

    @Test
    void markup_in_headings_and_values_comes_out_as_text() {
        String hostile = "<script>alert(1)</script>";
        String columns =
                asked("%s,What,\"\"\" onfocus=x\"\nK1%s,%s,%s\n".formatted(hostile, hostile, hostile, hostile));
        assertThat(visitor.page(columns)).contains("&lt;script&gt;").doesNotContain(hostile, "\" onfocus");
    }

    @Test
    void what_is_no_table_or_is_not_there_has_no_columns() {
        String json = visitor.finished(visitor.send("c.json", "{\"claims\": []}".getBytes(StandardCharsets.UTF_8)));
        assertThat(visitor.get(json + "/columns").statusCode()).isEqualTo(404);
        assertThat(visitor.get("/checks/0/columns").statusCode()).isEqualTo(404);
        assertThat(visitor.get(asked(OTHER) + "?row=99999999999&sheet=none").statusCode())
                .isEqualTo(200);
    }

    @Test
    void what_is_the_same_in_every_row_is_said_on_the_form_noted_and_used_again() {
        String file = "Client,Day\nK101,2024-06-03\nK102,2024-06-04\n";
        String columns = asked(file);
        Response wrong = choose(columns, "column-0", "Person", "column-1", "Achieved on", "every-outcome", "Gardning");
        assertThat(wrong.statusCode()).isEqualTo(422);
        assertThat(wrong.asString()).contains("Maybe &quot;Gardening&quot;", "every-outcome-error", "Gardning");
        String check = visitor.finished(choose(
                columns,
                "column-0",
                "Person",
                "column-1",
                "Achieved on",
                "every-outcome",
                "Gardening",
                "every-kind",
                "Record"));
        assertThat(visitor.page(check)).contains("every row has the same: Outcome Gardening; Evidence Record");
        assertThat(visitor.get(check + "/columns.txt").asString())
                .isEqualTo("Person=Client;\nOutcome==Gardening;\nAchieved on=Day;\nEvidence==Record;\n");
        String next = visitor.finished(visitor.send(file.replace("K101", "K301")));
        assertThat(visitor.page(next)).contains("every row has the same: Outcome Gardening; Evidence Record");
    }

    @Test
    void a_column_and_every_row_are_not_both_chosen() {
        String columns = asked(OTHER);
        Response wrong = choose(
                columns,
                "column-0",
                "Person",
                "column-1",
                "Outcome",
                "column-2",
                "Achieved on",
                "every-outcome",
                "Gardening");
        assertThat(wrong.statusCode()).isEqualTo(422);
        assertThat(wrong.asString()).contains("You chose column B as Outcome", "Choose one of the two");
    }

    @Test
    void a_row_that_may_be_headings_is_shown_as_such() {
        String columns = asked("Who,What,When\nTheir number,The change,The day\nK101,Gardening,2024-06-03\n"
                + "K102,Gardening,2024-06-04\n");
        assertThat(visitor.page(columns))
                .contains("Row 2: Their number, The change, The day", "may be further headings");
    }

    @Test
    void what_every_row_has_may_be_a_field_that_the_rule_set_adds() {
        String columns = visitor.finished(visitor.send(OTHER, "ruleSet", "example-contract")) + "/columns";
        assertThat(visitor.page(columns)).contains("Ward in every row", "Service start in every row");
        String[] said = {
            "row",
            "1",
            "column-0",
            "Person",
            "column-1",
            "Outcome",
            "column-2",
            "Achieved on",
            "every-own-ward",
            "Millgate",
            "every-own-serviceStart",
            "1/5/2024"
        };
        String check = visitor.finished(visitor.keep(choose(columns, said)));
        assertThat(visitor.page(check + "/columns.txt")).contains("Ward==Millgate;\nService start==1/5/2024;");
        assertThat(visitor.page(check + "/claims/1")).contains("The ward Millgate is not in the contract");

        said[11] = "31/02/2024";
        assertThat(choose(check + "/columns", said)
                        .then()
                        .statusCode(422)
                        .extract()
                        .asString())
                .contains("given as Service start of every row, is not a date");
    }

    @Test
    void the_question_of_a_survey_stands_with_its_code() {
        String columns = asked("""
                StartDate,Q1,Q2
                Start Date,What is your participant code?,What did you achieve?
                2024-06-03,RS001,Gardening
                2024-06-04,RS002,Gardening
                """);
        assertThat(visitor.page(columns))
                .contains("<span class=\"app-how\">What is your participant code?</span>", "Suggestion: Person");
    }
}
