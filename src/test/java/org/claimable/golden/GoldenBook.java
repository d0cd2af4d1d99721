package org.claimable.golden;

import java.nio.file.Path;
import java.util.List;
import tools.jackson.databind.ObjectMapper;

/** What is read and not decided: the pages of the rules, the API's reads, the commands on rules, templates and help. */
final class GoldenBook {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final List<String> SETS = List.of("uksvb", "uksvb-legacy");
    private static final List<String> CHAPTERS = List.of("1-eligibility", "2-counting", "3-incompatibility", "4-value");

    private static final List<String> PAGES = List.of(
            "/checks",
            "/rules",
            "/rules/uksvb/parameters",
            "/rules/compare",
            "/rules/compare?from=uksvb&to=uksvb-legacy&examples=on",
            "/rules/uksvb/outcomes?q=work",
            "/rules/uksvb/outcomes/full-time-employment",
            "/rules/uksvb/rule/EV-99",
            "/rules/hact",
            "/values",
            "/values/example-values",
            "/values/hact",
            "/nothing");

    private static final List<List<String>> COMMANDS = List.of(
            List.of("--help"),
            List.of("check", "--help"),
            List.of("forecast", "--help"),
            List.of("template", "--help"),
            List.of("rules", "--help"),
            List.of("rules", "check", "--help"),
            List.of("rules", "diff", "--help"),
            List.of("values", "check", "--help"),
            List.of("serve", "--help"),
            List.of("key", "create", "--help"),
            List.of("rules", "list"),
            List.of("rules", "list", "--chapter=counting"),
            List.of("rules", "show", "EV-03"),
            List.of("rules", "show", "IN-01"),
            List.of("rules", "show", "VA-04"),
            List.of("rules", "show", "EV-99"),
            List.of("rules", "words"),
            List.of("rules", "diff", "uksvb", "uksvb-legacy", "--cohort", "examples/shared-and-sustained.json"),
            List.of("values", "check", "rules/values/example-values"));

    private static final String COMPARISON = """
            {"before": {"ruleSet": "uksvb-legacy", "valueSet": "example-values"},
             "after": {"ruleSet": "uksvb", "valueSet": "example-values"}, "cohorts": [
              {"reference": "Volunteering 2021/22", "asOf": "2022-04-30", "claims": [
                {"id": "month", "individual": "p4", "outcome": "regular-volunteering", "achievedOn": "2021-06-30",
                 "evidence": {"kind": "RECORD", "reference": "rota 3", "from": "2021-06-01", "to": "2021-06-30", "sessions": 4}},
                {"id": "garden", "individual": "p5", "outcome": "gardening", "achievedOn": "2021-07-01",
                 "evidence": {"kind": "RECORD", "reference": "register"}}]}]}
            """;

    private final HttpDoor door;
    private final Ids ids;
    private final VisitedPages pages;
    private final Printing printing;
    private final Path folder;
    private final Frozen frozen = new Frozen("book");
    private final FrozenDigests large = new FrozenDigests("large-pages", List.of("text"));

    GoldenBook(HttpDoor door, Ids ids, Path folder) {
        this.door = door;
        this.ids = ids;
        this.pages = new VisitedPages(door, ids);
        this.printing = new Printing(folder, ids);
        this.folder = folder;
    }

    void check() {
        addPages();
        addReads();
        addCommands();
        addTemplates();
        frozen.check();
        large.check();
    }

    private static String name(String address) {
        return address.replaceAll("[^A-Za-z0-9-]+", "_").replaceAll("^_|_$", "");
    }

    private void addPages() {
        frozen.add("page_start.txt", ids.without(Texts.ofMarkup(door.get("/").text())));
        frozen.add("page_checks_new.txt", pages.page("/checks/new"));
        PAGES.forEach(path -> frozen.add("page_" + name(path) + ".txt", pages.page(path)));
        for (String set : SETS) {
            large.add("page " + set, "text", pages.page("/rules/" + set));
            CHAPTERS.forEach(each -> addLarge("/rules/%s/%s".formatted(set, each)));
            List.of("outcomes", "incompatibilities", "sources").forEach(each -> addLarge("/rules/" + set + "/" + each));
            outcomes(set).forEach(code -> addLarge("/rules/%s/outcomes/%s".formatted(set, code)));
        }
        addLarge("/forecasts/new");
        addLarge("/rules/uksvb/incompatibilities?outcome=financial-comfort");
        addLarge("/values/open-wellby");
        addLarge("/api");
    }

    private void addLarge(String path) {
        large.add(path, "text", pages.page(path));
    }

    private List<String> outcomes(String set) {
        return JSON.readTree(door.get("/v1/outcomes?ruleSet=" + set).text())
                .valueStream()
                .map(outcome -> outcome.get("code").asString())
                .toList();
    }

    private void addReads() {
        List.of(
                        "/v1/rule-sets",
                        "/v1/value-sets",
                        "/v1/outcomes/full-time-employment",
                        "/v1/outcomes/gardning",
                        "/v1/rule-sets/hact")
                .forEach(path -> frozen.add("read_" + name(path) + ".json", Texts.ofJson(read(path))));
        for (String set : SETS) {
            large.add("read rule-set " + set, "text", Texts.ofJson(read("/v1/rule-sets/" + set)));
            large.add("read outcomes " + set, "text", Texts.ofJson(read("/v1/outcomes?ruleSet=" + set)));
            outcomes(set)
                    .forEach(code -> large.add(
                            "read outcome %s %s".formatted(set, code),
                            "text",
                            read("/v1/outcomes/%s?ruleSet=%s".formatted(code, set))));
        }
        frozen.add(
                "comparison.json",
                Texts.ofJson(ids.without(
                        door.post("/v1/comparisons", HttpDoor.JSON, COMPARISON).text())));
    }

    private String read(String path) {
        return ids.without(door.get(path).whole());
    }

    private void addCommands() {
        for (List<String> command : COMMANDS) {
            String printed = printing.of(command.toArray(String[]::new));
            frozen.add("cli_" + name(String.join("_", command)) + ".txt", printed);
        }
    }

    private void addTemplates() {
        for (String set : SETS) {
            String csv = folder.resolve(set + ".csv").toString();
            frozen.add("template_%s.command.txt".formatted(set), printing.of("template", csv, "--rule-set", set));
            frozen.add("template_%s.csv".formatted(set), Frozen.read(Path.of(csv)));
            String workbook = Texts.ofWorkbook(
                    door.get("/v1/templates/claims.xlsx?ruleSet=" + set).body());
            large.add("template " + set, "text", ids.without(workbook));
        }
        frozen.add(
                "template_uksvb.xlsx.txt",
                ids.without(
                        Texts.ofWorkbook(door.get("/v1/templates/claims.xlsx").body())));
    }
}
