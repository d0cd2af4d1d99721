package org.claimable.method.evaluation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.claimable.method.catalogue.ConflictPolicy;
import org.claimable.method.catalogue.YearBasis;
import org.claimable.method.decision.ClaimValue;
import org.claimable.method.evaluation.Assessment.PersonClaims;

/**
 * Decides people in every reading beside the chosen one, on otherwise the same terms; only in those of which it is not known from another
 * what is decided. For one thread at a time.
 */
final class EveryReading {
    /** So many days that comparing each with each takes longer than deciding anew. */
    private static final int MANY_DAYS = 64;

    private final Reading chosen;
    private final List<PersonEvaluator> evaluators = new ArrayList<>(Reading.ALL.size());

    /** {@code chosen} is decided elsewhere; {@code evaluator} decides people in another. */
    EveryReading(Reading chosen, Function<Reading, PersonEvaluator> evaluator) {
        this.chosen = chosen;
        Reading.ALL.forEach(each -> evaluators.add(each.equals(chosen) ? null : evaluator.apply(each)));
    }

    /** What was decided of a person's claims in a reading, and on what basis: by which policies each counts, and what it is worth. */
    record InReading(
            Reading reading, List<Set<ConflictPolicy>> counts, List<ClaimValue> values, ReadingTrace.Basis basis) {
        static InReading of(Reading reading, PersonClaims person, ReadingTrace.Basis basis) {
            List<Set<ConflictPolicy>> counts = new ArrayList<>(person.claims().size());
            List<ClaimValue> values = new ArrayList<>(person.claims().size());
            for (Assessment each : person.claims()) {
                counts.add(each.claimableBy());
                values.add(each.value());
            }
            return new InReading(reading, counts, values, basis);
        }
    }

    /** What becomes of each of a person's claims in every reading; {@code decided} were decided in the chosen one, on a basis. */
    List<Reading.OfClaim> of(PersonClaims decided, ReadingTrace.Basis basis, Deadline deadline) {
        SameYears sameYears = SameYears.of(decided);
        List<InReading> known = new ArrayList<>();
        known.add(InReading.of(chosen, decided, basis));
        List<InReading> byPlace = new ArrayList<>(evaluators.size());
        for (Reading reading : Reading.ALL) {
            byPlace.add(in(reading, decided, known, sameYears, deadline));
        }
        List<Reading.OfClaim> claims = new ArrayList<>(decided.claims().size());
        for (int i = 0; i < decided.claims().size(); i++) {
            claims.add(ofClaim(byPlace, i));
        }
        return claims;
    }

    private InReading in(
            Reading reading, PersonClaims person, List<InReading> known, SameYears sameYears, Deadline deadline) {
        for (InReading each : known) {
            boolean same = sameYears.areSame(each.reading().yearBasis(), reading.yearBasis());
            if (each.basis().holds(each.reading(), reading, same)) {
                return each;
            }
        }
        InReading anew = evaluators.get(reading.place()).anew(reading, person, deadline);
        known.add(anew);
        return anew;
    }

    private static Reading.OfClaim ofClaim(List<InReading> byPlace, int claim) {
        int claimable = 0;
        List<ClaimValue> values = new ArrayList<>(byPlace.size());
        for (Reading reading : Reading.ALL) {
            InReading decided = byPlace.get(reading.place());
            boolean counts = decided.counts().get(claim).contains(reading.conflictPolicy());
            claimable |= counts ? 1 << reading.place() : 0;
            values.add(decided.values().get(claim));
        }
        ClaimValue first = values.get(0);
        boolean same = values.stream().allMatch(each -> Objects.equals(each, first));
        return new Reading.OfClaim(claimable, same ? Collections.nCopies(values.size(), first) : values);
    }

    /** Between which year bases no two days of a person are of one year in one of them alone. */
    private record SameYears(boolean allOfOneYear, List<List<Boolean>> byBasis) {
        static SameYears of(PersonClaims person) {
            List<LocalDate> days = Stream.concat(
                            person.claims().stream().map(Assessment::claim), person.countedBefore().stream())
                    .map(each -> each.achievedOn())
                    .filter(Objects::nonNull)
                    .distinct()
                    .sorted()
                    .toList();
            boolean one = days.size() < 2
                    || Stream.of(YearBasis.values())
                            .allMatch(each -> each.sameYear(days.get(0), days.get(days.size() - 1)));
            return new SameYears(
                    one,
                    one || days.size() > MANY_DAYS
                            ? List.of()
                            : Stream.of(YearBasis.values())
                                    .map(each -> pairs(each, days))
                                    .toList());
        }

        private static List<Boolean> pairs(YearBasis basis, List<LocalDate> days) {
            List<Boolean> pairs = new ArrayList<>();
            for (int i = 1; i < days.size(); i++) {
                for (int j = 0; j < i; j++) {
                    pairs.add(basis.sameYear(days.get(j), days.get(i)));
                }
            }
            return pairs;
        }

        boolean areSame(YearBasis one, YearBasis other) {
            return one == other
                    || allOfOneYear
                    || !byBasis.isEmpty() && byBasis.get(one.ordinal()).equals(byBasis.get(other.ordinal()));
        }
    }
}
