package org.claimable.file.table;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.claimable.file.table.CellText.SettingText;
import org.claimable.file.table.ColumnsText.Pair;
import org.claimable.file.table.TableRows.TableRow;
import org.claimable.method.catalogue.ClaimField;
import org.claimable.method.claim.Violations;

/** Writes which columns of a table were chosen as which of our fields, as the setting {@code columns} has it. */
record ColumnChoice(SampleRows rows, TableRow headings, HowRead how, List<String> titles) {
    /**
     * The text for the titles of some columns by their places, a pair a line. A column is named by its heading where that tells it from the
     * others and the row from those above, else by its cell; a field that would be read and is not chosen is said to be in none, unless
     * {@code everyRow} says by its title what every row has.
     */
    String text(Map<Integer, String> chosen, boolean nobody, Map<String, String> everyRow) {
        String byHeadings = text(chosen, nobody, everyRow, false);
        return isRead(byHeadings, chosen) ? byHeadings : text(chosen, nobody, everyRow, true);
    }

    private String text(Map<Integer, String> chosen, boolean nobody, Map<String, String> everyRow, boolean byCells) {
        Map<String, Integer> places = new HashMap<>();
        chosen.forEach((place, title) -> places.put(title, place));
        Columns usual = new Columns(headings, TableKind.CLAIMS, how.naming(NamedColumns.NONE));
        List<String> pairs = new ArrayList<>();
        for (String title : titles) {
            Integer place = places.get(title);
            if (place != null) {
                pairs.add(
                        byCells || !isTold(place)
                                ? Pair.writeCell(title, place, headings.number())
                                : Pair.write(title, headings.at(place).replaceAll("\\s+", " ")));
            } else if (everyRow.containsKey(title)) {
                pairs.add(Pair.writeEveryRow(title, everyRow.get(title)));
            } else if (usual.hold(title) || nobody && title.equals(ClaimField.PERSON.title())) {
                pairs.add(Pair.write(title, ""));
            }
        }
        return String.join(";\n", pairs);
    }

    /** Whether no other heading is the same. */
    private boolean isTold(int place) {
        String heading = headings.at(place);
        return heading != null && NamedHeading.of(heading).place(headings) == place;
    }

    private boolean isRead(String text, Map<Integer, String> chosen) {
        Violations violations = new Violations();
        NamedColumns named = NamedColumns.of(new SettingText(text, "", violations));
        if (named == null || violations.any()) {
            return false;
        }
        HeadedTable table = new HeadedTable(rows.read(), TableKind.CLAIMS, how.naming(named));
        return table.headings().number() == headings.number()
                && chosen.entrySet().stream().allMatch(each -> table.columns()
                        .titleAt(each.getKey())
                        .filter(each.getValue()::equals)
                        .isPresent());
    }
}
