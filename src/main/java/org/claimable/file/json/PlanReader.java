package org.claimable.file.json;

import java.io.InputStream;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.claimable.method.bank.Catalogue;
import org.claimable.method.catalogue.Said.OfPlan;
import org.claimable.method.catalogue.Setting;
import org.claimable.method.claim.Claim;
import org.claimable.method.claim.Settings;
import org.claimable.method.claim.Violations;
import org.claimable.method.evaluation.Library;
import org.claimable.method.forecast.Plan;
import org.claimable.method.forecast.Plan.PlannedOutcome;

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
     * @throws org.claimable.method.claim.MalformedCohortException where it is not JSON
     * @throws org.claimable.method.claim.Violations.InvalidCohortException with all that is wrong otherwise
     */
    public static Plan read(InputStream stream, Library library) {
        return JsonSource.read(stream, (json, violations) -> {
                    PlanReader reader = new PlanReader(json, violations);
                    json.object(FIELDS, reader::field);
                    return reader;
                })
                .plan(library);
    }

    private void field(String name) {
        if (name.equals("outcomes")) {
            outcomesAreList = json.array(planned::read);
        } else {
            settings.read(name);
        }
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

    /** Reads the lines of a plan. */
    private static final class PlannedReader {
        private static final String[] FIELDS = {"outcome", "people", "share", "service", "note"};

        private final JsonCursor json;
        private final List<PlannedOutcome> outcomes = new ArrayList<>();
        private final Map<String, String> names = new LinkedHashMap<>();
        private String outcome;
        private Integer people;
        private BigDecimal share;
        private String service;
        private String note;

        PlannedReader(JsonCursor json) {
            this.json = json;
        }

        /** Reads the line here; what is wrong is noted. */
        void read() {
            outcome = null;
            people = null;
            share = BigDecimal.ONE;
            service = null;
            note = null;
            if (outcomes.size() == Plan.MOST_LINES) {
                json.note("TOO_MANY", "A plan has at most %d outcomes. Make more plans.".formatted(Plan.MOST_LINES));
            }
            if (json.object(FIELDS, this::field)) {
                json.require("outcome", "people");
            }
            if (outcome != null) {
                names.put(json.pointer() + "/outcome", outcome);
            }
            outcomes.add(new PlannedOutcome(outcome, people == null ? 1 : people, share, service, note));
        }

        private void field(String name) {
            switch (name) {
                case "outcome" -> outcome = json.name();
                case "people" -> people = json.whole(1, Claim.MOST_PEOPLE);
                case "share" -> share = share();
                case "service" -> service = json.text();
                default -> note = json.text();
            }
        }

        private BigDecimal share() {
            BigDecimal read = json.number();
            if (read == null || read.signum() > 0 && read.compareTo(BigDecimal.ONE) <= 0) {
                return read == null ? BigDecimal.ONE : read;
            }
            json.note("OUT_OF_RANGE", "A share must be over 0, up to 1.");
            return BigDecimal.ONE;
        }

        boolean isEmpty() {
            return outcomes.isEmpty();
        }

        /** The outcomes named, by the place of each name. */
        Map<String, String> names() {
            return names;
        }

        /** The lines, once nothing in them was wrong. */
        List<PlannedOutcome> outcomes() {
            return outcomes;
        }
    }
}
