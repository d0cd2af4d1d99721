package org.claimable.service.problem;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.util.MimeTypeUtils;
import org.springframework.web.util.HtmlUtils;
import tools.jackson.databind.json.JsonMapper;

/** Answers a caller of the API with a problem (RFC 9457), and a visitor with a page. */
@Component
public class ProblemAnswer {
    // For where the page is switched off, and nothing that its own looks need can be fetched.
    private static final String PAGE = "<!DOCTYPE html><html lang=\"en-GB\"><title>%1$s – Claimable</title>"
            + "<main><h1>%1$s</h1><p>%2$s</p><p><a href=\"/\">Start again</a></p></main></html>";

    private final JsonMapper json;
    private final ObjectProvider<VisitorPage> pages;

    ProblemAnswer(JsonMapper json, ObjectProvider<VisitorPage> pages) {
        this.json = json;
        this.pages = pages;
    }

    /** Writes the whole answer, with any headers set before; nothing where an answer was begun already. */
    public void send(HttpServletRequest request, HttpServletResponse response, HttpStatus status, String detail)
            throws IOException {
        send(response, status, detail, isOfApi(request));
    }

    /** The same of a problem that is more than its status. */
    public void send(HttpServletRequest request, HttpServletResponse response, RequestProblem problem)
            throws IOException {
        send(response, problem, isOfApi(request));
    }

    /** The same, {@code asProblem} or as a page. */
    public void send(HttpServletResponse response, HttpStatus status, String detail, boolean asProblem)
            throws IOException {
        send(response, RequestProblem.of(status, detail), asProblem);
    }

    private void send(HttpServletResponse response, RequestProblem problem, boolean asProblem) throws IOException {
        HttpStatus status = HttpStatus.valueOf(problem.status().value());
        if (response.isCommitted()) {
            return;
        }
        response.resetBuffer();
        response.setStatus(status.value());
        response.setContentType(asProblem ? MediaType.APPLICATION_PROBLEM_JSON_VALUE : "text/html;charset=UTF-8");
        byte[] body = asProblem ? bytes(problem) : page(status, problem.detail());
        response.setContentLength(body.length);
        response.getOutputStream().write(body);
    }

    /** Whether a program asks, not a visitor of the page. */
    public static boolean isOfApi(HttpServletRequest request) {
        String path = request.getRequestURI();
        return path.startsWith("/v1/")
                || path.startsWith("/actuator/")
                || path.startsWith("/openapi.")
                || path.startsWith("/problems");
    }

    /** Whether HTML is what is asked for most, by name: a program that takes anything does not ask for a page. */
    public static boolean prefersPage(HttpServletRequest request) {
        try {
            List<MediaType> accepted = MediaType.parseMediaTypes(request.getHeader(HttpHeaders.ACCEPT));
            MimeTypeUtils.sortBySpecificity(accepted);
            return accepted.stream()
                    .max((one, other) -> Double.compare(one.getQualityValue(), other.getQualityValue()))
                    .filter(MediaType.TEXT_HTML::equalsTypeAndSubtype)
                    .isPresent();
        } catch (InvalidMediaTypeException unreadable) {
            return false;
        }
    }

    private byte[] bytes(RequestProblem problem) {
        return json.writeValueAsBytes(problem.answered(null));
    }

    /** A whole answer as bytes of HTTP/1.1, with a further header, for a connection that is closed with it. */
    public byte[] whole(RequestProblem problem, String header) {
        byte[] body = bytes(problem);
        byte[] head = "HTTP/1.1 %d \r\n%s\r\nContent-Type: %s\r\nContent-Length: %d\r\nConnection: close\r\n\r\n"
                .formatted(problem.status().value(), header, MediaType.APPLICATION_PROBLEM_JSON_VALUE, body.length)
                .getBytes(StandardCharsets.US_ASCII);
        return ByteBuffer.allocate(head.length + body.length)
                .put(head)
                .put(body)
                .array();
    }

    private byte[] page(HttpStatus status, String detail) {
        return pages.stream()
                .flatMap(each -> each.of(status, detail).stream())
                .findFirst()
                .orElseGet(() ->
                        PAGE.formatted(HtmlUtils.htmlEscape(status.getReasonPhrase()), HtmlUtils.htmlEscape(detail)))
                .getBytes(StandardCharsets.UTF_8);
    }

    /** Says to a visitor of the page, in the page's own looks, why something was refused before it reached a controller. */
    public interface VisitorPage {
        /** The whole page as HTML; none where pages cannot be shown as they look. */
        Optional<String> of(HttpStatus status, String detail);
    }
}
