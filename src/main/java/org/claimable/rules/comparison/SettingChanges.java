package org.claimable.rules.comparison;

import java.util.List;
import org.claimable.method.catalogue.Setting;
import org.claimable.method.citation.Citation.Source;
import org.claimable.method.rulebook.RuleSet;
import org.claimable.method.rulebook.RuleSet.Chapter;

/** What changed of a rule set as a whole: title and version, defaults, what lies over it, chapters and sources. */
final class SettingChanges {
    private final Changes changes;

    SettingChanges(Changes changes) {
        this.changes = changes;
    }

    void note(RuleSet before, RuleSet after) {
        BeforeAndAfter set =
                new BeforeAndAfter(changes, Change.ChangedPart.RULE_SET, after.id(), "Rule set " + after.id(), null);
        if (before.id().equals(after.id())) {
            set.reworded("its title is %s", before.title(), after.title());
            set.instead("its version is %s", before.version(), after.version());
        }
        set.instead("it tries at most %s steps for the best choice", before.searchSteps(), after.searchSteps());
        Setting.OPTIONS.forEach(option -> option(option, before, after));
        Changes.match(before.overlays(), after.overlays(), RuleSet.Overlay::id, this::overlay);
        Changes.match(before.chapters(), after.chapters(), Chapter::id, this::chapter);
        Changes.match(
                List.copyOf(before.sources().values()),
                List.copyOf(after.sources().values()),
                Source::id,
                this::source);
    }

    private void option(Setting option, RuleSet before, RuleSet after) {
        new BeforeAndAfter(changes, Change.ChangedPart.DEFAULT, option.field(), "Default of " + option.field(), null)
                .instead(
                        "where a request chooses nothing, it is %s",
                        before.defaults().get(option), after.defaults().get(option));
    }

    private void overlay(RuleSet.Overlay before, RuleSet.Overlay after) {
        RuleSet.Overlay known = after == null ? before : after;
        BeforeAndAfter overlay =
                new BeforeAndAfter(changes, Change.ChangedPart.OVERLAY, known.id(), "Overlay " + known.id(), null);
        if (before == null) {
            overlay.added(": \"%s\" lies over the rule set".formatted(known.title()));
        } else if (after == null) {
            overlay.removed(": \"%s\" no longer lies over the rule set".formatted(known.title()));
        } else if (!before.digest().equals(after.digest())) {
            overlay.changed("its tables are not the same");
        }
    }

    private void chapter(Chapter before, Chapter after) {
        Chapter known = after == null ? before : after;
        BeforeAndAfter chapter =
                new BeforeAndAfter(changes, Change.ChangedPart.CHAPTER, known.id(), "Chapter " + known.id(), null);
        if (before == null) {
            chapter.added(": \"%s\"".formatted(known.title()));
        } else if (after == null) {
            chapter.removed(": \"%s\"".formatted(known.title()));
        } else {
            chapter.reworded("its title is %s", before.title(), after.title());
        }
    }

    private void source(Source before, Source after) {
        Source known = after == null ? before : after;
        BeforeAndAfter source =
                new BeforeAndAfter(changes, Change.ChangedPart.SOURCE, known.id(), "Source " + known.id(), null);
        if (before == null) {
            source.added(": %s, \"%s\" (%s)".formatted(known.publisher(), known.title(), known.date()));
        } else if (after == null) {
            source.removed(": %s, \"%s\" (%s)".formatted(known.publisher(), known.title(), known.date()));
        } else {
            source.reworded("its title is %s", before.title(), after.title());
            source.instead("its publisher is %s", before.publisher(), after.publisher());
            source.instead("its date is %s", before.date(), after.date());
            source.instead("its link is %s", before.link(), after.link());
        }
    }
}
