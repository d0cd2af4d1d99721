package org.claimable.file.table;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.regex.Pattern;
import org.claimable.claim.MalformedCohortException;

/** What a file is, by its content, whatever it is called. */
enum FileForm {
    WORKBOOK,
    TEXT;

    private static final int HEAD = 200;
    private static final Pattern MARKUP =
            Pattern.compile("^<(?:\\?xml|!doctype|html|table|head|body|workbook|meta)\\b");
    private static final String ENCRYPTED =
            new String("EncryptedPackage".getBytes(StandardCharsets.UTF_16LE), StandardCharsets.ISO_8859_1);

    /** The form of a file that can be read; an error that says what to do about any other that is known. */
    static FileForm of(byte[] content) {
        String head = new String(content, 0, Math.min(HEAD, content.length), StandardCharsets.ISO_8859_1);
        if (head.startsWith("\u00D0\u00CF\u0011\u00E0")) {
            boolean locked = new String(content, StandardCharsets.ISO_8859_1).contains(ENCRYPTED);
            throw new MalformedCohortException(
                    locked
                            ? "This workbook is locked with a password. Save it without one."
                            : "This is a workbook of Excel 97 to 2003 (.xls), or another old document. Save it as .xlsx.");
        }
        if (head.startsWith("PK") && head.contains("opendocument")) {
            throw new MalformedCohortException("This is an OpenDocument file (.ods). Save it as .xlsx.");
        }
        if (head.startsWith("%PDF")) {
            throw new MalformedCohortException("This is a PDF. Save the table as .xlsx or as \"CSV UTF-8\".");
        }
        checkMarkup(head);
        return head.startsWith("PK\u0003\u0004") || head.startsWith("PK\u0005\u0006") ? WORKBOOK : TEXT;
    }

    private static void checkMarkup(String head) {
        String begin = head.replaceFirst("^\u00EF\u00BB\u00BF", "").strip().toLowerCase(Locale.ROOT);
        if (MARKUP.matcher(begin).find()) {
            throw new MalformedCohortException(
                    "This is a web page or XML, whatever its name. Open it in Excel and save it as .xlsx.");
        }
        if (begin.startsWith("{\\rtf")) {
            throw new MalformedCohortException(
                    "This is a text document (.rtf). Save the table as .xlsx or as \"CSV UTF-8\".");
        }
    }
}
