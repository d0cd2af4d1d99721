package org.claimable.page.rows;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.claimable.file.document.Count;
import org.claimable.file.table.Corrections.Correction;
import org.claimable.file.table.WrongRows.Contradiction;
import org.claimable.file.table.WrongRows.StatedCell;
import org.claimable.page.check.Check;

/**
 * What rows say of one person that does not go together: of whom and in which column, where each is said, what is chosen so far, and what
 * can be chosen, empty first.
 */
public record PersonLine(String name, String person, String column, String said, String value, List<String> options) {
    private static final int MOST = 100;
    private static final int MOST_PLACES = 5;

    static List<PersonLine> of(Check check) {
        CorrectedSoFar corrected = new CorrectedSoFar(check.submission().corrections());
        List<PersonLine> lines = new ArrayList<>();
        List<Contradiction> all = check.wrong().contradictions();
        for (int i = 0; i < Math.min(MOST, all.size()); i++) {
            Contradiction each = all.get(i);
            lines.add(new PersonLine(
                    "person-" + (i + 1),
                    each.person(),
                    each.column(),
                    said(each),
                    corrected.same(each),
                    Stream.concat(Stream.of(""), each.choices().stream()).toList()));
        }
        return lines;
    }

    private static String said(Contradiction contradiction) {
        Map<String, List<String>> places = new LinkedHashMap<>();
        for (StatedCell cell : contradiction.cells()) {
            places.computeIfAbsent(cell.text(), text -> new ArrayList<>()).add(cell.place());
        }
        return places.entrySet().stream()
                .map(each -> "“%s” in %s".formatted(each.getKey(), shortened(each.getValue())))
                .collect(Collectors.joining("; "));
    }

    private static String shortened(List<String> places) {
        String first = String.join(", ", places.subList(0, Math.min(MOST_PLACES, places.size())));
        return places.size() <= MOST_PLACES
                ? first
                : "%s and %s".formatted(first, Count.of(places.size() - MOST_PLACES, "more row", "more rows"));
    }

    /** The corrections by which all cells of a person say what is {@code sent} for it, by the name of the field; null where nothing is. */
    static List<Correction> chosen(Check check, UnaryOperator<String> sent) {
        List<Correction> made = new ArrayList<>();
        List<PersonLine> lines = of(check);
        for (int i = 0; i < lines.size(); i++) {
            String is = sent.apply(lines.get(i).name());
            boolean known =
                    is != null && !is.isEmpty() && lines.get(i).options().contains(is);
            if (known && !is.equals(lines.get(i).value())) {
                check.wrong().contradictions().get(i).cells().forEach(cell -> made.add(correction(cell, is)));
            }
        }
        return made;
    }

    static Correction correction(StatedCell cell, String is) {
        return new Correction(0, cell.sheet(), cell.row(), cell.heading(), cell.sent(), is);
    }
}
