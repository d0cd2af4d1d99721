package org.claimable.golden;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.claimable.ShippedRules;
import org.claimable.file.json.EvaluationWriter;
import org.claimable.file.ndjson.Lines;
import org.claimable.golden.HttpDoor.Parts;
import org.claimable.method.evaluation.Evaluation;
import org.claimable.rules.engine.ReadLibrary;
import org.claimable.rules.engine.ReadLibrary.ReadRuleSet;
import org.claimable.rules.example.Example;
import org.claimable.rules.example.Examples;
import org.claimable.rules.files.FolderFiles;
import org.claimable.rules.files.Problems;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.node.ObjectNode;

/** Every file of {@code examples}, by each way in and each way out, in full; and the examples beside the rules, decided. */
final class GoldenExamples {
    private static final Path EXAMPLES = Path.of("examples");
    private static final String CSV = "riverside-repairs-2024-25.csv";
    private static final String PROMISED = "riverside-commitments.csv";
    private static final List<String> PLANS = List.of("tender-plan.csv", "tender-plan.json");
    private static final String FIGURES = "community-spaces.json";
    private static final String SETTINGS = "?valueSet=example-values&asOf=2025-05-01&from=2024-04-01&to=2025-03-31";
    private static final ObjectMapper JSON = new ObjectMapper();

    private final HttpDoor door;
    private final Ids ids;
    private final VisitedPages pages;
    private final Printing printing;
    private final Path folder;
    private final Frozen frozen = new Frozen("examples");
    private final StringBuilder decided = new StringBuilder();
    private final FrozenDigests large =
            new FrozenDigests("large-answers", List.of("json", "csv", "workbook", "page", "stream"));
    private final FrozenDigests ofRules = new FrozenDigests("rule-examples", List.of("ids", "facts", "json"));

    GoldenExamples(HttpDoor door, Ids ids, Path folder) {
        this.door = door;
        this.ids = ids;
        this.pages = new VisitedPages(door, ids);
        this.printing = new Printing(folder, ids);
        this.folder = folder;
    }

    void check() throws IOException {
        for (String name : cohorts()) {
            addCohort(name, Files.readAllBytes(EXAMPLES.resolve(name)));
        }
        addYear(Files.readAllBytes(EXAMPLES.resolve(CSV)));
        addPlans();
        frozen.add("ids.txt", ids.ofLoaded() + decided);
        addExamplesOfRules();
        frozen.check();
        large.check();
        ofRules.check();
    }

    private static List<String> cohorts() throws IOException {
        try (Stream<Path> files = Files.list(EXAMPLES)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".json") && !PLANS.contains(name) && !name.equals(FIGURES))
                    .sorted()
                    .toList();
        }
    }

    private String told(String name, String text) {
        decided.append(name).append(' ').append(ids.in(text)).append('\n');
        return ids.without(text);
    }

    private void addCohort(String file, byte[] json) {
        String name = file.replace(".json", "/");
        ObjectNode request = (ObjectNode) JSON.readTree(json);
        frozen.add(
                name + "answer.json",
                Texts.ofJson(told(
                        name + "answer",
                        door.post(HttpDoor.EVALUATIONS, HttpDoor.JSON, "*/*", json)
                                .text())));
        frozen.add(
                name + "decided.csv",
                ids.without(door.post(HttpDoor.EVALUATIONS, HttpDoor.JSON, HttpDoor.CSV, json)
                        .text()));
        frozen.add(
                name + "decided.xlsx.txt",
                ids.without(Texts.ofWorkbook(door.post(HttpDoor.EVALUATIONS, HttpDoor.JSON, HttpDoor.WORKBOOK, json)
                        .body())));
        large.add(
                file,
                "stream",
                ids.without(door.post("/v1/evaluations/stream", HttpDoor.NDJSON, Lines.of(request, true))
                        .text()));
        frozen.add(
                name + "check.txt", printing.of("check", EXAMPLES.resolve(file).toString()));
        pages.check(new Parts().file("claims", file, json), 2)
                .forEach((page, text) -> frozen.add(name + page + ".page.txt", text));
    }

    /** The contractor's year, which is large: what it comes to in full, its rows as digests. */
    private void addYear(byte[] csv) throws IOException {
        String path = HttpDoor.EVALUATIONS + SETTINGS;
        byte[] promised = Files.readAllBytes(EXAMPLES.resolve(PROMISED));
        String answer =
                told("year/answer", door.post(path, HttpDoor.CSV, "*/*", csv).text());
        frozen.add("year/summary.json", Texts.ofJson(answer.replaceAll("\"decisions\":.*", "")));
        large.add("year", "json", answer);
        large.add(
                "year",
                "csv",
                ids.without(door.post(path, HttpDoor.CSV, HttpDoor.CSV, csv).text()));
        String workbook = ids.without(Texts.ofWorkbook(
                door.post(path, HttpDoor.CSV, HttpDoor.WORKBOOK, csv).body()));
        large.add("year", "workbook", workbook);
        frozen.add("year/decided.xlsx.txt", workbook.substring(workbook.indexOf("== sheet Summary")));
        Parts parts = new Parts().file("claims", CSV, csv).file("commitments", PROMISED, promised);
        large.add(
                "year with promises",
                "json",
                told("year/promised", door.post(path, "*/*", parts).text()));
        frozen.add(
                "year/check.txt",
                printing.of(
                        arguments("--commitments", EXAMPLES.resolve(PROMISED).toString())));
        Path streamed = folder.resolve("streamed.csv");
        frozen.add("year/streamed.txt", printing.of(arguments("--stream", "--output", streamed.toString())));
        large.add("year", "stream", ids.without(Files.readString(streamed)));
        pages.check(yearForm(csv, promised), 2).forEach((page, text) -> {
            if (List.of("claims", "report", "questions").contains(page)) {
                large.add("year " + page, "page", text);
            } else {
                frozen.add("year/" + page + ".page.txt", text);
            }
        });
    }

    private static String[] arguments(String... more) {
        return Stream.concat(
                        Stream.of(
                                "check",
                                EXAMPLES.resolve(CSV).toString(),
                                "--value-set=example-values",
                                "--as-of=2025-05-01",
                                "--from=2024-04-01",
                                "--to=2025-03-31",
                                "--budget=61256"),
                        Stream.of(more))
                .toArray(String[]::new);
    }

    private static Parts yearForm(byte[] csv, byte[] promised) {
        return new Parts()
                .file("claims", CSV, csv)
                .file("commitments", PROMISED, promised)
                .text("valueSet", "example-values")
                .text("asOf", "2025-05-01")
                .text("from", "2024-04-01")
                .text("to", "2025-03-31")
                .text("budget", "61256.00")
                .text("reference", "Riverside repairs 2024/25");
    }

    private void addPlans() throws IOException {
        byte[] json = Files.readAllBytes(EXAMPLES.resolve("tender-plan.json"));
        frozen.add(
                "tender-plan/answer.json",
                Texts.ofJson(told(
                        "tender-plan/answer",
                        door.post("/v1/forecasts", HttpDoor.JSON, "*/*", json).text())));
        for (String plan : PLANS) {
            String file = EXAMPLES.resolve(plan).toString();
            String[] arguments = plan.endsWith(".json")
                    ? new String[] {"forecast", file}
                    : new String[] {"forecast", file, "--value-set=example-values", "--as-of=2025-05-01"};
            frozen.add("tender-plan/%s.txt".formatted(plan), printing.of(arguments));
            Parts form = new Parts().file("plan", plan, Files.readAllBytes(EXAMPLES.resolve(plan)));
            Parts chosen = plan.endsWith(".json")
                    ? form
                    : form.text("asOf", "2025-05-01").text("budget", "40000");
            pages.forecast(chosen).forEach((page, text) -> {
                if (page.equals("change")) {
                    large.add("tender-plan/" + plan, "page", text);
                } else {
                    frozen.add("tender-plan/%s.%s.page.txt".formatted(plan, page), text);
                }
            });
        }
    }

    /** Each example beside a shipped rule that is decided, by the rules that it stands beside. */
    private void addExamplesOfRules() {
        Problems problems = new Problems();
        ReadLibrary read = ReadLibrary.read(FolderFiles.read(ShippedRules.FOLDER, "", problems), List.of(), problems);
        for (ReadRuleSet set : read.ruleSets()) {
            int number = 0;
            for (Example example : Examples.read(set, read.valueSets(), problems)) {
                number++;
                if (example.mistakes().isEmpty()) {
                    addExample("%s %03d %s".formatted(set.ruleSet().id(), number, example.under()), example, set);
                }
            }
        }
        problems.failIfAny();
    }

    private void addExample(String row, Example example, ReadRuleSet set) {
        LocalDate asOf = example.given().asOf() == null
                ? LocalDate.of(2025, 5, 1)
                : example.given().asOf();
        Evaluation evaluation = set.asRead().evaluate(example.given(), example.values(), asOf);
        ByteArrayOutputStream output = new ByteArrayOutputStream();
        EvaluationWriter.write(evaluation, output);
        String answer = output.toString(StandardCharsets.UTF_8);
        ofRules.add(row, "ids", ids.in(answer));
        ofRules.add(row, "facts", Texts.facts(ids.without(answer)));
        ofRules.add(row, "json", ids.without(answer));
    }
}
