package org.claimable.page;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
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
    ModelAndView otherSite(OtherSiteException other) {
        return new ModelAndView("problem/other-site", HttpStatus.FORBIDDEN);
    }

    @ExceptionHandler
    ModelAndView fault(Exception fault) {
        LOG.error("A page could not be made: {}", fault.getClass().getName());
        return new ModelAndView("problem/fault", HttpStatus.INTERNAL_SERVER_ERROR);
    }
}
