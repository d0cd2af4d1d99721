package org.claimable.service.problem;

import java.net.URI;
import java.util.List;
import org.claimable.file.json.ProblemKind;
import org.claimable.service.operation.RequestId;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ProblemDetail;

/**
 * A problem (RFC 9457) of a kind: what is wrong with this request, each mistake, the limit that was reached, null for none, and after how
 * many seconds it is worth to try again, 0 where the same would never do. Its instance is the id of the request.
 */
public record RequestProblem(
        ProblemKind kind, HttpStatusCode status, String detail, List<?> errors, String limit, long retryAfter) {
    public RequestProblem {
        errors = List.copyOf(errors);
    }

    /** A problem of the kind that its status says, without mistakes in the body. */
    public static RequestProblem of(HttpStatusCode status, String detail) {
        return new RequestProblem(ProblemKind.of(status.value()), status, detail, List.of(), null, 0);
    }

    /** A problem of a kind, with mistakes in the body. */
    public static RequestProblem of(ProblemKind kind, String detail, List<?> errors) {
        return new RequestProblem(kind, HttpStatusCode.valueOf(kind.status()), detail, errors, null, 0);
    }

    /** The same, of a limit that was reached, and after how many seconds it is worth to try again. */
    public RequestProblem at(String reached, long seconds) {
        return new RequestProblem(kind, status, detail, errors, reached, seconds);
    }

    /** As it is answered; {@code request} is the id of the request, null for that of the one that is worked on. */
    public ProblemDetail answered(String request) {
        ProblemDetail answer = ProblemDetail.forStatusAndDetail(status, detail);
        answer.setType(URI.create(kind.type()));
        answer.setTitle(kind.title());
        String id = request == null ? RequestId.current() : request;
        answer.setInstance(URI.create(id == null ? "" : id));
        answer.setProperty("code", kind.name());
        if (limit != null) {
            answer.setProperty("limit", limit);
        }
        if (retryAfter > 0) {
            answer.setProperty("retryAfter", retryAfter);
        }
        answer.setProperty("errors", errors);
        return answer;
    }
}
