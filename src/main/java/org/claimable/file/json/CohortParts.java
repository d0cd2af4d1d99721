package org.claimable.file.json;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.claimable.catalogue.Section;
import org.claimable.catalogue.Setting;
import org.claimable.catalogue.SettingType;
import org.claimable.claim.Claim;
import org.claimable.claim.Cohort;
import org.claimable.claim.Individual;
import org.claimable.claim.PreviouslyCounted;
import org.claimable.claim.Settings;
import org.claimable.claim.Violations;
import org.claimable.evaluation.Identities;
import org.claimable.evaluation.PlausibleDates;
import org.claimable.rulebook.RuleSet;

/** Reads the parts of a cohort in one pass, noting all that is wrong in them; what they name is not looked up. */
final class CohortParts {
    private static final String[] OWN_FIELDS = {"individuals", "claims", "previouslyCounted", "commitments"};
    private static final String[] FIELDS = SettingsReader.fields(
            Stream.of(Setting.values()).filter(each -> each.section() != Section.TABLES), OWN_FIELDS);
    private static final String[] FIELDS_BESIDE_TABLES = SettingsReader.fields(Stream.of(Setting.values()), OWN_FIELDS);

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
