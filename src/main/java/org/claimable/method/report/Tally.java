package org.claimable.method.report;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BiPredicate;
import org.claimable.method.decision.Decision;
import org.claimable.method.decision.Decision.Caveat;
import org.claimable.method.decision.Decision.Reason;
import org.claimable.method.decision.Decision.Verdict;
import org.claimable.method.decision.Sentence;
import org.claimable.method.decision.Wording;
import org.claimable.method.measure.MeasureCatalogue.MeasureNorm;
import org.claimable.method.report.CaveatCount.CaveatGroup;
import org.claimable.method.report.CaveatCount.CaveatTally;
import org.claimable.method.report.ClaimGroup.GroupSums;
import org.claimable.method.report.Summary.ReasonCount;
import org.claimable.method.rulebook.Departure;
import org.claimable.method.rulebook.Norm;
import org.claimable.method.rulebook.RuleCard;

/** Counts reasons and caveats over the claims of a cohort. */
final class Tally implements Serializable {
    private static final long serialVersionUID = 1;
    private static final int MOST_MET = 1_000;

    private final Map<String, GroupSums> reasons = new HashMap<>();
    private final Map<String, Map<String, CaveatTally>> caveats = new HashMap<>();
    private final Map<String, Unjudged> unjudged = new TreeMap<>();
    private final transient Map<Caveat, CaveatTally> met = new IdentityHashMap<>();
    private final transient Place place;

    /** {@code part} is null of all claims. */
    Tally(Place part) {
        this.place = part;
    }

    void add(Subject subject) {
        Decision decision = subject.decision();
        List<Reason> said = decision.reasons();
        for (int i = 0; i < said.size(); i++) {
            if (!isMetBefore(said, i, (a, b) -> a.code().equals(b.code()))) {
                sums(said.get(i).code()).add(subject);
            }
        }
        if (decision.verdict() == Verdict.REVIEW
                && Unjudged.CODES.contains(said.get(0).code())) {
            Reason first = said.get(0);
            unjudged.computeIfAbsent(first.code() + " " + first.rule(), key -> new Unjudged(first)).claims++;
        }
        List<Caveat> carried = decision.caveats();
        for (int i = 0; i < carried.size(); i++) {
            if (!isMetBefore(carried, i, Tally::isOneCaveat)) {
                tally(carried.get(i)).add(carried.get(i));
            }
        }
    }

    private GroupSums sums(String code) {
        GroupSums known = reasons.get(code);
        return known != null ? known : reasons.computeIfAbsent(code, each -> new GroupSums());
    }

    private static <T> boolean isMetBefore(List<T> all, int place, BiPredicate<T, T> areOne) {
        for (int i = 0; i < place; i++) {
            if (areOne.test(all.get(i), all.get(place))) {
                return true;
            }
        }
        return false;
    }

    private static boolean isOneCaveat(Caveat a, Caveat b) {
        return a.code().equals(b.code()) && a.rule().equals(b.rule());
    }

    /** Most claims carry the very same caveats as others, which are looked up once. */
    private CaveatTally tally(Caveat caveat) {
        CaveatTally known = met.get(caveat);
        if (known != null) {
            return known;
        }
        CaveatTally tally = caveats.computeIfAbsent(caveat.code(), code -> new HashMap<>())
                .computeIfAbsent(caveat.rule(), rule -> begun(caveat));
        if (met.size() >= MOST_MET) {
            met.clear();
        }
        met.put(caveat, tally);
        return tally;
    }

    private CaveatTally begun(Caveat caveat) {
        return new CaveatTally(caveat, 0).at(place == null ? 0 : place.next());
    }

    /** Adds what another part of the cohort comes to. */
    void add(Tally part) {
        part.reasons.forEach((code, sums) -> sums(code).add(sums));
        part.unjudged.forEach((key, theirs) -> {
            Unjudged mine = unjudged.computeIfAbsent(key, each -> new Unjudged(theirs.first));
            mine.claims = Math.addExact(mine.claims, theirs.claims);
        });
        part.caveats.forEach((code, byRule) -> byRule.forEach((rule, theirs) -> {
            CaveatTally mine = caveats.computeIfAbsent(code, each -> new HashMap<>())
                    .computeIfAbsent(rule, each -> theirs.begun());
            mine.add(theirs);
        }));
    }

    /** What holds for the whole cohort by a norm of the rule set. */
    void add(String code, RuleCard norm) {
        add(code, norm, 0);
    }

    /** What holds for so many claims by a norm of the rule set. */
    void add(String code, RuleCard norm, int claims) {
        add(code, norm, Wording.NONE, claims, List.of(), 0);
    }

    /** What some groups of references tell; {@code facts} are sentences, or none. */
    void add(String code, RuleCard norm, Wording facts, int claims, List<CaveatGroup> groups, int groupCount) {
        Caveat caveat = new Caveat(
                code,
                norm.id(),
                norm.named().and(facts).and(norm.advice()),
                norm.citation().text(),
                norm.provenance().word());
        caveats.computeIfAbsent(code, each -> new HashMap<>())
                .put(norm.id(), new CaveatTally(caveat, claims, groups, groupCount));
    }

    /** What holds for the whole cohort by a norm of measures; {@code facts} is a sentence. */
    void add(String code, MeasureNorm norm, Wording facts) {
        Caveat caveat = new Caveat(
                code,
                norm.id(),
                norm.named().and(facts).and(norm.advice()),
                norm.citation().text(),
                norm.citation().provenance().word());
        caveats.computeIfAbsent(code, each -> new HashMap<>()).put(norm.id(), new CaveatTally(caveat, 0));
    }

    /** That the rule set departs from a norm. */
    void add(Departure departure) {
        String words = Norm.of(departure.norm()).map(Norm::words).orElse(departure.norm());
        Caveat caveat = new Caveat(
                "DEPARTS_FROM_NORM",
                departure.norm(),
                Sentence.DEPARTS_FROM_NORM.of(
                        words,
                        departure.why().replaceFirst("\\.$", ""),
                        departure.citation().text()),
                departure.citation().text(),
                departure.citation().provenance().word());
        caveats.computeIfAbsent(caveat.code(), each -> new HashMap<>())
                .put(departure.norm(), new CaveatTally(caveat, 0));
    }

    List<ReasonCount> reasons() {
        List<ReasonCount> counts = new ArrayList<>();
        new TreeMap<>(reasons)
                .forEach((code, sums) -> counts.add(new ReasonCount(
                        code, sums.claims(), sums.individuals(), sums.claimed().total())));
        return counts;
    }

    List<CaveatCount> caveats() {
        unjudged.values().forEach(each -> caveats.computeIfAbsent(each.first.code(), code -> new HashMap<>())
                .put(each.first.rule(), new CaveatTally(each.caveat(), each.claims)));
        return new TreeMap<>(caveats)
                .values().stream()
                        .flatMap(byRule -> new TreeMap<>(byRule).values().stream())
                        .map(CaveatTally::count)
                        .toList();
    }

    /** Claims that a rule set let through against a norm, or of which one of its rules failed. */
    private static final class Unjudged implements Serializable {
        private static final long serialVersionUID = 1;

        static final Set<String> CODES = Set.of("NOT_JUDGED", "RULE_FAILED");

        private final Reason first;
        private int claims;

        Unjudged(Reason first) {
            this.first = first;
        }

        Caveat caveat() {
            return new Caveat(first.code(), first.rule(), wording(), first.source(), first.provenance());
        }

        private Wording wording() {
            String review = claims == 1 ? "1 claim is for review" : "%,d claims are for review".formatted(claims);
            return Norm.of(first.rule())
                    .filter(norm -> first.code().equals("NOT_JUDGED"))
                    .map(norm -> Sentence.CLAIMS_NOT_JUDGED.of(review, norm.words()))
                    .orElseGet(() -> Sentence.CLAIMS_OF_FAILED_RULE.of(review));
        }
    }
}
