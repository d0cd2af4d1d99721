package org.claimable.method.evaluation;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.claimable.method.bank.Outcome;
import org.claimable.method.bank.Outcome.EvidenceKind;
import org.claimable.method.claim.Evidence;
import org.claimable.method.evaluation.Findings.Finding;
import org.claimable.method.evaluation.Findings.FindingKind;
import org.claimable.method.evaluation.Rules.Chapters;
import org.claimable.method.evaluation.fact.Pair;
import org.claimable.method.rulebook.IncompatibilityTable.IncompatibleOutcomes;
import org.claimable.method.rulebook.RuleSet;

/**
 * What no rule set may let through in silence, tried out before use: a claim that no rule could judge must not come out
 * claimable because nothing was said against it, and each outcome must have exactly one default rate of deadweight.
 */
public final class Safeguards {
    private static final LocalDate DAY = LocalDate.of(2024, 6, 3);

    private static final List<LocalDate> ALWAYS = List.of(LocalDate.of(1990, 1, 1), LocalDate.of(2099, 12, 31));

    private final RuleSet ruleSet;
    private final Rules rules;
    private final TrialClaims trials;
    private final List<Gap> gaps = new ArrayList<>();

    private Safeguards(RuleSet ruleSet, Rules rules) {
        this.ruleSet = ruleSet;
        this.rules = rules;
        this.trials = new TrialClaims(ruleSet);
    }

    /** What the rules of a rule set would let through, and where they give no one rate; {@code turns} are the days that rules name. */
    public static List<Gap> gaps(RuleSet ruleSet, Rules rules, Collection<LocalDate> turns) {
        Safeguards safeguards = new Safeguards(ruleSet, rules);
        safeguards.claims();
        safeguards.pairs();
        ruleSet.catalogue().outcomes().forEach(safeguards::evidence);
        safeguards.deadweight(turns);
        return List.copyOf(safeguards.gaps);
    }

    private void claims() {
        require(
                Chapters.ELIGIBILITY,
                trials.claim(null, DAY, "p", TrialClaims.record()),
                "No rule refuses an outcome that is not in the catalogue. Maybe EL-01 was removed.");
        Outcome any = ruleSet.catalogue().outcomes().get(0);
        require(
                Chapters.COUNTING,
                trials.claim(any, DAY, null, TrialClaims.record()),
                "No rule reviews a claim that names no person. Maybe CO-04 was removed.");
    }

    private void pairs() {
        Outcome any = ruleSet.catalogue().outcomes().get(0);
        require(
                Chapters.COUNTING,
                trials.pair(any, any, DAY, false, null),
                "No rule finds one outcome claimed twice in a year. Maybe CO-01 was removed.");
        require(
                Chapters.COUNTING,
                trials.pair(any, any, DAY, true, null),
                "No rule finds an outcome that was counted before. Maybe CO-03 was removed.");
        for (IncompatibleOutcomes row : ruleSet.incompatibilities().rows()) {
            Pair pair = trials.pair(row.a(), row.b(), DAY, false, row);
            Findings findings = new Findings();
            rules.look(Chapters.INCOMPATIBILITY, pair, findings);
            if (findings.found().isEmpty()) {
                gaps.add(new Gap(
                        Chapters.INCOMPATIBILITY,
                        "No rule speaks by row %s of the incompatible outcomes. Maybe IN-01 was removed."
                                .formatted(row.id())));
            }
        }
    }

    private void evidence(Outcome outcome) {
        require(
                Chapters.ELIGIBILITY,
                trials.claim(outcome, DAY, "p", null),
                "No rule refuses %s without evidence. Maybe EV-01a was removed.".formatted(outcome.code()));
        Set<EvidenceKind> others = EnumSet.complementOf(EnumSet.copyOf(outcome.evidence()));
        for (EvidenceKind kind : others) {
            require(
                    Chapters.ELIGIBILITY,
                    trials.claim(outcome, DAY, "p", TrialClaims.of(kind)),
                    "No rule refuses %s with a %s, which it does not accept. Maybe EV-01b was removed."
                            .formatted(outcome.code(), kind.word()));
        }
        for (EvidenceKind kind : outcome.evidence()) {
            if (kind != EvidenceKind.RECORD) {
                unmoved(outcome, kind);
            }
        }
    }

    /** Requires that each kind of evidence which does not reach the outcome is refused; the first that is not is noted. */
    private void unmoved(Outcome outcome, EvidenceKind kind) {
        int before = gaps.size();
        for (Evidence evidence : TrialClaims.unmoved(outcome, kind, DAY)) {
            if (gaps.size() == before) {
                require(
                        Chapters.ELIGIBILITY,
                        trials.claim(outcome, DAY, "p", evidence),
                        "%s accepts a %s, but no rule judges one: nothing refuses it without a movement. Maybe a part of EV-04 or EV-08 was removed."
                                .formatted(outcome.code(), kind.word()));
            }
        }
    }

    private void require(String chapter, Object fact, String otherwise) {
        try {
            if (trials.heard(rules, chapter, fact).isEmpty()) {
                gaps.add(new Gap(chapter, otherwise));
            }
        } catch (RuntimeException failing) {
            gaps.add(new Gap(
                    chapter,
                    "A rule of this chapter fails on a claim: it asks further of something that is not there. "
                            + "Maybe it should ask first whether it is (known, evidence.given, paired)."));
        }
    }

    /** Requires one rate of each category of deadweight on every day on which it may change. */
    private void deadweight(Collection<LocalDate> turns) {
        SortedSet<LocalDate> days = new TreeSet<>(ALWAYS);
        turns.forEach(day -> days.addAll(List.of(day.minusDays(1), day, day.plusDays(1))));
        Map<String, Outcome> categories = new LinkedHashMap<>();
        ruleSet.catalogue().outcomes().forEach(each -> categories.putIfAbsent(each.deadweightCategory(), each));
        categories.values().forEach(outcome -> rate(outcome, days));
    }

    /** The first day on which an outcome of a category has not its one rate. */
    private void rate(Outcome outcome, SortedSet<LocalDate> days) {
        for (LocalDate day : days) {
            List<Finding> rates =
                    trials
                            .heardAll(rules, Chapters.VALUE, trials.claim(outcome, day, "p", TrialClaims.record()))
                            .stream()
                            .filter(finding -> finding.kind() == FindingKind.DEADWEIGHT)
                            .toList();
            if (rates.size() != 1) {
                gaps.add(new Gap(Chapters.VALUE, rates(outcome, day, rates)));
                return;
            }
            if (!isRate(rates.get(0).rate())) {
                gaps.add(new Gap(
                        Chapters.VALUE,
                        "Rule %s gives a deadweight of %s; a rate is from 0 to 1, such as 0.19."
                                .formatted(
                                        rates.get(0).card().key(), rates.get(0).rate())));
                return;
            }
        }
    }

    private static String rates(Outcome outcome, LocalDate day, List<Finding> rates) {
        String rulesNamed = String.join(
                " and ", rates.stream().map(finding -> finding.card().key()).toList());
        return "Category %s, of outcome %s and others, has %s of deadweight on %s; it must have one. Maybe %s"
                .formatted(
                        outcome.deadweightCategory(),
                        outcome.code(),
                        rates.isEmpty()
                                ? "no default rate"
                                : "%d default rates (%s)".formatted(rates.size(), rulesNamed),
                        day,
                        rates.isEmpty()
                                ? "add a row to the decision table, or correct deadweight_category in outcomes.csv."
                                : "end one before the other begins.");
    }

    private static boolean isRate(BigDecimal rate) {
        return rate != null && rate.signum() >= 0 && rate.compareTo(BigDecimal.ONE) <= 0;
    }

    /** Something that the rules of a chapter, by its name, must judge and do not. */
    public record Gap(String chapter, String message) {}
}
