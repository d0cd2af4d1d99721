package org.claimable.page;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.claimable.problem.ProblemAnswer;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.HttpMediaTypeNotSupportedException;
import org.springframework.web.HttpRequestMethodNotSupportedException;
import org.springframework.web.servlet.HandlerExceptionResolver;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.NoHandlerFoundException;

/** Answers a browser with a page where there is none at an address, or none that is asked for so; a program gets a problem. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class UnknownAddress implements HandlerExceptionResolver {
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
