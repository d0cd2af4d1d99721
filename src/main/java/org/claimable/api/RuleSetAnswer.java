package org.claimable.api;

import java.net.URI;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import org.claimable.api.generated.model.AddedField;
import org.claimable.api.generated.model.Chapter;
import org.claimable.api.generated.model.ListOfValues;
import org.claimable.api.generated.model.NormDeparture;
import org.claimable.api.generated.model.OptionsUsed;
import org.claimable.api.generated.model.Overlay;
import org.claimable.api.generated.model.Parameter;
import org.claimable.api.generated.model.Provenance;
import org.claimable.api.generated.model.Rule;
import org.claimable.api.generated.model.RuleSet;
import org.claimable.api.generated.model.RuleSetState;
import org.claimable.api.generated.model.RuleSetSummary;
import org.claimable.api.generated.model.Source;
import org.claimable.method.catalogue.Setting;
import org.claimable.method.claim.Settings;
import org.claimable.method.evaluation.Evaluator;
import org.claimable.method.evaluation.Rules.Chapters;
import org.claimable.method.rulebook.IncompatibilityTable.IncompatibleOutcomes;
import org.claimable.method.rulebook.OwnFields.OwnField;
import org.claimable.method.rulebook.RuleCard;
import org.claimable.rules.publishing.Lease;
import tools.jackson.databind.json.JsonMapper;

/** A rule set as the API shows it, with since when it is published, its rules by chapter, and its parameters. */
record RuleSetAnswer(Evaluator evaluator, Lease lease) {
    private static final JsonMapper JSON = new JsonMapper();

    RuleSetSummary summary() {
        org.claimable.method.rulebook.RuleSet set = evaluator.ruleSet();
        int rules = evaluator.rules().cards().size()
                + set.norms().size()
                + set.incompatibilities().rows().size();
        return new RuleSetSummary(
                set.id(),
                set.title(),
                set.version(),
                set.digest(),
                state(),
                lease.loadedSince(set).atOffset(ZoneOffset.UTC),
                isDefault(),
                overlays(),
                set.chapters().size(),
                rules);
    }

    RuleSet whole() {
        org.claimable.method.rulebook.RuleSet set = evaluator.ruleSet();
        return new RuleSet(
                        set.id(),
                        set.title(),
                        set.version(),
                        set.digest(),
                        state(),
                        lease.loadedSince(set).atOffset(ZoneOffset.UTC),
                        isDefault(),
                        overlays(),
                        options(set.defaults()),
                        set.sources().values().stream()
                                .map(RuleSetAnswer::source)
                                .toList(),
                        set.chapters().stream().map(this::chapter).toList(),
                        set.parameters().rows().stream()
                                .map(RuleSetAnswer::parameter)
                                .toList())
                .fields(orNull(
                        set.fields().fields().stream().map(RuleSetAnswer::field).toList()))
                .lists(orNull(set.lists().byName().values().stream()
                        .map(each -> new ListOfValues(
                                each.name(), each.columns(), each.rows().size()))
                        .toList()))
                .departures(orNull(set.departures().stream()
                        .map(each -> new NormDeparture(
                                each.norm(), each.why(), each.citation().text()))
                        .toList()));
    }

    /** A list that is absent where it is empty. */
    private static <T> List<T> orNull(List<T> list) {
        return list.isEmpty() ? null : list;
    }

    private static AddedField field(OwnField field) {
        return new AddedField(
                        field.name(),
                        field.title(),
                        AddedField.OfEnum.fromValue(field.of().name()),
                        AddedField.TypeEnum.fromValue(field.type().name()),
                        field.required(),
                        field.citation().text())
                ._list(field.list());
    }

    private RuleSetState state() {
        return lease.refusal().isPresent() ? RuleSetState.KEPT : RuleSetState.CURRENT;
    }

    private boolean isDefault() {
        return lease.library().evaluator(null).orElseThrow() == evaluator;
    }

    private List<Overlay> overlays() {
        return evaluator.ruleSet().overlays().stream()
                .map(each -> new Overlay(each.id(), each.title(), each.licensed(), each.digest()))
                .toList();
    }

    private static OptionsUsed options(Settings defaults) {
        return JSON.convertValue(
                Setting.OPTIONS.stream().collect(Collectors.toMap(Setting::field, each -> defaults.choice(each)
                        .name())),
                OptionsUsed.class);
    }

    private static Source source(org.claimable.method.citation.Citation.Source source) {
        Source shown = new Source(source.id(), source.title(), source.publisher(), source.date());
        return source.link().isEmpty() ? shown : shown.link(URI.create(source.link()));
    }

    private Chapter chapter(org.claimable.method.rulebook.RuleSet.Chapter chapter) {
        return new Chapter(chapter.id(), chapter.title(), rules(chapter));
    }

    /** What is cited by an id, with or without a part. */
    List<Rule> cited(String id) {
        return evaluator.ruleSet().chapters().stream()
                .flatMap(each -> rules(each).stream())
                .filter(each -> id.equals(each.getId()) || id.equals(each.getId() + each.getPart()))
                .toList();
    }

    /** Its rules, its norms, and of the chapter on incompatibility the rows of the table. */
    private List<Rule> rules(org.claimable.method.rulebook.RuleSet.Chapter chapter) {
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

    private static Parameter parameter(org.claimable.method.rulebook.Parameters.Parameter row) {
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
