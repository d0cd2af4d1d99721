package org.claimable.api;

import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.Type;
import java.util.List;
import org.springframework.core.MethodParameter;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpInputMessage;
import org.springframework.http.converter.HttpMessageConverter;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.servlet.mvc.method.annotation.RequestBodyAdviceAdapter;

/**
 * Expands a body that is sent with {@code Content-Encoding: gzip} as it is read, so that limits count what it expands to;
 * {@link UnknownEncodingException} for any other encoding.
 */
@RestControllerAdvice
class CompressedBodies extends RequestBodyAdviceAdapter {
    private static final String AS_IT_IS = "identity";
    private static final List<String> GZIP = List.of("gzip", "x-gzip");

    @Override
    public boolean supports(
            MethodParameter parameter, Type type, Class<? extends HttpMessageConverter<?>> converterType) {
        return true;
    }

    @Override
    public HttpInputMessage beforeBodyRead(
            HttpInputMessage message,
            MethodParameter parameter,
            Type type,
            Class<? extends HttpMessageConverter<?>> converterType)
            throws IOException {
        List<String> encodings = message.getHeaders().getValuesAsList(HttpHeaders.CONTENT_ENCODING).stream()
                .map(String::toLowerCase)
                .filter(each -> !each.equals(AS_IT_IS))
                .toList();
        if (encodings.isEmpty()) {
            return message;
        }
        if (encodings.size() > 1 || !GZIP.contains(encodings.get(0))) {
            throw new UnknownEncodingException();
        }
        return new Expanded(message.getBody(), expanded(message.getHeaders()));
    }

    /** The headers of the body as it is read, whose length is not known. */
    private static HttpHeaders expanded(HttpHeaders headers) {
        HttpHeaders left = new HttpHeaders();
        left.putAll(headers);
        left.remove(HttpHeaders.CONTENT_ENCODING);
        left.remove(HttpHeaders.CONTENT_LENGTH);
        return left;
    }

    private record Expanded(InputStream compressed, HttpHeaders headers) implements HttpInputMessage {
        @Override
        public InputStream getBody() {
            return new GzipBody(compressed);
        }

        @Override
        public HttpHeaders getHeaders() {
            return headers;
        }
    }
}
