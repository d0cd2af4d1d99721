package org.claimable.proof;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.claimable.bank.AnswerScale;
import org.claimable.bank.AnswerScale.Answer;
import org.claimable.bank.Audience;
import org.claimable.bank.EvidenceKind;
import org.claimable.bank.Outcome;
import org.claimable.bank.ScoreScale;
import org.claimable.rulebook.file.Place;

/**
 * The changes of the catalogue: of an outcome a kind of evidence removed or added, another scale, audience or category of
 * deadweight; of an answer whether it meets, or that it is there; of a scale of scores an end moved by one.
 */
final class CatalogueMutants {
    private final Draft draft;
    private final List<Outcome> outcomes;
    private final Map<String, AnswerScale> answers = new LinkedHashMap<>();
    private final Map<String, ScoreScale> scores = new LinkedHashMap<>();
    private final List<Mutant> mutants = new ArrayList<>();

    private CatalogueMutants(Draft draft) {
        this.draft = draft;
        this.outcomes = draft.ruleSet().catalogue().outcomes();
        for (Outcome outcome : outcomes) {
            if (outcome.answers() != null) {
                answers.putIfAbsent(outcome.answers().name(), outcome.answers());
            }
            if (outcome.scores() != null) {
                scores.putIfAbsent(outcome.scores().name(), outcome.scores());
            }
        }
    }

    static List<Mutant> of(Draft draft, OwnParts own) {
        CatalogueMutants catalogue = new CatalogueMutants(draft);
        Map<String, Place> places = own.outcomes();
        catalogue.outcomes.stream()
                .filter(each -> places.containsKey(each.code()))
                .forEach(each -> catalogue.outcome(each, places.get(each.code())));
        own.answers().forEach(catalogue::answer);
        own.scores().forEach(catalogue::scale);
        return catalogue.mutants;
    }

    private void outcome(Outcome outcome, Place place) {
        for (EvidenceKind kind : EvidenceKind.values()) {
            Set<EvidenceKind> kinds = EnumSet.copyOf(outcome.evidence());
            boolean removed = kinds.remove(kind) || !kinds.add(kind);
            if (!kinds.isEmpty()) {
                String change = removed ? "that a %s does not show it" : "that a %s shows it too";
                change(
                        outcome,
                        place,
                        change.formatted(kind.name().toLowerCase(Locale.ROOT)),
                        each -> accepting(each, kinds));
            }
        }
        for (Audience audience : Audience.values()) {
            if (audience != outcome.audience()) {
                change(
                        outcome,
                        place,
                        moved("audience", outcome.audience(), audience),
                        each -> with(each, audience, each.deadweightCategory()));
            }
        }
        categories().stream()
                .filter(each -> !each.equals(outcome.deadweightCategory()))
                .forEach(category -> change(
                        outcome,
                        place,
                        moved("deadweight category", outcome.deadweightCategory(), category),
                        each -> with(each, each.audience(), category)));
        scales(outcome, place);
    }

    private Set<String> categories() {
        return outcomes.stream().map(Outcome::deadweightCategory).collect(Collectors.toCollection(TreeSet::new));
    }

    private void scales(Outcome outcome, Place place) {
        if (outcome.answers() != null) {
            answers.values().stream()
                    .filter(each -> each != outcome.answers()
                            && !each.name().equals(outcome.answers().name()))
                    .forEach(scale -> change(
                            outcome,
                            place,
                            moved("scale", outcome.answers().name(), scale.name()),
                            each -> with(each, each.evidence(), scale, each.scores())));
        }
        if (outcome.scores() != null) {
            scores.values().stream()
                    .filter(each -> !each.name().equals(outcome.scores().name()))
                    .forEach(scale -> change(
                            outcome,
                            place,
                            moved("scale", outcome.scores().name(), scale.name()),
                            each -> with(each, each.evidence(), each.answers(), scale)));
        }
    }

    private void answer(String key, Place place) {
        AnswerScale scale = answers.get(key.substring(0, key.indexOf(' ')));
        String text = key.substring(key.indexOf(' ') + 1);
        if (scale == null) {
            return;
        }
        String id = "\"%s\" of %s".formatted(text, scale.name());
        boolean meets = scale.answers().stream().anyMatch(each -> each.text().equals(text) && each.meets());
        List<Answer> flipped = scale.answers().stream()
                .map(each -> each.text().equals(text) ? new Answer(text, !each.meets()) : each)
                .toList();
        List<Answer> fewer = scale.answers().stream()
                .filter(each -> !each.text().equals(text))
                .toList();
        add(
                id,
                place,
                moved("meets", meets ? "yes" : "no", meets ? "no" : "yes"),
                asked(scale),
                () -> draft.withOutcomes(on(scale, flipped)));
        add(id, place, "that the row is gone", asked(scale), () -> draft.withOutcomes(on(scale, fewer)));
    }

    private static UnaryOperator<Outcome> on(AnswerScale scale, List<Answer> answers) {
        AnswerScale changed = new AnswerScale(scale.name(), answers, scale.isLicensed());
        return each -> each.answers() != null && each.answers().name().equals(scale.name())
                ? with(each, each.evidence(), changed, each.scores())
                : each;
    }

    private List<Outcome> asked(AnswerScale scale) {
        return outcomes.stream()
                .filter(each -> each.answers() != null && each.answers().name().equals(scale.name()))
                .toList();
    }

    private void scale(String name, Place place) {
        ScoreScale scale = scores.get(name);
        List<Outcome> scored = outcomes.stream()
                .filter(each -> each.scores() != null && each.scores().name().equals(name))
                .toList();
        for (int one : new int[] {-1, 1}) {
            if (scale != null) {
                BigDecimal lowest = scale.lowest().add(BigDecimal.valueOf(one));
                BigDecimal highest = scale.highest().add(BigDecimal.valueOf(one));
                add(
                        name,
                        place,
                        moved("lowest", scale.lowest(), lowest),
                        scored,
                        () -> draft.withOutcomes(on(new ScoreScale(name, lowest, scale.highest()))));
                add(
                        name,
                        place,
                        moved("highest", scale.highest(), highest),
                        scored,
                        () -> draft.withOutcomes(on(new ScoreScale(name, scale.lowest(), highest))));
            }
        }
    }

    private static UnaryOperator<Outcome> on(ScoreScale scale) {
        return each -> each.scores() != null && each.scores().name().equals(scale.name())
                ? with(each, each.evidence(), each.answers(), scale)
                : each;
    }

    /** An outcome by other kinds of evidence; a kind that needs a scale has the outcome's own, or any. */
    private Outcome accepting(Outcome outcome, Set<EvidenceKind> kinds) {
        AnswerScale answered = outcome.answers() != null
                ? outcome.answers()
                : answers.values().stream().findFirst().orElse(null);
        ScoreScale scored = outcome.scores() != null
                ? outcome.scores()
                : scores.values().stream().findFirst().orElse(null);
        return with(
                outcome,
                kinds,
                kinds.contains(EvidenceKind.SURVEY) ? answered : null,
                kinds.contains(EvidenceKind.SCORE) ? scored : null);
    }

    private static Outcome with(Outcome outcome, Audience audience, String category) {
        return new Outcome(
                outcome.position(),
                outcome.code(),
                outcome.bank(),
                outcome.area(),
                outcome.name(),
                audience,
                outcome.evidence(),
                outcome.answers(),
                outcome.scores(),
                category,
                outcome.citation(),
                outcome.note());
    }

    private static Outcome with(Outcome outcome, Set<EvidenceKind> kinds, AnswerScale answers, ScoreScale scores) {
        return new Outcome(
                outcome.position(),
                outcome.code(),
                outcome.bank(),
                outcome.area(),
                outcome.name(),
                outcome.audience(),
                kinds,
                answers,
                scores,
                outcome.deadweightCategory(),
                outcome.citation(),
                outcome.note());
    }

    private static String moved(String what, Object before, Object after) {
        return "%s %s → %s".formatted(what, before, after);
    }

    private void change(Outcome outcome, Place place, String change, UnaryOperator<Outcome> changed) {
        add(
                outcome.code(),
                place,
                change,
                List.of(outcome),
                () -> draft.withOutcomes(each -> each.equals(outcome) ? changed.apply(each) : each));
    }

    private void add(String id, Place place, String change, List<Outcome> about, Supplier<Draft> changed) {
        mutants.add(Mutant.ofTable(id, place, change, about, () -> changed.get().evaluator()));
    }
}
