package org.claimable.file.table;

import java.util.Set;
import java.util.regex.Pattern;
import org.claimable.catalogue.Spelling;
import org.claimable.workbook.CellForm;

/** References to people and ids of claims of which a spreadsheet plainly kept something else than was entered. */
final class DamagedReference {
    /** The columns that hold them. */
    static final Set<Heading> CONCERNS = Set.of(Heading.PERSON, Heading.CLAIM);

    private static final Pattern SHORTENED = Pattern.compile("\\d([.,]\\d+)?[eE][+-]\\d+");
    private static final String REMEDY =
            " Format the column as text, enter the full reference again, and save the file.";

    private DamagedReference() {}

    /** What is wrong with a reference, as a message, null where nothing is. */
    static String of(String text, CellForm form) {
        if (SHORTENED.matcher(Spelling.compared(text)).matches()) {
            return "\"%s\" is a long number that the spreadsheet shortened, so its last digits are lost.%s"
                    .formatted(text, REMEDY);
        }
        return switch (form) {
            case LONG_NUMBER ->
                "\"%s\" is a number of more than 15 digits, of which a spreadsheet keeps only 15, so its last digits are lost.%s"
                        .formatted(text, REMEDY);
            case DATE -> "\"%s\" is a date, which the spreadsheet made of a reference.%s".formatted(text, REMEDY);
            case TRUTH ->
                "\"%s\" is a truth value (TRUE or FALSE), which the spreadsheet made of a reference.%s"
                        .formatted(text, REMEDY);
            case ORDINARY -> null;
        };
    }
}
