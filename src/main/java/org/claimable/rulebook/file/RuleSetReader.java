package org.claimable.rulebook.file;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.claimable.bank.Catalogue;
import org.claimable.claim.Options;
import org.claimable.claim.RulesLevel;
import org.claimable.rulebook.Chapter;
import org.claimable.rulebook.IncompatibleOutcomes;
import org.claimable.rulebook.Overlay;
import org.claimable.rulebook.ParameterTimeline;
import org.claimable.rulebook.RuleCard;
import org.claimable.rulebook.RuleSet;
import tools.jackson.databind.JsonNode;

/** Reads a rule set from its folders as far as it can, and notes every mistake. */
public final class RuleSetReader {
    /** The file that makes a folder a rule set. */
    public static final String ABOUT = "rule-set.yaml";

    private static final List<String> KEYS =
            List.of("id", "title", "version", "basedOn", "defaults", "searchSteps", "chapters");

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
        FolderFiles home = layers.having(ABOUT).orElse(layers.top());
        YamlFile about = YamlFile.read(home, ABOUT, problems);
        YamlForm form = new YamlForm(about, problems);
        form.hasOnly("", KEYS);
        List<Chapter> chapters = chapters();
        OutcomeCodes codes = new OutcomeCodes(catalogue, catalogueFiles.doubtful());
        chapters.forEach(chapter -> readTables(chapter.id(), codes));
        requireCitedNorms(chapters);
        FolderCheck check = new FolderCheck(chapters, problems);
        layers.folders().forEach(folder -> check.refuseUnknownFiles(folder, OverlayReader.ownFiles(folder)));
        ParameterTimeline parameters = new ParameterRows(layers, sources, problems).read();
        return new RuleSetFolder(
                form.id("/id"),
                form.text("/title"),
                form.text("/version"),
                defaults(about, form),
                searchSteps(),
                overlays,
                layers,
                sources,
                chapters,
                norms,
                catalogue,
                rows,
                parameters,
                idPlaces);
    }

    /** The chapters in reading order, as the lowest folder lists them; a folder on top may add to the list. */
    private List<Chapter> chapters() {
        Map<String, String> titles = new LinkedHashMap<>();
        for (FolderFiles folder : layers.folders()) {
            if (folder.has(ABOUT)) {
                listed(YamlFile.read(folder, ABOUT, problems), titles);
            }
        }
        ChapterFiles files = new ChapterFiles(layers, sources, problems);
        List<Chapter> chapters = new ArrayList<>();
        titles.forEach((id, title) -> chapters.add(files.chapter(id, title)));
        return chapters;
    }

    private void listed(YamlFile about, Map<String, String> titles) {
        YamlForm form = new YamlForm(about, problems);
        JsonNode list = about.root().path("chapters");
        Set<String> own = new HashSet<>();
        for (int i = 0; i < list.size(); i++) {
            String pointer = "/chapters/" + i;
            form.hasOnly(pointer, List.of("id", "title"));
            String id = form.id(pointer + "/id");
            String title = form.text(pointer + "/title");
            if (!own.add(id)) {
                problems.add(about.place(pointer), "Chapter %s is listed twice. Remove one of the two.".formatted(id));
            } else if (layers.paths().stream().noneMatch(path -> path.startsWith(id + "/"))) {
                problems.add(
                        about.place(pointer),
                        "Chapter \"%s\" has no readable folder of that name. Maybe the folder was renamed."
                                .formatted(id));
            } else {
                titles.put(id, title);
            }
        }
    }

    private void readTables(String chapter, OutcomeCodes codes) {
        for (ChapterFiles.Norm norm : new ChapterFiles(layers, sources, problems).norms(chapter)) {
            if (isNew(norm.card().id(), norm.place())) {
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
            problems.add(
                    place, "Rule id %s is used twice; ids are never reused. It stands in %s too.".formatted(id, other));
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
            if (norms.stream().noneMatch(norm -> norm.id().equals(cited))) {
                String file = chapter + "/" + ChapterFiles.NORMS;
                problems.add(
                        layers.having(file).orElse(layers.top()).called(file),
                        0,
                        "Norm %s is missing, which every answer cites. Maybe its row was removed or renamed."
                                .formatted(cited));
            }
        });
    }

    private Options defaults(YamlFile about, YamlForm form) {
        form.hasOnly("/defaults", List.of("rules"));
        String level = about.root().at("/defaults/rules").asString("");
        for (RulesLevel known : RulesLevel.values()) {
            if (known.name().equals(level)) {
                return new Options(Options.DEFAULT.yearBasis(), Options.DEFAULT.conflictPolicy(), known);
            }
        }
        if (about.root().has("defaults")) {
            problems.add(
                    about.place("/defaults/rules"),
                    "The default rules are \"%s\". Maybe PUBLISHED, WITH_LEGACY or WITH_INFERRED.".formatted(level));
        }
        return Options.DEFAULT;
    }

    private int searchSteps() {
        YamlFile lowest = null;
        for (FolderFiles folder : layers.folders()) {
            if (folder.has(ABOUT)) {
                YamlFile about = YamlFile.read(folder, ABOUT, problems);
                lowest = lowest == null || about.root().has("searchSteps") ? about : lowest;
            }
        }
        int steps = lowest == null ? 1 : lowest.root().path("searchSteps").asInt(0);
        if (lowest != null && (steps < 1 || steps > 10_000_000)) {
            problems.add(
                    lowest.place("/searchSteps"),
                    "It needs searchSteps of at least 1 and at most 10000000. Maybe searchSteps: 200000.");
        }
        return steps;
    }
}
