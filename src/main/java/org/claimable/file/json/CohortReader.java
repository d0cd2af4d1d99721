package org.claimable.file.json;

import java.io.InputStream;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.claimable.bank.Catalogue;
import org.claimable.bank.ValueSet;
import org.claimable.claim.Claim;
import org.claimable.claim.Cohort;
import org.claimable.claim.Individual;
import org.claimable.claim.InvalidCohortException;
import org.claimable.claim.Options;
import org.claimable.claim.Period;
import org.claimable.claim.PreviouslyCounted;
import org.claimable.claim.Violations;
import org.claimable.evaluation.Evaluator;
import org.claimable.evaluation.Library;

/** Reads a cohort in the shape of the API's request, in one pass, noting all that is wrong. */
public final class CohortReader {
    private static final String[] FIELDS = {
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
        "previouslyCounted",
        "commitments"
    };

    private static final List<String> PINS = List.of("ruleSet", "valueSet");
    private static final List<String> PEOPLE = List.of("individuals", "claims");

    /** What is read: a request, a cohort that is a part of a larger one, or the first line of a stream. */
    private enum Kind {
        WHOLE,
        PART,
        HEADER
    }

    private final JsonCursor json;
    private final Violations violations;
    private final Kind kind;
    private final String pointer;
    private final ClaimReader claimReader;
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
    private final CommitmentsReader commitments = new CommitmentsReader();
    private LocalDate asOf;

    private CohortReader(JsonCursor json, Violations violations, Kind kind) {
        this.json = json;
        this.violations = violations;
        this.kind = kind;
        this.claimReader = ClaimReader.of(json);
        this.pointer = json.pointer();
    }

    /**
     * The cohort in a stream of JSON, checked against what is loaded.
     *
     * @throws org.claimable.claim.MalformedCohortException where it is not JSON
     * @throws org.claimable.claim.InvalidCohortException with all that is wrong otherwise
     */
    public static Cohort read(InputStream stream, Library library) {
        return JsonSource.read(stream, (json, violations) -> new CohortReader(json, violations, Kind.WHOLE).read())
                .cohort(library);
    }

    /**
     * The first line of a stream, a request without claims and individuals, checked against what is loaded.
     *
     * @throws org.claimable.claim.MalformedCohortException where it is not JSON
     * @throws org.claimable.claim.InvalidCohortException with all that is wrong otherwise
     */
    public static Cohort readHeader(InputStream line, Library library) {
        return JsonSource.read(line, (json, violations) -> new CohortReader(json, violations, Kind.HEADER).read())
                .cohort(library);
    }

    /**
     * What a request says beside its claims, which come in a table; none where something in it is wrong, which is noted.
     *
     * @throws org.claimable.claim.MalformedCohortException where it is not JSON
     */
    public static Optional<Cohort> withoutClaims(InputStream stream, Library library, Violations noted) {
        CohortReader reader =
                JsonSource.read(stream, (json, violations) -> new CohortReader(json, violations, Kind.WHOLE).read());
        if (reader.claimsGiven) {
            reader.violations.add("/claims", "CLAIMS_IN_SETTINGS", "The claims are in a table. Leave them out here.");
        }
        try {
            return Optional.of(reader.checked(library));
        } catch (InvalidCohortException invalid) {
            invalid.violations().forEach(each -> noted.add("settings" + each.pointer(), each.code(), each.message()));
            return Optional.empty();
        }
    }

    /** A cohort that is a part of something larger, which says by which rules and values it is decided. */
    static CohortReader part(JsonCursor json, Violations violations) {
        return new CohortReader(json, violations, Kind.PART).read();
    }

    private CohortReader read() {
        json.object(FIELDS, this::field);
        return this;
    }

    private boolean field(String name) {
        if (json.isNull()) {
            return true;
        }
        if (kind == Kind.HEADER && PEOPLE.contains(name)) {
            json.note("NOT_IN_HEADER", "People and their claims come after this first line, one person a line.");
            return false;
        }
        if (kind == Kind.PART && PINS.contains(name)) {
            json.note("PINNED_IN_COHORT", "The two sides of the comparison say this. Leave it out here.");
            return false;
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
            case "commitments" -> commitments.read(json);
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
        claims.add(claimReader.read(claimIds));
    }

    private String placeOfCounted(int position) {
        return "%s/previouslyCounted/%d/outcome".formatted(pointer, position);
    }

    private Cohort cohort(Library library) {
        requireClaims();
        return checked(library);
    }

    private Cohort checked(Library library) {
        References references = new References(library, violations);
        Evaluator evaluator = references.ruleSet(pointer + "/ruleSet", ruleSet).orElse(null);
        boolean included = inlineValues == null
                ? references
                        .valueSet(pointer + "/valueSet", valueSet)
                        .map(ValueSet::deadweightIncluded)
                        .orElse(false)
                : inlineValues.isDeadweightIncluded();
        references.deadweight(pointer + "/deadweight/basis", deadweight.basis(), included);
        Catalogue catalogue = (evaluator == null ? library.evaluator(null).orElseThrow() : evaluator)
                .ruleSet()
                .catalogue();
        references.counted(this::placeOfCounted, counted, List.of(catalogue));
        references.promised(commitments::place, commitments.outcomes(), List.of(catalogue));
        ValueSet inline = inlineValues == null ? null : inlineValues.resolve(catalogue, violations);
        violations.failIfAny();
        return cohort(inline);
    }

    private void requireClaims() {
        if (kind != Kind.HEADER && (!claimsGiven || claimsAreList && claims.isEmpty())) {
            violations.add(pointer + "/claims", "MISSING", "There must be at least one claim.");
        }
    }

    /** Checks what it says against every rule set and value set that it will be decided by. */
    void check(References references, List<Evaluator> evaluators, List<ValueSet> valueSets) {
        requireClaims();
        references.deadweight(
                pointer + "/deadweight/basis",
                deadweight.basis(),
                valueSets.stream().anyMatch(ValueSet::deadweightIncluded));
        List<Catalogue> catalogues =
                evaluators.stream().map(each -> each.ruleSet().catalogue()).toList();
        references.counted(this::placeOfCounted, counted, catalogues);
        references.promised(commitments::place, commitments.outcomes(), catalogues);
    }

    /** The cohort, once nothing in it was wrong; {@code inline} is the value set that it gives whole, or null. */
    Cohort cohort(ValueSet inline) {
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
                counted,
                null,
                commitments.commitments());
    }
}
