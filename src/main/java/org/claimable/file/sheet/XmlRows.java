package org.claimable.file.sheet;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.apache.poi.ss.usermodel.CellStyle;
import org.claimable.workbook.SheetRows;

/** Rows of a sheet as the XML of a workbook, of which one is held at a time; a stream that fails is an {@link UncheckedIOException}. */
final class XmlRows implements Page.Rows {
    private static final byte[] ENDS_TEXT = ascii("</t></is></c>");
    private static final byte[] ENDS_NUMBER = ascii("</v></c>");
    private static final byte[] ENDS_ROW = ascii("</row>\n");

    private final OutputStream stream;
    private final List<byte[]> columns = new ArrayList<>();
    private final Map<CellStyle, CellStart> starts = new IdentityHashMap<>();
    private final Bytes cells = new Bytes();
    private byte[] number;
    private int height;
    private int rows;
    private int width;

    XmlRows(OutputStream stream) {
        this.stream = stream;
    }

    @Override
    public void begin(int row) {
        end();
        rows = row + 1;
        number = ascii(Integer.toString(rows));
        height = 0;
    }

    @Override
    public void height(int points) {
        height = points;
    }

    @Override
    public void text(int column, CellStyle style, String text) {
        cell(column);
        cells.add(start(style).ofText(text));
        cells.addEscaped(text);
        cells.add(ENDS_TEXT);
    }

    @Override
    public void number(int column, CellStyle style, double number) {
        cell(column);
        cells.add(start(style).number);
        cells.add(ascii(Double.toString(number)));
        cells.add(ENDS_NUMBER);
    }

    private void cell(int column) {
        while (columns.size() <= column) {
            columns.add(ascii("<c r=\"" + SheetRows.letters(columns.size())));
        }
        width = Math.max(width, column + 1);
        cells.add(columns.get(column));
        cells.add(number);
    }

    private CellStart start(CellStyle style) {
        return starts.computeIfAbsent(style, CellStart::of);
    }

    private void end() {
        if (number == null) {
            return;
        }
        String high = height == 0 ? "" : " customHeight=\"1\" ht=\"%s\"".formatted((float) height);
        try {
            stream.write(ascii("<row r=\"" + rows + '"' + high + ">\n"));
            cells.moveTo(stream);
            stream.write(ENDS_ROW);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** Ends the last row, and answers how many rows and columns were used from the first on. */
    Extent finish() {
        end();
        number = null;
        return new Extent(rows, width);
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }

    /** How many rows and columns of a sheet are used, from the first on. */
    record Extent(int rows, int columns) {}

    /** How cells of a style go on after their place, up to what they hold; a text that begins or ends with a space says that it is kept. */
    private record CellStart(byte[] text, byte[] spacedText, byte[] number) {
        static CellStart of(CellStyle style) {
            String styled = "\" s=\"%d\" t=".formatted(style.getIndex());
            return new CellStart(
                    ascii(styled + "\"inlineStr\"><is><t>"),
                    ascii(styled + "\"inlineStr\"><is><t xml:space=\"preserve\">"),
                    ascii(styled + "\"n\"><v>"));
        }

        byte[] ofText(String text) {
            boolean spaced =
                    Character.isWhitespace(text.charAt(0)) || Character.isWhitespace(text.charAt(text.length() - 1));
            return spaced ? spacedText : text();
        }
    }

    /** Bytes of a row in UTF-8, with room for as many as come. */
    private static final class Bytes {
        private static final String[] ESCAPED = new String[0xA1];

        static {
            ESCAPED['<'] = "&lt;";
            ESCAPED['>'] = "&gt;";
            ESCAPED['&'] = "&amp;";
            ESCAPED['"'] = "&quot;";
            ESCAPED['\n'] = "&#xa;";
            ESCAPED['\r'] = "&#xd;";
            ESCAPED['\t'] = "&#x9;";
            ESCAPED[0xA0] = "&#xa0;";
        }

        private byte[] bytes = new byte[1 << 13];
        private int size;

        void add(byte[] more) {
            room(more.length);
            System.arraycopy(more, 0, bytes, size, more.length);
            size += more.length;
        }

        /** Adds a text of which nothing is taken for XML. */
        void addEscaped(String text) {
            int length = text.length();
            room(length);
            for (int i = 0; i < length; i++) {
                char sign = text.charAt(i);
                if (sign >= 0x80 || ESCAPED[sign] != null) {
                    addRest(text, i);
                    return;
                }
                bytes[size++] = (byte) sign;
            }
        }

        private void addRest(String text, int from) {
            int begun = from;
            for (int i = from; i < text.length(); i++) {
                char sign = text.charAt(i);
                if (sign < ESCAPED.length && ESCAPED[sign] != null) {
                    add(text.substring(begun, i).getBytes(StandardCharsets.UTF_8));
                    add(ascii(ESCAPED[sign]));
                    begun = i + 1;
                }
            }
            add(text.substring(begun).getBytes(StandardCharsets.UTF_8));
        }

        private void room(int more) {
            if (bytes.length - size < more) {
                bytes = Arrays.copyOf(bytes, Math.max(2 * bytes.length, size + more));
            }
        }

        void moveTo(OutputStream stream) throws IOException {
            stream.write(bytes, 0, size);
            size = 0;
        }
    }
}
