package org.claimable.page;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import org.thymeleaf.exceptions.TemplateProcessingException;

/** Answers with a plain page where a page fails while it is written; nothing that was submitted reaches the log by it. */
@Component
class FaultFilter extends OncePerRequestFilter {
    private static final Logger LOG = LoggerFactory.getLogger(FaultFilter.class);
    private static final String PAGE =
            "<!DOCTYPE html><html lang=\"en-GB\"><title>Sorry, something went wrong – Claimable</title>"
                    + "<main><h1>Sorry, something went wrong</h1><p>The fault is ours. <a href=\"/\">Start again</a>.</p></main></html>";

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return request.getRequestURI().startsWith("/v1/")
                || request.getRequestURI().startsWith("/actuator/");
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException {
        try {
            chain.doFilter(request, response);
        } catch (ServletException | RuntimeException fault) {
            LOG.error("A page could not be made: {}", place(fault));
            if (!response.isCommitted()) {
                response.resetBuffer();
                response.setStatus(HttpServletResponse.SC_INTERNAL_SERVER_ERROR);
                response.setContentType("text/html;charset=UTF-8");
                response.getOutputStream().write(PAGE.getBytes(StandardCharsets.UTF_8));
            }
        }
    }

    /** The kind of a fault and, of a template, its line; never its message, which may hold what was submitted. */
    private static String place(Throwable fault) {
        Throwable cause = fault instanceof ServletException && fault.getCause() != null ? fault.getCause() : fault;
        return cause instanceof TemplateProcessingException template
                ? "%s, line %s".formatted(template.getTemplateName(), template.getLine())
                : cause.getClass().getName();
    }
}
