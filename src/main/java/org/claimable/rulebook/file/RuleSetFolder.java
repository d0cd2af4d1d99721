package org.claimable.rulebook.file;

import java.util.List;
import java.util.Map;
import org.claimable.bank.Catalogue;
import org.claimable.claim.Settings;
import org.claimable.rulebook.Chapter;
import org.claimable.rulebook.IncompatibilityTable;
import org.claimable.rulebook.IncompatibleOutcomes;
import org.claimable.rulebook.Overlay;
import org.claimable.rulebook.ParameterTimeline;
import org.claimable.rulebook.Placeholders;
import org.claimable.rulebook.RuleCard;
import org.claimable.rulebook.RuleSet;

/**
 * A rule set as far as its folders could be read: its rules are still text, and {@code parameters} is null where they are
 * wrong. {@code idPlaces} says where each norm and each row of the incompatibility table is written.
 */
public record RuleSetFolder(
        String id,
        String title,
        String version,
        Settings defaults,
        int searchSteps,
        List<Overlay> overlays,
        Layers layers,
        Sources sources,
        List<Chapter> chapters,
        List<RuleCard> norms,
        Catalogue catalogue,
        List<IncompatibleOutcomes> incompatibilities,
        ParameterTimeline parameters,
        Placeholders placeholders,
        Map<String, Place> idPlaces) {

    /** The rule set, where nothing is wrong with it. */
    public RuleSet ruleSet() {
        return new RuleSet(
                id,
                title,
                version,
                layers.digest(RuleSetFolder::decides),
                defaults,
                searchSteps,
                overlays,
                sources.byId(),
                chapters,
                norms,
                catalogue,
                new IncompatibilityTable(incompatibilities),
                parameters,
                placeholders);
    }

    /** All files decide but examples, texts for readers, and value sets, which have digests of their own. */
    private static boolean decides(String path) {
        return !path.endsWith(".md") && !path.endsWith(".examples.yaml") && !path.startsWith("values/");
    }
}
