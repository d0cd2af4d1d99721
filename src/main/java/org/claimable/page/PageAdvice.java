package org.claimable.page;

import jakarta.servlet.ServletException;
import java.util.Map;
import org.claimable.page.check.NoRoomException;
import org.claimable.page.rules.NotInBookException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.servlet.ModelAndView;

/** Answers what goes wrong on the page with a page that says what to do; nothing of its inside is shown. */
@ControllerAdvice(basePackageClasses = PageAdvice.class)
@Order(Ordered.HIGHEST_PRECEDENCE)
class PageAdvice {
    private static final Logger LOG = LoggerFactory.getLogger(PageAdvice.class);

    @ExceptionHandler
    ModelAndView nothingHere(NothingHereException nothing) {
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
    ModelAndView noRoom(NoRoomException full) {
        return new ModelAndView(
                "problem/no-room", Map.of("message", full.getMessage()), HttpStatus.SERVICE_UNAVAILABLE);
    }

    /** What Spring refuses before a page is asked, such as a wrong media type, with its own status. */
    @ExceptionHandler
    ModelAndView refused(ServletException refused) {
        HttpStatusCode status =
                refused instanceof ErrorResponse answer ? answer.getStatusCode() : HttpStatus.INTERNAL_SERVER_ERROR;
        return new ModelAndView("problem/no-form", HttpStatus.valueOf(status.value()));
    }

    @ExceptionHandler
    ModelAndView fault(Exception fault) {
        LOG.error("A page could not be made: {}", fault.getClass().getName());
        return new ModelAndView("problem/fault", HttpStatus.INTERNAL_SERVER_ERROR);
    }
}
