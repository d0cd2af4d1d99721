package org.claimable.file.json;

import java.io.InputStream;
import java.util.List;
import java.util.stream.Stream;
import org.claimable.bank.Catalogue;
import org.claimable.catalogue.Said.OfPlan;
import org.claimable.catalogue.Setting;
import org.claimable.claim.Settings;
import org.claimable.claim.Violations;
import org.claimable.evaluation.Library;
import org.claimable.forecast.Plan;

/** Reads a plan in the shape of the API's request, in one pass, noting all that is wrong. */
public final class PlanReader {
    private static final String[] FIELDS = SettingsReader.fields(
            Stream.of(Setting.values()).filter(each -> each.says(OfPlan.class).isPresent()), "outcomes");

    private final JsonCursor json;
    private final Violations violations;
    private final PlannedReader planned;
    private final SettingsReader settings;
    private boolean outcomesAreList = true;

    private PlanReader(JsonCursor json, Violations violations) {
        this.json = json;
        this.violations = violations;
        this.planned = new PlannedReader(json);
        this.settings = new SettingsReader(json);
    }

    /**
     * The plan in a stream of JSON, checked against what is loaded.
     *
     * @throws org.claimable.claim.MalformedCohortException where it is not JSON
     * @throws org.claimable.claim.InvalidCohortException with all that is wrong otherwise
     */
    public static Plan read(InputStream stream, Library library) {
        return JsonSource.read(stream, (json, violations) -> {
                    PlanReader reader = new PlanReader(json, violations);
                    json.object(FIELDS, reader::field);
                    return reader;
                })
                .plan(library);
    }

    private boolean field(String name) {
        if (json.isNull()) {
            return true;
        }
        if (name.equals("outcomes")) {
            outcomesAreList = json.array(planned::read);
        } else {
            settings.read(name);
        }
        return true;
    }

    private Plan plan(Library library) {
        if (outcomesAreList && planned.isEmpty()) {
            violations.add("/outcomes", "MISSING", "There must be at least one outcome.");
        }
        Catalogue catalogue = settings.check(new References(library, violations), "")
                .ruleSet()
                .catalogue();
        planned.names().forEach((place, name) -> References.outcome(violations, place, name, List.of(catalogue)));
        Settings whole = settings.settings(catalogue, violations);
        violations.failIfAny();
        return new Plan(whole, planned.outcomes());
    }
}
