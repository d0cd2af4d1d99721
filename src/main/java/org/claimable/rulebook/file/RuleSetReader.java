package org.claimable.rulebook.file;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.claimable.bank.Catalogue;
import org.claimable.rulebook.Chapter;
import org.claimable.rulebook.IncompatibleOutcomes;
import org.claimable.rulebook.Overlay;
import org.claimable.rulebook.ParameterTimeline;
import org.claimable.rulebook.RuleCard;
import org.claimable.rulebook.RuleSet;

/** Reads a rule set from its folders as far as it can, and notes every mistake. */
public final class RuleSetReader {
    /** The file that makes a folder a rule set. */
    public static final String ABOUT = "rule-set.yaml";

    private final Layers layers;
    private final Problems problems;
    private final Sources sources;
    private final Map<String, Place> idPlaces = new HashMap<>();
    private final List<RuleCard> norms = new ArrayList<>();
    private final List<IncompatibleOutcomes> rows = new ArrayList<>();

    private RuleSetReader(Layers layers, Problems problems) {
        this.layers = layers;
        this.problems = problems;
        this.sources = Sources.read(layers, problems);
    }

    /** The rule set of some folders, lowest first, of which {@code overlays} are laid over it. */
    public static RuleSetFolder read(Layers layers, List<Overlay> overlays, Problems problems) {
        return new RuleSetReader(layers, problems).read(overlays);
    }

    private RuleSetFolder read(List<Overlay> overlays) {
        CatalogueFiles catalogueFiles = new CatalogueFiles(layers, sources, problems);
        Catalogue catalogue = catalogueFiles.read();
        AboutRuleSet about = new AboutRuleSet(layers, problems);
        List<Chapter> chapters = about.chapters(sources);
        OutcomeCodes codes = new OutcomeCodes(catalogue, catalogueFiles.doubtful());
        chapters.forEach(chapter -> readTables(chapter.id(), codes));
        requireCitedNorms(chapters);
        FolderCheck check = new FolderCheck(chapters, problems);
        layers.folders().forEach(folder -> check.refuseUnknownFiles(folder, OverlayReader.ownFiles(folder)));
        ParameterTimeline parameters = new ParameterRows(layers, sources, problems).read();
        return new RuleSetFolder(
                about.id(),
                about.title(),
                about.version(),
                about.defaults(),
                about.searchSteps(),
                overlays,
                layers,
                sources,
                chapters,
                norms,
                catalogue,
                rows,
                parameters,
                new PlaceholderRows(layers, sources, problems).read(),
                idPlaces);
    }

    private void readTables(String chapter, OutcomeCodes codes) {
        for (ChapterFiles.Norm norm : new ChapterFiles(layers, sources, problems).norms(chapter)) {
            if (isNew(norm.card().key(), norm.place())) {
                norms.add(norm.card());
            }
        }
        IncompatibleRows table = new IncompatibleRows(layers, sources, codes, problems);
        for (IncompatibleOutcomes row : table.read(chapter)) {
            if (isNew(row.id(), table.places().get(row.id()))) {
                rows.add(row);
            }
        }
    }

    private boolean isNew(String id, Place place) {
        Place other = idPlaces.putIfAbsent(id, place);
        if (other != null) {
            problems.add(place, "Rule id %s is used twice; ids are never reused. It stands in %s too.", id, other);
        }
        return other == null;
    }

    private void requireCitedNorms(List<Chapter> chapters) {
        RuleSet.CITED_NORMS.forEach((cited, chapterName) -> {
            String chapter = chapters.stream()
                    .filter(each -> each.name().equals(chapterName))
                    .map(Chapter::id)
                    .findFirst()
                    .orElse(chapterName);
            if (norms.stream().noneMatch(norm -> norm.key().equals(cited))) {
                String file = chapter + "/" + ChapterFiles.NORMS;
                problems.add(
                        layers.having(file).orElse(layers.top()).called(file),
                        "Norm %s is missing, which every answer cites. Maybe its row was removed or renamed.",
                        cited);
            }
        });
    }
}
