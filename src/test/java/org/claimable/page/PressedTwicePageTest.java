package org.claimable.page;

import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A button that is pressed twice begins one check. */
@RunningPage
class PressedTwicePageTest {
    private static final int TIMES = 6;
    private static final String CLAIMS = """
            Claim,Person,Outcome,Date,Evidence,Reference
            c1,p1,Gardening,2024-07-01,Photos,register 7
            c2,p2,Gardening,2024-07-03,Record,register 8
            """;

    private final Visitor visitor;

    PressedTwicePageTest(@LocalServerPort int port) {
        this.visitor = new Visitor(port);
        visitor.page("/checks/new");
    }

    private static Set<String> places(Callable<Response> press) throws Exception {
        ExecutorService fingers = Executors.newFixedThreadPool(TIMES);
        List<Future<Response>> pressed = new ArrayList<>();
        for (int i = 0; i < TIMES; i++) {
            pressed.add(fingers.submit(press));
        }
        List<Response> answers = new ArrayList<>();
        for (Future<Response> each : pressed) {
            answers.add(each.get());
        }
        fingers.shutdown();
        assertThat(answers).allMatch(answer -> answer.statusCode() == 302);
        return answers.stream()
                .map(answer -> answer.header("Location").replaceFirst("/(rows|columns).*$", ""))
                .collect(Collectors.toSet());
    }

    @Test
    void decide_again_begins_one_check_and_leads_to_it_afterwards_too() throws Exception {
        String check = visitor.finished(visitor.send(CLAIMS));
        Set<String> places =
                places(() -> visitor.asking().redirects().follow(false).post(check + "/readable-rows"));
        assertThat(places).hasSize(1);
        String again = places.iterator().next();
        assertThat(again).isNotEqualTo(check);
        assertThat(visitor.page(again)).contains("For review");
        assertThat(visitor.post(check + "/readable-rows").header("Location")).endsWith(again);
        assertThat(visitor.get(check).statusCode()).isEqualTo(404);
    }

    @Test
    void check_these_claims_begins_one_check() {
        Response first = visitor.send(CLAIMS);
        Response second = visitor.send(CLAIMS);
        assertThat(second.header("Location")).isEqualTo(first.header("Location"));
        Response other = visitor.send(CLAIMS.replace("c2", "c3"));
        assertThat(other.header("Location")).isNotEqualTo(first.header("Location"));
    }
}
