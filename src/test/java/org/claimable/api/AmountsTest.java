package org.claimable.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Every amount of money in an answer is written in pounds with two decimals. */
@RunningService
class AmountsTest {
    private static final Pattern AMOUNT = Pattern.compile(
            "\"(?:wellbeing|deadweight|wellbeingNet|exchequer|business|perPerson|total|low|high|lowestValue"
                    + "|highestValue|value|budget|ratio|netBenefit)\":(-?[0-9][^,}\\]]*)");

    private final Caller caller;

    AmountsTest(@LocalServerPort int port) {
        this.caller = new Caller(port);
    }

    @ParameterizedTest
    @ValueSource(strings = {"CohortRequest", "IncompatiblePairRequest"})
    void an_amount_has_two_decimals(String example) {
        assertThat(amounts(caller.post(Promises.example(example).toString())))
                .hasSizeGreaterThan(100)
                .allMatch(amount -> amount.matches("-?\\d+\\.\\d{2}"));
    }

    @Test
    void large_small_and_negative_amounts_have_two_decimals_and_no_exponent() {
        Request request = Request.ofOwnValues()
                .with("/valueSet/values/0/wellbeing", "999999999")
                .with("/valueSet/values/0/exchequer", "-0.5")
                .with("/valueSet/values/0/business", "1e2")
                .with("/budget", "0.01");
        assertThat(amounts(caller.post(request)))
                .contains("999999999.00", "849999999.15", "-0.50", "100.00", "850000098.65", "85000009865.00", "0.01")
                .allMatch(amount -> amount.matches("-?\\d+\\.\\d{2}"));
    }

    @Test
    void the_figures_of_a_value_set_have_two_decimals() {
        Pattern figure = Pattern.compile("\"(?:wellbeing|exchequer|business)\":([^,}\\]]*)");
        assertThat(figure.matcher(caller.get("/v1/value-sets").text()).results().map(found -> found.group(1)))
                .hasSizeGreaterThan(200)
                .allMatch(amount -> amount.matches("-?\\d+\\.\\d{2}"));
    }

    private static List<String> amounts(Answer answer) {
        answer.given();
        return AMOUNT.matcher(answer.text())
                .results()
                .map((MatchResult found) -> found.group(1))
                .toList();
    }
}
