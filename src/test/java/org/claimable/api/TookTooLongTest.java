package org.claimable.api;

import static org.assertj.core.api.Assertions.assertThat;

import org.claimable.ShownProblems;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;

/** An evaluation past its time is a problem, never a part of an answer. */
@SpringBootTest(
        classes = Service.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {"claimable.rules.folder=rules", "claimable.limits.evaluation=0ms"})
class TookTooLongTest {
    private final Caller caller;

    TookTooLongTest(@LocalServerPort int port) {
        this.caller = new Caller(port);
    }

    @Test
    void an_evaluation_past_its_time_is_refused_whole() {
        Answer answer = caller.post(Request.ofOneClaim());
        answer.refused(503);
        ShownProblems.assertShown("TookTooLongResponse", answer.text().replace("0 ms", "60 seconds"));
        assertThat(answer.text())
                .contains("nothing was decided", "send fewer claims")
                .doesNotContain("decisions");
    }
}
