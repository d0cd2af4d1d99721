package org.claimable.api;

import java.net.URI;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.claimable.api.generated.model.Chapter;
import org.claimable.api.generated.model.ConflictPolicy;
import org.claimable.api.generated.model.OptionsUsed;
import org.claimable.api.generated.model.Parameter;
import org.claimable.api.generated.model.Provenance;
import org.claimable.api.generated.model.Rule;
import org.claimable.api.generated.model.RuleSet;
import org.claimable.api.generated.model.RuleSetSummary;
import org.claimable.api.generated.model.RulesLevel;
import org.claimable.api.generated.model.Source;
import org.claimable.api.generated.model.YearBasis;
import org.claimable.claim.Options;
import org.claimable.evaluation.Chapters;
import org.claimable.evaluation.Evaluator;
import org.claimable.rulebook.IncompatibleOutcomes;
import org.claimable.rulebook.RuleCard;

/** A rule set as the API shows it. */
final class RuleSetView {
    private RuleSetView() {}

    static RuleSetSummary summary(Evaluator evaluator, boolean isDefault) {
        org.claimable.rulebook.RuleSet set = evaluator.ruleSet();
        int rules = evaluator.rules().cards().size()
                + set.norms().size()
                + set.incompatibilities().rows().size();
        return new RuleSetSummary(
                set.id(),
                set.title(),
                set.version(),
                set.digest(),
                isDefault,
                set.chapters().size(),
                rules);
    }

    static RuleSet whole(Evaluator evaluator, boolean isDefault) {
        org.claimable.rulebook.RuleSet set = evaluator.ruleSet();
        return new RuleSet(
                set.id(),
                set.title(),
                set.version(),
                set.digest(),
                isDefault,
                new OptionsUsed(
                        YearBasis.fromValue(Options.DEFAULT.yearBasis().name()),
                        ConflictPolicy.fromValue(
                                Options.DEFAULT.conflictPolicy().name()),
                        RulesLevel.fromValue(Options.DEFAULT.rules().name())),
                set.sources().values().stream().map(RuleSetView::source).toList(),
                set.chapters().stream()
                        .map(chapter -> new Chapter(chapter.id(), chapter.title(), rules(chapter, evaluator)))
                        .toList(),
                set.parameters().rows().stream().map(RuleSetView::parameter).toList());
    }

    private static Source source(org.claimable.citation.Source source) {
        Source shown = new Source(source.id(), source.title(), source.publisher(), source.date());
        return source.link().isEmpty() ? shown : shown.link(URI.create(source.link()));
    }

    private static List<Rule> rules(org.claimable.rulebook.Chapter chapter, Evaluator evaluator) {
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

    private static Parameter parameter(org.claimable.rulebook.Parameter row) {
        return new Parameter(
                        row.name(),
                        row.value(),
                        row.unit(),
                        Provenance.fromValue(row.citation().provenance().word()),
                        row.citation().text())
                .from(row.from())
                .to(row.to())
                .note(row.note());
    }
}
