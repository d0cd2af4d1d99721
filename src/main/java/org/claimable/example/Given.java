package org.claimable.example;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.claimable.bank.Names.Nearest;
import org.claimable.bank.ValueSet;
import org.claimable.claim.Claim;
import org.claimable.claim.Cohort;
import org.claimable.claim.ConflictPolicy;
import org.claimable.claim.Deadweight;
import org.claimable.claim.Options;
import org.claimable.claim.Period;
import org.claimable.claim.ReferenceMatching;
import org.claimable.claim.RulesLevel;
import org.claimable.claim.YearBasis;
import org.claimable.rulebook.RuleSet;

/** Reads what an example gives, for a rule set and the value sets beside it; what is not written has its default. */
record Given(RuleSet ruleSet, Collection<ValueSet> valueSets) {
    static final String PERSON = "p1";
    static final LocalDate ACHIEVED_ON = LocalDate.of(2024, 6, 3);
    private static final LocalDate AS_OF = LocalDate.of(2025, 6, 1);
    private static final String DEFAULT_VALUES = "example-values";
    private static final List<String> KEYS = List.of(
            "period",
            "options",
            "valueSet",
            "budget",
            "deadweight",
            "asOf",
            "individuals",
            "claims",
            "previouslyCounted");

    /** The cohort given. */
    Cohort cohort(Part given) {
        if (!given.hasOnly(KEYS) || !given.hasAll("What is given", "claims")) {
            return null;
        }
        return new Cohort(
                "example",
                given.has("period") ? period(given.at("period")) : Period.OPEN,
                options(given),
                null,
                null,
                null,
                budget(given),
                given.has("deadweight") ? deadweight(given.at("deadweight")) : Deadweight.DEFAULT,
                orElse(given.date("asOf"), AS_OF),
                GivenPeople.individuals(given),
                claims(given),
                new GivenPeople(ruleSet.catalogue()).counted(given));
    }

    private static Period period(Part part) {
        part.hasOnly(List.of("from", "to"));
        return part.making(() -> new Period(part.date("from"), part.date("to")));
    }

    private Options options(Part given) {
        Part part = given.at("options");
        if (given.has("options")) {
            part.hasOnly(List.of("yearBasis", "conflictPolicy", "rules", "references"));
        }
        Options defaults = ruleSet.defaults();
        return new Options(
                orElse(part.word("yearBasis", YearBasis.class), defaults.yearBasis()),
                orElse(part.word("conflictPolicy", ConflictPolicy.class), defaults.conflictPolicy()),
                orElse(part.word("rules", RulesLevel.class), defaults.rules()),
                orElse(part.word("references", ReferenceMatching.class), defaults.references()));
    }

    private static BigDecimal budget(Part given) {
        BigDecimal budget = given.number("budget");
        if (budget != null && budget.signum() <= 0) {
            given.at("budget").wrong("The budget is %s; it is above 0.".formatted(budget));
        }
        return budget;
    }

    private static Deadweight deadweight(Part part) {
        part.hasOnly(List.of("basis", "rate", "justification"));
        Deadweight.Basis basis = orElse(part.word("basis", Deadweight.Basis.class), Deadweight.Basis.DEFAULT);
        return part.making(() -> new Deadweight(basis, part.number("rate"), part.text("justification")));
    }

    private List<Claim> claims(Part given) {
        Set<String> ids = new HashSet<>();
        List<Part> parts = given.list("claims");
        if (parts.isEmpty()) {
            given.at("claims").wrong("No claim is given. Maybe claims: [{id: c1, outcome: gardening}].");
        }
        return parts.stream()
                .map(part -> {
                    Claim claim = new GivenClaim(part).claim(ruleSet.catalogue());
                    if (claim != null && !ids.add(claim.id())) {
                        part.wrong(
                                "Claim %s is given twice. Maybe call one c%d.".formatted(claim.id(), ids.size() + 1));
                    }
                    return claim;
                })
                .filter(Objects::nonNull)
                .toList();
    }

    /** The value set that an example names by its id, or writes out. */
    ValueSet values(Part given) {
        if (given.at("valueSet").node().isObject()) {
            return new GivenValueSet(given.at("valueSet"), ruleSet.catalogue()).valueSet();
        }
        String id = orElse(given.text("valueSet"), DEFAULT_VALUES);
        Optional<ValueSet> known =
                valueSets.stream().filter(each -> each.id().equals(id)).findFirst();
        if (known.isEmpty()) {
            given.at("valueSet")
                    .wrong(
                            "Value set \"%s\" is not here. Maybe %s; or write it out: valueSet: {deadweightIncluded: true, values: [ … ]}."
                                    .formatted(
                                            id,
                                            Nearest.to(id, valueSets.stream().map(ValueSet::id))
                                                    .orElse("add it")));
        }
        return known.orElse(null);
    }

    static <T> T orElse(T written, T otherwise) {
        return written == null ? otherwise : written;
    }
}
