package org.claimable.rules.files;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.claimable.method.citation.Citation;
import org.claimable.method.rulebook.RuleLists;
import org.claimable.method.rulebook.RuleLists.ListRow;
import org.claimable.method.rulebook.RuleLists.RuleList;
import org.claimable.rules.files.Layers.Placed;
import org.claimable.rules.files.Layers.TableForm;

/** Reads the lists of a rule set, each a table in its folder {@code lists}, noting values that are there twice at one time. */
final class ListFiles {
    static final String FOLDER = "lists/";
    private static final int MOST_ROWS = 100_000;
    private static final int MOST_COLUMNS = 8;
    private static final Set<String> FIXED = Set.of("from", "to", "provenance", "source", "note");

    private final Layers layers;
    private final Sources sources;
    private final Problems problems;
    private final Map<String, List<String>> columns = new HashMap<>();
    private final Set<String> saidOfColumns = new HashSet<>();
    private final Map<String, Citation> cited = new HashMap<>();
    private final Set<String> doubtful = new HashSet<>();
    private int rows;

    ListFiles(Layers layers, Sources sources, Problems problems) {
        this.layers = layers;
        this.sources = sources;
        this.problems = problems;
    }

    /** The names of lists in which something is wrong: what names one of them is not wrong itself. */
    Set<String> doubtful() {
        return doubtful;
    }

    RuleLists read() {
        SortedSet<String> tables = new TreeSet<>();
        for (FolderFiles folder : layers.folders()) {
            for (String path : folder.paths()) {
                if (isList(path)) {
                    tables.add(TablePlace.table(path));
                    requireName(folder, path);
                }
            }
        }
        SortedMap<String, RuleList> lists = new TreeMap<>();
        for (String table : tables) {
            Problems own = new Problems();
            RuleList list = list(table, own);
            problems.addAll(own);
            lists.put(list.name(), list);
            if (!own.isEmpty()) {
                doubtful.add(list.name());
            }
        }
        return new RuleLists(lists);
    }

    /** Whether a file is a list by its place. */
    static boolean isList(String path) {
        return path.startsWith(FOLDER) && path.lastIndexOf('/') == FOLDER.length() - 1 && TablePlace.isTable(path);
    }

    private static String name(String table) {
        return table.substring(FOLDER.length(), table.lastIndexOf('.'));
    }

    /** Whether a list can have a name: small letters, digits and single hyphens, 60 characters at most. */
    static boolean isName(String name) {
        return name.matches("[a-z0-9]++(?:-[a-z0-9]++)*+") && name.length() <= 60;
    }

    private void requireName(FolderFiles folder, String path) {
        String name = name(path);
        if (!isName(name)) {
            problems.add(
                    folder.called(path),
                    "The name of a list has small letters, digits and single hyphens. Maybe rename the file, as in provider-services.csv.");
        }
    }

    private RuleList list(String table, Problems own) {
        TableForm form =
                TableForm.of(table, "from,to,provenance,source", "note").open(MOST_ROWS);
        List<ListRow> kept = new ArrayList<>();
        boolean tooMany = false;
        for (List<Placed<ListRow>> same : layers.rows(form, own, ListFiles::key, row -> row(row, table))) {
            refuseOverlaps(same, own);
            same.forEach(each -> kept.add(each.row()));
            rows += same.size();
            tooMany = rows > MOST_ROWS;
        }
        if (tooMany) {
            own.add(
                    layers.called(table),
                    "With this list the lists of the rule set have more than %,d rows. Maybe it is another table.",
                    MOST_ROWS);
        } else if (kept.isEmpty() && own.isEmpty()) {
            own.add(
                    layers.called(table),
                    "This list is empty, so nothing would be on it. Maybe add a row, or remove it.");
        }
        List<String> named = columns.getOrDefault(table, List.of());
        return new RuleList(name(table), named, tooMany ? List.of() : kept);
    }

    private static String key(ListRow row) {
        return row.values().stream().map(RuleLists::compared).collect(Collectors.joining("\n"));
    }

    private ListRow row(CsvRow row, String table) {
        List<String> named = columns(row, table);
        List<String> values = named.stream().map(row::required).toList();
        LocalDate from = row.date("from");
        LocalDate to = row.date("to");
        if (from != null && to != null && to.isBefore(from)) {
            row.wrong("It ends on %s, before it begins on %s. Maybe the two are swapped.", to, from);
        }
        Citation citation =
                cited.computeIfAbsent(row.text("provenance") + "\n" + row.text("source"), each -> sources.cite(row));
        String note = row.note();
        return row.isWrong() ? null : new ListRow(values, from, to, citation, note);
    }

    /** The columns of values, in the order of the lowest folder; said once of a file that has others. */
    private List<String> columns(CsvRow row, String table) {
        List<String> own =
                row.columns().stream().filter(each -> !FIXED.contains(each)).toList();
        List<String> named = columns.computeIfAbsent(table, each -> own);
        boolean many = own.size() > MOST_COLUMNS;
        if (!many && Set.copyOf(own).equals(Set.copyOf(named))) {
            return named;
        }
        if (!saidOfColumns.add(row.place().file())) {
            row.doubtful();
        } else if (many) {
            row.wrong(
                    "A list has at most %d columns of values; this has %d. Maybe split it.", MOST_COLUMNS, own.size());
        } else {
            row.wrong(
                    "This list has the columns %s here, and %s below. Maybe give both the same.",
                    String.join(", ", own), String.join(", ", named));
        }
        return List.of();
    }

    /** Notes each row that is in force while an earlier one of the same values is. */
    private static void refuseOverlaps(List<Placed<ListRow>> same, Problems own) {
        if (same.size() < 2) {
            return;
        }
        List<Placed<ListRow>> byDate = new ArrayList<>(same);
        byDate.sort(Comparator.comparing(each -> each.row().from(), Comparator.nullsFirst(Comparator.naturalOrder())));
        Placed<ListRow> longest = byDate.get(0);
        for (Placed<ListRow> each : byDate.subList(1, byDate.size())) {
            LocalDate end = longest.row().to();
            LocalDate start = each.row().from();
            if (end == null || start == null || !start.isAfter(end)) {
                boolean later = each.place().line() > longest.place().line();
                own.add(
                        (later ? each : longest).place(),
                        "\"%s\" is on this list twice at the same time; it stands in %s too. End one before the other begins, or remove it.",
                        String.join(", ", each.row().values()),
                        (later ? longest : each).place());
            }
            longest = end != null && (each.row().to() == null || each.row().to().isAfter(end)) ? each : longest;
        }
    }
}
