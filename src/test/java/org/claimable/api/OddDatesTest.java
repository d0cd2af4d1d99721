package org.claimable.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** A date is a day of the calendar written year-month-day; anything else is refused wherever it stands. */
@RunningService
class OddDatesTest {
    private static final List<String> PLACES = List.of(
            "/asOf",
            "/period/from",
            "/period/to",
            "/claims/0/achievedOn",
            "/claims/0/evidence/from",
            "/claims/0/evidence/to",
            "/claims/0/evidence/beforeOn",
            "/claims/0/evidence/afterOn",
            "/previouslyCounted/0/achievedOn");
    private static final List<String> NO_DATES = List.of(
            "0000-00-00",
            "0000-01-01",
            "2023-02-29",
            "1900-02-29",
            "2024-02-30",
            "2024-13-01",
            "2024-06-31",
            "2024-00-10",
            "2024-6-3",
            "24-06-03",
            "03/06/2024",
            "2024-06-03T00:00:00Z",
            " 2024-06-03",
            "+2024-06-03",
            "-2024-06-03",
            "12024-06-03",
            "٢٠٢٤-٠٦-٠٣",
            "today",
            "");

    private final Caller caller;

    OddDatesTest(@LocalServerPort int port) {
        this.caller = new Caller(port);
    }

    static Stream<Arguments> everywhere() {
        return PLACES.stream().flatMap(place -> NO_DATES.stream().map(date -> Arguments.of(place, date)));
    }

    @ParameterizedTest(name = "{0} {1}")
    @MethodSource("everywhere")
    void what_is_no_date_is_refused(String place, String date) {
        Request open = Request.of(Request.ofOneClaim().with("/period", "{}").text());
        assertThat(caller.post(open.with(place, Json.quoted(date))).errors()).containsExactly(place + " BAD_DATE");
    }

    @ParameterizedTest
    @CsvSource({"2024", "20240603", "true", "[]", "{}"})
    void a_date_that_is_no_text_is_refused(String json) {
        Request request = Request.ofOneClaim().with("/claims/0/achievedOn", json);
        assertThat(caller.post(request).errors()).containsExactly("/claims/0/achievedOn WRONG_TYPE");
    }

    @ParameterizedTest
    @CsvSource({
        "FINANCIAL, 9999-12-31, 9999/00", "CALENDAR, 9999-12-31, 9999", "ROLLING, 9999-12-31, 9999-12-31",
        "FINANCIAL, 2024-02-29, 2023/24", "FINANCIAL, 2000-02-29, 1999/00", "FINANCIAL, 2024-04-01, 2024/25",
        "FINANCIAL, 2024-03-31, 2023/24", "CALENDAR, 2000-01-01, 2000", "ROLLING, 2000-01-01, 2000-01-01"
    })
    void a_day_of_the_calendar_is_decided(String basis, String date, String year) {
        assertThat(on(basis, date).get("year").asString()).isEqualTo(year);
    }

    @Test
    void the_last_day_of_all_is_in_the_future() {
        JsonNode last = on("FINANCIAL", "9999-12-31");
        assertThat(last.get("verdict").asString()).isEqualTo("NOT_CLAIMABLE");
        assertThat(last.at("/reasons/0/code").asString()).isEqualTo("FUTURE_DATE");
    }

    @ParameterizedTest
    @CsvSource({"FINANCIAL", "CALENDAR", "ROLLING"})
    void the_ends_of_the_calendar_break_nothing(String basis) {
        for (String date : List.of("2000-01-01", "2000-04-01", "9999-01-01", "9999-12-31")) {
            on(basis, date);
            caller.post(Request.ofOneClaim().with("/asOf", Json.quoted(date))).given();
            caller.post(Request.ofOneClaim().with("/previouslyCounted/0/achievedOn", Json.quoted(date)))
                    .given();
        }
    }

    @ParameterizedTest
    @MethodSource("placesOfDates")
    void a_date_before_the_first_that_can_be_right_is_a_mistake_wherever_it_stands(String place) {
        Request open = Request.of(Request.ofOneClaim().with("/period", "{}").text());
        for (String date : List.of("0001-01-01", "0204-07-01", "1999-12-31")) {
            assertThat(caller.post(open.with(place, Json.quoted(date))).errors())
                    .as(date)
                    .containsExactly(place + " IMPLAUSIBLE_DATE");
        }
    }

    static Stream<String> placesOfDates() {
        return PLACES.stream();
    }

    private JsonNode on(String basis, String date) {
        return caller.post(Request.ofOneClaim()
                        .with("/options", "{\"yearBasis\": \"%s\"}".formatted(basis))
                        .with("/claims/0/achievedOn", Json.quoted(date)))
                .decision("c1");
    }
}
