package org.claimable.golden;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.claimable.file.table.Grid;
import org.claimable.golden.HttpDoor.Parts;
import org.claimable.golden.HttpDoor.Reply;
import tools.jackson.core.JsonPointer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Inputs with one mistake each, by every way in: how each is refused, in full. */
final class GoldenMistakes {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Pattern SAID_ON_PAGE = Pattern.compile(
            "(?s)<title>.*?</title>|<div class=\"govuk-error-summary\".*?</ul>|<p [^>]*govuk-error-message.*?</p>");

    private final HttpDoor door;
    private final Ids ids;
    private final Printing printing;
    private final Path folder;
    private final Frozen frozen = new Frozen("mistakes");

    GoldenMistakes(HttpDoor door, Ids ids, Path folder) {
        this.door = door;
        this.ids = ids;
        this.printing = new Printing(folder, ids);
        this.folder = folder;
    }

    void check() throws IOException {
        addJson();
        addStreams();
        addForecasts();
        addComparisons();
        addSettings();
        addTables();
        addParts();
        addRequests();
        addPages();
        addCommands();
        frozen.check();
    }

    /** The answers to several inputs, each below its input, as one text. */
    private final class Answers {
        private final StringBuilder text = new StringBuilder();

        void add(String input, Reply reply) {
            add(input, Texts.ofJson(reply.whole()));
        }

        void add(String input, String answer) {
            String ended = answer.endsWith("\n") ? answer : answer + "\n";
            text.append("## ")
                    .append(input.replace("\n", "\\n").replace("\r", "\\r"))
                    .append('\n')
                    .append(ids.without(ended))
                    .append('\n');
        }

        void keep(String name) {
            frozen.add(name, text.toString());
        }
    }

    private static String whole(String right, WrongInputs.Change change) {
        ObjectNode request = (ObjectNode) JSON.readTree(right);
        JsonPointer place = JsonPointer.compile(change.place());
        JsonNode parent = request.at(place.head());
        String name = place.last().getMatchingProperty();
        if (change.written().equals("(left out)")) {
            ((ObjectNode) parent).remove(name);
        } else if (parent instanceof ArrayNode list) {
            int index = place.last().getMatchingIndex();
            JsonNode value = JSON.readTree(change.written());
            if (index < list.size()) {
                list.set(index, value);
            } else {
                list.add(value);
            }
        } else {
            ((ObjectNode) parent).set(name, JSON.readTree(change.written()));
        }
        return request.toString();
    }

    private void addJson() {
        Answers answers = new Answers();
        for (WrongInputs.Change change : WrongInputs.REQUESTS) {
            answers.add(
                    change.place() + " " + change.written(),
                    door.post(HttpDoor.EVALUATIONS, HttpDoor.JSON, whole(WrongInputs.RIGHT, change)));
        }
        WrongInputs.NO_REQUESTS.forEach(
                text -> answers.add(text, door.post(HttpDoor.EVALUATIONS, HttpDoor.JSON, text)));
        answers.keep("json.txt");
    }

    private void addStreams() {
        Answers answers = new Answers();
        for (WrongInputs.Change change : WrongInputs.HEADERS) {
            String header = whole(WrongInputs.HEADER, change);
            answers.add(
                    "header " + change.place() + " " + change.written(),
                    door.post("/v1/evaluations/stream", HttpDoor.NDJSON, header + "\n" + WrongInputs.PERSON + "\n"));
        }
        for (WrongInputs.Change change : WrongInputs.PEOPLE) {
            String body =
                    WrongInputs.HEADER + "\n" + whole(WrongInputs.PERSON, change) + "\n" + WrongInputs.PERSON + "\n";
            Reply reply = door.post("/v1/evaluations/stream", HttpDoor.NDJSON, body);
            answers.add(
                    "line " + change.place() + " " + change.written(),
                    reply.text().lines().findFirst().orElse(""));
        }
        for (String line : List.of("{", "[]", "5", "{} {}")) {
            Reply reply = door.post("/v1/evaluations/stream", HttpDoor.NDJSON, WrongInputs.HEADER + "\n" + line + "\n");
            answers.add("line " + line, reply.text().lines().findFirst().orElse(""));
        }
        answers.keep("stream.txt");
    }

    private void addForecasts() {
        Answers answers = new Answers();
        for (WrongInputs.Change change : WrongInputs.PLANS) {
            answers.add(
                    change.place() + " " + change.written(),
                    door.post("/v1/forecasts", HttpDoor.JSON, whole(WrongInputs.PLAN, change)));
        }
        answers.keep("forecast.txt");
    }

    private void addComparisons() {
        Answers answers = new Answers();
        for (WrongInputs.Change change : WrongInputs.COMPARISONS) {
            answers.add(
                    change.place() + " " + change.written(),
                    door.post("/v1/comparisons", HttpDoor.JSON, whole(WrongInputs.COMPARISON, change)));
        }
        answers.keep("comparison.txt");
    }

    /** Each setting of a table, wrong: in the address, on a sheet of settings, on the form of the page, on the command line. */
    private void addSettings() throws IOException {
        Answers address = new Answers();
        Answers sheet = new Answers();
        Answers form = new Answers();
        Answers command = new Answers();
        Path file = Files.writeString(folder.resolve("claims.csv"), WrongInputs.TABLE);
        for (WrongInputs.Setting setting : WrongInputs.SETTINGS) {
            String said = setting.name() + " = " + setting.value();
            address.add(
                    said, door.post(HttpDoor.EVALUATIONS + "?" + setting.inAddress(), HttpDoor.CSV, WrongInputs.TABLE));
            byte[] workbook = Grid.of("Claims", WrongInputs.TABLE)
                    .and("Settings", "Setting,Value\n%s,%s".formatted(setting.onSheet(), setting.value()))
                    .workbook();
            sheet.add(said, door.post(HttpDoor.EVALUATIONS, HttpDoor.WORKBOOK, "*/*", workbook));
            form.add(
                    said,
                    checked(new Parts()
                            .file("claims", "claims.csv", WrongInputs.TABLE.getBytes(StandardCharsets.UTF_8))
                            .text(setting.name(), setting.value())));
            command.add(said, printing.of("check", file.toString(), "--as-of=2025-05-01", setting.onCommandLine()));
        }
        address.keep("settings-in-address.txt");
        sheet.keep("settings-on-sheet.txt");
        form.keep("settings-on-page.txt");
        command.keep("settings-on-command-line.txt");
    }

    private void addTables() throws IOException {
        Answers api = new Answers();
        Answers review = new Answers();
        Answers page = new Answers();
        for (String table : WrongInputs.TABLES) {
            byte[] csv = table.getBytes(StandardCharsets.UTF_8);
            String path = HttpDoor.EVALUATIONS + "?asOf=2025-05-01";
            api.add(table, door.post(path, HttpDoor.CSV, table));
            review.add(
                    table,
                    door.post(path + "&onError=review", HttpDoor.CSV, HttpDoor.CSV, csv)
                            .whole());
            page.add(
                    table, checked(new Parts().file("claims", "claims.csv", csv).text("asOf", "2025-05-01")));
        }
        byte[] mistaken = Files.readAllBytes(Path.of("src/test/resources/tables/mistakes.xlsx"));
        api.add("mistakes.xlsx", door.post(HttpDoor.EVALUATIONS, HttpDoor.WORKBOOK, "*/*", mistaken));
        api.keep("tables.txt");
        review.keep("tables-for-review.txt");
        page.keep("tables-on-page.txt");
    }

    private void addParts() {
        Answers answers = new Answers();
        for (WrongInputs.Beside beside : WrongInputs.BESIDE) {
            Parts parts = new Parts()
                    .file("claims", "claims.csv", WrongInputs.TABLE.getBytes(StandardCharsets.UTF_8))
                    .file(beside.part(), beside.part(), beside.content().getBytes(StandardCharsets.UTF_8));
            answers.add(
                    beside.part() + " " + beside.content(),
                    door.post(HttpDoor.EVALUATIONS + "?asOf=2025-05-01", "*/*", parts));
        }
        Parts none = new Parts().file("settings", "settings", "{}".getBytes(StandardCharsets.UTF_8));
        answers.add("no claims", door.post(HttpDoor.EVALUATIONS, "*/*", none));
        answers.keep("parts.txt");
    }

    /** Requests that are wrong before their content is read. */
    private void addRequests() {
        Answers answers = new Answers();
        answers.add("GET evaluations", door.get(HttpDoor.EVALUATIONS));
        answers.add("text/html", door.post(HttpDoor.EVALUATIONS, "text/html", WrongInputs.RIGHT));
        byte[] right = WrongInputs.RIGHT.getBytes(StandardCharsets.UTF_8);
        answers.add("image/png wanted", door.post(HttpDoor.EVALUATIONS, HttpDoor.JSON, "image/png", right));
        answers.add(
                "settings beside JSON",
                door.post(HttpDoor.EVALUATIONS + "?yearBasis=CALENDAR", HttpDoor.JSON, WrongInputs.RIGHT));
        for (String path :
                List.of("/v1/nothing", "/v1/outcomes?ruleSet=hact", "/v1/templates/claims.xlsx?ruleSet=hact")) {

            answers.add("GET " + path, door.get(path));
        }
        answers.keep("requests.txt");
    }

    private String checked(Parts form) {
        Reply reply = door.post("/checks", "text/html", form);
        String address = door.begun(reply);
        if (address == null) {
            return saidOn(reply);
        }
        String said = saidOn(door.get(address));
        door.post(address + "/delete", "application/x-www-form-urlencoded", "");
        return said;
    }

    private static String saidOn(Reply page) {
        List<String> said = new ArrayList<>();
        Matcher matcher = SAID_ON_PAGE.matcher(page.text());
        while (matcher.find()) {
            said.add(Texts.ofMarkup(matcher.group()));
        }
        return page.status() + "\n" + String.join("", said);
    }

    private void addPages() {
        Answers answers = new Answers();
        answers.add("nothing chosen", checked(new Parts().text("reference", "Mine")));
        for (String promised : WrongInputs.PROMISES) {
            answers.add(
                    "commitments " + promised,
                    checked(new Parts().text("pasted", WrongInputs.TABLE).text("pastedCommitments", promised)));
        }
        for (List<String> fields : WrongInputs.PLANNED) {
            Parts form = new Parts();
            for (int i = 0; i < fields.size(); i += 2) {
                form.text(fields.get(i), fields.get(i + 1));
            }
            answers.add("plan " + String.join(" ", fields), saidOn(door.post("/forecasts", "text/html", form)));
        }
        answers.keep("forms-on-page.txt");
    }

    private void addCommands() throws IOException {
        Answers answers = new Answers();
        Files.writeString(folder.resolve("claims.csv"), WrongInputs.TABLE);
        Files.writeString(folder.resolve("wrong.csv"), WrongInputs.TABLES.get(0));
        Files.writeString(folder.resolve("wrong.json"), "{\"claims\": 7}");
        Files.writeString(folder.resolve("broken.json"), "{\"claims\": ");
        Files.writeString(folder.resolve("claims.docx"), "Claim");
        Files.writeString(folder.resolve("lines.ndjson"), WrongInputs.HEADER + "\n{}\n");
        Files.writeString(folder.resolve("plan.csv"), "Outcome,People\nGardning,x\n");
        for (List<String> command : WrongInputs.COMMANDS) {
            String[] arguments = command.stream()
                    .map(each -> each.replace("FOLDER", folder.toString()))
                    .toArray(String[]::new);
            answers.add(String.join(" ", command), printing.of(arguments));
        }
        answers.keep("commands.txt");
    }
}
