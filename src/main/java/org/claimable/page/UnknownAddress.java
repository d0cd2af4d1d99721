package org.claimable.page;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.claimable.problem.ProblemAnswer;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.util.MimeTypeUtils;
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
        if (handler != null || ProblemAnswer.isOfApi(request) || !prefersPage(request.getHeader(HttpHeaders.ACCEPT))) {
            return null;
        }
        if (refused instanceof NoHandlerFoundException) {
            return new ModelAndView("problem/no-such-page", HttpStatus.NOT_FOUND);
        }
        if (refused instanceof HttpRequestMethodNotSupportedException wrongMethod) {
            response.setHeader(HttpHeaders.ALLOW, wrongMethod.getHeaders().getFirst(HttpHeaders.ALLOW));
            return new ModelAndView("problem/no-such-page", HttpStatus.METHOD_NOT_ALLOWED);
        }
        return null;
    }

    /** Whether HTML is what is asked for most, by name: a program that takes anything does not ask for a page. */
    static boolean prefersPage(String accept) {
        try {
            List<MediaType> accepted = MediaType.parseMediaTypes(accept);
            MimeTypeUtils.sortBySpecificity(accepted);
            return accepted.stream()
                    .max((one, other) -> Double.compare(one.getQualityValue(), other.getQualityValue()))
                    .filter(MediaType.TEXT_HTML::equalsTypeAndSubtype)
                    .isPresent();
        } catch (InvalidMediaTypeException unreadable) {
            return false;
        }
    }
}
