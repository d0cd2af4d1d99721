package org.claimable.golden;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.DataValidation;
import org.apache.poi.ss.usermodel.DataValidationConstraint;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** JSON, web pages and workbooks as lines of text that can be compared, without loss of what a reader or a program gets. */
final class Texts {
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .enable(StreamReadFeature.INCLUDE_SOURCE_IN_LOCATION)
            .build();

    /** The fields of answers that hold sentences and titles, which may be worded anew where nothing is decided anew. */
    private static final Set<String> WORDS = Set.of(
            "message",
            "remedy",
            "source",
            "notice",
            "title",
            "detail",
            "note",
            "what",
            "words",
            "label",
            "description");

    private static final String POUNDS = "\"£\"#,##0.00;-\"£\"#,##0.00";
    private static final int DEEPEST_BREAK = 3;
    private static final Pattern TAG = Pattern.compile("<(/?)([a-zA-Z0-9]+)([^>]*)>");
    private static final Pattern ATTRIBUTE = Pattern.compile(
            "\\b(href|action|value|name|type|aria-label|title|datetime|placeholder|open|checked|selected|hidden|aria-invalid)"
                    + "(?:=\"([^\"]*)\")?(?=[\\s/]|$)");
    private static final Set<String> IN_LINE = Set.of(
            "a", "strong", "em", "b", "i", "span", "abbr", "code", "small", "time", "sup", "tspan", "br", "cite", "q");

    private Texts() {}

    /** The same characters of JSON, with line feeds between its upper levels. */
    static String ofJson(String json) {
        StringBuilder text = new StringBuilder();
        int depth = 0;
        boolean quoted = false;
        for (int i = 0; i < json.length(); i++) {
            char c = json.charAt(i);
            quoted = quoted != (c == '"' && !isEscaped(json, i));
            depth += quoted ? 0 : c == '{' || c == '[' ? 1 : c == '}' || c == ']' ? -1 : 0;
            text.append(c);
            if (!quoted && (c == ',' || c == '{' || c == '[') && depth <= DEEPEST_BREAK) {
                text.append('\n').append(" ".repeat(depth));
            }
        }
        return text.toString();
    }

    private static boolean isEscaped(String json, int at) {
        int backslashes = 0;
        while (at > backslashes && json.charAt(at - 1 - backslashes) == '\\') {
            backslashes++;
        }
        return backslashes % 2 == 1;
    }

    /** What JSON says, a value or line of values each, but for what is worded. */
    static String facts(String json) {
        StringBuilder facts = new StringBuilder();
        json.lines().forEach(line -> {
            JsonNode tree = JSON.readTree(line);
            dropWords(tree);
            facts.append(tree).append('\n');
        });
        return facts.toString();
    }

    private static void dropWords(JsonNode node) {
        if (node instanceof ObjectNode object) {
            WORDS.forEach(word -> {
                if (object.path(word).isString()) {
                    object.remove(word);
                }
            });
        }
        node.forEach(Texts::dropWords);
    }

    /** The content of a page as it is read, with its addresses and fields. */
    static String ofPage(String html) {
        int from = Math.max(0, html.indexOf("<main"));
        int to = html.lastIndexOf("</main>");
        return ofMarkup("<h1>" + title(html) + "</h1>" + html.substring(from, to < 0 ? html.length() : to));
    }

    private static String title(String html) {
        Matcher title = Pattern.compile("(?s)<title>(.*?)</title>").matcher(html);
        return title.find() ? title.group(1) : "";
    }

    /** Everything that a page holds, with what stands around its content. */
    static String ofMarkup(String html) {
        StringBuilder text = new StringBuilder();
        Matcher tags = TAG.matcher(html.replaceAll("(?s)<(script|style)\\b.*?</\\1>|<!--.*?-->", ""));
        while (tags.find()) {
            tags.appendReplacement(text, Matcher.quoteReplacement(shown(tags)));
        }
        tags.appendTail(text);
        StringBuilder lines = new StringBuilder();
        text.toString()
                .replaceAll("\\s+", " ")
                .replace('\u0000', '\n')
                .lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .forEach(line -> lines.append(line).append('\n'));
        return lines.toString();
    }

    private static String shown(Matcher tag) {
        StringBuilder shown = new StringBuilder(IN_LINE.contains(tag.group(2)) ? "" : "\u0000");
        if (tag.group(1).isEmpty()) {
            if (tag.group(2).matches("h[1-6]|input|select|option|textarea|button|table|form|details")) {
                shown.append('<').append(tag.group(2)).append("> ");
            }
            Matcher attributes = ATTRIBUTE.matcher(tag.group(3));
            while (attributes.find()) {
                shown.append('[').append(attributes.group()).append("] ");
            }
        }
        return shown.toString();
    }

    /** Every sheet, cell, note and list of a workbook. */
    static String ofWorkbook(byte[] content) {
        StringBuilder text = new StringBuilder();
        try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(content))) {
            workbook.getAllNames()
                    .forEach(name ->
                            text.append("name %s = %s\n".formatted(name.getNameName(), name.getRefersToFormula())));
            for (int i = 0; i < workbook.getNumberOfSheets(); i++) {
                String seen = workbook.getSheetVisibility(i).name().toLowerCase(java.util.Locale.ROOT);
                text.append("== sheet %s, %s\n".formatted(workbook.getSheetName(i), seen));
                addSheet(workbook.getSheetAt(i), text);
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return text.toString();
    }

    private static void addSheet(XSSFSheet sheet, StringBuilder text) {
        int columns = 0;
        for (Row row : sheet) {
            List<String> cells = new ArrayList<>();
            row.forEach(cell -> cells.add(ofCell(cell)));
            String hidden = row.getZeroHeight() ? " hidden" : "";
            text.append("%d%s: %s\n".formatted(row.getRowNum() + 1, hidden, String.join(" | ", cells)));
            columns = Math.max(columns, row.getLastCellNum());
        }
        text.append("widths:");
        for (int i = 0; i < columns; i++) {
            String hidden = sheet.isColumnHidden(i) ? " hidden" : "";
            text.append(" %s %d%s".formatted(CellReference.convertNumToColString(i), sheet.getColumnWidth(i), hidden));
        }
        text.append('\n');
        sheet.getMergedRegions().forEach(region -> text.append("merged %s\n".formatted(region.formatAsString())));
        Map<String, String> notes = new TreeMap<>();
        sheet.getCellComments()
                .forEach((address, note) ->
                        notes.put(address.formatAsString(), note.getString().getString()));
        notes.forEach((address, note) -> text.append("note %s \"%s\"\n".formatted(address, oneLine(note))));
        sheet.getDataValidations().forEach(rule -> text.append(ofRule(rule)));
        if (sheet.getCTWorksheet().isSetAutoFilter()) {
            text.append("filter %s\n"
                    .formatted(sheet.getCTWorksheet().getAutoFilter().getRef()));
        }
        if (sheet.getDrawingPatriarch() != null) {
            sheet.getDrawingPatriarch()
                    .getCharts()
                    .forEach(chart -> text.append(
                            "chart \"%s\"\n".formatted(chart.getTitleText().getString())));
        }
    }

    private static String ofCell(Cell cell) {
        String column = CellReference.convertNumToColString(cell.getColumnIndex());
        String format = cell.getCellStyle().getDataFormatString();
        String formatted = format.equals("General") ? "" : " {" + format.replace(POUNDS, "£") + "}";
        return switch (cell.getCellType()) {
            case NUMERIC -> column + " " + cell.getNumericCellValue() + formatted;
            case BOOLEAN -> column + " " + cell.getBooleanCellValue() + formatted;
            case FORMULA -> column + " =" + cell.getCellFormula() + formatted;
            case BLANK -> column + formatted;
            default -> "%s \"%s\"%s".formatted(column, oneLine(cell.getStringCellValue()), formatted);
        };
    }

    private static String oneLine(String text) {
        return text.replace("\n", "\\n");
    }

    private static String ofRule(DataValidation rule) {
        List<String> regions = new ArrayList<>();
        for (var region : rule.getRegions().getCellRangeAddresses()) {
            regions.add(region.formatAsString());
        }
        DataValidationConstraint asked = rule.getValidationConstraint();
        String values = asked.getExplicitListValues() == null ? "" : String.join(";", asked.getExplicitListValues());
        return "rule %s type %d operator %d [%s] %s %s; prompt \"%s\" \"%s\"; error \"%s\" \"%s\"\n"
                .formatted(
                        String.join(" ", regions),
                        asked.getValidationType(),
                        asked.getOperator(),
                        values,
                        asked.getFormula1(),
                        asked.getFormula2(),
                        rule.getPromptBoxTitle(),
                        rule.getPromptBoxText(),
                        rule.getErrorBoxTitle(),
                        rule.getErrorBoxText());
    }
}
