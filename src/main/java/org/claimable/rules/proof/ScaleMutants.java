package org.claimable.rules.proof;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.claimable.method.bank.AnswerScale;
import org.claimable.method.bank.AnswerScale.Answer;
import org.claimable.method.bank.Outcome;
import org.claimable.method.bank.Outcome.ScoreScale;
import org.claimable.rules.files.Problem.Location;
import org.claimable.rules.proof.Mutation.Draft;
import org.claimable.rules.proof.Mutation.Mutant;
import org.claimable.rules.proof.OutcomeMutants.Scales;
import org.claimable.rules.proof.Proof.OwnParts;

/** The changes of an answer, whether it meets or that it is there, and of a range of scores, an end of which is moved by one. */
final class ScaleMutants {
    private final Draft draft;
    private final Scales scales;
    private final List<Mutant> mutants = new ArrayList<>();

    private ScaleMutants(Draft draft) {
        this.draft = draft;
        this.scales = Scales.of(draft.ruleSet().catalogue());
    }

    static List<Mutant> of(Draft draft, OwnParts own) {
        ScaleMutants mutants = new ScaleMutants(draft);
        own.answers().forEach(mutants::answer);
        own.scores().forEach(mutants::scores);
        return mutants.mutants;
    }

    /** {@code key}: a scale and an answer with a space between them. A scale on which no outcome is asked changes nothing. */
    private void answer(String key, Location place) {
        AnswerScale scale = scales.answers().get(key.substring(0, key.indexOf(' ')));
        String text = key.substring(key.indexOf(' ') + 1);
        if (scale == null) {
            return;
        }
        String id = "\"%s\" of %s".formatted(text, scale.name());
        List<Answer> flipped = scale.answers().stream()
                .map(each -> each.text().equals(text) ? new Answer(text, !each.meets(), each.rank()) : each)
                .toList();
        List<Answer> fewer = scale.answers().stream()
                .filter(each -> !each.text().equals(text))
                .toList();
        boolean meets = scale.find(text).filter(Answer::meets).isPresent();
        add(id, place, meets ? "meets yes → no" : "meets no → yes", asked(scale.name()), () -> on(scale, flipped));
        add(id, place, "that the row is gone", asked(scale.name()), () -> on(scale, fewer));
        scale.find(text).ifPresent(answer -> rank(scale, answer, place));
    }

    /** An answer whose rank is that of the next better one, and the other way round. */
    private void rank(AnswerScale scale, Answer answer, Location place) {
        Optional<Answer> better = scale.answers().stream()
                .filter(each -> scale.isRanked() && each.rank() < answer.rank())
                .max(Comparator.comparing(Answer::rank));
        better.ifPresent(other -> add(
                "\"%s\" of %s".formatted(answer.text(), scale.name()),
                place,
                "rank %d → %d".formatted(answer.rank(), other.rank()),
                asked(scale.name()),
                () -> on(scale, swapped(scale, answer, other))));
    }

    private static List<Answer> swapped(AnswerScale scale, Answer one, Answer other) {
        return scale.answers().stream()
                .map(each -> each == one
                        ? new Answer(one.text(), one.meets(), other.rank())
                        : each == other ? new Answer(other.text(), other.meets(), one.rank()) : each)
                .toList();
    }

    private Draft on(AnswerScale scale, List<Answer> answers) {
        AnswerScale changed = new AnswerScale(scale.name(), answers, scale.isLicensed());
        return draft.withOutcomes(each ->
                asked(scale.name()).test(each) ? Scales.on(each, each.evidence(), changed, each.scores()) : each);
    }

    private static Predicate<Outcome> asked(String scale) {
        return each -> each.answers() != null && each.answers().name().equals(scale);
    }

    private void scores(String name, Location place) {
        ScoreScale scale = scales.scores().get(name);
        if (scale == null) {
            return;
        }
        for (BigDecimal one : List.of(BigDecimal.ONE.negate(), BigDecimal.ONE)) {
            BigDecimal lowest = scale.lowest().add(one);
            BigDecimal highest = scale.highest().add(one);
            add(
                    name,
                    place,
                    "lowest %s → %s".formatted(scale.lowest(), lowest),
                    scored(name),
                    () -> on(new ScoreScale(name, lowest, scale.highest())));
            add(
                    name,
                    place,
                    "highest %s → %s".formatted(scale.highest(), highest),
                    scored(name),
                    () -> on(new ScoreScale(name, scale.lowest(), highest)));
        }
    }

    private Draft on(ScoreScale scale) {
        return draft.withOutcomes(each ->
                scored(scale.name()).test(each) ? Scales.on(each, each.evidence(), each.answers(), scale) : each);
    }

    private static Predicate<Outcome> scored(String scale) {
        return each -> each.scores() != null && each.scores().name().equals(scale);
    }

    private void add(String id, Location place, String change, Predicate<Outcome> about, Supplier<Draft> changed) {
        List<Outcome> outcomes =
                draft.ruleSet().catalogue().outcomes().stream().filter(about).toList();
        mutants.add(
                Mutant.ofTable(id, place, change, outcomes, () -> changed.get().evaluator()));
    }
}
