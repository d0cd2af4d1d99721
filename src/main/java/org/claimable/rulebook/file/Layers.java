package org.claimable.rulebook.file;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Predicate;
import org.claimable.bank.Digests;

/** The folders that a rule set is made of, the lowest first: one on its own, or one laid over others. */
public final class Layers {
    private final List<Layer> layers;

    private Layers(List<Layer> layers) {
        this.layers = List.copyOf(layers);
    }

    public static Layers of(FolderFiles folder) {
        return new Layers(List.of(Layer.of(folder)));
    }

    /** These with a further folder on top. */
    public Layers under(Layer top) {
        List<Layer> more = new ArrayList<>(layers);
        more.add(top);
        return new Layers(more);
    }

    /** The folder laid over all others. */
    public FolderFiles top() {
        return layers.get(layers.size() - 1).files();
    }

    public List<FolderFiles> folders() {
        return layers.stream().map(Layer::files).toList();
    }

    /** The highest folder that has a file. */
    public Optional<FolderFiles> having(String path) {
        for (int i = layers.size() - 1; i >= 0; i--) {
            if (layers.get(i).files().has(path)) {
                return Optional.of(layers.get(i).files());
            }
        }
        return Optional.empty();
    }

    /** The paths of all files of all folders. */
    public SortedSet<String> paths() {
        SortedSet<String> paths = new TreeSet<>();
        folders().forEach(folder -> paths.addAll(folder.paths()));
        return paths;
    }

    /** The SHA-256 of some of the files: the folder's own where it is alone, else of the digests of all, lowest first. */
    public String digest(Predicate<String> which) {
        List<String> digests =
                folders().stream().map(folder -> folder.digest(which)).toList();
        return digests.size() == 1 ? digests.get(0) : Digests.sha256(String.join("\n", digests));
    }

    /**
     * The rows of a table by key: all rows of a key come from the highest folder that has any. A table that no folder
     * has is a mistake of the lowest.
     */
    <T> Collection<List<T>> rows(TableForm form, Problems problems, Function<T, String> key, Function<Row, T> meaning) {
        Map<String, List<T>> byKey = new LinkedHashMap<>();
        boolean found = false;
        for (Layer layer : layers) {
            if (!layer.files().has(form.path())) {
                continue;
            }
            found = true;
            Map<String, List<T>> own = new LinkedHashMap<>();
            new Table(layer.files(), form.path(), problems, layer.licensed())
                    .read(form.columns(), form.further(), meaning)
                    .forEach(row -> own.computeIfAbsent(key.apply(row), each -> new ArrayList<>())
                            .add(row));
            if (layer.replaces().contains(form.path())) {
                byKey.clear();
            }
            byKey.putAll(own);
        }
        if (!found && form.needed()) {
            new Table(layers.get(0).files(), form.path(), problems).read(form.columns(), meaning);
        }
        return byKey.values();
    }
}
