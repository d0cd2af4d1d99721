package org.claimable.method.rulebook;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import org.claimable.method.catalogue.Spelling;
import org.claimable.method.citation.Citation;

/** The lists of a rule set by name, each of values in one or several columns, with dates. */
public record RuleLists(SortedMap<String, RuleList> byName) {
    public static final RuleLists NONE = new RuleLists(new TreeMap<>());

    public RuleLists {
        byName = Collections.unmodifiableSortedMap(new TreeMap<>(byName));
    }

    /** The list of a name, null where there is none. */
    public RuleList find(String name) {
        return byName.get(name);
    }

    /** A row of a list, in force from {@code from} to {@code to}, both included, null for open. */
    public record ListRow(List<String> values, LocalDate from, LocalDate to, Citation citation, String note) {
        public ListRow {
            values = List.copyOf(values);
        }

        public boolean inForceOn(LocalDate day) {
            return (from == null || !day.isBefore(from)) && (to == null || !day.isAfter(to));
        }
    }

    /** A list: {@code columns} name its columns of values, as many as each row has. */
    public static final class RuleList {
        private static final int MOST_KEPT = 1_000;

        private final String name;
        private final List<String> columns;
        private final List<ListRow> rows;
        private final Map<List<String>, List<ListRow>> byKey = new HashMap<>();

        /** Spellings that were looked up, each with its rows: few spellings make up most of a check. */
        private final Map<String, List<ListRow>> bySpelling = new ConcurrentHashMap<>();

        public RuleList(String name, List<String> columns, List<ListRow> rows) {
            this.name = name;
            this.columns = List.copyOf(columns);
            this.rows = List.copyOf(rows);
            rows.forEach(row -> byKey.computeIfAbsent(key(row.values()), each -> new ArrayList<>(1))
                    .add(row));
        }

        public String name() {
            return name;
        }

        public List<String> columns() {
            return columns;
        }

        public List<ListRow> rows() {
            return rows;
        }

        /** Whether a row in force on a day has these values, in the order of the columns, with case and outer spaces aside. */
        public boolean has(LocalDate day, String... values) {
            List<ListRow> found = values.length == 1 ? rowsOf(values[0]) : rowsOf(values);
            for (ListRow row : found) {
                if (row.inForceOn(day)) {
                    return true;
                }
            }
            return false;
        }

        private List<ListRow> rowsOf(String value) {
            List<ListRow> known = bySpelling.get(value);
            if (known != null) {
                return known;
            }
            List<ListRow> found = rowsOf(new String[] {value});
            if (bySpelling.size() < MOST_KEPT) {
                bySpelling.put(value, found);
            }
            return found;
        }

        private List<ListRow> rowsOf(String[] values) {
            return byKey.getOrDefault(key(Arrays.asList(values)), List.of());
        }

        /** Whether a row has these values on any day. */
        public boolean everHas(String... values) {
            return byKey.containsKey(key(Arrays.asList(values)));
        }

        private static List<String> key(List<String> values) {
            return values.stream().map(RuleLists::compared).toList();
        }
    }

    /** What two texts share that rules take for the same: case and spaces aside as for providers. */
    public static String compared(String text) {
        return Spelling.ofProvider(text);
    }
}
