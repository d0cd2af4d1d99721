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
import org.claimable.file.json.OwnFieldReader.HeldFields;
import org.claimable.file.json.PeopleReader.PeopleCheck;
import org.claimable.method.bank.Catalogue;
import org.claimable.method.bank.ValueSet;
import org.claimable.method.catalogue.Section;
import org.claimable.method.catalogue.Setting;
import org.claimable.method.catalogue.SettingType;
import org.claimable.method.claim.Claim;
import org.claimable.method.claim.Cohort;
import org.claimable.method.claim.Individual;
import org.claimable.method.claim.PreviouslyCounted;
import org.claimable.method.claim.Settings;
import org.claimable.method.claim.Violations;
import org.claimable.method.claim.Violations.InvalidCohortException;
import org.claimable.method.evaluation.Evaluator;
import org.claimable.method.evaluation.Identities;
import org.claimable.method.evaluation.Library;
import org.claimable.method.evaluation.PlausibleDates;
import org.claimable.method.evaluation.StatedFields;
import org.claimable.method.measure.MeasuresRequest;
import org.claimable.method.measure.MeasuresRequest.Space;
import org.claimable.method.rulebook.OwnFields;
import org.claimable.method.rulebook.RuleSet;

/**
 * Reads a cohort in the shape of the API's request in one pass, noting all that is wrong, and checks what it names against what is
 * loaded.
 */
public final class CohortReader {
    private static final String[] OWN_FIELDS = {
        "individuals", "claims", "previouslyCounted", "commitments", "spaces", "measures"
    };
    private static final String[] FIELDS = SettingsReader.fields(
            Stream.of(Setting.values()).filter(each -> each.section() != Section.TABLES), OWN_FIELDS);
    private static final String[] FIELDS_BESIDE_TABLES = SettingsReader.fields(Stream.of(Setting.values()), OWN_FIELDS);
    private static final String[] FIELDS_OF_HEADER =
            Stream.concat(Stream.of(FIELDS), Stream.of("order", "from")).toArray(String[]::new);
    private static final String[] FIELDS_OF_PART = SettingsReader.fields(
            Stream.of(Setting.values())
                    .filter(each -> each.section() != Section.TABLES && !Setting.SHOWN.contains(each)),
            OWN_FIELDS);
    private static final List<String> PINS = List.of("ruleSet", "valueSet");
    private static final List<String> PEOPLE = List.of("individuals", "claims");

    /** What is read: a request, what it says beside tables, a cohort that is a part of a larger one, or the first line of a stream. */
    enum ReadAs {
        WHOLE,
        BESIDE_TABLES,
        PART,
        HEADER
    }

    private final JsonCursor json;
    private final Violations violations;
    private final ReadAs as;
    private final String pointer;
    private final ClaimReader claimReader;
    private final SettingsReader settings;
    private final CommitmentsReader commitments = new CommitmentsReader();
    private final ClaimReader.ClaimIds claimIds = new ClaimReader.ClaimIds();
    private final List<Individual> individuals = new ArrayList<>();
    private final List<Claim> claims = new ArrayList<>();
    private final List<String> namedOfSeveral = new ArrayList<>();
    private final List<PreviouslyCounted> counted = new ArrayList<>();
    private StreamHeader.Order order;
    private int from = 1;
    private List<Space> spaces = List.of();
    private MeasuresRequest measures;
    private boolean claimsGiven;
    private boolean claimsAreList;

    private CohortReader(JsonCursor json, Violations violations, ReadAs as) {
        this.json = json;
        this.violations = violations;
        this.as = as;
        this.pointer = json.pointer();
        this.claimReader = ClaimReader.of(json);
        this.settings = new SettingsReader(json);
    }

    /**
     * The cohort in a stream of JSON, checked against what is loaded.
     *
     * @throws org.claimable.method.claim.MalformedCohortException where it is not JSON
     * @throws InvalidCohortException with all that is wrong otherwise
     */
    public static Cohort read(InputStream stream, Library library) {
        return read(stream, library, ChosenRules.NONE);
    }

    /** The same of a cohort that is decided by what someone chooses over what it says. */
    public static Cohort read(InputStream stream, Library library, ChosenRules chosen) {
        return read(stream, ReadAs.WHOLE).cohort(library, chosen);
    }

    /**
     * By which rule set a cohort is decided whatever it says itself, null for the one that it says; the fields that {@code others}, with
     * which it is compared, declare are left out where that rule set does not.
     */
    public record ChosenRules(String ruleSet, OwnFields others) {
        /** As the cohort says itself. */
        public static final ChosenRules NONE = new ChosenRules(null, OwnFields.NONE);
    }

    /**
     * The first line of a stream, a request without claims and individuals, checked against what is loaded.
     *
     * @throws org.claimable.method.claim.MalformedCohortException where it is not JSON
     * @throws InvalidCohortException with all that is wrong otherwise
     */
    public static StreamHeader readHeader(InputStream line, Library library) {
        CohortReader read = read(line, ReadAs.HEADER);
        return new StreamHeader(read.cohort(library, ChosenRules.NONE), read.order, read.from);
    }

    /**
     * What a request says beside its claims, which come in a table; none where something in it is wrong, which is noted. How the
     * table is to be read, by the names of its settings, is given to {@code ofTables}.
     *
     * @throws org.claimable.method.claim.MalformedCohortException where it is not JSON
     */
    public static Optional<Cohort> withoutClaims(
            InputStream stream, Library library, Violations noted, BiConsumer<String, String> ofTables) {
        CohortReader read = read(stream, ReadAs.BESIDE_TABLES);
        read.settings.ofTables().forEach(ofTables);
        if (read.claimsGiven) {
            read.violations.add("/claims", "CLAIMS_IN_SETTINGS", "The claims are in a table. Leave them out here.");
        }
        try {
            return Optional.of(read.cohort(library, ChosenRules.NONE));
        } catch (InvalidCohortException invalid) {
            invalid.violations().forEach(each -> noted.add("settings" + each.pointer(), each.code(), each.message()));
            return Optional.empty();
        }
    }

    private static CohortReader read(InputStream stream, ReadAs as) {
        return JsonSource.read(stream, (json, violations) -> read(json, violations, as));
    }

    /** The parts of the object here; what they name is not looked up. */
    static CohortReader read(JsonCursor json, Violations violations, ReadAs as) {
        CohortReader reader = new CohortReader(json, violations, as);
        json.object(fields(as), reader::field);
        return reader;
    }

    private static String[] fields(ReadAs as) {
        return switch (as) {
            case WHOLE -> FIELDS;
            case HEADER -> FIELDS_OF_HEADER;
            case BESIDE_TABLES -> FIELDS_BESIDE_TABLES;
            case PART -> FIELDS_OF_PART;
        };
    }

    private void field(String name) {
        if (as == ReadAs.HEADER && PEOPLE.contains(name)) {
            json.note("NOT_IN_HEADER", "People and their claims come after this first line, one person a line.");
        } else if (as == ReadAs.HEADER && name.equals(Setting.PLAN.field())) {
            json.note(
                    "NOT_IN_HEADER",
                    "A plan is of all claims together, which a stream does not hold. Leave it out, or send the claims as one request.");
        } else if (as == ReadAs.PART && PINS.contains(name)) {
            json.note("PINNED_IN_COHORT", "The two sides of the comparison say this. Leave it out here.");
        } else {
            part(name);
        }
    }

    private void part(String name) {
        switch (name) {
            case "commitments" -> commitments.read(json);
            case "order" -> order = json.option(StreamHeader.Order.class);
            case "from" -> {
                Integer line = json.whole(1, Integer.MAX_VALUE);
                from = line == null ? 1 : line;
            }
            case "spaces" -> spaces = MeasuresReader.spaces(json, violations::add);
            case "measures" -> measures = MeasuresReader.within(json);
            case "individuals" -> json.array(() -> individuals.add(PeopleReader.individual(json)));
            case "claims" -> {
                claimsGiven = true;
                claimsAreList = json.array(this::claim);
            }
            case "previouslyCounted" -> json.array(() -> counted.add(PeopleReader.counted(json)));
            default -> settings.read(name);
        }
    }

    private void claim() {
        claims.add(claimReader.read(claimIds));
        namedOfSeveral.add(claimReader.namedOfSeveral());
    }

    private Cohort cohort(Library library, ChosenRules chosen) {
        requireClaims();
        References references = new References(library, violations);
        RuleSet ruleSet = settings.check(references, pointer).ruleSet();
        check(ruleSet);
        String named = chosen.ruleSet() == null ? settings.settings().ruleSet() : chosen.ruleSet();
        Optional<Evaluator> decides = as == ReadAs.BESIDE_TABLES ? Optional.empty() : library.evaluator(named);
        decides.ifPresent(each -> hold(new StatedFields(each.ruleSet(), chosen.others(), violations), ruleSet));
        checkOutcomes(references, List.of(ruleSet.catalogue()));
        Settings whole = settings.settings(ruleSet.catalogue(), violations);
        violations.failIfAny();
        return cohort(whole);
    }

    /** Notes that there are no claims, unless they come elsewhere. */
    private void requireClaims() {
        boolean here = as == ReadAs.WHOLE || as == ReadAs.PART;
        if (here && (!claimsGiven || claimsAreList && claims.isEmpty())) {
            violations.add(pointer + "/claims", "MISSING", "There must be at least one claim.");
        }
    }

    private void checkOutcomes(References references, List<Catalogue> catalogues) {
        references.counted((pointer + "/previouslyCounted/%d/outcome")::formatted, counted, catalogues);
        references.promised(commitments::place, commitments.outcomes(), catalogues);
    }

    /** Checks what a part of something larger says against every rule set and value set that it will be decided by. */
    void check(References references, List<Evaluator> evaluators, List<ValueSet> valueSets) {
        requireClaims();
        settings.checkDeadweight(references, pointer, valueSets.stream().anyMatch(ValueSet::deadweightIncluded));
        evaluators.stream().limit(1).forEach(each -> check(each.ruleSet()));
        checkFields(evaluators.stream().map(Evaluator::ruleSet).toList());
        checkOutcomes(
                references,
                evaluators.stream().map(each -> each.ruleSet().catalogue()).toList());
    }

    /** Notes what a rule set that decides cannot hold, of fields that each declares; a field that another declares is no mistake. */
    private void checkFields(List<RuleSet> ruleSets) {
        OwnFields all = new OwnFields(ruleSets.stream()
                .flatMap(each -> each.fields().fields().stream())
                .toList());
        Set<String> said = new HashSet<>();
        for (RuleSet ruleSet : ruleSets) {
            Violations found = new Violations();
            held(new StatedFields(ruleSet, all, found), ruleSet);
            found.found().stream()
                    .filter(each -> said.add(each.pointer() + each.code()))
                    .forEach(each -> violations.add(each.pointer(), each.code(), each.message()));
        }
    }

    /** Makes what is said in fields of its own what a rule set holds in them. */
    private void hold(StatedFields stated, RuleSet ruleSet) {
        HeldFields held = held(stated, ruleSet);
        claims.clear();
        claims.addAll(held.claims());
        individuals.clear();
        individuals.addAll(held.individuals());
    }

    private HeldFields held(StatedFields stated, RuleSet ruleSet) {
        return HeldFields.of(claims, individuals, stated, Identities.of(settings.settings(), ruleSet), pointer);
    }

    /** Checks what it says of people, and its dates, by a rule set. */
    private void check(RuleSet ruleSet) {
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

    /** The cohort of a part of something larger, once nothing in it was wrong. */
    Cohort cohort() {
        return cohort(settings.settings());
    }

    private Cohort cohort(Settings whole) {
        return new Cohort(whole, individuals, claims, counted, null, commitments.commitments()).with(spaces, measures);
    }
}
