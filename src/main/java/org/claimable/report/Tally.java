package org.claimable.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.claimable.bank.Outcome;
import org.claimable.decision.Caveat;
import org.claimable.decision.Decision;
import org.claimable.decision.Reason;
import org.claimable.rulebook.RuleCard;

/** Counts reasons, caveats and other benefits over the claims of a cohort. */
final class Tally {
    private static final String NO_MOVEMENT = "NO_MOVEMENT";
    private static final String FOR_EXAMPLE = "For example: ";

    private final Map<String, GroupSums> reasons = new TreeMap<>();
    private final Map<String, CaveatCount> caveats = new TreeMap<>();
    private final Map<String, OtherBenefit> benefits = new TreeMap<>();

    void add(Subject subject) {
        Decision decision = subject.decision();
        decision.reasons().stream().map(Reason::code).distinct().forEach(code -> reasons.computeIfAbsent(
                        code, each -> new GroupSums())
                .add(subject));
        decision.caveats().stream()
                .collect(Collectors.toMap(Tally::key, caveat -> caveat, (first, later) -> first))
                .forEach((key, caveat) -> caveats.merge(key, count(caveat), Tally::both));
        if (decision.reasons().size() == 1 && decision.reasons().get(0).code().equals(NO_MOVEMENT)) {
            Outcome outcome = subject.outcome();
            benefits.merge(
                    outcome.code(),
                    new OtherBenefit(outcome.code(), outcome.name(), 1),
                    (a, b) -> new OtherBenefit(a.outcome(), a.name(), a.claims() + 1));
        }
    }

    private static String key(Caveat caveat) {
        return caveat.code() + " " + caveat.rule();
    }

    private static CaveatCount count(Caveat caveat) {
        return new CaveatCount(caveat.code(), caveat.rule(), caveat.message(), caveat.source(), caveat.provenance(), 1);
    }

    private static CaveatCount both(CaveatCount a, CaveatCount b) {
        boolean same = a.message().equals(b.message()) || a.message().startsWith(FOR_EXAMPLE);
        String message = same ? a.message() : FOR_EXAMPLE + a.message();
        return new CaveatCount(a.code(), a.rule(), message, a.source(), a.provenance(), a.claims() + 1);
    }

    /** What holds for the whole cohort by a norm of the rule set. */
    void add(String code, RuleCard norm) {
        add(code, norm, 0);
    }

    /** What holds for so many claims by a norm of the rule set. */
    void add(String code, RuleCard norm, int claims) {
        caveats.put(
                code,
                new CaveatCount(
                        code,
                        norm.id(),
                        norm.name() + ". " + norm.remedy(),
                        norm.citation().text(),
                        norm.provenance().word(),
                        claims));
    }

    List<ReasonCount> reasons() {
        List<ReasonCount> counts = new ArrayList<>();
        reasons.forEach((code, sums) -> counts.add(new ReasonCount(
                code,
                sums.figures().claims(),
                sums.figures().individuals(),
                sums.figures().claimedValue().total())));
        return counts;
    }

    List<CaveatCount> caveats() {
        return List.copyOf(caveats.values());
    }

    List<OtherBenefit> benefits() {
        return List.copyOf(benefits.values());
    }
}
