package org.claimable.api;

import java.net.URI;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Collectors;
import org.claimable.api.generated.model.OptionsUsed;
import org.claimable.api.generated.model.Overlay;
import org.claimable.api.generated.model.RuleSet;
import org.claimable.api.generated.model.RuleSetState;
import org.claimable.api.generated.model.RuleSetSummary;
import org.claimable.api.generated.model.Source;
import org.claimable.catalogue.Setting;
import org.claimable.claim.Settings;
import org.claimable.evaluation.Evaluator;
import org.claimable.publishing.Lease;
import tools.jackson.databind.json.JsonMapper;

/** A rule set as the API shows it, with since when it is published. */
record RuleSetView(Evaluator evaluator, Lease lease) {
    private static final JsonMapper JSON = new JsonMapper();

    RuleSetSummary summary() {
        org.claimable.rulebook.RuleSet set = evaluator.ruleSet();
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
        org.claimable.rulebook.RuleSet set = evaluator.ruleSet();
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
                set.sources().values().stream().map(RuleSetView::source).toList(),
                set.chapters().stream()
                        .map(chapter -> ChapterView.chapter(chapter, evaluator))
                        .toList(),
                set.parameters().rows().stream().map(ChapterView::parameter).toList());
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

    private static Source source(org.claimable.citation.Source source) {
        Source shown = new Source(source.id(), source.title(), source.publisher(), source.date());
        return source.link().isEmpty() ? shown : shown.link(URI.create(source.link()));
    }
}
