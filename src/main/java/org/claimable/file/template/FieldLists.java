package org.claimable.file.template;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.poi.ss.util.CellReference;
import org.claimable.file.sheet.Page.PageRow;
import org.claimable.method.rulebook.OwnFields.FieldType;
import org.claimable.method.rulebook.OwnFields.OwnField;
import org.claimable.method.rulebook.RuleLists.RuleList;
import org.claimable.method.rulebook.RuleSet;

/** The values of the lists that fields of a rule set name, a column of a sheet each; one that is too long to choose from is left out. */
final class FieldLists {
    private static final int MOST_VALUES = 5_000;

    private final Map<String, List<String>> byName = new LinkedHashMap<>();

    FieldLists(RuleSet rules) {
        for (OwnField field : rules.fields().fields()) {
            RuleList list = field.type() == FieldType.LIST ? rules.lists().find(field.list()) : null;
            if (list != null && list.rows().size() <= MOST_VALUES) {
                byName.put(
                        list.name(),
                        list.rows().stream()
                                .map(row -> row.values().get(0))
                                .distinct()
                                .toList());
            }
        }
    }

    List<String> headings() {
        return byName.keySet().stream().map(name -> "List: " + name).toList();
    }

    int longest() {
        return byName.values().stream().mapToInt(List::size).max().orElse(0);
    }

    /** Writes the value of each list that stands in a place, counted from 0. */
    void write(PageRow row, int place) {
        byName.values().forEach(values -> row.text(place < values.size() ? values.get(place) : null));
    }

    /** Where the values of the list of a field stand on a sheet whose first such column is given, as a formula; null where it is left out. */
    String formula(OwnField field, String sheet, int first) {
        if (!byName.containsKey(field.list())) {
            return null;
        }
        int column = first + List.copyOf(byName.keySet()).indexOf(field.list());
        String letter = CellReference.convertNumToColString(column);
        return "%s!$%s$2:$%s$%d"
                .formatted(sheet, letter, letter, byName.get(field.list()).size() + 1);
    }
}
