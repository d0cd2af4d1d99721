package org.claimable.api;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.claimable.claim.Cohort;
import org.claimable.claim.Violations;
import org.claimable.file.table.TableSubmission;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/** The parameters of a request's address, by name, which are the settings of claims in tables. */
public record TableSettings(Map<String, List<String>> given) {
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

    /** Refuses settings beside a cohort that came in no table, and so says its own. */
    void check(Cohort cohort) {
        if (cohort.table() == null) {
            Violations violations = new Violations();
            given.keySet().stream()
                    .filter(TableSubmission.namesOfSettings()::contains)
                    .forEach(name -> violations.add(
                            "query parameter " + name,
                            "SETTING_OF_TABLES",
                            "This goes with claims in a table alone. Say it in the body."));
            violations.failIfAny();
        }
    }

    /** Says nothing of its content, so that no log can. */
    @Override
    public String toString() {
        return "%d settings".formatted(given.size());
    }
}
