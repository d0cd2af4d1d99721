package org.claimable.api;

import jakarta.servlet.http.HttpServletResponse;
import java.net.URI;
import java.util.List;
import java.util.Map;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.claimable.claim.InvalidCohortException;
import org.claimable.claim.MalformedCohortException;
import org.claimable.claim.Violation;
import org.claimable.evaluation.EvaluationLimitException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;

/** Answers whatever goes wrong with a problem (RFC 9457); what is the service's own fault says nothing of its inside. */
@RestControllerAdvice
class ProblemAdvice extends ResponseEntityExceptionHandler {
    private static final Map<Integer, String> DETAILS = Map.of(
            400, "The request cannot be read. Maybe it has no body, or its address is mistyped.",
            406, "The answer is given as application/json only. Accept that.",
            415, "The body is read as application/json only. Send that, and say so in Content-Type.");
    private static final URI ABOUT_BLANK = URI.create("about:blank");
    private static final Logger LOG = LoggerFactory.getLogger(ProblemAdvice.class);

    @ExceptionHandler
    ResponseEntity<Object> invalid(InvalidCohortException invalid) {
        String detail = "Nothing was decided; mistakes to mend first: %d."
                .formatted(invalid.violations().size());
        return problem(HttpStatus.UNPROCESSABLE_CONTENT, detail, invalid.violations());
    }

    @ExceptionHandler
    ResponseEntity<Object> malformed(MalformedCohortException malformed) {
        return problem(HttpStatus.BAD_REQUEST, malformed.getMessage(), List.of());
    }

    @ExceptionHandler
    ResponseEntity<Object> tooLarge(BodyTooLargeException tooLarge) {
        return problem(HttpStatus.CONTENT_TOO_LARGE, tooLarge.getMessage(), List.of());
    }

    @ExceptionHandler
    ResponseEntity<Object> mistyped(InvalidParameterException mistyped) {
        return problem(HttpStatus.BAD_REQUEST, DETAILS.get(HttpStatus.BAD_REQUEST.value()), List.of());
    }

    @ExceptionHandler
    ResponseEntity<Object> notFound(NotFoundException notFound) {
        return problem(HttpStatus.NOT_FOUND, notFound.getMessage(), List.of());
    }

    @ExceptionHandler
    ResponseEntity<Object> tookTooLong(EvaluationLimitException limit) {
        return problem(HttpStatus.SERVICE_UNAVAILABLE, limit.getMessage(), List.of());
    }

    /** Of an answer that is half written no problem can be made any more: it is cut off, so that no one takes it for whole. */
    @ExceptionHandler
    void brokenOff(BrokenStreamException broken) {
        LOG.info("A stream broke off: its caller was gone or too slow.");
        throw broken;
    }

    /** The message of an unexpected fault may hold what was submitted, so only its kind and place are logged. */
    @ExceptionHandler
    ResponseEntity<Object> fault(RuntimeException fault, HttpServletResponse response) {
        LOG.error("Request failed: {} at {}", fault.getClass().getName(), List.of(fault.getStackTrace()));
        if (response.isCommitted()) {
            throw fault;
        }
        return problem(HttpStatus.INTERNAL_SERVER_ERROR, "The service failed; nothing was decided.", List.of());
    }

    @Override
    protected ResponseEntity<Object> createResponseEntity(
            Object body, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        ProblemDetail problem = body instanceof ProblemDetail detail ? detail : ProblemDetail.forStatus(status);
        String detail = DETAILS.get(status.value());
        if (detail != null) {
            problem.setDetail(detail);
        }
        problem.setType(ABOUT_BLANK);
        problem.setProperty("errors", List.of());
        return ResponseEntity.status(status)
                .headers(headers)
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(problem);
    }

    private static ResponseEntity<Object> problem(HttpStatus status, String detail, List<Violation> errors) {
        ProblemDetail problem = ProblemDetail.forStatusAndDetail(status, detail);
        problem.setType(ABOUT_BLANK);
        problem.setProperty("errors", errors);
        return ResponseEntity.status(status)
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(problem);
    }
}
