package org.claimable.api;

import jakarta.servlet.http.HttpServletResponse;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.claimable.api.ComparisonsController.LicensedFiguresException;
import org.claimable.api.DecisionStream.BrokenStreamException;
import org.claimable.api.KnownParameters.UnknownParameterException;
import org.claimable.api.Lending.NotFoundException;
import org.claimable.file.json.ProblemKind;
import org.claimable.file.sheet.WrittenWorkbook.NoRoomException;
import org.claimable.method.claim.MalformedCohortException;
import org.claimable.method.claim.Violations.InvalidCohortException;
import org.claimable.method.claim.Violations.Violation;
import org.claimable.method.evaluation.Deadline.CallerGoneException;
import org.claimable.method.evaluation.Deadline.EvaluationLimitException;
import org.claimable.service.limit.Limit;
import org.claimable.service.limit.ReachedLimits;
import org.claimable.service.problem.RequestProblem;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.HttpMediaTypeNotAcceptableException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;

/** Answers whatever goes wrong with a problem (RFC 9457); what is the service's own fault says nothing of its inside. */
@RestControllerAdvice
class ProblemAdvice extends ResponseEntityExceptionHandler {
    private static final Map<Integer, String> DETAILS = Map.of(
            400,
            "The request cannot be read. Maybe it has no body, or its address is mistyped.",
            415,
            "The body is read as application/json, of a stream as application/x-ndjson; claims to evaluate also as text/csv, as an Excel workbook "
                    + "(application/vnd.openxmlformats-officedocument.spreadsheetml.sheet) or as multipart/form-data "
                    + "with a boundary. Send one of these, and say so in Content-Type.");
    /** As proxies log it; no one reads it. */
    private static final int GONE = 499;

    /** Mistakes that say that a request holds too much. */
    private static final Map<String, Limit> TOO_MUCH = Map.of(
            "TOO_MANY_CLAIMS", Limit.CLAIMS,
            "TOO_MANY_FIGURES", Limit.FIGURES,
            "TOO_MANY_OF_PERSON", Limit.PERSON,
            "TRACE_TOO_LARGE", Limit.TRACE);

    private static final Logger LOG = LoggerFactory.getLogger(ProblemAdvice.class);

    private final ReachedLimits reached;

    ProblemAdvice(ReachedLimits reached) {
        this.reached = reached;
    }

    @ExceptionHandler
    ResponseEntity<Object> invalid(InvalidCohortException invalid) {
        String detail = "Nothing was decided; mistakes to correct first: %d."
                .formatted(invalid.violations().size());
        RequestProblem mistakes = RequestProblem.of(ProblemKind.MISTAKES, detail, invalid.violations());
        return invalid.violations().stream()
                .map(each -> TOO_MUCH.get(each.code()))
                .filter(Objects::nonNull)
                .findFirst()
                .map(limit -> answer(tooMuch(limit, detail, invalid)))
                .orElseGet(() -> answer(mistakes));
    }

    /** That a trace is too large is found while deciding, where nothing counts it; the other limits are counted where they are looked at. */
    private RequestProblem tooMuch(Limit limit, String detail, InvalidCohortException invalid) {
        if (limit == Limit.TRACE) {
            reached.count(limit);
        }
        return RequestProblem.of(ProblemKind.TOO_MUCH, detail, invalid.violations())
                .at(limit.tag(), 0);
    }

    @ExceptionHandler
    ResponseEntity<Object> malformed(MalformedCohortException malformed) {
        return problem(HttpStatus.BAD_REQUEST, malformed.getMessage());
    }

    @ExceptionHandler
    ResponseEntity<Object> mistyped(InvalidParameterException mistyped) {
        return problem(HttpStatus.BAD_REQUEST, DETAILS.get(HttpStatus.BAD_REQUEST.value()));
    }

    /** The one parameter that is no text says yes or no. */
    @ExceptionHandler
    ResponseEntity<Object> mistyped(MethodArgumentTypeMismatchException mistyped) {
        return invalid(new InvalidCohortException(List.of(
                new Violation("query parameter " + mistyped.getName(), "WRONG_TYPE", "This must be true or false."))));
    }

    @ExceptionHandler
    ResponseEntity<Object> unknownParameter(UnknownParameterException unknown) {
        return answer(unknown.problem());
    }

    @ExceptionHandler
    ResponseEntity<Object> notFound(NotFoundException notFound) {
        return problem(HttpStatus.NOT_FOUND, notFound.getMessage());
    }

    @ExceptionHandler
    ResponseEntity<Object> licensed(LicensedFiguresException refused) {
        return problem(HttpStatus.FORBIDDEN, refused.getMessage());
    }

    @ExceptionHandler
    ResponseEntity<Object> tookTooLong(EvaluationLimitException limit) {
        reached.count(Limit.TIME);
        return answer(RequestProblem.of(ProblemKind.TOOK_TOO_LONG, limit.getMessage(), List.of())
                .at(Limit.TIME.tag(), 0));
    }

    /** No one is there to be answered. */
    @ExceptionHandler
    void gone(CallerGoneException gone, HttpServletResponse response) {
        reached.countAbandoned();
        response.setStatus(GONE);
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
        if (response.isCommitted()) {
            LOG.warn("An answer broke off: {}", fault.getClass().getName());
            throw fault;
        }
        LOG.error("Request failed: {} at {}", fault.getClass().getName(), List.of(fault.getStackTrace()));
        return problem(HttpStatus.INTERNAL_SERVER_ERROR, "The service failed; nothing was decided.");
    }

    @Override
    protected ResponseEntity<Object> handleHttpMediaTypeNotAcceptable(
            HttpMediaTypeNotAcceptableException refused,
            HttpHeaders headers,
            HttpStatusCode status,
            WebRequest request) {
        String given = refused.getSupportedMediaTypes().stream()
                .filter(type -> !type.equals(MediaType.APPLICATION_PROBLEM_JSON))
                .map(MediaType::toString)
                .collect(Collectors.joining(" or "));
        String detail = "The answer is given as %s only. Accept that.".formatted(given.isEmpty() ? "JSON" : given);
        return problem(HttpStatus.NOT_ACCEPTABLE, detail);
    }

    @ExceptionHandler
    ResponseEntity<Object> noRoom(NoRoomException noRoom) {
        LOG.error(
                "A workbook could not be written: {}",
                noRoom.getCause().getClass().getName());
        return problem(HttpStatus.INTERNAL_SERVER_ERROR, noRoom.getMessage());
    }

    @Override
    protected ResponseEntity<Object> createResponseEntity(
            Object body, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        String said = body instanceof ProblemDetail problem ? problem.getDetail() : null;
        String detail = DETAILS.getOrDefault(status.value(), said == null ? "The request was refused." : said);
        HttpHeaders sent = new HttpHeaders(headers);
        if (status.value() == HttpStatus.NOT_FOUND.value()) {
            detail = nothingAt(request.getDescription(false).replaceFirst("^uri=", ""));
        } else if (status.value() == HttpStatus.METHOD_NOT_ALLOWED.value()) {
            sent.setAllow(allowed(headers));
            detail = "There is no such method at this address. There are: %s."
                    .formatted(sent.getAllow().stream().map(HttpMethod::name).collect(Collectors.joining(", ")));
        }
        return ResponseEntity.status(status)
                .headers(sent)
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(RequestProblem.of(status, detail).answered(null));
    }

    private static String nothingAt(String path) {
        return path.length() > 1 && path.endsWith("/")
                ? "There is nothing at this address. Maybe leave out the slash at its end."
                : "There is nothing at this address. Maybe it is mistyped.";
    }

    /** The methods that a controller has, with those that are answered for it. */
    private static Set<HttpMethod> allowed(HttpHeaders headers) {
        Set<HttpMethod> allowed = new LinkedHashSet<>(headers.getAllow());
        if (allowed.contains(HttpMethod.GET)) {
            allowed.add(HttpMethod.HEAD);
        }
        allowed.add(HttpMethod.OPTIONS);
        return allowed;
    }

    private static ResponseEntity<Object> problem(HttpStatus status, String detail) {
        return answer(RequestProblem.of(status, detail));
    }

    private static ResponseEntity<Object> answer(RequestProblem problem) {
        return ResponseEntity.status(problem.status())
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(problem.answered(null));
    }
}
