package org.claimable.api;

import java.util.ArrayList;
import java.util.List;
import org.claimable.method.bank.Digests;
import org.claimable.rules.publishing.Lease;
import org.springframework.core.MethodParameter;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageConverter;
import org.springframework.http.server.ServerHttpRequest;
import org.springframework.http.server.ServerHttpResponse;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.servlet.mvc.method.annotation.ResponseBodyAdvice;

/**
 * Answers what is read with a tag that stays while the same is published by the same program, so that a caller who has it
 * is answered 304 without a body. The tag is weak: the body may be compressed, or not.
 */
@Component
class EntityTags {
    private static final CacheControl ASK_EACH_TIME = CacheControl.noCache().cachePrivate();
    private static final int SHOWN_OF_DIGEST = 32;

    private final Lending lending;
    private final Specification specification;

    EntityTags(Lending lending, Specification specification) {
        this.lending = lending;
        this.specification = specification;
    }

    <T> ResponseEntity<T> answer(T body) {
        return begin().body(body);
    }

    ResponseEntity.BodyBuilder begin() {
        return tagged(tag(lending.lease()));
    }

    /** An answer that may be kept by its caller alone, who asks each time whether it still holds. */
    static ResponseEntity.BodyBuilder tagged(String digest) {
        String shown = digest.replace("sha256:", "").substring(0, SHOWN_OF_DIGEST);
        return ResponseEntity.ok()
                .eTag("W/\"%s\"".formatted(shown))
                .cacheControl(ASK_EACH_TIME)
                .varyBy(HttpHeaders.ACCEPT, HttpHeaders.ACCEPT_ENCODING);
    }

    /** Of all that an answer is made from: the files, which of them is the default, since when, and what was refused. */
    private String tag(Lease lease) {
        List<String> parts = new ArrayList<>();
        parts.add(specification.digest());
        parts.add(lease.digest());
        parts.add(lease.library().evaluator(null).orElseThrow().ruleSet().digest());
        parts.add(lease.library().valueSet(null).orElseThrow().digest());
        lease.library()
                .evaluators()
                .forEach(each -> parts.add(lease.loadedSince(each.ruleSet()).toString()));
        lease.refusal().ifPresent(refusal -> parts.add(refusal.at() + " " + refusal.digest()));
        return Digests.sha256(String.join("\n", parts));
    }

    /** Sends nothing to who has any version of what is tagged, since {@code *} stands for every tag. */
    @RestControllerAdvice
    static class AnyTag implements ResponseBodyAdvice<Object> {
        @Override
        public boolean supports(MethodParameter method, Class<? extends HttpMessageConverter<?>> converter) {
            return true;
        }

        @Override
        public Object beforeBodyWrite(
                Object body,
                MethodParameter method,
                MediaType type,
                Class<? extends HttpMessageConverter<?>> converter,
                ServerHttpRequest request,
                ServerHttpResponse response) {
            boolean any = "*".equals(request.getHeaders().getFirst(HttpHeaders.IF_NONE_MATCH));
            if (!any || response.getHeaders().getETag() == null) {
                return body;
            }
            response.setStatusCode(HttpStatus.NOT_MODIFIED);
            return null;
        }
    }
}
