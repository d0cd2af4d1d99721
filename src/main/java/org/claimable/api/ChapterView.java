package org.claimable.api;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.claimable.api.generated.model.Chapter;
import org.claimable.api.generated.model.Parameter;
import org.claimable.api.generated.model.Provenance;
import org.claimable.api.generated.model.Rule;
import org.claimable.evaluation.Chapters;
import org.claimable.evaluation.Evaluator;
import org.claimable.rulebook.IncompatibleOutcomes;
import org.claimable.rulebook.RuleCard;

/** What decides in a rule set as the API shows it: the rules of its chapters, and its parameters. */
final class ChapterView {
    private ChapterView() {}

    static Chapter chapter(org.claimable.rulebook.Chapter chapter, Evaluator evaluator) {
        return new Chapter(chapter.id(), chapter.title(), rules(chapter, evaluator));
    }

    /** Its rules, its norms, and of the chapter on incompatibility the rows of the table. */
    static List<Rule> rules(org.claimable.rulebook.Chapter chapter, Evaluator evaluator) {
        List<Rule> rules = new ArrayList<>();
        evaluator.rules().cards().stream()
                .filter(card -> card.chapter().equals(chapter.id()))
                .sorted(Comparator.comparing(RuleCard::key))
                .forEach(card -> rules.add(rule(card, Rule.KindEnum.RULE)));
        evaluator.ruleSet().norms().stream()
                .filter(card -> card.chapter().equals(chapter.id()))
                .forEach(card -> rules.add(rule(card, Rule.KindEnum.NORM)));
        if (chapter.name().equals(Chapters.INCOMPATIBILITY)) {
            evaluator.ruleSet().incompatibilities().rows().forEach(row -> rules.add(row(row)));
        }
        return rules;
    }

    private static Rule rule(RuleCard card, Rule.KindEnum kind) {
        return new Rule(
                        card.id(),
                        card.part(),
                        card.name(),
                        Provenance.fromValue(card.provenance().word()),
                        card.citation().text(),
                        card.remedy(),
                        kind)
                .outcomes(null);
    }

    private static Rule row(IncompatibleOutcomes row) {
        return new Rule(
                        row.id(),
                        "",
                        "%s and %s are not both claimed for one person in one year"
                                .formatted(row.a().name(), row.b().name()),
                        Provenance.fromValue(row.provenance().word()),
                        row.citation().text(),
                        "Withdraw one of the two.",
                        Rule.KindEnum.ROW)
                .outcomes(List.of(row.a().code(), row.b().code()))
                .from(row.from())
                .to(row.to())
                .evidenceMayOverride(row.evidenceMayOverride())
                .rationale(row.rationale());
    }

    static Parameter parameter(org.claimable.rulebook.Parameter row) {
        return new Parameter(
                        row.name(),
                        row.value(),
                        row.unit(),
                        Provenance.fromValue(row.citation().provenance().word()),
                        row.citation().text())
                .from(row.from())
                .to(row.to())
                .date(row.isDay() ? LocalDate.ofEpochDay(row.value()) : null)
                .note(row.note());
    }
}
