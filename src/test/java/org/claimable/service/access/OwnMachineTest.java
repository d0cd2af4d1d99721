package org.claimable.service.access;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.mock.web.MockHttpServletRequest;

class OwnMachineTest {
    @ParameterizedTest
    @CsvSource({
        "127.0.0.1, 127.0.0.1, '', true",
        "::1, ::1, '', true",
        "10.1.2.3, 10.1.2.3, '', false",
        "10.1.2.3, 127.0.0.1, '', false",
        "127.0.0.1, 10.1.2.3, '', false",
        "127.0.0.1, 127.0.0.1, X-Forwarded-For, false",
        "127.0.0.1, 127.0.0.1, Forwarded, false"
    })
    void a_program_on_this_machine_is_let_in_and_a_proxy_on_it_is_not(
            String peer, String remote, String header, boolean letIn) {
        MockHttpServletRequest request = new MockHttpServletRequest();
        request.setRemoteAddr(remote);
        request.setAttribute(Peer.class.getName(), peer);
        if (!header.isEmpty()) {
            request.addHeader(header, "10.1.2.3");
        }
        assertThat(Peer.isOwnMachine(request)).isEqualTo(letIn);
    }
}
