package org.claimable.rules.files;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.claimable.method.rulebook.RuleSet.Overlay;
import org.claimable.rules.files.Layers.Layer;
import tools.jackson.databind.JsonNode;

/** Reads what a folder to be laid over a rule set says of itself in {@code overlay.yaml}. */
public final class OverlayReader {
    /** The file that makes a folder an overlay. */
    public static final String ABOUT = "overlay.yaml";

    private static final List<String> KEYS = List.of("id", "title", "licensed", "over", "replaces", DepartureFiles.KEY);

    private OverlayReader() {}

    /** An overlay, the id of the rule set that it is laid over, and its folder with the tables that it replaces whole. */
    public record ReadOverlay(Overlay overlay, String over, Layer layer) {}

    /** The overlay of a folder; empty, with the mistakes noted, where it is none. */
    public static Optional<ReadOverlay> read(FolderFiles folder, Problems problems) {
        YamlFile about = YamlFile.read(folder, ABOUT, problems);
        YamlForm form = new YamlForm(about, problems);
        form.hasOnly("", KEYS);
        String id = form.id("/id");
        String title = form.text("/title");
        String over = form.text("/over");
        boolean licensed = form.yes("/licensed");
        Set<String> replaces = replaced(folder, about, problems);
        folder.paths().stream()
                .filter(path -> ChapterFiles.isRuleFile(path) || path.equals(RuleSetReader.ABOUT))
                .forEach(
                        path -> problems.add(
                                folder.called(path),
                                "An overlay has tables, no rules. Maybe make a rule set of it, with basedOn in its rule-set.yaml."));
        return id.isEmpty()
                ? Optional.empty()
                : Optional.of(new ReadOverlay(
                        new Overlay(id, title, licensed, folder.digest(path -> !path.endsWith(".md"))),
                        over,
                        new Layer(folder, replaces, licensed)));
    }

    private static Set<String> replaced(FolderFiles folder, YamlFile about, Problems problems) {
        Set<String> replaces = new HashSet<>();
        JsonNode list = about.root().path("replaces");
        for (int i = 0; i < list.size(); i++) {
            String table = list.get(i).asString("");
            if (!TablePlace.isTable(table)
                    || TablePlace.in(folder, TablePlace.table(table)).isEmpty()) {
                problems.add(
                        about.place("/replaces/" + i),
                        "It replaces %s, which is no table of this overlay. Maybe add the table, or write its whole path.",
                        table);
            }
            replaces.add(table);
        }
        return replaces;
    }

    /** What may stand in a folder besides the files of a rule set: of an overlay its own file and its value sets. */
    static Set<String> ownFiles(FolderFiles folder) {
        return folder.has(ABOUT) ? Set.of(ABOUT, "values") : Set.of();
    }
}
