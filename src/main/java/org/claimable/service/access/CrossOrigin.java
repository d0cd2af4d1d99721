package org.claimable.service.access;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.regex.Pattern;
import org.claimable.service.problem.RequestProblem;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.server.ServerHttpResponse;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.stereotype.Component;
import org.springframework.web.cors.CorsConfiguration;
import org.springframework.web.cors.DefaultCorsProcessor;
import org.springframework.web.cors.UrlBasedCorsConfigurationSource;
import org.springframework.web.filter.CorsFilter;
import tools.jackson.databind.json.JsonMapper;

/** Which pages of other sites a browser lets call the API: those that are set, and with tokens or keys, never with cookies. */
@Component
class CrossOrigin {
    private static final Pattern ORIGIN = Pattern.compile("https?://[^/*?#@\\s]+");
    private static final Duration ASKED_AGAIN_AFTER = Duration.ofHours(1);

    private final List<String> origins;
    private final JsonMapper json;

    CrossOrigin(AccessSettings settings, JsonMapper json) {
        this.json = json;
        this.origins = settings.cors().origins();
        origins.stream().filter(origin -> !ORIGIN.matcher(origin).matches()).forEach(wrong -> {
            throw new UnsafeAccessException(
                    "claimable.access.cors.origins has \"%s\", which is no origin; with * the pages of every site could call."
                            .formatted(wrong),
                    "List each origin exactly and without a path, such as https://reports.example.org.");
        });
    }

    void letIn(HttpSecurity http) {
        if (!origins.isEmpty()) {
            UrlBasedCorsConfigurationSource source = new UrlBasedCorsConfigurationSource();
            source.registerCorsConfiguration("/v1/**", rules());
            CorsFilter filter = new CorsFilter(source);
            filter.setCorsProcessor(new Refusing(json));
            http.addFilter(filter);
        }
    }

    private CorsConfiguration rules() {
        CorsConfiguration rules = new CorsConfiguration();
        rules.setAllowedOrigins(origins);
        rules.setAllowedMethods(List.of("GET", "HEAD", "POST"));
        rules.setAllowedHeaders(List.of(
                HttpHeaders.AUTHORIZATION,
                ApiAccess.KEY_HEADER,
                HttpHeaders.ACCEPT,
                HttpHeaders.CONTENT_TYPE,
                HttpHeaders.CONTENT_ENCODING,
                HttpHeaders.IF_NONE_MATCH,
                "X-Request-Id",
                "traceparent"));
        rules.setExposedHeaders(List.of(
                HttpHeaders.CONTENT_DISPOSITION,
                HttpHeaders.ETAG,
                HttpHeaders.RETRY_AFTER,
                HttpHeaders.WWW_AUTHENTICATE,
                "RateLimit",
                "RateLimit-Policy",
                "X-Request-Id"));
        rules.setAllowCredentials(false);
        rules.setMaxAge(ASKED_AGAIN_AFTER);
        return rules;
    }

    /** Answers a page that may not call with a problem. */
    private static final class Refusing extends DefaultCorsProcessor {
        private static final String REFUSED =
                "A page of this origin may not call, or not in this way (claimable.access.cors.origins).";

        private final JsonMapper json;

        Refusing(JsonMapper json) {
            this.json = json;
        }

        @Override
        protected void rejectRequest(ServerHttpResponse response) throws IOException {
            response.setStatusCode(HttpStatus.FORBIDDEN);
            response.getHeaders().setContentType(org.springframework.http.MediaType.APPLICATION_PROBLEM_JSON);
            response.getBody()
                    .write(json.writeValueAsBytes(
                            RequestProblem.of(HttpStatus.FORBIDDEN, REFUSED).answered(null)));
            response.flush();
        }
    }
}
