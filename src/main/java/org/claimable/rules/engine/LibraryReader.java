package org.claimable.rules.engine;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.claimable.method.bank.Catalogue;
import org.claimable.method.bank.Names.Nearest;
import org.claimable.method.bank.Outcome;
import org.claimable.method.bank.ValueSet;
import org.claimable.method.evaluation.Rules.Chapters;
import org.claimable.method.rulebook.Departures;
import org.claimable.method.rulebook.Norm;
import org.claimable.method.rulebook.RuleSet;
import org.claimable.method.rulebook.RuleSet.Chapter;
import org.claimable.method.rulebook.RuleSet.Overlay;
import org.claimable.rules.engine.ReadLibrary.ReadRuleSet;
import org.claimable.rules.files.FolderFiles;
import org.claimable.rules.files.Layers;
import org.claimable.rules.files.Layers.Layer;
import org.claimable.rules.files.OverlayReader;
import org.claimable.rules.files.Problem.Location;
import org.claimable.rules.files.Problems;
import org.claimable.rules.files.RuleSetReader;
import org.claimable.rules.files.ValueSetReader;
import org.claimable.rules.files.YamlFile;
import org.claimable.rules.language.Rule;
import org.claimable.rules.trial.RuleTrial;
import org.claimable.rules.trial.RuleTrial.TrialProblem;

/** Reads the rule sets of a rules folder, each with the folders that it is based on and the overlays on it. */
final class LibraryReader {
    /** The digests of the last rule sets of which a trial found nothing wrong: the same files are not tried again. */
    private static final Set<String> STANDING =
            Collections.synchronizedSet(Collections.newSetFromMap(new LastDigests()));

    private final FolderFiles folder;
    private final List<FolderFiles> overlayFolders;
    private final Problems problems;
    private final Map<String, String> folderOfId = new TreeMap<>();
    private final Map<String, String> baseOf = new LinkedHashMap<>();
    private final Set<String> sound = new HashSet<>();

    LibraryReader(FolderFiles folder, List<FolderFiles> overlayFolders, Problems problems) {
        this.folder = folder;
        this.overlayFolders = overlayFolders;
        this.problems = problems;
    }

    ReadLibrary read() {
        Set<String> folders = folder.paths().stream()
                .filter(path -> path.matches("[^/]+/" + RuleSetReader.ABOUT))
                .map(path -> path.substring(0, path.indexOf('/')))
                .collect(Collectors.toCollection(java.util.TreeSet::new));
        if (folders.isEmpty()) {
            problems.add(
                    folder.called("rule-set.yaml"),
                    "There is no rule set here: none of its folders has a rule-set.yaml. Maybe this is another folder.");
        }
        folders.forEach(this::register);
        List<OverlayReader.ReadOverlay> overlays = overlayFolders.stream()
                .flatMap(each -> OverlayReader.read(each, problems).stream())
                .toList();
        overlays.forEach(this::requireRuleSet);
        List<RuleSetFiles> files = folderOfId.keySet().stream()
                .sorted(Comparator.comparing(baseOf::containsKey))
                .flatMap(id -> files(id, overlays).stream())
                .toList();
        List<ReadRuleSet> sets = new ArrayList<>();
        SideBySide.each(files, RuleSetFiles::read).forEach(each -> ruleSet(each).ifPresent(sets::add));
        sets.sort(Comparator.comparing(set -> set.ruleSet().id()));
        return new ReadLibrary(sets, new LibraryValues(folder, overlayFolders, problems).read(sets));
    }

    private void register(String name) {
        Problems own = new Problems();
        YamlFile about = YamlFile.read(folder.under(name), RuleSetReader.ABOUT, own);
        if (!own.isEmpty()) {
            problems.addAll(own);
            return;
        }
        String id = about.root().path("id").asString(name);
        String other = folderOfId.putIfAbsent(id, name);
        if (other != null) {
            problems.add(
                    about.place("/id"), "The rule set in %s has the id %s too. Give one of them another.", other, id);
        }
        if (about.root().has("basedOn")) {
            baseOf.put(id, about.root().path("basedOn").asString(""));
        }
    }

    private void requireRuleSet(OverlayReader.ReadOverlay overlay) {
        if (!folderOfId.containsKey(overlay.over())) {
            problems.add(
                    overlay.layer().files().called(OverlayReader.ABOUT),
                    "It lies over the rule set \"%s\", which is not here.%s",
                    overlay.over(),
                    nearest(overlay.over()));
        }
    }

    private String nearest(String id) {
        String hint = Nearest.hint(" Maybe %s.", id, folderOfId.keySet().stream());
        return hint.isEmpty() ? " Write the id of a rule set that is here." : hint;
    }

    /** The folders that make a rule set; none, with the mistake noted, where what it is based on is not here. */
    private Optional<RuleSetFiles> files(String id, List<OverlayReader.ReadOverlay> overlays) {
        FolderFiles top = folder.under(folderOfId.get(id));
        Layers layers = Layers.of(top);
        if (baseOf.containsKey(id)) {
            String base = folderOfId.get(baseOf.get(id));
            if (base == null || baseOf.containsKey(baseOf.get(id))) {
                problems.add(
                        YamlFile.read(top, RuleSetReader.ABOUT, new Problems()).place("/basedOn"),
                        "It is based on \"%s\", which is no rule set here that stands on its own.%s",
                        baseOf.get(id),
                        id.equals(baseOf.get(id)) ? " Maybe uksvb." : nearest(baseOf.get(id)));
                return Optional.empty();
            }
            layers = Layers.of(folder.under(base)).under(Layer.of(top));
        }
        List<Overlay> laid = new ArrayList<>();
        for (OverlayReader.ReadOverlay overlay : overlays) {
            if (overlay.over().equals(id)) {
                layers = layers.under(overlay.layer());
                laid.add(overlay.overlay());
            }
        }
        return Optional.of(new RuleSetFiles(id, layers, laid));
    }

    private Optional<ReadRuleSet> ruleSet(ReadFiles files) {
        String id = files.id();
        Problems own = files.problems();
        boolean canBeTried = own.isEmpty() && (!baseOf.containsKey(id) || sound.contains(baseOf.get(id)));
        ReadRuleSet set = canBeTried ? tried(files.folder(), files.rules(), own) : null;
        if (set != null) {
            sound.add(id);
        }
        problems.addAll(own);
        return Optional.ofNullable(set);
    }

    /** The folders that make a rule set, and what is laid over it. Rule sets are read beside each other. */
    private record RuleSetFiles(String id, Layers layers, List<Overlay> overlays) {
        ReadFiles read() {
            Problems own = new Problems();
            RuleSetReader.RuleSetFolder read = RuleSetReader.read(layers, overlays, own);
            return new ReadFiles(id, read, ChapterRules.read(read, own), own);
        }
    }

    /** What the folders of a rule set hold, and what is wrong with it. */
    private record ReadFiles(String id, RuleSetReader.RuleSetFolder folder, List<Rule> rules, Problems problems) {}

    private static ReadRuleSet tried(RuleSetReader.RuleSetFolder read, List<Rule> rules, Problems own) {
        ReadRuleSet set = new ReadRuleSet(read, read.ruleSet(), rules);
        requirePublishedPair(read, set.ruleSet(), own);
        if (!STANDING.contains(set.ruleSet().digest()) && !TriedRuleSets.stands(set.ruleSet())) {
            RuleTrial.problems(set.ruleSet(), rules).forEach(each -> own.add(place(each, read), each.message()));
        }
        if (own.isEmpty()) {
            STANDING.add(set.ruleSet().digest());
        }
        return own.isEmpty() ? set : null;
    }

    /** The pair that the method names is in the table, unless an overlay takes the table's place or the rule set departs from it. */
    private static void requirePublishedPair(RuleSetReader.RuleSetFolder read, RuleSet ruleSet, Problems own) {
        boolean departs =
                ruleSet.departures().stream().anyMatch(each -> each.norm().equals(Norm.NOT_PAIRED.id()));
        Optional<LocalDate> day = departs || read.layers().replacesPairs()
                ? Optional.empty()
                : Departures.dayWithoutPublishedPair(ruleSet);
        day.ifPresent(each -> own.add(
                read.layers().top().called(folderOf(Chapters.INCOMPATIBILITY, read)),
                "No published row pairs able-to-save-regularly with financial-comfort on %s, although the method names the "
                        + "two as not claimed together. Maybe row IN-01 was removed, ended or given another provenance; or "
                        + "say in rule-set.yaml, under departs, why this rule set departs from it.",
                each));
    }

    private static Location place(TrialProblem problem, RuleSetReader.RuleSetFolder read) {
        return problem.rule() != null
                ? problem.rule().place()
                : Location.of(read.layers().top().called(folderOf(problem.chapter(), read)));
    }

    private static String folderOf(String chapter, RuleSetReader.RuleSetFolder read) {
        return read.chapters().stream()
                .filter(each -> each.name().equals(chapter))
                .map(Chapter::id)
                .findFirst()
                .orElse(chapter);
    }

    /** A few digests, the oldest forgotten for a new one. */
    private static final class LastDigests extends LinkedHashMap<String, Boolean> {
        private static final int MOST = 32;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Boolean> eldest) {
            return size() > MOST;
        }
    }

    /** Reads the value sets of a rules folder and of the overlays on it. */
    static final class LibraryValues {
        private static final String VALUES = "values";

        private final FolderFiles folder;
        private final List<FolderFiles> overlayFolders;
        private final Problems problems;

        LibraryValues(FolderFiles folder, List<FolderFiles> overlayFolders, Problems problems) {
            this.folder = folder;
            this.overlayFolders = overlayFolders;
            this.problems = problems;
        }

        /** Value sets name outcomes of any of the rule sets. */
        List<ValueSet> read(List<ReadRuleSet> sets) {
            Map<String, Outcome> outcomes = new LinkedHashMap<>();
            sets.forEach(set ->
                    set.ruleSet().catalogue().outcomes().forEach(each -> outcomes.putIfAbsent(each.code(), each)));
            Catalogue catalogue = new Catalogue(new ArrayList<>(outcomes.values()));
            List<ValueSet> values = new ArrayList<>(ValueSetReader.readAll(folder.under(VALUES), catalogue, problems));
            for (FolderFiles overlay : overlayFolders) {
                ValueSetReader.readAll(overlay.under(VALUES), catalogue, problems)
                        .forEach(set -> {
                            if (values.stream().anyMatch(other -> other.id().equals(set.id()))) {
                                problems.add(
                                        overlay.called(VALUES),
                                        "Two value sets have the id %s. Give one of them another.",
                                        set.id());
                            }
                            if (!set.licensed() && isLicensed(overlay)) {
                                problems.add(
                                        overlay.called(VALUES),
                                        "Value set %s is not licensed, but the overlay that it is in is. Maybe licensed: true.",
                                        set.id());
                            }
                            values.add(set);
                        });
            }
            return values;
        }

        private static boolean isLicensed(FolderFiles overlay) {
            return OverlayReader.read(overlay, new Problems())
                    .filter(read -> read.overlay().licensed())
                    .isPresent();
        }
    }
}
