package org.claimable.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** The largest amounts that a value set may hold, of the most people that a claim may be for, add up. */
@RunningService
class LargeAmountsTest {
    private final Caller caller;

    LargeAmountsTest(@LocalServerPort int port) {
        this.caller = new Caller(port);
    }

    @Test
    void the_largest_amounts_of_the_most_people_add_up() {
        JsonNode summary = caller.post(largest(3)).given().get("summary");
        assertThat(summary.at("/claimedValue/total").decimalValue()).isEqualByComparingTo("89999999999100000.00");
        assertThat(summary.at("/reviewRange/high").decimalValue()).isEqualByComparingTo("89999999999100000.00");
    }

    @Test
    void the_largest_amounts_add_up_however_many() {
        JsonNode summary = caller.post(largest(10)).given().get("summary");
        assertThat(summary.at("/claimedValue/total").decimalValue()).isEqualByComparingTo("299999999997000000.00");
    }

    private static Request largest(int claims) {
        String each = "{\"id\": \"c%d\", \"outcome\": \"full-time-employment\", \"achievedOn\": \"2024-06-03\","
                + "\"headcount\": 10000000, \"evidence\": {\"kind\": \"RECORD\", \"reference\": \"register\"}}";
        Request request = Request.ofOwnValues()
                .with("/valueSet/values/0/wellbeing", "999999999.99")
                .with("/valueSet/values/0/exchequer", "999999999.99")
                .with("/valueSet/values/0/business", "999999999.99")
                .with("/valueSet/values/0/deadweight", "0");
        return request.with(
                "/claims",
                IntStream.range(0, claims).mapToObj(each::formatted).collect(Collectors.joining(",", "[", "]")));
    }
}
