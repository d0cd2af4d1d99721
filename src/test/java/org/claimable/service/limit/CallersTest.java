package org.claimable.service.limit;

import static org.assertj.core.api.Assertions.assertThat;

import org.claimable.service.limit.Callers.RequestRates;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;

/** A caller is counted by name where one is known, else by address; whoever has many addresses of one network is one caller. */
class CallersTest {
    private static String caller(String address) {
        MockHttpServletRequest request = new MockHttpServletRequest();
        request.setRemoteAddr(address);
        return Callers.of(request);
    }

    @Test
    void two_addresses_are_two_callers() {
        assertThat(caller("192.0.2.1")).isEqualTo(caller("192.0.2.1")).isNotEqualTo(caller("192.0.2.2"));
    }

    @Test
    void all_of_one_network_of_ipv6_is_one_caller() {
        assertThat(caller("2001:db8:0:1::1"))
                .isEqualTo(caller("2001:db8:0:1:ffff:ffff:ffff:ffff"))
                .isNotEqualTo(caller("2001:db8:0:2::1"));
    }

    @Test
    void one_who_is_known_is_the_same_from_anywhere_and_no_address() {
        MockHttpServletRequest known = new MockHttpServletRequest();
        known.setUserPrincipal(() -> "192.0.2.1");
        known.setRemoteAddr("192.0.2.7");
        assertThat(Callers.of(known)).isNotEqualTo(caller("192.0.2.1")).doesNotContain("192.0.2.7");
    }

    @Test
    void callers_who_asked_long_ago_are_forgotten_so_that_addresses_fill_no_memory() {
        RequestRates rates = new RequestRates(Limited.settings("callers", "100", "requests-per-minute", "1"));
        for (int i = 0; i < 1_000; i++) {
            assertThat(rates.count("address " + i).isConsumed()).isTrue();
        }
        assertThat(rates.callers()).isEqualTo(100);
        assertThat(rates.count("address 999").isConsumed()).isFalse();
    }
}
