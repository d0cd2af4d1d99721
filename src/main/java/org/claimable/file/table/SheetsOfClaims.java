package org.claimable.file.table;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import org.claimable.file.table.CellText.SettingText;
import org.claimable.method.bank.Names;
import org.claimable.method.catalogue.NamedFor;
import org.claimable.method.catalogue.Setting;
import org.claimable.workbook.Workbook.Sheet;

/** The sheets of a workbook that may hold claims, and which of them are meant. */
final class SheetsOfClaims {
    private static final String CLAIMS = "claims";

    private final WorkbookTables workbook;

    SheetsOfClaims(WorkbookTables workbook) {
        this.workbook = workbook;
    }

    /** The sheets of claims, none where it is not known which are meant, which is noted, as are those that are not read. */
    List<TableRows> meant(BesideClaims beside) {
        HowRead how = beside.howRead();
        List<Sheet> holding = workbook.holding(TableKind.CLAIMS, how);
        List<Sheet> chosen = chosen(holding, how, beside);
        beside.violations().failIfAny();
        if (holding.isEmpty()) {
            noteHidden(how, beside);
        }
        List<TableRows> tables = chosen.isEmpty()
                ? List.of(workbook.main(TableKind.CLAIMS, how))
                : chosen.stream().map(workbook::rows).toList();
        workbook.noteSheets(tables, holding, how.named(), beside.notes());
        return tables;
    }

    /** Notes the hidden sheets that hold the claims, where no sheet that is shown holds any. */
    private void noteHidden(HowRead how, BesideClaims beside) {
        HiddenSheets hidden = workbook.hidden(TableKind.CLAIMS)
                .holding(
                        sheet -> workbook.holdsRows(TableKind.CLAIMS, sheet, how),
                        workbook.free(TableKind.CLAIMS).toList());
        if (!hidden.sheets().isEmpty()) {
            beside.violations()
                    .add("workbook", "HIDDEN_SHEET", "The claims may be on a hidden sheet. " + hidden.words());
        }
    }

    /** The names of all that may hold claims. */
    List<String> names() {
        return workbook.free(TableKind.CLAIMS).map(Sheet::name).toList();
    }

    /** The rows of one by its name, which people may write with other capitals or spaces. */
    TableRows rows(String name) {
        return workbook.rows(named(name).orElseThrow());
    }

    /** The sheets of claims, as the setting says, else the one called Claims; none where that is a mistake, which is noted. */
    private List<Sheet> chosen(List<Sheet> holding, HowRead how, BesideClaims beside) {
        if (how.isOfAllSheets()) {
            return holding;
        }
        if (how.sheet() != null) {
            return chosen(how.sheet(), beside);
        }
        Optional<Sheet> claims = first(
                        sheet -> sheet.name().strip().toLowerCase(Locale.ROOT).equals(CLAIMS))
                .or(() -> first(sheet -> Names.key(sheet.name()).equals(CLAIMS)));
        if (claims.isEmpty() && holding.size() > 1) {
            beside.violations()
                    .add(
                            "workbook",
                            "SEVERAL_SHEETS",
                            "More than one sheet holds claims: %s. Say which to read %s%s, or name the one to read \"Claims\"."
                                    .formatted(
                                            WorkbookTables.names(holding.stream()),
                                            how.named().with(Setting.SHEET),
                                            how.named() == NamedFor.FORMS ? "" : ", write * there to read all"));
            return List.of();
        }
        return claims.or(() -> holding.stream().findFirst()).stream().toList();
    }

    private List<Sheet> chosen(String name, BesideClaims beside) {
        Optional<Sheet> named = named(name);
        if (named.isEmpty()) {
            HiddenSheets hidden = new HiddenSheets(
                    workbook.sheets(false)
                            .filter(sheet -> sheet.name().strip().equalsIgnoreCase(name.strip()))
                            .toList(),
                    workbook::rows);
            beside.noteUnknownSheet("There is no sheet of claims \"%s\" that is shown. %s"
                    .formatted(
                            SettingText.shown(name),
                            hidden.sheets().isEmpty()
                                    ? "The sheets are: %s."
                                            .formatted(WorkbookTables.names(workbook.free(TableKind.CLAIMS)))
                                    : hidden.words()));
        }
        return named.stream().toList();
    }

    private Optional<Sheet> named(String name) {
        return first(sheet -> sheet.name().equals(name))
                .or(() -> first(sheet -> sheet.name().strip().equalsIgnoreCase(name.strip())))
                .or(() -> first(sheet ->
                        !Names.key(name).isEmpty() && Names.key(sheet.name()).equals(Names.key(name))));
    }

    private Optional<Sheet> first(Predicate<Sheet> which) {
        return workbook.free(TableKind.CLAIMS).filter(which).findFirst();
    }
}
