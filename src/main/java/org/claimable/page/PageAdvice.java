package org.claimable.page;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.claimable.page.PageConfiguration.SameSiteForms.OtherSiteException;
import org.claimable.page.UploadedForm.UnreadableFormException;
import org.claimable.page.UploadedForm.UploadTooLargeException;
import org.claimable.page.Visitors.NothingHereException;
import org.claimable.page.Visitors.TooManyKeptException;
import org.claimable.page.rules.NotInBookException;
import org.claimable.service.access.SignedIn;
import org.claimable.service.problem.ProblemAnswer;
import org.claimable.service.problem.ProblemAnswer.VisitorPage;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.ErrorResponse;
import org.springframework.web.HttpMediaTypeNotSupportedException;
import org.springframework.web.HttpRequestMethodNotSupportedException;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.servlet.HandlerExceptionResolver;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.NoHandlerFoundException;
import org.thymeleaf.ITemplateEngine;
import org.thymeleaf.context.Context;
import org.thymeleaf.exceptions.TemplateEngineException;
import org.thymeleaf.exceptions.TemplateProcessingException;

/** Answers what goes wrong on the page with a page that says what to do; nothing of its inside is shown. */
@ControllerAdvice(basePackageClasses = PageAdvice.class)
@Order(Ordered.HIGHEST_PRECEDENCE)
class PageAdvice {
    private static final Logger LOG = LoggerFactory.getLogger(PageAdvice.class);

    @ExceptionHandler
    ModelAndView nothingHere(NothingHereException nothing) {
        if (nothing.instead() != null) {
            return new ModelAndView("redirect:" + nothing.instead());
        }
        return new ModelAndView("problem/nothing-here", HttpStatus.NOT_FOUND);
    }

    @ExceptionHandler
    ModelAndView notInBook(NotInBookException missing) {
        return new ModelAndView("problem/not-in-book", Map.of("missing", missing), HttpStatus.NOT_FOUND);
    }

    @ExceptionHandler
    ModelAndView otherSite(OtherSiteException other) {
        return new ModelAndView("problem/other-site", HttpStatus.FORBIDDEN);
    }

    @ExceptionHandler
    ModelAndView tooLarge(UploadTooLargeException tooLarge) {
        return new ModelAndView(
                "problem/too-large", Map.of("megabytes", tooLarge.megabytes()), HttpStatus.CONTENT_TOO_LARGE);
    }

    @ExceptionHandler
    ModelAndView unreadable(UnreadableFormException unreadable) {
        return new ModelAndView("problem/no-form", Map.of("why", unreadable.getMessage()), HttpStatus.BAD_REQUEST);
    }

    @ExceptionHandler
    ModelAndView mistyped(InvalidParameterException mistyped) {
        return new ModelAndView(
                "problem/no-form",
                Map.of("why", "The address of the page, or what the form sent, is not written as browsers write it."),
                HttpStatus.BAD_REQUEST);
    }

    @ExceptionHandler
    ModelAndView noRoom(TooManyKeptException full, HttpServletResponse response) {
        Map<String, Object> shown = Map.of("message", full.getMessage(), "ofVisitor", full.isOfVisitor());
        return full.on(new ModelAndView("problem/no-room", shown), response);
    }

    /** What Spring refuses before a page is asked, such as a wrong media type, with its own status. */
    @ExceptionHandler
    ModelAndView refused(ServletException refused) {
        return refused instanceof ErrorResponse answer
                ? new ModelAndView(
                        "problem/no-form",
                        HttpStatus.valueOf(answer.getStatusCode().value()))
                : fault(refused);
    }

    @ExceptionHandler
    ModelAndView fault(Exception fault) {
        Throwable cause = fault instanceof ServletException && fault.getCause() != null ? fault.getCause() : fault;
        LOG.error("A page could not be made: {}", cause.getClass().getName());
        return new ModelAndView("problem/fault", HttpStatus.INTERNAL_SERVER_ERROR);
    }

    /** Answers a browser with a page where there is none at an address, or none that is asked for so; a program gets a problem. */
    @Component
    @Order(Ordered.HIGHEST_PRECEDENCE)
    static class UnknownAddress implements HandlerExceptionResolver {
        @Override
        public ModelAndView resolveException(
                HttpServletRequest request, HttpServletResponse response, Object handler, Exception refused) {
            if (handler != null || ProblemAnswer.isOfApi(request) || !ProblemAnswer.prefersPage(request)) {
                return null;
            }
            if (refused instanceof NoHandlerFoundException) {
                return new ModelAndView("problem/no-such-page", HttpStatus.NOT_FOUND);
            }
            if (refused instanceof HttpRequestMethodNotSupportedException wrongMethod) {
                response.setHeader(HttpHeaders.ALLOW, wrongMethod.getHeaders().getFirst(HttpHeaders.ALLOW));
                return new ModelAndView("problem/no-such-page", HttpStatus.METHOD_NOT_ALLOWED);
            }
            if (refused instanceof HttpMediaTypeNotSupportedException) {
                return new ModelAndView("problem/no-form", HttpStatus.UNSUPPORTED_MEDIA_TYPE);
            }
            return null;
        }
    }

    /** Answers with a plain page where a page fails while it is written; nothing that was submitted reaches the log by it. */
    @Component
    static class FaultFilter extends OncePerRequestFilter {
        private static final Logger LOG = LoggerFactory.getLogger(FaultFilter.class);
        private static final String PAGE =
                "<!DOCTYPE html><html lang=\"en-GB\"><title>Sorry, something went wrong – Claimable</title>"
                        + "<main><h1>Sorry, something went wrong</h1><p>Something went wrong with the service. <a href=\"/\">Start again</a>.</p></main></html>";

        @Override
        protected boolean shouldNotFilter(HttpServletRequest request) {
            boolean kindOfProblem = request.getRequestURI().startsWith("/problems");
            return ProblemAnswer.isOfApi(request) && !(kindOfProblem && ProblemAnswer.prefersPage(request));
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

    /** The page that says why a visitor was refused by a limit, or for who they are. */
    @Component
    static class RefusalPage implements VisitorPage {
        private static final Logger LOG = LoggerFactory.getLogger(RefusalPage.class);
        private static final Map<HttpStatus, String> TITLES = Map.of(
                HttpStatus.BAD_REQUEST, "This could not be read",
                HttpStatus.FORBIDDEN, "This is not open to you",
                HttpStatus.NOT_FOUND, "There is nothing here",
                HttpStatus.REQUEST_TIMEOUT, "This came too slowly",
                HttpStatus.CONTENT_TOO_LARGE, "This is too large",
                HttpStatus.TOO_MANY_REQUESTS, "Too many requests",
                HttpStatus.SERVICE_UNAVAILABLE, "The service is busy");

        private final ITemplateEngine templates;
        private final Assets assets;
        private final PageSettings settings;
        private final SignedIn signedIn;

        RefusalPage(ITemplateEngine templates, Assets assets, PageSettings settings, SignedIn signedIn) {
            this.templates = templates;
            this.assets = assets;
            this.settings = settings;
            this.signedIn = signedIn;
        }

        @Override
        public Optional<String> of(HttpStatus status, String detail) {
            if (!signedIn.hasPages()) {
                return Optional.empty();
            }
            Map<String, Object> shown = new HashMap<>(PageConfiguration.everywhere(assets, settings, signedIn));
            shown.put("title", TITLES.getOrDefault(status, status.getReasonPhrase()));
            shown.put("detail", detail);
            try {
                return Optional.of(templates.process("problem/refused", new Context(Locale.UK, shown)));
            } catch (TemplateEngineException fault) {
                LOG.error(
                        "The page of a refusal could not be made: {}",
                        fault.getClass().getName());
                return Optional.empty();
            }
        }
    }
}
