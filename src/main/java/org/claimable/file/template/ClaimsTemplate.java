package org.claimable.file.template;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.poi.ss.usermodel.PrintSetup;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.claimable.file.sheet.HarmlessText;
import org.claimable.file.sheet.Page;
import org.claimable.file.sheet.Page.PageRow;
import org.claimable.file.sheet.Styles.CellKind;
import org.claimable.file.sheet.WrittenWorkbook;
import org.claimable.file.template.EntrySheets.Entries;
import org.claimable.file.template.EntrySheets.Entries.EntryCells;
import org.claimable.method.catalogue.Choice;
import org.claimable.method.catalogue.ClaimField;
import org.claimable.method.catalogue.Said.TemplateRow;
import org.claimable.method.catalogue.Setting;
import org.claimable.method.claim.Settings;
import org.claimable.method.rulebook.OwnFields;
import org.claimable.method.rulebook.OwnFields.Holder;
import org.claimable.method.rulebook.OwnFields.OwnField;
import org.claimable.method.rulebook.RuleSet;

/** The empty tables that claims are filled in. */
public final class ClaimsTemplate {
    private static final String BYTE_ORDER_MARK = "\uFEFF";

    private ClaimsTemplate() {}

    /**
     * The workbook for a rule set, the same bytes each time: claims, people, what was counted before, what was promised, settings, notes,
     * and lists to choose from. Answers of a licensed scale are not in it.
     */
    public static byte[] workbook(RuleSet rules) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (WrittenWorkbook workbook = new WrittenWorkbook()) {
            ListsSheet lists = new ListsSheet(workbook, rules);
            EntrySheets sheets = new EntrySheets(workbook, lists, rules.fields());
            sheets.claims();
            sheets.individuals();
            sheets.previouslyCounted();
            sheets.commitments();
            sheets.spaces();
            SettingsSheet.write(workbook, rules.id());
            NotesSheet.write(workbook, rules);
            lists.write();
            workbook.write("Claims", LocalDate.EPOCH, bytes);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }

    /** The headings for a rule set as CSV in UTF-8 with a byte order mark. */
    public static byte[] csv(RuleSet rules) {
        String headings = Stream.concat(
                        ClaimField.COLUMNS.stream().map(ClaimField::title),
                        rules.fields().fields().stream().map(field -> quoted(field.title())))
                .collect(Collectors.joining(","));
        return (BYTE_ORDER_MARK + headings + "\r\n").getBytes(StandardCharsets.UTF_8);
    }

    private static String quoted(String title) {
        String harmless = HarmlessText.inCsv(title);
        return harmless.matches("[^\",;\\r\\n]*") ? harmless : '"' + harmless.replace("\"", "\"\"") + '"';
    }

    /** The sheet that says how the others are filled in. */
    private static final class NotesSheet {
        static final String NAME = "Notes";

        private static final List<List<String>> ROWS = List.of(
                List.of("One row a claim", "A claim is one outcome of one person. Leave no row for totals."),
                List.of("Columns", "Only Outcome and Achieved on are needed. Columns of your own may be added."),
                List.of(
                        "Every row counts",
                        "Each row comes back with its verdict and, where it is refused, why and how to fix it."),
                List.of("Names", "Capital letters, spaces and punctuation in outcomes and answers make no difference."),
                List.of(
                        "Answers",
                        "Before and After offer the answers of the outcome in the row. Those of a licensed scale are not listed here: write them."),
                List.of("Dates", "03/06/2024 is 3 June: the day comes first."));

        private NotesSheet() {}

        static void write(WrittenWorkbook workbook, RuleSet rules) {
            Page page = new Page(workbook.sheet(NAME), workbook.styles()).widths(28, 100);
            page.printed(PrintSetup.A4_PAPERSIZE, false, 1);
            page.row().text("How to fill in this file", CellKind.TITLE);
            ROWS.forEach(row -> line(page, row.get(0), row.get(1)));
            line(page, "Made for", "rule set %s %s: %s".formatted(rules.id(), rules.version(), rules.title()));
            columns(page, rules.fields());
            others(page, rules.defaults());
        }

        private static void columns(Page page, OwnFields own) {
            page.gap();
            page.row().text("Columns of %s".formatted(EntrySheets.CLAIMS), CellKind.TITLE);
            for (ClaimField field : ClaimField.COLUMNS) {
                line(page, field.title(), field.note());
            }
            own.fields().forEach(field -> line(page, field.title(), meaning(field)));
        }

        /** What the rule set says of its field, and what is written in its column. */
        private static String meaning(OwnField field) {
            String form =
                    switch (field.type()) {
                        case TEXT -> "Any text.";
                        case NUMBER -> "A number.";
                        case DATE -> "A day, such as 03/06/2024 (day/month/year) or 2024-06-03.";
                        case YES_NO -> "Yes or No.";
                        case LIST -> "One of the list %s.".formatted(field.list());
                    };
            String of = field.of() == Holder.INDIVIDUAL ? "Of the person; once for each person is enough. " : "";
            String note = field.note() == null || field.note().isBlank()
                    ? ""
                    : field.note().strip().replaceFirst("([^.!?])$", "$1.") + " ";
            return (field.required() ? "Needed. " : "") + note + of + form;
        }

        private static void others(Page page, Settings defaults) {
            page.gap();
            page.row().text("Other sheets, where you need them", CellKind.TITLE);
            line(
                    page,
                    EntrySheets.INDIVIDUALS,
                    "People by reference: their age, and a column \"Segment: …\" for each way to tell them apart.");
            line(
                    page,
                    EntrySheets.COUNTED,
                    "Outcomes of these people that an earlier claim or a partner counted already.");
            line(
                    page,
                    EntrySheets.COMMITMENTS,
                    "What the contract promised of an outcome: people, a value in pounds, or both. A row \"Total\" for the value in all. Where it is"
                            + " promised in a space, name the space; say why it is needed here, and how urgently.");
            line(
                    page,
                    EntrySheets.SPACES,
                    "Community spaces, each of an organisation, and what each costs, so that its social return can be worked out. Months as in 2025-04.");
            line(page, SettingsSheet.NAME, words(defaults));
            for (Setting each : SettingsSheet.ROWS) {
                TemplateRow row = SettingsSheet.row(each);
                line(page, "… " + row.title(), row.meaning());
            }
        }

        private static String words(Settings defaults) {
            return Setting.OPTIONS.stream()
                    .map(each -> "%s %s"
                            .formatted(SettingsSheet.row(each).title().toLowerCase(Locale.ROOT), defaults.choice(each)))
                    .collect(Collectors.joining(", ", "Left empty, a setting is as usual: ", "."));
        }

        private static void line(Page page, String title, String text) {
            page.row().label(title).text(text, CellKind.LONG_TEXT);
        }
    }

    /** The sheet of settings to fill in: a name and a place for its value a row. */
    private static final class SettingsSheet {
        static final String NAME = "Settings";

        private static final int VALUE = 1;
        private static final List<Setting> FIRST = Stream.of(
                        Stream.of(Setting.REFERENCE, Setting.FROM, Setting.TO),
                        Setting.OPTIONS.stream(),
                        Stream.of(Setting.VALUE_SET))
                .flatMap(each -> each)
                .toList();

        /** Those that can be filled in, in the order of the sheet. */
        static final List<Setting> ROWS = Setting.saying(TemplateRow.class, FIRST);

        private SettingsSheet() {}

        /** What the sheet says of a setting. */
        static TemplateRow row(Setting setting) {
            return setting.says(TemplateRow.class).orElseThrow();
        }

        /** Written for a rule set, whose id stands in it. */
        static void write(WrittenWorkbook workbook, String ruleSet) {
            XSSFSheet sheet = workbook.sheet(NAME);
            Page page = new Page(sheet, workbook.styles()).widths(28, 40);
            page.headings("Setting", "Value");
            Entries entries = new Entries(sheet);
            for (Setting setting : ROWS) {
                EntryCells cell = new EntryCells(VALUE, page.used(), page.used());
                PageRow row = page.row().text(row(setting).title());
                switch (setting.type()) {
                    case RULE_SET -> row.text(ruleSet);
                    case DAY -> {
                        sheet.getRow(cell.first())
                                .createCell(VALUE)
                                .setCellStyle(workbook.styles().of(CellKind.DATE));
                        entries.day(cell);
                    }
                    case CHOICE ->
                        entries.words(
                                cell,
                                setting.choices().stream().map(Choice::name).toList());
                    default -> {
                        // Any text.
                    }
                }
            }
        }
    }
}
