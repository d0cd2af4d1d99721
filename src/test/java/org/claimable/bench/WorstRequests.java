package org.claimable.bench;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Requests that are made to take as much memory as can be had, each of about so many bytes. */
public final class WorstRequests {
    private static final String JSON = "application/json";
    private static final String LINES = "application/x-ndjson";
    private static final String CSV = "text/csv";
    private static final String WORKBOOK = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    private static final String EVALUATIONS = "/v1/evaluations";
    private static final String STREAM = "/v1/evaluations/stream";
    private static final String BOUNDARY = "b";
    private static final String BARE = "{\"id\":\"%d\",\"outcome\":\"x\",\"achievedOn\":\"2024-07-01\"}";
    private static final String REASONS =
            "{\"id\":\"%d\",\"outcome\":\"regular-volunteering\",\"achievedOn\":\"2030-07-01\",\"individual\":\"p%1$d\","
                    + "\"evidence\":{\"kind\":\"SURVEY\",\"before\":\"a\",\"after\":\"b\",\"beforeOn\":\"2031-01-01\",\"afterOn\":\"2030-01-01\"}}";
    private static final String CLASHING =
            "{\"id\":\"%1$d\",\"outcome\":\"%2$s\",\"achievedOn\":\"2024-07-%3$d\",\"individual\":\"p%4$d\",\"evidence\":{\"kind\":\"RECORD\"}}";
    private static final List<String> OUTCOMES = List.of(
            "full-time-employment",
            "secure-job",
            "financial-comfort",
            "gardening",
            "self-employment",
            "apprenticeship");

    private static final int OF_ONE_PERSON = 999;
    private static final List<String> CLASHING_OUTCOMES = Stream.of(
                    "rough-sleeping-to-secure-housing",
                    "rough-sleeping-to-temporary-accommodation",
                    "temporary-accommodation-to-secure-housing")
            .flatMap(outcome -> Stream.of("-average", "-with-dependent-children", "-without-dependent-children")
                    .map(outcome::concat))
            .toList();

    private WorstRequests() {}

    /** One to send: where to, as what, what is accepted, and the body. */
    public record Worst(String name, String path, String type, String accept, byte[] body) {
        Worst(String name, String path, String type, String body) {
            this(name, path, type, "*/*", body.getBytes(StandardCharsets.UTF_8));
        }

        @Override
        public String toString() {
            return "%s (%,d bytes)".formatted(name, body.length);
        }
    }

    /** All of them. */
    public static List<Worst> of(int bytes) throws IOException {
        String bare = claims(bytes, BARE::formatted);
        return List.of(
                new Worst("tiny claims", EVALUATIONS, JSON, bare),
                new Worst(
                        "tiny claims as a workbook",
                        EVALUATIONS,
                        JSON,
                        WORKBOOK,
                        bare.getBytes(StandardCharsets.UTF_8)),
                new Worst("tiny claims as CSV", EVALUATIONS, JSON, CSV, bare.getBytes(StandardCharsets.UTF_8)),
                new Worst("many reasons", EVALUATIONS, JSON, claims(bytes, REASONS::formatted)),
                new Worst("people of a thousand claims", EVALUATIONS, JSON, clashing(bytes)),
                new Worst("long texts", EVALUATIONS, JSON, claims(bytes, WorstRequests::longTexts)),
                new Worst("mistakes everywhere", EVALUATIONS, JSON, claims(bytes, i -> "{\"i\":" + i + "}")),
                new Worst("deep", EVALUATIONS, JSON, "{\"claims\":" + "[".repeat(bytes)),
                new Worst("braces", EVALUATIONS, JSON, "{\"claims\":[" + "{},".repeat(bytes / 3)),
                new Worst("one text", EVALUATIONS, JSON, "{\"reference\":\"" + "x".repeat(bytes)),
                new Worst("people", EVALUATIONS, JSON, people(bytes)),
                new Worst("segments", EVALUATIONS, JSON, segments(bytes)),
                new Worst("counted before", EVALUATIONS, JSON, counted(bytes)),
                new Worst("one person counted before", EVALUATIONS, JSON, countedOfOne(bytes)),
                new Worst("long searches", EVALUATIONS, JSON, searches(bytes)),
                new Worst("comparison", "/v1/comparisons", JSON, comparison(bytes)),
                new Worst(
                        "forecast",
                        "/v1/forecasts",
                        JSON,
                        "{\"outcomes\":[" + "{\"outcome\":\"gardening\",\"people\":1},".repeat(bytes / 40)),
                new Worst("rows", EVALUATIONS, CSV, rows(bytes)),
                new Worst("wide rows", EVALUATIONS, CSV, wideRows(bytes)),
                new Worst("one row", EVALUATIONS, CSV, "id,outcome,achieved on\n" + ",".repeat(bytes)),
                new Worst("quotes", EVALUATIONS, CSV, "id,outcome,achieved on\n\"" + "x\n".repeat(bytes / 2)),
                new Worst(
                        "packed sheet",
                        EVALUATIONS,
                        WORKBOOK,
                        "*/*",
                        workbook(bytes, "<row><c t=\"inlineStr\"><is><t>x</t></is></c></row>")),
                new Worst("packed nothing", EVALUATIONS, WORKBOOK, "*/*", workbook(bytes, " ".repeat(100))),
                new Worst("upload", "/checks", "multipart/form-data; boundary=" + BOUNDARY, upload(rows(bytes))),
                new Worst("upload of JSON", "/checks", "multipart/form-data; boundary=" + BOUNDARY, upload(bare)),
                new Worst("stream", STREAM, LINES, lines(bytes)),
                new Worst(
                        "stream of one line",
                        STREAM,
                        LINES,
                        "{}\n" + bare.replace("{\"valueSet\":\"example-values\",\"claims\"", "{\"claims\"")),
                new Worst("stream of people of many segments", STREAM, LINES, segmentLines(bytes)),
                new Worst("stream without ends", STREAM, LINES, "{}\n" + "x".repeat(bytes)));
    }

    private static String claims(int bytes, IntFunction<String> claim) {
        int length = claim.apply(100_000).length() + 1;
        return IntStream.range(0, Math.max(1, bytes / length))
                .mapToObj(claim)
                .collect(Collectors.joining(",", "{\"valueSet\":\"example-values\",\"claims\":[", "]}"));
    }

    private static String clashing(int bytes) {
        return claims(bytes, i -> CLASHING.formatted(i, OUTCOMES.get(i % OUTCOMES.size()), 10 + i % 20, i / 1_000));
    }

    private static String longTexts(int i) {
        String text = "x".repeat(900) + i;
        return "{\"id\":\"%1$s\",\"outcome\":\"%1$s\",\"achievedOn\":\"2024-07-01\",\"service\":\"%1$s\",\"provider\":\"%1$s\"}"
                .formatted(text);
    }

    private static String people(int bytes) {
        return beside("individuals", bytes / 16, i -> "{\"ref\":\"" + i + "\"}");
    }

    private static String countedOfOne(int bytes) {
        String claim =
                "{\"id\":\"%d\",\"individual\":\"p\",\"outcome\":\"full-time-employment\",\"achievedOn\":\"2024-06-03\",\"evidence\":{\"kind\":\"RECORD\"}}";
        String entry =
                "{\"individual\":\"p\",\"outcome\":\"full-time-employment\",\"achievedOn\":\"2024-05-03\",\"reference\":\"%d\"}";
        return IntStream.range(0, OF_ONE_PERSON)
                .mapToObj(claim::formatted)
                .collect(Collectors.joining(
                        ",",
                        "{\"previouslyCounted\":["
                                + IntStream.range(0, bytes / entry.length())
                                        .mapToObj(entry::formatted)
                                        .collect(Collectors.joining(","))
                                + "],\"claims\":[",
                        "]}"));
    }

    /** People of whom each has outcomes that clash within twelve months, all along a century. */
    private static String searches(int bytes) {
        String claim =
                "{\"id\":\"%d\",\"individual\":\"p%d\",\"outcome\":\"%s\",\"achievedOn\":\"%s\",\"share\":0.%d,\"evidence\":{\"kind\":\"RECORD\"}}";
        int claims = Math.max(1, bytes / (claim.length() + 50) / OF_ONE_PERSON) * OF_ONE_PERSON;
        return IntStream.range(0, claims)
                .mapToObj(i -> claim.formatted(
                        i,
                        i / OF_ONE_PERSON,
                        CLASHING_OUTCOMES.get(i % CLASHING_OUTCOMES.size()),
                        LocalDate.of(2000, 1, 1)
                                .plusDays(i % OF_ONE_PERSON / CLASHING_OUTCOMES.size() * 367L
                                        + i % CLASHING_OUTCOMES.size() * 41L),
                        51 + i * 7 % 49))
                .collect(Collectors.joining(
                        ",",
                        "{\"asOf\":\"2150-01-01\",\"options\":{\"yearBasis\":\"ROLLING\",\"rules\":\"WITH_INFERRED\"},"
                                + "\"valueSet\":\"example-values\",\"claims\":[",
                        "]}"));
    }

    private static String counted(int bytes) {
        return beside(
                "previouslyCounted",
                bytes / 70,
                i -> "{\"individual\":\"" + i + "\",\"outcome\":\"gardening\",\"achievedOn\":\"2024-07-01\"}");
    }

    private static String segments(int bytes) {
        return beside("individuals", bytes / 1_400, i -> "{\"ref\":\"" + i + "\"," + segmentsOf(i) + "}");
    }

    private static String segmentsOf(int person) {
        return IntStream.range(0, 100)
                .mapToObj(i -> "\"s%d\":\"%d\"".formatted(i, person))
                .collect(Collectors.joining(",", "\"segments\":{", "}"));
    }

    private static String beside(String name, int count, IntFunction<String> thing) {
        return IntStream.range(0, Math.max(1, count))
                .mapToObj(thing)
                .collect(Collectors.joining(",", "{\"claims\":[" + BARE.formatted(1) + "],\"" + name + "\":[", "]}"));
    }

    private static String comparison(int bytes) {
        return "{\"before\":{\"ruleSet\":\"uksvb\"},\"after\":{\"ruleSet\":\"uksvb-legacy\"},\"cohorts\":["
                + claims(bytes, REASONS::formatted).replace("\"valueSet\":\"example-values\",", "") + "]}";
    }

    private static String rows(int bytes) {
        return IntStream.range(0, bytes / 30)
                .mapToObj(i -> i + ",p" + i + ",x,2024-07-01,record")
                .collect(Collectors.joining("\n", "id,person,outcome,achieved on,evidence\n", "\n"));
    }

    private static String wideRows(int bytes) {
        String cells = ",1".repeat(490);
        String headings = IntStream.range(0, 490).mapToObj(i -> ",h" + i).collect(Collectors.joining());
        return IntStream.range(0, Math.max(1, bytes / 1_010))
                .mapToObj(i -> i + ",x,2024-07-01,record" + cells)
                .collect(Collectors.joining("\n", "id,outcome,achieved on,evidence" + headings + "\n", "\n"));
    }

    /** A workbook that unpacks to a hundred times so many bytes. */
    private static byte[] workbook(int bytes, String part) throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(packed)) {
            zip.putNextEntry(new ZipEntry("[Content_Types].xml"));
            zip.write("<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"/>"
                    .getBytes(StandardCharsets.UTF_8));
            zip.putNextEntry(new ZipEntry("xl/workbook.xml"));
            zip.write(("<workbook xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\" "
                            + "xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\"><sheets><sheet name=\"Claims\" sheetId=\"1\" r:id=\"r1\"/></sheets></workbook>")
                    .getBytes(StandardCharsets.UTF_8));
            zip.putNextEntry(new ZipEntry("xl/_rels/workbook.xml.rels"));
            zip.write(
                    ("<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"><Relationship Id=\"r1\" "
                                    + "Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet\" Target=\"worksheets/sheet1.xml\"/></Relationships>")
                            .getBytes(StandardCharsets.UTF_8));
            zip.putNextEntry(new ZipEntry("xl/worksheets/sheet1.xml"));
            zip.write("<worksheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"><sheetData>"
                    .getBytes(StandardCharsets.UTF_8));
            byte[] repeated = part.repeat(1_000).getBytes(StandardCharsets.UTF_8);
            for (long written = 0; written < 20L * bytes; written += repeated.length) {
                zip.write(repeated);
            }
            zip.write("</sheetData></worksheet>".getBytes(StandardCharsets.UTF_8));
        }
        return packed.toByteArray();
    }

    private static String upload(String file) {
        return "--" + BOUNDARY + "\r\nContent-Disposition: form-data; name=\"claims\"; filename=\"c.csv\"\r\n\r\n"
                + file + "\r\n--" + BOUNDARY + "--\r\n";
    }

    private static String lines(int bytes) {
        return IntStream.range(0, bytes / 100)
                .mapToObj(i -> "{\"individual\":\"p" + i + "\",\"claims\":[" + BARE.formatted(i) + "]}")
                .collect(Collectors.joining("\n", "{}\n", "\n"));
    }

    private static String segmentLines(int bytes) {
        return IntStream.range(0, bytes / 1_500)
                .mapToObj(i ->
                        "{\"individual\":\"p" + i + "\"," + segmentsOf(i) + ",\"claims\":[" + BARE.formatted(i) + "]}")
                .collect(Collectors.joining("\n", "{}\n", "\n"));
    }
}
