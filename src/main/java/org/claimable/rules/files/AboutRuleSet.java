package org.claimable.rules.files;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.claimable.method.catalogue.Choice;
import org.claimable.method.catalogue.Setting;
import org.claimable.method.claim.Settings;
import org.claimable.method.rulebook.RuleSet.Chapter;
import tools.jackson.databind.JsonNode;

/** What a rule set says of itself in its {@code rule-set.yaml}, and what it takes from the one that it is based on. */
final class AboutRuleSet {
    private static final String FILE = RuleSetReader.ABOUT;
    private static final List<String> KEYS =
            List.of("id", "title", "version", "basedOn", "defaults", "searchSteps", "chapters", DepartureFiles.KEY);

    private final Layers layers;
    private final Problems problems;
    private final YamlFile about;
    private final YamlForm form;

    AboutRuleSet(Layers layers, Problems problems) {
        this.layers = layers;
        this.problems = problems;
        this.about = YamlFile.read(layers.having(FILE).orElse(layers.top()), FILE, problems);
        this.form = new YamlForm(about, problems);
        form.hasOnly("", KEYS);
    }

    String id() {
        return form.id("/id");
    }

    String title() {
        return form.text("/title");
    }

    String version() {
        return form.text("/version");
    }

    /** The chapters in reading order, as the lowest folder lists them; a folder on top may add to the list. */
    List<Chapter> chapters(Sources sources) {
        Map<String, String> titles = new LinkedHashMap<>();
        boolean readable = about.isReadable();
        for (FolderFiles folder : layers.folders()) {
            if (folder.has(FILE)) {
                YamlFile file = YamlFile.read(folder, FILE, problems);
                readable &= file.isReadable();
                listed(file, titles);
            }
        }
        if (!readable) {
            folders().forEach(id -> titles.putIfAbsent(id, id));
        }
        ChapterFiles files = new ChapterFiles(layers, sources, problems);
        List<Chapter> chapters = new ArrayList<>();
        titles.forEach((id, title) -> chapters.add(files.chapter(id, title)));
        return chapters;
    }

    /** The folders that look like chapters: where their list cannot be read, what is in them can be. */
    private List<String> folders() {
        return layers.paths().stream()
                .filter(path -> path.matches("\\d+-[a-z-]+/.*"))
                .map(path -> path.substring(0, path.indexOf('/')))
                .distinct()
                .toList();
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
            } else if (titles.keySet().stream()
                    .anyMatch(other -> !other.equals(id) && name(other).equals(name(id)))) {
                problems.add(
                        about.place(pointer),
                        "There is another chapter %s; rules of one name are compiled together. Maybe give this chapter another name, or move its files there.",
                        name(id));
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

    private static String name(String chapter) {
        return new Chapter(chapter, "", List.of()).name();
    }

    /** What holds where a request chooses nothing. */
    Settings defaults() {
        List<Setting> ours = Setting.OPTIONS.stream()
                .filter(each -> each.decides().ofRuleSets())
                .toList();
        form.hasOnly("/defaults", ours.stream().map(Setting::field).toList());
        JsonNode written = about.root().path("defaults");
        boolean none = about.root().has("defaults") && ours.stream().noneMatch(each -> written.has(each.field()));
        Settings defaults = Settings.DEFAULT;
        for (Setting each : ours) {
            if (none || written.has(each.field())) {
                defaults = defaults.with(each, chosen(each, written));
            }
        }
        return defaults;
    }

    /** The value that is written of an option, its usual one where that is none, which is noted. */
    private Choice chosen(Setting option, JsonNode defaults) {
        String text = defaults.path(option.field()).asString("");
        return option.choices().stream()
                .filter(each -> each.name().equals(text))
                .findFirst()
                .orElseGet(() -> {
                    problems.add(
                            about.place("/defaults/" + option.field()),
                            "The default of %s is \"%s\". Maybe %s.".formatted(option.field(), text, words(option)));
                    return option.decides().usual();
                });
    }

    private static String words(Setting option) {
        List<String> words = option.choices().stream().map(Choice::name).toList();
        int last = words.size() - 1;
        return String.join(", ", words.subList(0, last)) + " or " + words.get(last);
    }

    /** The bound on the search for the best conflict-free set. */
    int searchSteps() {
        YamlFile lowest = null;
        for (FolderFiles folder : layers.folders()) {
            if (folder.has(FILE)) {
                YamlFile about = YamlFile.read(folder, FILE, problems);
                lowest = lowest == null || about.root().has("searchSteps") ? about : lowest;
            }
        }
        int steps = lowest == null ? 1 : lowest.root().path("searchSteps").asInt(0);
        if (lowest != null && lowest.isReadable() && (steps < 1 || steps > 10_000_000)) {
            problems.add(
                    lowest.place("/searchSteps"),
                    "It needs searchSteps of at least 1 and at most 10000000. Maybe searchSteps: 200000.");
        }
        return steps;
    }
}
