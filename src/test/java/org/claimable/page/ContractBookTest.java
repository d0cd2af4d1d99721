package org.claimable.page;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The book says in plain words what the rules of a contract ask: of people, of sums, by lists, fields and parameters. */
@RunningPage
class ContractBookTest {
    private final Visitor visitor;

    ContractBookTest(@LocalServerPort int port) {
        this.visitor = new Visitor(port);
    }

    private String text(String path) {
        return visitor.page("/rules/example-contract" + path)
                .replaceAll("<[^>]*>", " ")
                .replace("&#39;", "'")
                .replace("&quot;", "\"")
                .replaceAll("\\s+", " ");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            /1-eligibility     | the provider is not on the list “contract-providers”
            /1-eligibility     | the ward is not on the list “wards”
            /1-eligibility     | the number of sessions in the record is less than 4 (the parameter training-sessions)
            /1-eligibility     | the reference of the evidence does not begin with “CN-2025-”
            /1-eligibility     | the number of days from the service start to the day it was achieved is at most 30 (the parameter starting-days)
            /1-eligibility     | the number of whole months from the date before to the date after is less than 3 (the parameter follow-up-months)
            /1-eligibility     | Where something it asks is missing The claim is left for a person to review, with what is missing.
            /3-incompatibility | the outcome’s area of the one claim is “Employment”
            /3-incompatibility | The two claims may be of different counting years.
            /5-person          | It looks at all claims of a person together.
            /5-person          | of all claims of the person that stand, and outcomes counted before where it is of one counting year with the claim, and it is earlier than the claim: their number is at least 3 (the parameter outcomes-a-year)
            /6-cohort          | It says something of a group in the summary where all of these hold:
            /6-cohort          | its claimable value, in pounds, is more than 50,000 (the parameter service-value)
            /own               | Ward ( ward ) Of A person
            /own               | Northgate Training From 1 April 2025
            /words             | field( "serviceStart" ) date the service start Yes
            """)
    void what_a_rule_asks_is_said_in_plain_words(String page, String words) {
        assertThat(text(page)).contains(words);
    }

    @Test
    void no_rule_is_shown_by_its_file_alone() {
        for (String page : new String[] {
            "/1-eligibility", "/2-counting", "/3-incompatibility", "/4-value", "/5-person", "/6-cohort"
        }) {
            assertThat(text(page)).as(page).doesNotContain("it is not the case that", "” holds", "” does not hold");
        }
    }
}
