package org.claimable.rules.files;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.claimable.method.bank.Catalogue;
import org.claimable.method.bank.Names.Nearest;
import org.claimable.method.claim.Settings;
import org.claimable.method.measure.MeasureCatalogue;
import org.claimable.method.rulebook.Departure;
import org.claimable.method.rulebook.IncompatibilityTable;
import org.claimable.method.rulebook.IncompatibilityTable.IncompatibleOutcomes;
import org.claimable.method.rulebook.OwnFields;
import org.claimable.method.rulebook.Parameters.ParameterTimeline;
import org.claimable.method.rulebook.Placeholders;
import org.claimable.method.rulebook.Remedies;
import org.claimable.method.rulebook.RuleCard;
import org.claimable.method.rulebook.RuleLists;
import org.claimable.method.rulebook.RuleSet;
import org.claimable.method.rulebook.RuleSet.Chapter;
import org.claimable.rules.files.CatalogueFiles.OutcomeCodes;

/** Reads a rule set from its folders as far as it can, and notes every mistake. */
public final class RuleSetReader {
    /** The file that makes a folder a rule set. */
    public static final String ABOUT = "rule-set.yaml";

    private static final Set<String> KNOWN = Set.of(
            "rule-set.yaml",
            "sources.yaml",
            "parameters.csv",
            ParameterFiles.PLACEHOLDERS,
            Remedies.FILE,
            FieldFiles.FIELDS,
            "README.md",
            "catalogue/outcomes.csv",
            "catalogue/answers.csv",
            "catalogue/scores.csv",
            "parameters.examples.yaml",
            "placeholders.examples.yaml",
            "catalogue/outcomes.examples.yaml",
            "catalogue/answers.examples.yaml",
            "catalogue/scores.examples.yaml");

    private final Layers layers;
    private final Problems problems;
    private final Sources sources;
    private final Map<String, Problem.Location> idPlaces = new HashMap<>();
    private final List<RuleCard> norms = new ArrayList<>();
    private final List<IncompatibleOutcomes> rows = new ArrayList<>();

    private RuleSetReader(Layers layers, Problems problems) {
        this.layers = layers;
        this.problems = problems;
        this.sources = Sources.read(layers, problems);
    }

    /** The rule set of some folders, lowest first, of which {@code overlays} are laid over it. */
    public static RuleSetFolder read(Layers layers, List<RuleSet.Overlay> overlays, Problems problems) {
        return new RuleSetReader(layers, problems).read(overlays);
    }

    private RuleSetFolder read(List<RuleSet.Overlay> overlays) {
        CatalogueFiles catalogueFiles = new CatalogueFiles(layers, sources, problems);
        Catalogue catalogue = catalogueFiles.read();
        AboutRuleSet about = new AboutRuleSet(layers, problems);
        List<Chapter> chapters = about.chapters(sources);
        OutcomeCodes codes = new OutcomeCodes(catalogue, catalogueFiles.doubtful());
        chapters.forEach(chapter -> readTables(chapter.id(), codes));
        requireCitedNorms(chapters);
        layers.folders().forEach(folder -> refuseUnknownFiles(folder, chapters));
        layers.folders().forEach(folder -> TablePlace.refuseTwice(folder, problems));
        ParameterFiles parameters = new ParameterFiles(layers, sources, problems);
        ListFiles listFiles = new ListFiles(layers, sources, problems);
        RuleLists lists = listFiles.read();
        OwnFields fields = new FieldFiles(layers, sources, lists, listFiles.doubtful(), problems).read();
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
                parameters.parameters(),
                parameters.placeholders(),
                fields,
                lists,
                new DepartureFiles(layers, sources, problems).read(),
                new RemedyFiles(layers, sources, problems).read(),
                new MeasureFiles(layers, sources, codes, problems).read(),
                idPlaces);
    }

    private void readTables(String chapter, OutcomeCodes codes) {
        ChapterFiles files = new ChapterFiles(layers, sources, problems);
        files.norms(chapter).stream()
                .filter(norm -> isNew(norm.row().key(), norm.place()))
                .forEach(norm -> norms.add(norm.row()));
        files.pairs(chapter, codes).stream()
                .filter(pair -> isNew(pair.row().id(), pair.place()))
                .forEach(pair -> rows.add(pair.row()));
    }

    private boolean isNew(String id, Problem.Location place) {
        Problem.Location other = idPlaces.putIfAbsent(id, place);
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
                        layers.called(file),
                        "Norm %s is missing, which every answer cites. Maybe its row was removed or renamed.",
                        cited);
            }
        });
    }

    /** Notes each file that is no part of a rule set, nor of an overlay: no file is silently left out. */
    private void refuseUnknownFiles(FolderFiles folder, List<Chapter> chapters) {
        Set<String> further = OverlayReader.ownFiles(folder);
        for (String file : folder.paths()) {
            boolean known = KNOWN.contains(TablePlace.table(file))
                    || MeasureFiles.isOne(file)
                    || ListFiles.isList(file)
                    || further.contains(file)
                    || file.startsWith("values/") && further.contains("values")
                    || chapters.stream().anyMatch(chapter -> belongs(file, chapter));
            if (!known) {
                problems.add(
                        folder.called(file),
                        "No part of a rule set is called this, so it would be silently left out. "
                                + "%srules end in .drl or .drl.csv, examples in .examples.yaml, and lists are .csv or .xlsx files in lists/.",
                        nearest(file));
            }
        }
    }

    private static String nearest(String file) {
        Stream<String> tables = Stream.of(ChapterFiles.NORMS, ChapterFiles.PAIRS);
        String name = file.substring(file.lastIndexOf('/') + 1);
        return Nearest.to(name, Stream.concat(tables, KNOWN.stream().sorted()))
                .map("Maybe %s; "::formatted)
                .orElse("Maybe rename it: ");
    }

    private static boolean belongs(String file, Chapter chapter) {
        if (!file.startsWith(chapter.id() + "/") || file.indexOf('/') != file.lastIndexOf('/')) {
            return false;
        }
        String name = file.substring(chapter.id().length() + 1);
        return ChapterFiles.isRuleFile(name)
                || name.endsWith(".examples.yaml")
                || List.of("README.md", ChapterFiles.NORMS, ChapterFiles.PAIRS).contains(TablePlace.table(name));
    }

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
            List<RuleSet.Overlay> overlays,
            Layers layers,
            Sources sources,
            List<Chapter> chapters,
            List<RuleCard> norms,
            Catalogue catalogue,
            List<IncompatibleOutcomes> incompatibilities,
            ParameterTimeline parameters,
            Placeholders placeholders,
            OwnFields fields,
            RuleLists lists,
            List<Departure> departures,
            Remedies remedies,
            MeasureCatalogue measures,
            Map<String, Problem.Location> idPlaces) {

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
                    placeholders,
                    fields,
                    lists,
                    departures,
                    remedies,
                    measures);
        }

        /** All files decide but examples, texts for readers, remedies, and measures and value sets, which have digests of their own. */
        private static boolean decides(String path) {
            return !path.endsWith(".md")
                    && !path.endsWith(".examples.yaml")
                    && !TablePlace.table(path).equals(Remedies.FILE)
                    && !path.startsWith(MeasureFiles.FOLDER + "/")
                    && !path.startsWith("values/");
        }
    }
}
