package org.claimable.file.json;

import java.io.InputStream;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.claimable.claim.Claim;
import org.claimable.claim.Cohort;
import org.claimable.claim.Deadweight;
import org.claimable.claim.Individual;
import org.claimable.claim.MalformedCohortException;
import org.claimable.claim.Options;
import org.claimable.claim.Period;
import org.claimable.claim.PreviouslyCounted;
import org.claimable.claim.Violations;
import org.claimable.evaluation.Library;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.json.JsonFactory;

/** Reads a cohort in the shape of the API's request, in one pass, noting all that is wrong. */
public final class CohortReader {
    private static final JsonFactory JSON = new JsonFactory();
    private static final List<String> FIELDS = List.of(
            "reference",
            "period",
            "options",
            "ruleSet",
            "valueSet",
            "budget",
            "deadweight",
            "asOf",
            "individuals",
            "claims",
            "previouslyCounted");

    private final JsonCursor json;
    private final Violations violations;
    private final Set<String> claimIds = new HashSet<>();
    private final Set<String> refs = new HashSet<>();
    private final List<Individual> individuals = new ArrayList<>();
    private final List<Claim> claims = new ArrayList<>();
    private final List<PreviouslyCounted> counted = new ArrayList<>();
    private boolean claimsGiven;
    private String reference;
    private Period period = Period.OPEN;
    private Options options = Options.DEFAULT;
    private String ruleSet;
    private String valueSet;
    private InlineValues inlineValues;
    private BigDecimal budget;
    private Deadweight deadweight = Deadweight.DEFAULT;
    private LocalDate asOf;

    private CohortReader(JsonParser parser) {
        this.violations = new Violations();
        this.json = new JsonCursor(parser, violations);
    }

    /**
     * The cohort in a stream of JSON, checked against what is loaded.
     *
     * @throws MalformedCohortException where it is not JSON
     * @throws org.claimable.claim.InvalidCohortException with all that is wrong otherwise
     */
    public static Cohort read(InputStream stream, Library library) {
        try (JsonParser parser = JSON.createParser(ObjectReadContext.empty(), stream)) {
            CohortReader reader = new CohortReader(parser);
            if (parser.currentToken() == null) {
                throw new MalformedCohortException("There is nothing to read.");
            }
            reader.json.object(FIELDS, reader::field);
            if (parser.nextToken() != null) {
                throw new MalformedCohortException("There is more after the end of the JSON.");
            }
            return reader.cohort(library);
        } catch (JacksonException malformed) {
            TokenStreamLocation place = malformed.getLocation();
            throw new MalformedCohortException(
                    place == null
                            ? "This is not JSON."
                            : "This is not JSON: reading stopped at line %d, column %d."
                                    .formatted(place.getLineNr(), place.getColumnNr()));
        }
    }

    private boolean field(String name) {
        if (json.isNull()) {
            return true;
        }
        switch (name) {
            case "reference" -> reference = json.text();
            case "period" -> period = SettingsReader.period(json);
            case "options" -> options = SettingsReader.options(json);
            case "ruleSet" -> ruleSet = json.name();
            case "valueSet" -> {
                if (json.isText()) {
                    valueSet = json.name();
                } else {
                    inlineValues = new InlineValues(json);
                }
            }
            case "budget" -> budget = SettingsReader.budget(json);
            case "deadweight" -> deadweight = SettingsReader.deadweight(json);
            case "asOf" -> asOf = json.date();
            case "individuals" -> json.array(this::individual);
            case "claims" -> {
                claimsGiven = true;
                json.array(this::claim);
            }
            default -> json.array(this::counted);
        }
        return true;
    }

    private void claim() {
        claims.add(ClaimReader.read(json, claimIds));
    }

    private void individual() {
        Given given = new Given();
        String[] ref = new String[1];
        Integer[] age = new Integer[1];
        Map<String, String> segments = new TreeMap<>();
        boolean read = json.object(List.of("ref", "age", "segments"), name -> {
            if (json.isNull()) {
                return true;
            }
            given.add(name);
            switch (name) {
                case "ref" -> ref[0] = json.name();
                case "age" -> age[0] = json.whole(0, 150);
                default ->
                    json.object(List.of(), segment -> {
                        String value = json.isNull() ? null : json.text();
                        if (value != null) {
                            segments.put(segment, value);
                        }
                        return true;
                    });
            }
            return true;
        });
        if (read) {
            given.require(json, "ref");
            if (ref[0] != null && !refs.add(ref[0])) {
                json.note("ref", "REPEATED", "An earlier individual has the same ref. List each once.");
            }
            individuals.add(new Individual(String.valueOf(ref[0]), age[0], new TreeMap<>(segments)));
        }
    }

    private void counted() {
        Given given = new Given();
        String[] texts = new String[3];
        LocalDate[] achievedOn = new LocalDate[1];
        boolean read = json.object(List.of("individual", "outcome", "achievedOn", "reference"), name -> {
            if (json.isNull()) {
                return true;
            }
            given.add(name);
            switch (name) {
                case "individual" -> texts[0] = json.name();
                case "outcome" -> texts[1] = json.text();
                case "reference" -> texts[2] = json.text();
                default -> achievedOn[0] = json.date();
            }
            return true;
        });
        if (read) {
            given.require(json, "individual", "outcome", "achievedOn");
        }
        counted.add(new PreviouslyCounted(texts[0], texts[1], achievedOn[0], texts[2]));
    }

    private Cohort cohort(Library library) {
        if (!claimsGiven || claims.isEmpty() && !violations.any()) {
            violations.add("/claims", "MISSING", "There must be at least one claim.");
        }
        References references = new References(library, violations);
        var inline = references.check(ruleSet, valueSet, inlineValues, deadweight, counted);
        violations.failIfAny();
        return new Cohort(
                reference,
                period,
                options,
                ruleSet,
                valueSet,
                inline,
                budget,
                deadweight,
                asOf,
                individuals,
                claims,
                counted);
    }
}
