package org.claimable.hostile;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** A workbook put together part by part, sound or not. */
public final class RawWorkbook {
    private static final String HEAD = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>";
    private static final String MAIN = "xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"";
    private static final String RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private static final String SHEET = "xl/worksheets/sheet1.xml";

    private final Map<String, byte[]> parts = new LinkedHashMap<>();

    public RawWorkbook() {
        part("[Content_Types].xml", HEAD + "<Types/>");
        part(
                "xl/workbook.xml",
                HEAD + "<workbook " + MAIN + " xmlns:r=\"" + RELATIONS
                        + "\"><sheets><sheet name=\"Rates\" sheetId=\"1\" r:id=\"rId1\"/></sheets></workbook>");
        part(
                "xl/_rels/workbook.xml.rels",
                HEAD + "<Relationships><Relationship Id=\"rId1\" Target=\"worksheets/sheet1.xml\"/></Relationships>");
        sheet("");
    }

    public RawWorkbook part(String name, String text) {
        return part(name, text.getBytes(StandardCharsets.UTF_8));
    }

    public RawWorkbook part(String name, byte[] content) {
        parts.put(name, content);
        return this;
    }

    public RawWorkbook replace(String part, String before, String after) {
        String text = new String(parts.get(part), StandardCharsets.UTF_8);
        if (!text.contains(before)) {
            throw new IllegalArgumentException("%s does not hold \"%s\".".formatted(part, before));
        }
        return part(part, text.replace(before, after));
    }

    /** The rows of its sheet, as XML; what stands before the sheet is {@code prolog}. */
    RawWorkbook sheet(String prolog, String rows) {
        return part(SHEET, HEAD + prolog + "<worksheet " + MAIN + "><sheetData>" + rows + "</sheetData></worksheet>");
    }

    public RawWorkbook sheet(String rows) {
        return sheet("", rows);
    }

    /** The same cells as a table, each as a text in it; a cell that begins with {@code <c} is taken as it stands. */
    public RawWorkbook table(List<List<String>> table) {
        StringBuilder rows = new StringBuilder();
        for (List<String> row : table) {
            rows.append("<row>");
            row.forEach(cell -> rows.append(cell.startsWith("<c") ? cell : text(cell)));
            rows.append("</row>");
        }
        return sheet(rows.toString());
    }

    static String text(String shown) {
        String escaped = shown.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
        return "<c t=\"inlineStr\"><is><t>" + escaped + "</t></is></c>";
    }

    void write(Path file) {
        try {
            Files.write(file, bytes());
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }

    /** The workbook as it would stand in a file. */
    public byte[] bytes() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, byte[]> part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue());
                zip.closeEntry();
            }
            zip.finish();
            return bytes.toByteArray();
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }
}
