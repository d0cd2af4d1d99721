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
    private static final String REFUSED =
            "The request was refused before it was read. Check its method, its address and its headers.";
    private static final String EMPTY_PART =
            "The address has two slashes in a row. Write one; maybe the base address that you set ends in a slash.";

    private final ProblemAnswer problems;

    RejectedRequests(ProblemAnswer problems) {
        this.problems = problems;
    }

    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, RequestRejectedException why)
            throws IOException {
        boolean asProblem = ProblemAnswer.isOfApi(request) || !ProblemAnswer.prefersPage(request);
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("Content-Security-Policy", asProblem ? AnswerHeaders.API_POLICY : AnswerHeaders.PAGE_POLICY);
        problems.send(
                response,
                HttpStatus.BAD_REQUEST,
                request.getRequestURI().contains("//") ? EMPTY_PART : REFUSED,
                asProblem);
    }
}
