package org.claimable.file.json;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.claimable.bank.ValueSet;
import org.claimable.claim.Claim;
import org.claimable.claim.Cohort;
import org.claimable.claim.Individual;
import org.claimable.claim.Options;
import org.claimable.claim.Period;
import org.claimable.claim.PreviouslyCounted;
import org.claimable.claim.Violations;
import org.claimable.evaluation.PlausibleDates;
import org.claimable.rulebook.RuleSet;

/** Reads the parts of a cohort in one pass, noting all that is wrong in them; what they name is not looked up. */
final class CohortParts {
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

    /** What only a request beside tables says, which is how those are read. */
    private static final List<String> OF_TABLES = List.of("onError", "dateOrder", "zone", "sheet", "columns");

    /** What is read: a request, what it says beside tables, a cohort that is a part of a larger one, or the first line of a stream. */
    enum Kind {
        WHOLE,
        BESIDE_TABLES,
        PART,
        HEADER
    }

    private final JsonCursor json;
    private final Violations violations;
    private final Kind kind;
    private final String pointer;
    private final ClaimReader claimReader;
    private final Set<String> claimIds = new HashSet<>();
    private final List<Individual> individuals = new ArrayList<>();
    private final List<Claim> claims = new ArrayList<>();
    private final List<String> namedOfSeveral = new ArrayList<>();
    private final List<PreviouslyCounted> counted = new ArrayList<>();
    private final Map<String, String> ofTables = new LinkedHashMap<>();
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

    private CohortParts(JsonCursor json, Violations violations, Kind kind) {
        this.json = json;
        this.violations = violations;
        this.kind = kind;
        this.claimReader = ClaimReader.of(json);
        this.pointer = json.pointer();
    }

    /** The parts of the object here. */
    static CohortParts read(JsonCursor json, Violations violations, Kind kind) {
        CohortParts parts = new CohortParts(json, violations, kind);
        String[] fields = kind != Kind.BESIDE_TABLES
                ? FIELDS
                : Stream.concat(Stream.of(FIELDS), OF_TABLES.stream()).toArray(String[]::new);
        json.object(fields, parts::field);
        return parts;
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
        if (OF_TABLES.contains(name)) {
            ofTables.put(name, json.text());
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
            case "commitments" -> commitments.read(json);
            case "individuals" -> json.array(() -> individuals.add(IndividualReader.read(json)));
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
        namedOfSeveral.add(claimReader.namedOfSeveral());
    }

    String placeOfCounted(int position) {
        return "%s/previouslyCounted/%d/outcome".formatted(pointer, position);
    }

    /** Notes that there are no claims, unless they come after. */
    void requireClaims() {
        if (kind != Kind.HEADER && (!claimsGiven || claimsAreList && claims.isEmpty())) {
            violations.add(pointer + "/claims", "MISSING", "There must be at least one claim.");
        }
    }

    /** How tables are to be read, by the names of settings. */
    Map<String, String> ofTables() {
        return ofTables;
    }

    Violations violations() {
        return violations;
    }

    /** Where it stands in the text. */
    String pointer() {
        return pointer;
    }

    boolean hasClaims() {
        return claimsGiven;
    }

    String ruleSet() {
        return ruleSet;
    }

    String valueSet() {
        return valueSet;
    }

    /** The value set that it gives whole, null where it names one. */
    InlineValues inlineValues() {
        return inlineValues;
    }

    DeadweightReader deadweight() {
        return deadweight;
    }

    List<PreviouslyCounted> counted() {
        return counted;
    }

    CommitmentsReader commitments() {
        return commitments;
    }

    /** Checks what it says of people, and its dates, by a rule set. */
    void check(RuleSet ruleSet) {
        new PeopleCheck(ruleSet, options, pointer, violations).check(individuals, namedOfSeveral, counted);
        PlausibleDates dates = new PlausibleDates(ruleSet.parameters(), violations);
        dates.note(pointer + "/period/from", period == null ? null : period.from());
        dates.note(pointer + "/period/to", period == null ? null : period.to());
        dates.note(pointer + "/asOf", asOf);
        for (int i = 0; i < claims.size(); i++) {
            if (claims.get(i) != null) {
                dates.check(claims.get(i), pointer, i);
            }
        }
        for (int i = 0; i < counted.size(); i++) {
            dates.check(counted.get(i), pointer, i);
        }
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
