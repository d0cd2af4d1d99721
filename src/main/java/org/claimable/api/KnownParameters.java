package org.claimable.api;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.claimable.file.json.ProblemKind;
import org.claimable.file.table.CorrectedTable;
import org.claimable.method.bank.Names.Nearest;
import org.claimable.method.claim.Violations.Violation;
import org.claimable.service.problem.RequestProblem;
import org.springframework.core.MethodParameter;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Refuses a parameter of an address that the operation does not have, so that a mistyped one is not silently passed over. */
@Component
class KnownParameters implements HandlerInterceptor, WebMvcConfigurer {
    /** What is read with the settings of tables, of which its reader says itself what is not known. */
    private static final Set<Class<?>> WITH_SETTINGS = Set.of(TableSettings.class, CorrectedTable.class);

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(this).addPathPatterns("/v1/**", "/problems/**");
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (handler instanceof HandlerMethod method && request.getQueryString() != null) {
            requireKnown(request, method);
        }
        return true;
    }

    private static void requireKnown(HttpServletRequest request, HandlerMethod method) {
        TreeSet<String> known = new TreeSet<>();
        for (MethodParameter parameter : method.getMethodParameters()) {
            if (WITH_SETTINGS.contains(parameter.getParameterType())) {
                return;
            }
            RequestParam named = parameter.getParameterAnnotation(RequestParam.class);
            if (named != null) {
                known.add(named.value());
            }
        }
        List<Violation> unknown = new ArrayList<>();
        request.getParameterMap().keySet().stream()
                .filter(name -> !known.contains(name))
                .forEach(name -> unknown.add(new Violation(
                        "query parameter " + name,
                        "UNKNOWN_PARAMETER",
                        "There is no such parameter here."
                                + (known.isEmpty()
                                        ? " Leave it out."
                                        : Nearest.hint(
                                                " Maybe %s.",
                                                " There are: %s.".formatted(String.join(", ", known)),
                                                name,
                                                known.stream())))));
        if (!unknown.isEmpty()) {
            throw new UnknownParameterException(unknown);
        }
    }

    /** The address has parameters that the operation does not have. */
    static final class UnknownParameterException extends RuntimeException {
        private final transient List<Violation> unknown;

        private UnknownParameterException(List<Violation> unknown) {
            this.unknown = List.copyOf(unknown);
        }

        RequestProblem problem() {
            return RequestProblem.of(
                    ProblemKind.UNREADABLE, "The address has parameters that are not known here.", unknown);
        }
    }
}
