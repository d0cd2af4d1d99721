package org.claimable.file.json;

import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import org.claimable.file.json.CohortReader.ReadAs;
import org.claimable.method.bank.ValueSet;
import org.claimable.method.claim.MalformedCohortException;
import org.claimable.method.claim.Violations;
import org.claimable.method.evaluation.Evaluator;
import org.claimable.method.evaluation.Library;
import org.claimable.rules.comparison.ComparisonRequest;
import org.claimable.rules.comparison.ComparisonRequest.Named;

/** Reads what is to be compared in the shape of the API's request, in one pass, noting all that is wrong. */
public final class ComparisonReader {
    private static final String[] FIELDS = {"before", "after", "valuesByOutcome", "cohorts"};
    private static final String[] NAMES = {"ruleSet", "valueSet"};

    private final JsonCursor json;
    private final Violations violations;
    private final List<CohortReader> cohorts = new ArrayList<>();
    private Named before;
    private Named after;
    private boolean figures;

    private ComparisonReader(JsonCursor json, Violations violations) {
        this.json = json;
        this.violations = violations;
    }

    /**
     * The comparison asked for in a stream of JSON, checked against what is loaded.
     *
     * @throws MalformedCohortException where it is not JSON
     * @throws org.claimable.method.claim.Violations.InvalidCohortException with all that is wrong otherwise
     */
    public static ComparisonRequest read(InputStream stream, Library library) {
        return JsonSource.read(stream, (json, violations) -> {
                    ComparisonReader reader = new ComparisonReader(json, violations);
                    if (json.object(FIELDS, reader::field)) {
                        json.require("before", "after");
                    }
                    return reader;
                })
                .request(library);
    }

    private void field(String name) {
        switch (name) {
            case "before" -> before = named();
            case "after" -> after = named();
            case "valuesByOutcome" -> figures = Boolean.TRUE.equals(json.flag());
            default -> json.array(() -> cohorts.add(CohortReader.read(json, violations, ReadAs.PART)));
        }
    }

    private Named named() {
        String[] names = new String[2];
        boolean object = json.object(NAMES, name -> names[name.equals(NAMES[0]) ? 0 : 1] = json.name());
        if (object) {
            json.require("ruleSet");
        }
        return object && json.isGiven("ruleSet") ? new Named(names[0], names[1]) : null;
    }

    private ComparisonRequest request(Library library) {
        References references = new References(library, violations);
        Named[] sides = {before, after};
        List<Evaluator> evaluators = new ArrayList<>();
        List<ValueSet> values = new ArrayList<>();
        for (int i = 0; i < sides.length; i++) {
            String side = i == 0 ? "/before" : "/after";
            if (sides[i] != null && sides[i].ruleSet() != null) {
                references.ruleSet(side + "/ruleSet", sides[i].ruleSet()).ifPresent(evaluators::add);
                references.valueSet(side + "/valueSet", sides[i].valueSet()).ifPresent(values::add);
            }
        }
        cohorts.forEach(cohort -> cohort.check(references, evaluators, values));
        violations.failIfAny();
        return new ComparisonRequest(
                before,
                after,
                figures,
                cohorts.stream().map(CohortReader::cohort).toList());
    }
}
