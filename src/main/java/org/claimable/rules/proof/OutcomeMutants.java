package org.claimable.rules.proof;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.claimable.method.bank.AnswerScale;
import org.claimable.method.bank.Catalogue;
import org.claimable.method.bank.Outcome;
import org.claimable.method.bank.Outcome.Audience;
import org.claimable.method.bank.Outcome.EvidenceKind;
import org.claimable.method.bank.Outcome.ScoreScale;
import org.claimable.rules.files.Problem.Location;
import org.claimable.rules.proof.Mutation.Draft;
import org.claimable.rules.proof.Mutation.Mutant;
import org.claimable.rules.proof.Proof.OwnParts;

/** The changes of an outcome: a kind of evidence removed or added, another scale, audience or category of deadweight. */
final class OutcomeMutants {
    private final Draft draft;
    private final Scales scales;
    private final Set<String> categories;
    private final List<Mutant> mutants = new ArrayList<>();

    private OutcomeMutants(Draft draft) {
        this.draft = draft;
        this.scales = Scales.of(draft.ruleSet().catalogue());
        this.categories = draft.ruleSet().catalogue().outcomes().stream()
                .map(Outcome::deadweightCategory)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    static List<Mutant> of(Draft draft, OwnParts own) {
        OutcomeMutants outcomes = new OutcomeMutants(draft);
        Map<String, Location> places = own.outcomes();
        draft.ruleSet().catalogue().outcomes().stream()
                .filter(each -> places.containsKey(each.code()))
                .forEach(each -> outcomes.add(each, places.get(each.code())));
        return outcomes.mutants;
    }

    private void add(Outcome outcome, Location place) {
        evidence(outcome, place);
        for (Audience audience : Audience.values()) {
            String change = "audience %s → %s".formatted(outcome.audience(), audience);
            add(outcome, place, change, each -> Scales.with(each, audience, each.deadweightCategory()));
        }
        for (String category : categories) {
            String change = "deadweight category %s → %s".formatted(outcome.deadweightCategory(), category);
            add(outcome, place, change, each -> Scales.with(each, each.audience(), category));
        }
        scales(outcome, place);
    }

    private void evidence(Outcome outcome, Location place) {
        for (EvidenceKind kind : EvidenceKind.values()) {
            Set<EvidenceKind> kinds = EnumSet.copyOf(outcome.evidence());
            boolean accepted = kinds.remove(kind);
            if (!accepted) {
                kinds.add(kind);
            }
            if (!kinds.isEmpty()) {
                String change = accepted ? "that a %s does not show it" : "that a %s shows it too";
                String word = kind.name().toLowerCase(Locale.ROOT);
                add(outcome, place, change.formatted(word), each -> accepting(each, kinds));
            }
        }
    }

    private void scales(Outcome outcome, Location place) {
        if (outcome.answers() != null) {
            for (AnswerScale scale : scales.answers().values()) {
                String change = "scale %s → %s".formatted(outcome.answers().name(), scale.name());
                add(outcome, place, change, each -> Scales.on(each, each.evidence(), scale, each.scores()));
            }
        }
        if (outcome.scores() != null) {
            for (ScoreScale scale : scales.scores().values()) {
                String change = "scale %s → %s".formatted(outcome.scores().name(), scale.name());
                add(outcome, place, change, each -> Scales.on(each, each.evidence(), each.answers(), scale));
            }
        }
    }

    /** An outcome by other kinds of evidence; a kind that needs a scale has the outcome's own, or any. */
    private Outcome accepting(Outcome outcome, Set<EvidenceKind> kinds) {
        AnswerScale answers = outcome.answers() != null ? outcome.answers() : scales.anyAnswers();
        ScoreScale scores = outcome.scores() != null ? outcome.scores() : scales.anyScores();
        return Scales.on(
                outcome,
                kinds,
                kinds.contains(EvidenceKind.SURVEY) ? answers : null,
                kinds.contains(EvidenceKind.SCORE) ? scores : null);
    }

    /** Adds a change of an outcome, unless it leaves it as it is: its scales are one object each, and the rest are words. */
    private void add(Outcome outcome, Location place, String change, UnaryOperator<Outcome> changed) {
        Outcome after = changed.apply(outcome);
        boolean same = after.audience() == outcome.audience()
                && after.deadweightCategory().equals(outcome.deadweightCategory())
                && after.evidence().equals(outcome.evidence())
                && after.answers() == outcome.answers()
                && after.scores() == outcome.scores();
        if (!same) {
            mutants.add(Mutant.ofTable(outcome.code(), place, change, List.of(outcome), () -> draft.withOutcomes(
                            each -> each.equals(outcome) ? after : each)
                    .evaluator()));
        }
    }

    /** The scales of a catalogue by name. */
    record Scales(Map<String, AnswerScale> answers, Map<String, ScoreScale> scores) {
        static Scales of(Catalogue catalogue) {
            Scales scales = new Scales(new LinkedHashMap<>(), new LinkedHashMap<>());
            for (Outcome outcome : catalogue.outcomes()) {
                if (outcome.answers() != null) {
                    scales.answers.putIfAbsent(outcome.answers().name(), outcome.answers());
                }
                if (outcome.scores() != null) {
                    scales.scores.putIfAbsent(outcome.scores().name(), outcome.scores());
                }
            }
            return scales;
        }

        /** Any scale of answers, null where there is none. */
        AnswerScale anyAnswers() {
            return answers.values().stream().findFirst().orElse(null);
        }

        /** Any scale of scores, null where there is none. */
        ScoreScale anyScores() {
            return scores.values().stream().findFirst().orElse(null);
        }

        /** An outcome with other kinds of evidence and their scales. */
        static Outcome on(Outcome outcome, Set<EvidenceKind> kinds, AnswerScale answers, ScoreScale scores) {
            return copy(outcome, outcome.audience(), outcome.deadweightCategory(), kinds, answers, scores);
        }

        /** An outcome for another audience, or of another category of deadweight. */
        static Outcome with(Outcome outcome, Audience audience, String category) {
            return copy(outcome, audience, category, outcome.evidence(), outcome.answers(), outcome.scores());
        }

        private static Outcome copy(
                Outcome of,
                Audience audience,
                String category,
                Set<EvidenceKind> kinds,
                AnswerScale answers,
                ScoreScale scores) {
            return new Outcome(
                    of.position(),
                    of.code(),
                    of.bank(),
                    of.area(),
                    of.name(),
                    audience,
                    kinds,
                    answers,
                    scores,
                    category,
                    of.citation(),
                    of.note());
        }
    }
}
