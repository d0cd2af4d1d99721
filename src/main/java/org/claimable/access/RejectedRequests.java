package org.claimable.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.claimable.problem.ProblemAnswer;
import org.springframework.http.HttpStatus;
import org.springframework.security.web.firewall.RequestRejectedException;
import org.springframework.security.web.firewall.RequestRejectedHandler;
import org.springframework.stereotype.Component;

/** Answers a request whose address or headers could be read in two ways, and which is refused before anything is asked of it. */
@Component
class RejectedRequests implements RequestRejectedHandler {
    private final ProblemAnswer problems;

    RejectedRequests(ProblemAnswer problems) {
        this.problems = problems;
    }

    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, RequestRejectedException why)
            throws IOException {
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader(
                "Content-Security-Policy",
                ProblemAnswer.isOfApi(request) ? AnswerHeaders.API_POLICY : AnswerHeaders.PAGE_POLICY);
        problems.send(
                request,
                response,
                HttpStatus.BAD_REQUEST,
                "The request was refused before it was read. Check its method, its address and its headers.");
    }
}
