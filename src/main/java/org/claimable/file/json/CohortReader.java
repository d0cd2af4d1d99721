package org.claimable.file.json;

import java.io.InputStream;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import org.claimable.bank.Catalogue;
import org.claimable.bank.ValueSet;
import org.claimable.claim.Cohort;
import org.claimable.claim.InvalidCohortException;
import org.claimable.claim.Settings;
import org.claimable.claim.Violations;
import org.claimable.evaluation.Evaluator;
import org.claimable.evaluation.Library;
import org.claimable.file.json.CohortParts.Kind;
import org.claimable.rulebook.RuleSet;

/** Reads a cohort in the shape of the API's request, and checks what it names against what is loaded. */
public final class CohortReader {
    private CohortReader() {}

    /**
     * The cohort in a stream of JSON, checked against what is loaded.
     *
     * @throws org.claimable.claim.MalformedCohortException where it is not JSON
     * @throws org.claimable.claim.InvalidCohortException with all that is wrong otherwise
     */
    public static Cohort read(InputStream stream, Library library) {
        return cohort(
                JsonSource.read(stream, (json, violations) -> CohortParts.read(json, violations, Kind.WHOLE)), library);
    }

    /**
     * The first line of a stream, a request without claims and individuals, checked against what is loaded.
     *
     * @throws org.claimable.claim.MalformedCohortException where it is not JSON
     * @throws org.claimable.claim.InvalidCohortException with all that is wrong otherwise
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
}
