package org.claimable.file.table;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.claimable.bank.Names;
import org.claimable.claim.Violations;
import org.claimable.workbook.Sheet;

/** Which sheets of a workbook are read, among those that are shown and are none of the sheets beside the claims. */
final class ClaimSheets {
    private static final String CLAIMS = "claims";

    private final List<Sheet> sheets;
    private final List<Sheet> holding;
    private final HowRead how;

    /** {@code rows} opens a sheet. */
    ClaimSheets(List<Sheet> shown, TableKind kind, HowRead how, Function<Sheet, TableRows> rows) {
        this.how = how;
        this.sheets = shown.stream()
                .filter(sheet -> kind.isNamed(sheet.name()) || TableKind.isNoneNamed(sheet.name()))
                .toList();
        this.holding = sheets.stream()
                .filter(sheet -> holdsRows(kind, rows.apply(sheet)))
                .toList();
    }

    private boolean holdsRows(TableKind kind, TableRows opened) {
        try (TableRows rows = opened) {
            HeadedTable table = new HeadedTable(rows, kind, how);
            return table.isFound() && new RowsBelow(table).hasNext();
        }
    }

    /** The sheets that have the headings and rows beneath. */
    List<Sheet> holding() {
        return holding;
    }

    /** The sheets of claims, as the setting says, else the one called Claims; none where that is a mistake, which is noted. */
    List<Sheet> chosen(String place, Violations violations) {
        if (how.isOfAllSheets()) {
            return holding;
        }
        if (how.sheet() != null) {
            Optional<Sheet> named = named(how.sheet());
            if (named.isEmpty()) {
                violations.add(
                        place,
                        "UNKNOWN_SHEET",
                        "There is no sheet of claims \"%s\" that is shown. The sheets are: %s."
                                .formatted(SettingText.shown(how.sheet()), names(sheets)));
            }
            return named.stream().toList();
        }
        Optional<Sheet> claims = first(
                        sheet -> sheet.name().strip().toLowerCase(Locale.ROOT).equals(CLAIMS))
                .or(() -> first(sheet -> Names.key(sheet.name()).equals(CLAIMS)));
        if (claims.isEmpty() && holding.size() > 1) {
            violations.add(
                    "workbook",
                    "SEVERAL_SHEETS",
                    ("More than one sheet holds claims: %s. Say which to read with the setting sheet, write * there to read all, "
                                    + "or name the one to read \"Claims\".")
                            .formatted(names(holding)));
            return List.of();
        }
        return claims.or(() -> holding.stream().findFirst()).stream().toList();
    }

    private Optional<Sheet> named(String name) {
        return first(sheet -> sheet.name().equals(name))
                .or(() -> first(sheet -> sheet.name().strip().equalsIgnoreCase(name.strip())))
                .or(() -> first(sheet ->
                        !Names.key(name).isEmpty() && Names.key(sheet.name()).equals(Names.key(name))));
    }

    private Optional<Sheet> first(Predicate<Sheet> which) {
        return sheets.stream().filter(which).findFirst();
    }

    static String names(List<Sheet> sheets) {
        return sheets.stream().map(Sheet::name).collect(Collectors.joining(", "));
    }
}
