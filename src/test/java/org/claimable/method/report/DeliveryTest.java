package org.claimable.method.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.claimable.method.claim.Commitments.LocalNeed;
import org.claimable.method.report.Delivery.Delivered;
import org.claimable.method.report.Delivery.DeliveryLine;
import org.claimable.method.report.Delivery.DeliveryStatus;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How what is claimable stands to what was promised. */
class DeliveryTest {
    @ParameterizedTest(name = "{0} people and £{1} promised, {2} people and £{3} claimable, {4} without a value: {5}")
    @CsvSource({
        "20,     , 20,    0.00, 0, MET",
        "20,     , 21,    0.00, 0, OVER",
        "20,     , 19,    0.00, 0, SHORT",
        "  , 5.00,  1,    5.00, 0, MET",
        "  , 5.00,  1,    5.01, 0, OVER",
        "  , 5.00,  1,    4.99, 0, SHORT",
        "20, 5.00, 21,    5.01, 0, OVER",
        "20, 5.00, 20,    9.00, 0, MET",
        "20, 5.00, 99,    5.00, 0, MET",
        "20, 5.00, 99,    4.99, 0, SHORT",
        "20, 5.00, 19,    9.00, 0, SHORT",
        "20, 5.00, 20,    0.00, 20, NOT_KNOWN",
        "20, 5.00, 19,    0.00, 19, SHORT",
        "  , 5.00,  3,    2.00, 1, NOT_KNOWN",
        "  , 5.00,  3,    5.00, 1, MET",
        "20,     , 20,    0.00, 20, MET",
        "  , 5.00,  0,    0.00, 0, SHORT"
    })
    void met_short_and_over_are_told_apart(
            Integer people,
            BigDecimal value,
            long claimable,
            BigDecimal worth,
            long withoutValue,
            DeliveryStatus status) {
        assertThat(line(people, value, claimable, worth, withoutValue).status()).isEqualTo(status);
    }

    @ParameterizedTest
    @CsvSource({"5.00, 4.99, 0, -0.01", "5.00, 7.00, 0, 2.00", "5.00, 4.99, 1, ", "5.00, 7.00, 1, 2.00", ", 7.00, 0, "})
    void a_difference_is_shown_where_it_is_known(
            BigDecimal promised, BigDecimal worth, long withoutValue, BigDecimal difference) {
        assertThat(line(2, promised, 3, worth, withoutValue).valueDifference()).isEqualTo(difference);
        assertThat(line(2, promised, 3, worth, withoutValue).peopleDifference()).isEqualTo(1);
    }

    private static DeliveryLine line(
            Integer people, BigDecimal value, long claimable, BigDecimal worth, long withoutValue) {
        Delivered none = new Delivered(0, BigDecimal.ZERO, 0);
        return new DeliveryLine(
                "x", "X", people, value, new Delivered(claimable, worth, withoutValue), none, LocalNeed.NONE);
    }
}
