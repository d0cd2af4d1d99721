package org.claimable.rules.files;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.claimable.method.bank.Digests;

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

    /** Whether a folder has a table of incompatible outcomes that takes the place of those beneath it. */
    public boolean replacesPairs() {
        return layers.stream()
                .flatMap(each -> each.replaces().stream())
                .anyMatch(path -> path.endsWith("/" + ChapterFiles.PAIRS));
    }

    /** The highest folder that has a file. */
    Optional<FolderFiles> having(String path) {
        for (int i = layers.size() - 1; i >= 0; i--) {
            if (layers.get(i).files().has(path)) {
                return Optional.of(layers.get(i).files());
            }
        }
        return Optional.empty();
    }

    /** How a table is called in what is said of it: in the highest folder that has it, else in the top one. */
    String called(String table) {
        for (int i = layers.size() - 1; i >= 0; i--) {
            FolderFiles folder = layers.get(i).files();
            Optional<String> path = TablePlace.in(folder, table);
            if (path.isPresent()) {
                return folder.called(path.get());
            }
        }
        return top().called(table);
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
    <T> Collection<List<Placed<T>>> rows(
            TableForm form, Problems problems, Function<T, String> key, Function<CsvRow, T> meaning) {
        Map<String, List<Placed<T>>> byKey = new LinkedHashMap<>();
        boolean found = false;
        for (Layer layer : layers) {
            if (TablePlace.in(layer.files(), form.path()).isEmpty()) {
                continue;
            }
            found = true;
            Map<String, List<Placed<T>>> own = new LinkedHashMap<>();
            new RuleTable(layer.files(), form, layer.licensed(), problems)
                    .read(meaning)
                    .forEach(row -> own.computeIfAbsent(key.apply(row.row()), each -> new ArrayList<>())
                            .add(row));
            if (layer.replaces().contains(form.path())) {
                byKey.clear();
            }
            byKey.putAll(own);
        }
        if (!found && form.needed()) {
            new RuleTable(layers.get(0).files(), form, false, problems).read(meaning);
        }
        return byKey.values();
    }

    /** The same of a table that has one row of a key: each further one is noted by {@code again}, with the key in it. */
    <T> List<Placed<T>> single(
            TableForm form, Problems problems, String again, Function<T, String> key, Function<CsvRow, T> meaning) {
        List<Placed<T>> single = new ArrayList<>();
        for (List<Placed<T>> rows : rows(form, problems, key, meaning)) {
            rows.stream().skip(1).forEach(each -> problems.add(each.place(), again, key.apply(each.row())));
            single.add(rows.get(0));
        }
        return single;
    }

    /** What a row says, and where it is written. */
    record Placed<T>(T row, Problem.Location place) {}

    /**
     * A folder laid over others: its rows and files come before theirs; tables in {@code replaces} stand alone. The words of
     * a licensed one are used and not shown.
     */
    public record Layer(FolderFiles files, Set<String> replaces, boolean licensed) {
        public Layer {
            replaces = replaces.stream().map(TablePlace::table).collect(Collectors.toUnmodifiableSet());
        }

        public static Layer of(FolderFiles files) {
            return new Layer(files, Set.of(), false);
        }
    }

    /**
     * Where a table is, the columns that it has and may have, at most how many rows, and whether a rule set needs one;
     * {@code open}: whether it has columns of its own besides.
     */
    record TableForm(
            String path, List<String> columns, List<String> further, int mostRows, boolean open, boolean needed) {
        private static final int MOST_ROWS = 20_000;
        private static final Pattern NAME = Pattern.compile("[a-z][A-Za-z0-9]*(?:[-_][A-Za-z0-9]+)*");

        /** A table by the columns that it has and those that it may have, each list as its first line writes them. */
        static TableForm of(String path, String columns, String further) {
            return new TableForm(path, names(columns), names(further), MOST_ROWS, false, false);
        }

        TableForm asNeeded() {
            return new TableForm(path, columns, further, mostRows, open, true);
        }

        /** The same of a table that has columns of its own besides, and at most so many rows. */
        TableForm open(int rows) {
            return new TableForm(path, columns, further, rows, true, needed);
        }

        boolean knows(String column) {
            return columns.contains(column) || further.contains(column);
        }

        /** Whether a column may be one of its own. */
        boolean mayHave(String column) {
            return open && column.length() <= 60 && NAME.matcher(column).matches();
        }

        private static List<String> names(String columns) {
            return columns.isEmpty() ? List.of() : List.of(columns.split(","));
        }
    }
}
