package org.claimable.file.template;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.stream.Collectors;
import org.claimable.catalogue.ClaimField;
import org.claimable.file.sheet.WrittenWorkbook;
import org.claimable.rulebook.RuleSet;

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
            ListsSheet lists = new ListsSheet(workbook, rules.catalogue());
            EntrySheets sheets = new EntrySheets(workbook, lists);
            sheets.claims();
            sheets.individuals();
            sheets.previouslyCounted();
            sheets.commitments();
            SettingsSheet.write(workbook, rules.id());
            NotesSheet.write(workbook, rules);
            lists.write();
            workbook.write("Claims", LocalDate.EPOCH, bytes);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }

    /** The headings as CSV in UTF-8 with a byte order mark. */
    public static byte[] csv() {
        String headings = ClaimField.COLUMNS.stream().map(ClaimField::title).collect(Collectors.joining(","));
        return (BYTE_ORDER_MARK + headings + "\r\n").getBytes(StandardCharsets.UTF_8);
    }
}
