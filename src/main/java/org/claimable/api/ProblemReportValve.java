package org.claimable.api;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.core.StandardHost;
import org.apache.catalina.valves.ErrorReportValve;
import org.claimable.file.json.ProblemKind;
import org.claimable.service.limit.Limit;
import org.claimable.service.operation.RequestId;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;

/** Answers what the web server itself refuses, such as an address that cannot be one, with a problem too. */
public class ProblemReportValve extends ErrorReportValve {
    private static final String PROBLEM =
            "{\"type\":\"%s\",\"title\":\"%s\",\"status\":%d,\"detail\":\"%s\",\"instance\":\"%s\",\"code\":\"%s\",%s\"errors\":[]}";
    private static final String OF_LIMIT = "\"limit\":\"%s\",";

    @Override
    protected void report(Request request, Response response, Throwable fault) {
        int status = response.getStatus();
        if (status < HttpStatus.BAD_REQUEST.value()
                || response.getContentWritten() > 0
                || !response.setErrorReported()) {
            return;
        }
        ProblemKind kind = ProblemKind.of(status);
        try {
            if (response.getHeader(RequestId.HEADER) == null) {
                response.setHeader(RequestId.HEADER, RequestId.fresh());
            }
            response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
            response.setHeader("X-Content-Type-Options", "nosniff");
            response.setHeader("Content-Security-Policy", "default-src 'none'; frame-ancestors 'none'");
            byte[] problem = PROBLEM.formatted(
                            kind.type(),
                            kind.title(),
                            status,
                            detail(status),
                            response.getHeader(RequestId.HEADER),
                            kind.name(),
                            silent(status) ? OF_LIMIT.formatted(Limit.SLOW.tag()) : "")
                    .getBytes(StandardCharsets.UTF_8);
            response.getOutputStream().write(problem);
            response.finishResponse();
        } catch (IOException | IllegalStateException callerGone) {
            container.getLogger().debug("The caller did not wait for the problem.");
        }
    }

    private static String detail(int status) {
        if (silent(status)) {
            return "Nothing more of the request came for too long, so it was not waited for. Send it again, without a pause.";
        }
        return status < HttpStatus.INTERNAL_SERVER_ERROR.value()
                ? "The request was refused before it was read. Check its method, its address and its headers."
                : "The service failed; nothing was decided.";
    }

    /** The web server answers a body that stops itself, whatever else was to be said of it. */
    private static boolean silent(int status) {
        return status == HttpStatus.REQUEST_TIMEOUT.value();
    }

    /** Has the web server answer with it. */
    @Component
    static class OfServer implements WebServerFactoryCustomizer<TomcatServletWebServerFactory> {
        @Override
        public void customize(TomcatServletWebServerFactory server) {
            server.addContextCustomizers(context ->
                    ((StandardHost) context.getParent()).setErrorReportValveClass(ProblemReportValve.class.getName()));
        }
    }
}
