package org.claimable.method.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.claimable.method.bank.Outcome.EvidenceKind;
import org.claimable.method.catalogue.ReferenceMatching;
import org.claimable.method.catalogue.Spelling;
import org.claimable.method.claim.Claim;
import org.claimable.method.claim.Cohort;
import org.claimable.method.claim.Individual;
import org.claimable.method.claim.PreviouslyCounted;
import org.claimable.method.decision.Sentence;
import org.claimable.method.decision.Wording;
import org.claimable.method.evaluation.Evaluation;
import org.claimable.method.report.AlikePeople.Alike;
import org.claimable.method.report.CaveatCount.CaveatGroup;
import org.claimable.method.rulebook.Placeholders;

/**
 * What the references of a whole cohort tell: people who may be one (CO-07), records cited for several people (EV-10), and
 * people and earlier counts whom no claim names (CO-08).
 */
public record ReferenceFindings(Found similar, Found shared, Unmatched unmatched) {
    /** So many groups are listed; further ones are counted. */
    public static final int MOST_GROUPS = 100;

    /** The first groups of references, how many there are in all, and what else is to be said, nothing mostly. */
    public record Found(List<CaveatGroup> groups, int count, Wording note) {
        public static final Found NONE = new Found(List.of(), 0, Wording.NONE);

        /** Those of people who may be one, in whatever order, of whom there are so many in all. */
        public static Found ofPeople(List<Alike> some, long count) {
            List<CaveatGroup> first = some.stream()
                    .sorted(Comparator.comparingLong(Alike::place))
                    .limit(MOST_GROUPS)
                    .map(Alike::group)
                    .toList();
            return new Found(first, Math.toIntExact(count), Wording.NONE);
        }

        /** Those of records of which no more than so many were looked at again, where others came first on line {@code stoppedAt}; 0 for all. */
        public static Found ofRecords(List<CaveatGroup> groups, int count, int mostRecords, long stoppedAt) {
            Wording note = stoppedAt == 0
                    ? Wording.NONE
                    : Sentence.RECORDS_NOT_COMPARED.of("%,d".formatted(mostRecords), "%,d".formatted(stoppedAt));
            return new Found(groups, count, note);
        }

        /** The first of some groups. */
        static Found of(List<CaveatGroup> all) {
            return new Found(all.subList(0, Math.min(all.size(), MOST_GROUPS)), all.size(), Wording.NONE);
        }
    }

    /**
     * The references of listed people and of earlier counts that no claim names, each once, and the texts among listed people
     * that are no reference.
     */
    public record Unmatched(List<String> individuals, List<String> counted, List<String> placeholders) {
        public static final Unmatched NONE = new Unmatched(List.of(), List.of(), List.of());

        public Unmatched {
            individuals = List.copyOf(individuals);
            counted = List.copyOf(counted);
            placeholders = List.copyOf(placeholders);
        }

        boolean any() {
            return !individuals.isEmpty() || !counted.isEmpty();
        }

        /** What is left of a cohort's people once those are taken out whom claims name; placeholders stand apart. */
        public static Unmatched of(
                Stream<Individual> individuals, Stream<PreviouslyCounted> counted, Placeholders placeholders) {
            List<String> listed = individuals.map(Individual::ref).distinct().toList();
            return new Unmatched(
                    listed.stream().filter(each -> !placeholders.has(each)).toList(),
                    counted.map(PreviouslyCounted::individual).distinct().toList(),
                    listed.stream().filter(placeholders::has).toList());
        }
    }

    /** Those of an evaluation, whose people have been identified. */
    static ReferenceFindings of(Evaluation evaluation) {
        Cohort cohort = evaluation.cohort();
        Placeholders placeholders = evaluation.ruleSet().placeholders();
        Map<String, List<Integer>> claims = new LinkedHashMap<>();
        for (int i = 0; i < cohort.claims().size(); i++) {
            String person = cohort.claims().get(i).individual();
            if (person != null) {
                claims.computeIfAbsent(person, each -> new ArrayList<>(2)).add(i);
            }
        }
        return new ReferenceFindings(
                cohort.settings().references() == ReferenceMatching.FOLDED
                        ? Found.NONE
                        : similar(cohort, claims, placeholders),
                shared(cohort),
                Unmatched.of(
                        cohort.individuals().stream().filter(each -> !claims.containsKey(each.ref())),
                        cohort.previouslyCounted().stream().filter(each -> !claims.containsKey(each.individual())),
                        placeholders));
    }

    private static Found similar(Cohort cohort, Map<String, List<Integer>> claims, Placeholders placeholders) {
        Set<String> references = new LinkedHashSet<>(claims.keySet());
        cohort.individuals().stream()
                .map(Individual::ref)
                .filter(each -> !placeholders.has(each))
                .forEach(references::add);
        cohort.previouslyCounted().forEach(each -> references.add(each.individual()));
        Map<String, String> firsts = new HashMap<>(references.size() * 2);
        Map<String, List<String>> groups = new LinkedHashMap<>();
        for (String reference : references) {
            String folded = Spelling.folded(reference);
            String first = firsts.putIfAbsent(folded, reference);
            if (first != null) {
                groups.computeIfAbsent(folded, each -> new ArrayList<>(List.of(first)))
                        .add(reference);
            }
        }
        return Found.of(groups.values().stream()
                .map(each -> new CaveatGroup(each, ids(each, claims, cohort.claims()), List.of()))
                .toList());
    }

    private static List<String> ids(List<String> people, Map<String, List<Integer>> positions, List<Claim> claims) {
        return people.stream()
                .flatMap(each -> positions.getOrDefault(each, List.of()).stream())
                .sorted()
                .map(position -> claims.get(position).id())
                .toList();
    }

    private static Found shared(Cohort cohort) {
        Map<String, Citing> cited = new LinkedHashMap<>();
        for (Claim claim : cohort.claims()) {
            if (citesRecord(claim)) {
                cited.computeIfAbsent(Spelling.compared(claim.evidence().reference()), each -> new Citing(claim))
                        .add(claim);
            }
        }
        return Found.of(cited.values().stream()
                .filter(each -> each.shared)
                .map(each -> new CaveatGroup(List.of(each.reference), each.claims, List.of()))
                .toList());
    }

    /** Whether a claim of a tracked person cites a record by a reference. */
    static boolean citesRecord(Claim claim) {
        return claim.individual() != null
                && claim.evidence() != null
                && claim.evidence().kind() == EvidenceKind.RECORD
                && claim.evidence().reference() != null;
    }

    /** The claims that cite one record, and whether they are of several people. */
    private static final class Citing {
        private final String first;
        private final String reference;
        private final List<String> claims = new ArrayList<>(1);
        private boolean shared;

        Citing(Claim claim) {
            this.first = claim.individual();
            this.reference = claim.evidence().reference();
        }

        void add(Claim claim) {
            claims.add(claim.id());
            shared |= !first.equals(claim.individual());
        }
    }
}
