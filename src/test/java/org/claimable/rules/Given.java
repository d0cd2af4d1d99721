package org.claimable.rules;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.claimable.claim.ConflictPolicy;
import org.claimable.claim.Deadweight;
import org.claimable.claim.Options;
import org.claimable.claim.Period;
import org.claimable.claim.RulesLevel;
import org.claimable.claim.YearBasis;
import tools.jackson.databind.JsonNode;

/** What an example gives; {@code valueSet} is the id of a set or a whole set. What is not written has its default. */
record Given(
        Period period,
        Choices options,
        JsonNode valueSet,
        BigDecimal budget,
        Deadweight deadweight,
        LocalDate asOf,
        List<Person> individuals,
        List<GivenClaim> claims,
        List<Count> previouslyCounted) {

    static final String PERSON = "p1";
    static final LocalDate ACHIEVED_ON = LocalDate.of(2024, 6, 3);
    private static final LocalDate AS_OF = LocalDate.of(2025, 6, 1);

    Given {
        if (claims == null || claims.isEmpty()) {
            throw new IllegalArgumentException("An example gives at least one claim.");
        }
        period = Objects.requireNonNullElse(period, Period.OPEN);
        options = Objects.requireNonNullElse(options, new Choices(null, null, null));
        deadweight = Objects.requireNonNullElse(deadweight, Deadweight.DEFAULT);
        asOf = Objects.requireNonNullElse(asOf, AS_OF);
        individuals = Objects.requireNonNullElse(individuals, List.of());
        previouslyCounted = Objects.requireNonNullElse(previouslyCounted, List.of());
    }

    /** The options that an example chooses. */
    record Choices(YearBasis yearBasis, ConflictPolicy conflictPolicy, RulesLevel rules) {
        Options options() {
            return new Options(
                    Objects.requireNonNullElse(yearBasis, Options.DEFAULT.yearBasis()),
                    Objects.requireNonNullElse(conflictPolicy, Options.DEFAULT.conflictPolicy()),
                    Objects.requireNonNullElse(rules, Options.DEFAULT.rules()));
        }
    }

    /** A person listed, with the age when the outcome was achieved, or without. */
    record Person(String ref, Integer age) {
        Person {
            ref = Objects.requireNonNullElse(ref, PERSON);
        }
    }

    /** An outcome counted before. */
    record Count(String individual, String outcome, LocalDate achievedOn, String reference) {
        Count {
            Objects.requireNonNull(outcome, "What was counted before names its outcome.");
            individual = Objects.requireNonNullElse(individual, PERSON);
            achievedOn = Objects.requireNonNullElse(achievedOn, ACHIEVED_ON);
            reference = Objects.requireNonNullElse(reference, "an earlier report");
        }
    }
}
