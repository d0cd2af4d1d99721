package org.claimable.file.json;

import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.claimable.claim.Claim;
import org.claimable.claim.Cohort;
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
import tools.jackson.core.exc.StreamConstraintsException;
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
    private boolean claimsAreList;
    private String reference;
    private Period period = Period.OPEN;
    private Options options = Options.UNCHOSEN;
    private String ruleSet;
    private String valueSet;
    private InlineValues inlineValues;
    private BigDecimal budget;
    private DeadweightReader deadweight = new DeadweightReader();
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
        try (JsonParser parser = JSON.createParser(ObjectReadContext.empty(), utf8(stream))) {
            CohortReader reader = new CohortReader(parser);
            if (parser.currentToken() == null) {
                throw new MalformedCohortException("There is nothing to read.");
            }
            reader.json.object(FIELDS, reader::field);
            if (parser.nextToken() != null) {
                throw new MalformedCohortException("There is more after the end of the JSON.");
            }
            return reader.cohort(library);
        } catch (StreamConstraintsException beyond) {
            throw new MalformedCohortException(
                    "The JSON is beyond what is read: a number of over 1,000 digits, a name of over 50,000 characters, "
                            + "or lists in lists over 500 deep.");
        } catch (JacksonException malformed) {
            TokenStreamLocation place = malformed.getLocation();
            throw new MalformedCohortException(
                    place == null
                            ? "This is not JSON."
                            : "This is not JSON: reading stopped at line %d, column %d."
                                    .formatted(place.getLineNr(), place.getColumnNr()));
        }
    }

    /** The text of a stream, strictly in UTF-8: what is not fails, rather than being read as something else. */
    private static Reader utf8(InputStream stream) {
        return new InputStreamReader(stream, StandardCharsets.UTF_8.newDecoder());
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
            case "deadweight" -> deadweight.read(json);
            case "asOf" -> asOf = json.date();
            case "individuals" -> json.array(() -> individuals.add(IndividualReader.read(json, refs)));
            case "claims" -> {
                claimsGiven = true;
                claimsAreList = json.array(this::claim);
            }
            default -> json.array(() -> counted.add(CountedReader.read(json)));
        }
        return true;
    }

    private void claim() {
        claims.add(ClaimReader.read(json, claimIds));
    }

    private Cohort cohort(Library library) {
        if (!claimsGiven || claimsAreList && claims.isEmpty()) {
            violations.add("/claims", "MISSING", "There must be at least one claim.");
        }
        References references = new References(library, violations);
        var inline = references.check(ruleSet, valueSet, inlineValues, deadweight.basis(), counted);
        violations.failIfAny();
        return new Cohort(
                reference,
                period,
                options,
                ruleSet,
                valueSet,
                inline,
                budget,
                deadweight.deadweight(),
                asOf,
                individuals,
                claims,
                counted);
    }
}
