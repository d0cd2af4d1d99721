package org.claimable.service.access;

import static org.claimable.service.access.Scope.COMPARE_RULES;
import static org.claimable.service.access.Scope.EVALUATE;
import static org.claimable.service.access.Scope.READ_RULES;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.http.server.PathContainer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AuthorizeHttpRequestsConfigurer;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPatternParser;

/**
 * The one table of what a caller needs for what: addresses in the order in which they are looked at, each with the scopes of
 * which one is enough. What is not in it is given to no one once callers have to say who they are.
 */
final class Operations {
    static final Operations OF_API = new Operations()
            .at("/v1/evaluations", EVALUATE)
            .at("/v1/evaluations/stream", EVALUATE)
            .at("/v1/forecasts", EVALUATE)
            .at("/v1/measures", EVALUATE)
            .at("/v1/columns", EVALUATE)
            .at("/v1/corrections/file", EVALUATE)
            .at("/v1/corrections/log", EVALUATE)
            .at("/v1/rule-sets", READ_RULES)
            .at("/v1/rule-sets/{id}", READ_RULES)
            .at("/v1/rule-sets/{id}/rules/{rule}", READ_RULES)
            .at("/v1/reasons", READ_RULES)
            .at("/v1/outcomes", READ_RULES)
            .at("/v1/outcomes/{code}", READ_RULES)
            .at("/v1/value-sets", READ_RULES)
            .at("/v1/value-sets/{id}", READ_RULES)
            .at("/v1/templates/claims.xlsx", READ_RULES, EVALUATE)
            .at("/v1/templates/claims.csv", READ_RULES, EVALUATE)
            .at("/v1/comparisons", COMPARE_RULES)
            .at("/openapi.yaml", EVALUATE, READ_RULES, COMPARE_RULES)
            .at("/openapi.json", EVALUATE, READ_RULES, COMPARE_RULES);

    static final Operations OF_PAGE = new Operations()
            .at("/", EVALUATE, READ_RULES, COMPARE_RULES)
            .at("/api/**", EVALUATE, READ_RULES, COMPARE_RULES)
            .at("/checks/**", EVALUATE)
            .at("/forecasts/**", EVALUATE)
            .at("/measures/**", EVALUATE)
            .at("/templates/**", EVALUATE, READ_RULES)
            .at("/rules/compare", COMPARE_RULES)
            .at("/rules/try", COMPARE_RULES)
            .at("/rules/**", READ_RULES)
            .at("/values/**", READ_RULES);

    private final List<Row> rows = new ArrayList<>();

    private Operations() {}

    /** An address, and the scopes of which one is enough. */
    record Row(PathPattern path, Set<Scope> scopes) {
        Row(String path, Scope... scopes) {
            this(PathPatternParser.defaultInstance.parse(path), Set.of(scopes));
        }

        String[] authorities() {
            return scopes.stream().map(Scope::getAuthority).sorted().toArray(String[]::new);
        }
    }

    Stream<Row> rows() {
        return rows.stream();
    }

    /** Asks for one of the scopes of each address. */
    void allow(AuthorizeHttpRequestsConfigurer<HttpSecurity>.AuthorizationManagerRequestMatcherRegistry requests) {
        rows.forEach(
                row -> requests.requestMatchers(row.path().getPatternString()).hasAnyAuthority(row.authorities()));
    }

    /** The scopes of which one is enough for an address; none where the address is not in the table. */
    Set<Scope> scopesFor(String path) {
        PathContainer asked = PathContainer.parsePath(path);
        return rows.stream()
                .filter(row -> row.path().matches(asked))
                .findFirst()
                .map(Row::scopes)
                .orElse(Set.of());
    }

    private Operations at(String path, Scope... scopes) {
        rows.add(new Row(path, scopes));
        return this;
    }
}
