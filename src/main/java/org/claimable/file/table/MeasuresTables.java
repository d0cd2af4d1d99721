package org.claimable.file.table;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.regex.Pattern;
import org.claimable.file.json.MeasuresReader;
import org.claimable.file.table.MeasuresFiles.SentFile;
import org.claimable.method.bank.Names;
import org.claimable.method.claim.MalformedCohortException;
import org.claimable.method.claim.Violations;

/** Reads figures, organisations, spaces and targets from files: a CSV file is one table, a workbook holds one a sheet. */
final class MeasuresTables {
    /** The longest name or reference, in characters. */
    static final int LONGEST = MeasuresReader.LONGEST;

    /** Names of sheets and files that are no organisation's. */
    private static final Pattern NOBODY = Pattern.compile(
            "(?:sheet|table|data|figures?|measures?|returns?|monthlyreturns?|months?|export|template|outputs?)\\d*");

    private final Violations violations;
    private final Notes notes;
    private final MeasureSettings settings;
    private final boolean besideClaims;
    private final FigureRows figures;
    private final BesideFigures beside;

    MeasuresTables(
            Violations violations,
            Notes notes,
            MeasureSettings settings,
            FigurePlaces places,
            MeasuresSubmission.Reader reader) {
        this.besideClaims = reader.besideClaims();
        this.violations = violations;
        this.notes = notes;
        this.settings = settings;
        this.figures = new FigureRows(violations, notes, places, reader.most());
        this.beside = new BesideFigures(violations, settings, places);
    }

    FigureRows figures() {
        return figures;
    }

    /** The organisations, spaces and targets. */
    BesideFigures beside() {
        return beside;
    }

    /** A file of a part, with what places say of it, empty where there is one alone. */
    record OpenedFile(SentFile sent, MeasurePart part, String prefix) {
        /** Opens it; its errors name it where there are others. */
        void read(BiConsumer<TableFile, OpenedFile> reader) {
            try (TableFile file = TableFile.open(sent.content(), "")) {
                reader.accept(file, this);
            } catch (MalformedCohortException unreadable) {
                throw prefix.isEmpty()
                        ? unreadable
                        : new MalformedCohortException(prefix.replaceFirst(", $", ": ") + unreadable.getMessage());
            }
        }
    }

    /** Reads the settings of a file alone. */
    void readSettings(OpenedFile opened) {
        opened.read((file, of) -> {
            if (of.part() == MeasurePart.SETTINGS && !file.isWorkbook()) {
                try (TableRows rows = file.rows(each -> 0)) {
                    settings.readSheet(rows, of.prefix());
                }
            }
            List<String> named =
                    file.shown().stream().filter(MeasurePart.SETTINGS::isNamed).toList();
            boolean first = of.part() == MeasurePart.SETTINGS && named.isEmpty();
            (first ? file.shown().stream().limit(1).toList() : named).forEach(each -> {
                try (TableRows rows = file.sheet(each)) {
                    settings.readSheet(rows, of.prefix());
                }
            });
        });
    }

    /** Reads all else of a file. */
    void read(OpenedFile opened) {
        opened.read((file, of) -> {
            Notes hidden = new Notes();
            file.noteHidden(hidden);
            hidden.found().forEach(each -> notes.add(of.prefix() + each.place(), each.code(), each.message()));
            if (!file.isWorkbook()) {
                try (TableRows rows = file.rows(each -> FigureTable.known(each, of.part()))) {
                    readAs(of.part(), rows, of);
                }
            } else if (of.part() == MeasurePart.FIGURES) {
                readSheets(file, of);
            } else {
                String sheet = file.shown().stream()
                        .filter(of.part()::isNamed)
                        .findFirst()
                        .or(() -> file.shown().stream().findFirst())
                        .orElseThrow(() -> noneShown(of.part()));
                readSheet(file, sheet, of.part(), of);
            }
        });
    }

    private void readSheets(TableFile file, OpenedFile of) {
        List<String> others = new ArrayList<>();
        boolean any = false;
        for (String sheet : file.shown()) {
            MeasurePart part = MeasurePart.ofSheet(sheet);
            if (part == MeasurePart.FIGURES && !part.isNamed(sheet) && !isMeant(file, sheet)) {
                others.add(sheet);
            } else if (part != MeasurePart.SETTINGS) {
                any |= part == MeasurePart.FIGURES;
                readSheet(file, sheet, part, of);
            }
        }
        if (!any && others.isEmpty()) {
            throw noneShown(MeasurePart.FIGURES);
        } else if (!any) {
            readSheet(file, others.remove(0), MeasurePart.FIGURES, of);
        }
        if (!others.isEmpty()) {
            notes.add(
                    of.prefix() + "workbook",
                    "SHEETS_NOT_READ",
                    "Sheets that were not read, as they have no figures: %s.".formatted(String.join(", ", others)));
        }
    }

    private static MalformedCohortException noneShown(MeasurePart part) {
        return new MalformedCohortException("The workbook has no sheet of %s that is shown. Show it, or name it \"%s\"."
                .formatted(part.title(), part.sheet()));
    }

    private static boolean isMeant(TableFile file, String sheet) {
        try (TableRows rows = file.sheet(sheet)) {
            return new FigureTable(rows, MeasurePart.FIGURES, "").isMeant();
        }
    }

    private void readSheet(TableFile file, String sheet, MeasurePart part, OpenedFile of) {
        try (TableRows rows = file.sheet(sheet)) {
            readAs(part, rows, of);
        }
    }

    private void readAs(MeasurePart part, TableRows rows, OpenedFile of) {
        FigureTable table = new FigureTable(rows, part, of.prefix());
        if (table.isEmpty()) {
            if (part != MeasurePart.FIGURES && rows.sheet() != null) {
                return;
            }
            throw new MalformedCohortException(
                    rows.sheet() == null
                            ? "The file is empty. Its first row must hold the headings."
                            : "The sheet %s is empty. Its first row must hold the headings.".formatted(rows.sheet()));
        }
        table.check(violations, notes);
        if (!table.isFound()) {
            return;
        }
        if (part == MeasurePart.FIGURES) {
            String organisation = table.has(FigureColumn.ORGANISATION) ? null : organisation(table, of);
            if (organisation != null || table.has(FigureColumn.ORGANISATION)) {
                figures.read(table, organisation);
            }
        } else {
            beside.read(table, part);
        }
    }

    /** Whose the figures of a table are that has no column for it: as is chosen, else by its sheet or file, which is noted. */
    private String organisation(FigureTable table, OpenedFile of) {
        String chosen = settings.text(MeasureSetting.ORGANISATION);
        if (chosen != null) {
            return chosen;
        }
        String sheet = table.rows().sheet();
        String file = of.sent().bare();
        boolean bySheet = sheet != null && !isNobody(sheet);
        if (!bySheet && (file == null || isNobody(file))) {
            violations.add(
                    table.where().row(table.headings().number()),
                    "MISSING_COLUMN",
                    besideClaims
                            ? "There is no column \"Organisation\". Add it."
                            : "There is no column \"Organisation\". Add it, name the %s after the organisation, or give %s."
                                    .formatted(
                                            sheet == null ? "file" : "sheet",
                                            settings.named(MeasureSetting.ORGANISATION)));
            return null;
        }
        String name = bySheet ? sheet.strip() : file;
        notes.add(
                table.where().row(table.headings().number()),
                "ORGANISATION_BY_NAME",
                "There is no column for the organisation, so all these figures were taken for those of \"%s\", the name of the %s.%s"
                        .formatted(
                                name,
                                bySheet ? "sheet" : "file",
                                bySheet ? " If that is a space, add the columns Organisation and Space." : ""));
        return name;
    }

    private static boolean isNobody(String name) {
        String key = Names.key(name);
        return key.isEmpty() || name.length() > LONGEST || NOBODY.matcher(key).matches() || WrittenMonth.isNamed(name);
    }
}
