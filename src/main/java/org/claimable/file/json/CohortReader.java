package org.claimable.file.json;

import java.io.InputStream;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import org.claimable.bank.Catalogue;
import org.claimable.bank.ValueSet;
import org.claimable.catalogue.Section;
import org.claimable.catalogue.Setting;
import org.claimable.catalogue.SettingType;
import org.claimable.claim.Claim;
import org.claimable.claim.Cohort;
import org.claimable.claim.Individual;
import org.claimable.claim.PreviouslyCounted;
import org.claimable.claim.Settings;
import org.claimable.claim.Violations;
import org.claimable.claim.Violations.InvalidCohortException;
import org.claimable.evaluation.Evaluator;
import org.claimable.evaluation.Identities;
import org.claimable.evaluation.Library;
import org.claimable.evaluation.PlausibleDates;
import org.claimable.file.json.CohortReader.CohortParts.Kind;
import org.claimable.rulebook.RuleSet;

/** Reads a cohort in the shape of the API's request, and checks what it names against what is loaded. */
public final class CohortReader {
    private CohortReader() {}

    /**
     * The cohort in a stream of JSON, checked against what is loaded.
     *
     * @throws org.claimable.claim.MalformedCohortException where it is not JSON
     * @throws org.claimable.claim.Violations.InvalidCohortException with all that is wrong otherwise
     */
    public static Cohort read(InputStream stream, Library library) {
        return cohort(
                JsonSource.read(stream, (json, violations) -> CohortParts.read(json, violations, Kind.WHOLE)), library);
    }

    /**
     * The first line of a stream, a request without claims and individuals, checked against what is loaded.
     *
     * @throws org.claimable.claim.MalformedCohortException where it is not JSON
     * @throws org.claimable.claim.Violations.InvalidCohortException with all that is wrong otherwise
     */
    public static Cohort readHeader(InputStream line, Library library) {
        return cohort(
                JsonSource.read(line, (json, violations) -> CohortParts.read(json, violations, Kind.HEADER)), library);
    }

    /**
     * What a request says beside its claims, which come in a table; none where something in it is wrong, which is noted. How the
     * table is to be read, by the names of its settings, is given to {@code ofTables}.
     *
     * @throws org.claimable.claim.MalformedCohortException where it is not JSON
     */
    public static Optional<Cohort> withoutClaims(
            InputStream stream, Library library, Violations noted, BiConsumer<String, String> ofTables) {
        CohortParts parts =
                JsonSource.read(stream, (json, violations) -> CohortParts.read(json, violations, Kind.BESIDE_TABLES));
        parts.settings().ofTables().forEach(ofTables);
        if (parts.hasClaims()) {
            parts.violations().add("/claims", "CLAIMS_IN_SETTINGS", "The claims are in a table. Leave them out here.");
        }
        try {
            return Optional.of(checked(parts, library));
        } catch (InvalidCohortException invalid) {
            invalid.violations().forEach(each -> noted.add("settings" + each.pointer(), each.code(), each.message()));
            return Optional.empty();
        }
    }

    private static Cohort cohort(CohortParts parts, Library library) {
        parts.requireClaims();
        return checked(parts, library);
    }

    private static Cohort checked(CohortParts parts, Library library) {
        References references = new References(library, parts.violations());
        RuleSet ruleSet = parts.settings().check(references, parts.pointer()).ruleSet();
        parts.check(ruleSet);
        named(parts, references, List.of(ruleSet.catalogue()));
        Settings settings = parts.settings().settings(ruleSet.catalogue(), parts.violations());
        parts.violations().failIfAny();
        return parts.cohort(settings);
    }

    private static void named(CohortParts parts, References references, List<Catalogue> catalogues) {
        references.counted(parts::placeOfCounted, parts.counted(), catalogues);
        references.promised(parts.commitments()::place, parts.commitments().outcomes(), catalogues);
    }

    /** Checks what a part of something larger says against every rule set and value set that it will be decided by. */
    static void check(CohortParts parts, References references, List<Evaluator> evaluators, List<ValueSet> valueSets) {
        parts.requireClaims();
        parts.settings()
                .checkDeadweight(
                        references, parts.pointer(), valueSets.stream().anyMatch(ValueSet::deadweightIncluded));
        evaluators.stream().limit(1).forEach(each -> parts.check(each.ruleSet()));
        named(
                parts,
                references,
                evaluators.stream().map(each -> each.ruleSet().catalogue()).toList());
    }

    /** Reads the parts of a cohort in one pass, noting all that is wrong in them; what they name is not looked up. */
    static final class CohortParts {
        private static final String[] OWN_FIELDS = {"individuals", "claims", "previouslyCounted", "commitments"};
        private static final String[] FIELDS = SettingsReader.fields(
                Stream.of(Setting.values()).filter(each -> each.section() != Section.TABLES), OWN_FIELDS);
        private static final String[] FIELDS_BESIDE_TABLES =
                SettingsReader.fields(Stream.of(Setting.values()), OWN_FIELDS);

        private static final List<String> PINS = List.of("ruleSet", "valueSet");
        private static final List<String> PEOPLE = List.of("individuals", "claims");

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
        private boolean claimsGiven;
        private boolean claimsAreList;
        private final SettingsReader settings;
        private final CommitmentsReader commitments = new CommitmentsReader();

        private CohortParts(JsonCursor json, Violations violations, Kind kind) {
            this.json = json;
            this.violations = violations;
            this.kind = kind;
            this.claimReader = ClaimReader.of(json);
            this.settings = new SettingsReader(json);
            this.pointer = json.pointer();
        }

        /** The parts of the object here. */
        static CohortParts read(JsonCursor json, Violations violations, Kind kind) {
            CohortParts parts = new CohortParts(json, violations, kind);
            json.object(kind == Kind.BESIDE_TABLES ? FIELDS_BESIDE_TABLES : FIELDS, parts::field);
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
            switch (name) {
                case "commitments" -> commitments.read(json);
                case "individuals" -> json.array(() -> individuals.add(IndividualReader.read(json)));
                case "claims" -> {
                    claimsGiven = true;
                    claimsAreList = json.array(this::claim);
                }
                case "previouslyCounted" -> json.array(() -> counted.add(CountedReader.read(json)));
                default -> settings.read(name);
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

        SettingsReader settings() {
            return settings;
        }

        List<PreviouslyCounted> counted() {
            return counted;
        }

        CommitmentsReader commitments() {
            return commitments;
        }

        /** Checks what it says of people, and its dates, by a rule set. */
        void check(RuleSet ruleSet) {
            Settings chosen = settings.settings();
            new PeopleCheck(Identities.of(chosen, ruleSet), pointer, violations)
                    .check(individuals, namedOfSeveral, counted);
            PlausibleDates dates = new PlausibleDates(ruleSet.parameters(), violations);
            Stream.of(Setting.values())
                    .filter(each -> each.type() == SettingType.DAY)
                    .forEach(each -> dates.note(pointer + "/" + each.path(), (LocalDate) chosen.get(each)));
            for (int i = 0; i < claims.size(); i++) {
                if (claims.get(i) != null) {
                    dates.check(claims.get(i), pointer, i);
                }
            }
            for (int i = 0; i < counted.size(); i++) {
                dates.check(counted.get(i), pointer, i);
            }
        }

        /** The cohort, once nothing in it was wrong, on its settings with the whole value set that it gives. */
        Cohort cohort(Settings whole) {
            return new Cohort(whole, individuals, claims, counted, null, commitments.commitments());
        }
    }
}
