package org.claimable.api;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayInputStream;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.springframework.core.io.InputStreamResource;
import org.springframework.core.io.Resource;
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

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(this).addPathPatterns("/v1/**", "/problems/**");
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler)
            throws HttpMediaTypeNotAcceptableException {
        List<MediaType> given = given(handler);
        MediaType chosen = Accepted.of(request.getHeader(HttpHeaders.ACCEPT)).best(given);
        if (chosen == null) {
            throw new HttpMediaTypeNotAcceptableException(given);
        }
        request.setAttribute(CHOSEN, chosen);
        return true;
    }

    /** The header by which a client saves an answer as a file. */
    static String savedAs(String file) {
        return ContentDisposition.attachment().filename(file).build().toString();
    }

    /** A file that is answered whole, also to who asks for a part of it: of other resources Spring gives the range of bytes asked for. */
    static Resource whole(byte[] content) {
        return new InputStreamResource(new ByteArrayInputStream(content));
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

    /** The media types that a caller accepts, each with how much it is wished for. */
    record Accepted(List<MediaType> accepted) {
        private static final MediaType UNWANTED = MediaType.parseMediaType("*/*;q=0");
        private static final Comparator<MediaType> CLOSER = Comparator.comparing(
                        (MediaType each) -> !each.isWildcardType())
                .thenComparing(each -> !each.isWildcardSubtype());
        private static final Comparator<MediaType> CLOSEST = CLOSER.thenComparingDouble(MediaType::getQualityValue);
        private static final Comparator<MediaType> MOST =
                Comparator.comparingDouble(MediaType::getQualityValue).thenComparing(CLOSER);

        /** Those of an Accept header; a caller who sends none takes anything. */
        static Accepted of(String header) {
            List<MediaType> accepted = header == null ? List.of() : MediaType.parseMediaTypes(header);
            return new Accepted(accepted.isEmpty() ? List.of(MediaType.ALL) : accepted);
        }

        /** The type wished for most, of equal wishes the one named more closely, then the first; null where none is accepted. */
        MediaType best(List<MediaType> given) {
            return given.stream()
                    .filter(type -> wish(type).getQualityValue() > 0)
                    .max(Comparator.comparing(this::wish, MOST))
                    .orElse(null);
        }

        /** What is said of a type where it is named most closely; not wished for where it is not named. */
        private MediaType wish(MediaType type) {
            return accepted.stream()
                    .filter(each -> each.includes(type))
                    .max(CLOSEST)
                    .orElse(UNWANTED);
        }
    }
}
