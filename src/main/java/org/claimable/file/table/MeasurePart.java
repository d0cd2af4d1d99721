package org.claimable.file.table;

import static org.claimable.file.table.FigureColumn.AMOUNT;
import static org.claimable.file.table.FigureColumn.BUDGET;
import static org.claimable.file.table.FigureColumn.BY;
import static org.claimable.file.table.FigureColumn.FROM;
import static org.claimable.file.table.FigureColumn.MANAGED_BY;
import static org.claimable.file.table.FigureColumn.MEASURE;
import static org.claimable.file.table.FigureColumn.MONTH;
import static org.claimable.file.table.FigureColumn.ORGANISATION;
import static org.claimable.file.table.FigureColumn.REFERENCE;
import static org.claimable.file.table.FigureColumn.SPACE;
import static org.claimable.file.table.FigureColumn.SUBMISSION;
import static org.claimable.file.table.FigureColumn.SUPERSEDES;
import static org.claimable.file.table.FigureColumn.TO;
import static org.claimable.file.table.FigureColumn.TYPE;
import static org.claimable.file.table.FigureColumn.UNIT;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.claimable.method.bank.Names;

/**
 * The tables in which figures are sent, as parts of a form or sheets of a workbook: the names of its sheets, its columns in the order of
 * templates, and those that it must have.
 */
public enum MeasurePart {
    FIGURES(
            List.of("Figures", "Measures"),
            List.of(MEASURE, MONTH, FROM, TO, ORGANISATION, SPACE, AMOUNT, UNIT, SUBMISSION, SUPERSEDES, REFERENCE),
            List.of(MEASURE, AMOUNT)),
    ORGANISATIONS(List.of("Organisations", "Organizations"), List.of(ORGANISATION), List.of(ORGANISATION)),
    SPACES(
            List.of("Spaces", "Community spaces"),
            List.of(SPACE, ORGANISATION, TYPE, MANAGED_BY, BUDGET, FROM, TO),
            List.of(SPACE)),
    TARGETS(List.of("Targets"), List.of(MEASURE, ORGANISATION, SPACE, BY, AMOUNT), List.of(MEASURE, BY, AMOUNT)),
    /** A setting a row: its name, and what it is. */
    SETTINGS(List.of("Settings"), List.of(), List.of());

    private final List<String> sheets;
    private final List<FigureColumn> columns;
    private final List<FigureColumn> required;

    MeasurePart(List<String> sheets, List<FigureColumn> columns, List<FigureColumn> required) {
        this.sheets = sheets;
        this.columns = columns;
        this.required = required;
    }

    /** Its name in the API. */
    public String title() {
        return sheets.get(0).toLowerCase(Locale.ROOT);
    }

    /** The name of its sheet in templates. */
    public String sheet() {
        return sheets.get(0);
    }

    public List<FigureColumn> columns() {
        return columns;
    }

    public List<FigureColumn> required() {
        return required;
    }

    /** Whether there may be several files of it. */
    public boolean isSeveral() {
        return this == FIGURES;
    }

    /** The part of a name in the API. */
    public static Optional<MeasurePart> of(String title) {
        return Stream.of(values()).filter(part -> part.title().equals(title)).findFirst();
    }

    /** What a sheet holds by its name: figures, where the name says nothing. */
    static MeasurePart ofSheet(String sheet) {
        return Stream.of(values())
                .filter(part -> part.isNamed(sheet))
                .findFirst()
                .orElse(FIGURES);
    }

    /** Whether a sheet is named after it, case, spaces and punctuation aside. */
    boolean isNamed(String sheet) {
        return sheets.stream().anyMatch(each -> Names.key(each).equals(Names.key(sheet)));
    }
}
