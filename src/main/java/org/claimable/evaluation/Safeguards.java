package org.claimable.evaluation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.claimable.bank.Outcome;
import org.claimable.bank.Outcome.EvidenceKind;
import org.claimable.claim.Evidence;
import org.claimable.evaluation.fact.Pair;
import org.claimable.rulebook.IncompatibilityTable.IncompatibleOutcomes;
import org.claimable.rulebook.RuleSet;

/**
 * What no rule set may let through in silence, tried out before use: a claim that no rule could judge must not come out
 * claimable because nothing was said against it.
 */
public final class Safeguards {
    private static final LocalDate DAY = LocalDate.of(2024, 6, 3);

    private final RuleSet ruleSet;
    private final Rules rules;
    private final Trials trials;
    private final List<Gap> gaps = new ArrayList<>();

    private Safeguards(RuleSet ruleSet, Rules rules) {
        this.ruleSet = ruleSet;
        this.rules = rules;
        this.trials = new Trials(ruleSet);
    }

    /** What the rules of a rule set would let through. */
    public static List<Gap> gaps(RuleSet ruleSet, Rules rules) {
        Safeguards safeguards = new Safeguards(ruleSet, rules);
        safeguards.claims();
        safeguards.pairs();
        ruleSet.catalogue().outcomes().forEach(safeguards::evidence);
        return List.copyOf(safeguards.gaps);
    }

    private void claims() {
        require(
                Chapters.ELIGIBILITY,
                trials.claim(null, DAY, "p", Trials.record()),
                "No rule refuses an outcome that is not in the catalogue. Maybe EL-01 was removed.");
        Outcome any = ruleSet.catalogue().outcomes().get(0);
        require(
                Chapters.COUNTING,
                trials.claim(any, DAY, null, Trials.record()),
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
                    trials.claim(outcome, DAY, "p", Trials.of(kind)),
                    "No rule refuses %s with a %s, which it does not accept. Maybe EV-01b was removed."
                            .formatted(outcome.code(), word(kind)));
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
        for (Evidence evidence : Trials.unmoved(outcome, kind, DAY)) {
            if (gaps.size() == before) {
                require(
                        Chapters.ELIGIBILITY,
                        trials.claim(outcome, DAY, "p", evidence),
                        "%s accepts a %s, but no rule judges one: nothing refuses it without a movement. Maybe a part of EV-04 or EV-08 was removed."
                                .formatted(outcome.code(), word(kind)));
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

    private static String word(EvidenceKind kind) {
        return kind.name().toLowerCase(java.util.Locale.ROOT);
    }
}
