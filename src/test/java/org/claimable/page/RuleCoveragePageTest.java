package org.claimable.page;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A visitor sees how far the rules could be checked, however many claims there are. */
@RunningPage
class RuleCoveragePageTest {
    private final Visitor visitor;

    RuleCoveragePageTest(@LocalServerPort int port) {
        this.visitor = new Visitor(port);
    }

    @Test
    void a_check_of_many_claims_says_what_to_give_so_that_more_can_be_checked() {
        StringBuilder claims = new StringBuilder("Claim,Person,Outcome,Achieved on,Evidence,Reference\n");
        for (int i = 0; i < 20_001; i++) {
            claims.append("c%1$d,p%1$d,full-time-employment,03/06/2024,Record,contract %1$d\n".formatted(i));
        }
        String check = visitor.finished(visitor.send(claims.toString()));
        for (String page : new String[] {"", "/report"}) {
            assertThat(visitor.page(check + page))
                    .as(page)
                    .contains("Rule coverage", "Rule EL-03 could not be checked for 20,001 of 20,001 claims", "20,001");
        }
    }
}
