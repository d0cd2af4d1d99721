package org.claimable.api;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.HttpMediaTypeNotAcceptableException;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/**
 * Settles, before anything is done, in which media type a caller is answered, and refuses one that accepts none of
 * those that openapi.yaml lists for the operation: no answer is ever given as a problem.
 */
@Component
class AnswerTypes implements HandlerInterceptor, WebMvcConfigurer {
    static final MediaType CSV = new MediaType("text", "csv");
    static final MediaType WORKBOOK =
            MediaType.parseMediaType("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");

    private static final String CHOSEN = AnswerTypes.class.getName();
    private static final Comparator<MediaType> BY_WISH = Comparator.comparingDouble(MediaType::getQualityValue)
            .thenComparing(accepted -> !accepted.isWildcardType())
            .thenComparing(accepted -> !accepted.isWildcardSubtype());

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(this).addPathPatterns("/v1/**");
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler)
            throws HttpMediaTypeNotAcceptableException {
        request.setAttribute(CHOSEN, chosen(request.getHeader(HttpHeaders.ACCEPT), given(handler)));
        return true;
    }

    /** The header by which a client saves an answer as a file. */
    static String savedAs(String file) {
        return ContentDisposition.attachment().filename(file).build().toString();
    }

    /** The media type of the answer to the request on this thread. */
    MediaType chosen() {
        return (MediaType)
                RequestContextHolder.currentRequestAttributes().getAttribute(CHOSEN, RequestAttributes.SCOPE_REQUEST);
    }

    /** The media types in which an operation answers, the usual one first. */
    private static List<MediaType> given(Object handler) {
        RequestMapping mapping =
                handler instanceof HandlerMethod method ? method.getMethodAnnotation(RequestMapping.class) : null;
        return mapping == null
                ? List.of(MediaType.APPLICATION_JSON)
                : Arrays.stream(mapping.produces())
                        .map(MediaType::parseMediaType)
                        .filter(type -> !type.equals(MediaType.APPLICATION_PROBLEM_JSON))
                        .toList();
    }

    /** The one wished for most; of equal wishes the one named more closely, then the more usual one. */
    private static MediaType chosen(String accept, List<MediaType> given) throws HttpMediaTypeNotAcceptableException {
        List<MediaType> accepted = accept == null ? List.of() : MediaType.parseMediaTypes(accept);
        if (accepted.isEmpty()) {
            return given.get(0);
        }
        MediaType chosen = null;
        MediaType wish = null;
        for (MediaType type : given) {
            MediaType own = wish(type, accepted);
            if (own != null && (wish == null || BY_WISH.compare(own, wish) > 0)) {
                chosen = type;
                wish = own;
            }
        }
        if (chosen == null) {
            throw new HttpMediaTypeNotAcceptableException(given);
        }
        return chosen;
    }

    /** What a caller says of a type where it names it most closely; null where it does not accept it. */
    private static MediaType wish(MediaType type, List<MediaType> accepted) {
        return accepted.stream()
                .filter(each -> each.includes(type))
                .max(Comparator.comparing((MediaType each) -> !each.isWildcardType())
                        .thenComparing(each -> !each.isWildcardSubtype())
                        .thenComparing(MediaType::getQualityValue))
                .filter(each -> each.getQualityValue() > 0)
                .orElse(null);
    }
}
