package org.claimable.file.sheet;

import java.util.regex.Pattern;

/** Text of others made such that a spreadsheet shows it and never runs it. */
public final class HarmlessText {
    /** The most characters that a spreadsheet holds in one cell. */
    public static final int LONGEST = 32_767;

    private static final char UNSHOWABLE = '\uFFFD';
    private static final Pattern RUNS = Pattern.compile("^(?:[\t\r\n]|[\\s\\p{Cf}\\p{Z}\\p{Cc}]*[=+\\-@＝＋－＠])");
    private static final Pattern NUMBER = Pattern.compile("-\\d{1,15}(?:\\.\\d{1,20})?");
    private static final Pattern ESCAPE = Pattern.compile("_(?=x[0-9A-Fa-f]{4}_)");

    private HarmlessText() {}

    /** Whether a spreadsheet may take a text for a formula; a plain number is none. */
    static boolean mayRun(String text) {
        return !beginsPlainly(text)
                && RUNS.matcher(text).find()
                && !NUMBER.matcher(text).matches();
    }

    /** Told quickly of nearly every text. */
    private static boolean beginsPlainly(String text) {
        return text.isEmpty() || Character.isLetterOrDigit(text.charAt(0));
    }

    /** For a cell of CSV, which has no types: before what may run stands an apostrophe. */
    public static String inCsv(String text) {
        String shown = cut(shown(text));
        return mayRun(shown) ? cut("'" + shown) : shown;
    }

    /** What a cell of CSV says that was written so: without the apostrophe before what may run. */
    public static String ofCsv(String cell) {
        return cell.startsWith("'") && mayRun(cell.substring(1)) ? cell.substring(1) : cell;
    }

    /** For a text cell of a workbook, which is never run: without characters that it cannot hold. */
    static String inWorkbook(String text) {
        String shown = shown(text);
        return cut(shown.contains("_x") ? ESCAPE.matcher(shown).replaceAll("_x005F_") : shown);
    }

    private static String cut(String text) {
        if (text.length() <= LONGEST) {
            return text;
        }
        int end = LONGEST - 1;
        return text.substring(0, Character.isHighSurrogate(text.charAt(end - 1)) ? end - 1 : end) + "…";
    }

    private static String shown(String text) {
        if (isOrdinary(text)) {
            return text;
        }
        StringBuilder shown = new StringBuilder(text.length());
        text.codePoints().forEach(sign -> shown.appendCodePoint(isShowable(sign) ? sign : UNSHOWABLE));
        return shown.toString();
    }

    /** Whether all of it is shown, told quickly of nearly every text. */
    private static boolean isOrdinary(String text) {
        for (int i = 0; i < text.length(); i++) {
            char sign = text.charAt(i);
            if (sign < ' ' || sign >= Character.MIN_SURROGATE) {
                return false;
            }
        }
        return true;
    }

    /** Whether XML can hold a sign. */
    private static boolean isShowable(int sign) {
        boolean space = sign == '\t' || sign == '\n' || sign == '\r';
        boolean half = sign >= Character.MIN_SURROGATE && sign <= Character.MAX_SURROGATE;
        return space || sign >= ' ' && !half && sign != 0xFFFE && sign != 0xFFFF;
    }
}
