package org.claimable.api;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.claimable.file.table.TableSubmission;
import org.claimable.method.claim.Cohort;
import org.claimable.method.claim.Violations;
import org.springframework.core.MethodParameter;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** The parameters of a request's address, by name, which are the settings of claims in tables. */
public record TableSettings(Map<String, List<String>> given) {
    private static final String VALIDATE = "validate";

    public TableSettings {
        given = Collections.unmodifiableMap(given);
    }

    /** Those of the request that is answered on this thread. */
    static TableSettings ofRequest() {
        HttpServletRequest request =
                ((ServletRequestAttributes) RequestContextHolder.currentRequestAttributes()).getRequest();
        Map<String, List<String>> given = new LinkedHashMap<>();
        request.getParameterMap().forEach((name, texts) -> given.put(name, List.of(texts)));
        return new TableSettings(given);
    }

    /** These without the parameter validate, which is no setting; given more than once it stays, and so is a mistake. */
    TableSettings withoutValidate() {
        Map<String, List<String>> others = new LinkedHashMap<>(given);
        others.computeIfPresent(VALIDATE, (name, texts) -> texts.size() == 1 ? null : texts);
        return new TableSettings(others);
    }

    /** Refuses parameters beside a cohort that came in no table, and so says its own settings. */
    void check(Cohort cohort) {
        if (cohort.table() == null) {
            Violations violations = new Violations();
            withoutValidate().given.keySet().forEach(name -> refuse(name, violations));
            violations.failIfAny();
        }
    }

    private static void refuse(String name, Violations violations) {
        String place = "query parameter " + name;
        if (TableSubmission.namesOfSettings().contains(name)) {
            violations.add(place, "SETTING_OF_TABLES", "This goes with claims in a table alone. Say it in the body.");
        } else if (name.equals(VALIDATE)) {
            violations.add(place, "REPEATED", "It is given more than once. Give it once.");
        } else {
            violations.add(
                    place,
                    "UNKNOWN_PARAMETER",
                    "There is no such parameter. With claims in JSON there is validate alone: say all else in the body.");
        }
    }

    /** Says nothing of its content, so that no log can. */
    @Override
    public String toString() {
        return "%d settings".formatted(given.size());
    }

    /** Gives controllers the settings of claims in tables as they stand in the address, unread. */
    @Component
    static class TableSettingsResolver implements HandlerMethodArgumentResolver, WebMvcConfigurer {
        @Override
        public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
            resolvers.add(this);
        }

        @Override
        public boolean supportsParameter(MethodParameter parameter) {
            return parameter.getParameterType() == TableSettings.class;
        }

        @Override
        public Object resolveArgument(
                MethodParameter parameter,
                ModelAndViewContainer container,
                NativeWebRequest request,
                WebDataBinderFactory binders) {
            return TableSettings.ofRequest();
        }
    }
}
