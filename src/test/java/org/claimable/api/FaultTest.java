package org.claimable.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.when;

import java.util.stream.Stream;
import org.claimable.ShownProblems;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.logging.LogLevel;
import org.springframework.boot.logging.LoggingSystem;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.bean.override.mockito.MockitoBean;

/** A fault of the service's own is a 500 that tells nothing of its inside, and repeats nothing that was submitted. */
@SpringBootTest(classes = Service.class, webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@ExtendWith(OutputCaptureExtension.class)
class FaultTest {
    private static final String MARKER = "marker-4711";

    private final Caller caller;
    private final LoggingSystem logging;

    @MockitoBean
    private Lending lending;

    FaultTest(@LocalServerPort int port, @Autowired LoggingSystem logging) {
        this.caller = new Caller(port);
        this.logging = logging;
    }

    @BeforeEach
    void everything_fails() {
        logging.setLogLevel(LoggingSystem.ROOT_LOGGER_NAME, LogLevel.INFO);
        IllegalStateException fault = new IllegalStateException("Broke on " + MARKER);
        when(lending.library()).thenThrow(fault);
        when(lending.lease()).thenThrow(fault);
        when(lending.evaluator(any())).thenThrow(fault);
    }

    @AfterEach
    void be_silent_again() {
        logging.setLogLevel(LoggingSystem.ROOT_LOGGER_NAME, LogLevel.OFF);
    }

    static Stream<Promises.Promise> faults() {
        return Promises.all().filter(promise -> promise.status() == 500);
    }

    @ParameterizedTest
    @MethodSource("faults")
    void a_fault_is_answered_and_logged_without_what_was_submitted(Promises.Promise fault, CapturedOutput output) {
        String path = EveryStatusTest.named(fault.path());
        Answer answer = fault.method().equals("POST")
                ? caller.post(Request.ofOneClaim().with("/reference", Json.quoted(MARKER)))
                : caller.get(path);
        answer.refused(500);
        ShownProblems.assertShown("FailedResponse", answer.text());
        assertThat(answer.text()).doesNotContain(MARKER);
        assertThat(output).contains("Request failed: " + IllegalStateException.class.getName());
        assertThat(output).doesNotContain(MARKER);
    }
}
