package org.claimable.rules.example;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.claimable.method.bank.Names.Nearest;
import org.claimable.method.bank.ValueSet;
import org.claimable.method.catalogue.DeadweightBasis;
import org.claimable.method.catalogue.Setting;
import org.claimable.method.claim.Claim;
import org.claimable.method.claim.Cohort;
import org.claimable.method.claim.Individual;
import org.claimable.method.claim.PreviouslyCounted;
import org.claimable.method.claim.Settings;
import org.claimable.method.claim.Settings.Deadweight;
import org.claimable.method.claim.Settings.Period;
import org.claimable.method.rulebook.OwnFields.Holder;
import org.claimable.method.rulebook.RuleSet;

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
    Cohort cohort(ExamplePart given) {
        if (!given.hasOnly(KEYS) || !given.hasAll("What is given", "claims")) {
            return null;
        }
        return new Cohort(
                settings(given),
                new GivenPeople(ruleSet).individuals(given),
                claims(given),
                new GivenPeople(ruleSet).counted(given));
    }

    private Settings settings(ExamplePart given) {
        Map<Setting, Object> chosen = new EnumMap<>(Setting.class);
        chosen.put(Setting.REFERENCE, "example");
        if (given.has("period")) {
            period(given.at("period"), chosen);
        }
        if (given.has("options")) {
            options(given.at("options"), chosen);
        }
        chosen.put(Setting.BUDGET, budget(given));
        if (given.has("deadweight")) {
            deadweight(given.at("deadweight"), chosen);
        }
        chosen.put(Setting.AS_OF, orElse(given.date("asOf"), AS_OF));
        return Settings.of(chosen).or(ruleSet.defaults());
    }

    private static void period(ExamplePart part, Map<Setting, Object> chosen) {
        part.hasOnly(List.of("from", "to"));
        Period period = part.making(() -> new Period(part.date("from"), part.date("to")));
        if (period != null) {
            chosen.put(Setting.FROM, period.from());
            chosen.put(Setting.TO, period.to());
        }
    }

    private static void options(ExamplePart part, Map<Setting, Object> chosen) {
        part.hasOnly(Setting.OPTIONS.stream().map(Setting::field).toList());
        Setting.OPTIONS.forEach(option -> chosen.put(option, part.choice(option.field(), option.choices())));
    }

    private static BigDecimal budget(ExamplePart given) {
        BigDecimal budget = given.number("budget");
        if (budget != null && budget.signum() <= 0) {
            given.at("budget").wrong("The budget is %s; it is above 0.".formatted(budget));
        }
        return budget;
    }

    private static void deadweight(ExamplePart part, Map<Setting, Object> chosen) {
        part.hasOnly(List.of("basis", "rate", "justification"));
        DeadweightBasis basis = orElse(part.word("basis", DeadweightBasis.class), DeadweightBasis.DEFAULT);
        Deadweight deadweight =
                part.making(() -> new Deadweight(basis, part.number("rate"), part.text("justification")));
        if (deadweight != null) {
            chosen.put(Setting.DEADWEIGHT_BASIS, deadweight.basis());
            chosen.put(Setting.DEADWEIGHT_RATE, deadweight.rate());
            chosen.put(Setting.DEADWEIGHT_JUSTIFICATION, deadweight.justification());
        }
    }

    private List<Claim> claims(ExamplePart given) {
        Set<String> ids = new HashSet<>();
        List<ExamplePart> parts = given.list("claims");
        if (parts.isEmpty()) {
            given.at("claims").wrong("No claim is given. Maybe claims: [{id: c1, outcome: gardening}].");
        }
        return parts.stream()
                .map(part -> {
                    Claim claim = new GivenClaim(part).claim(ruleSet.catalogue(), ruleSet.fields());
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
    ValueSet values(ExamplePart given) {
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

    /** Reads the people that an example lists, and what was counted of them before. */
    private record GivenPeople(RuleSet ruleSet) {
        /** The people listed, with an age, segments and fields where these are given. */
        List<Individual> individuals(ExamplePart given) {
            Set<String> refs = new HashSet<>();
            return given.list("individuals").stream()
                    .map(part -> {
                        part.hasOnly(
                                List.of("ref", "age", "segments", GivenFields.KEY),
                                key -> GivenFields.advice(ruleSet.fields(), key));
                        String ref = orElse(part.text("ref"), PERSON);
                        if (!refs.add(ref)) {
                            part.wrong("Person %s is listed twice. Remove one of the two.".formatted(ref));
                        }
                        TreeMap<String, String> segments = new TreeMap<>();
                        ExamplePart written = part.at("segments");
                        if (part.has("segments") && !written.node().isObject()) {
                            written.wrong("Segments are written by name. Maybe segments: {tenure: social rent}.");
                        }
                        written.keys().forEach(key -> segments.put(key, written.text(key)));
                        return new Individual(
                                ref,
                                part.whole("age"),
                                segments,
                                new GivenFields(ruleSet.fields(), Holder.INDIVIDUAL).of(part));
                    })
                    .toList();
        }

        /** What was counted before. */
        List<PreviouslyCounted> counted(ExamplePart given) {
            return given.list("previouslyCounted").stream()
                    .map(this::count)
                    .filter(Objects::nonNull)
                    .toList();
        }

        private PreviouslyCounted count(ExamplePart part) {
            if (!part.hasOnly(List.of("individual", "outcome", "achievedOn", "reference"))
                    || !part.hasAll("What was counted before", "outcome")) {
                return null;
            }
            String outcome = part.text("outcome");
            part.known(outcome, ruleSet.catalogue());
            return new PreviouslyCounted(
                    orElse(part.text("individual"), PERSON),
                    outcome,
                    orElse(part.date("achievedOn"), ACHIEVED_ON),
                    orElse(part.text("reference"), "an earlier report"));
        }
    }
}
