package org.claimable.packaging;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import tools.jackson.databind.JsonNode;

/** The part of docs/configuration.md that is made from the code: a table a group of settings, in the order of their names. */
final class ConfigurationPage {
    static final String FROM = "<!-- Made from the code by ConfigurationPageTest; change the descriptions there. -->";
    static final String TO = "<!-- To here. -->";

    private static final Map<String, String> KINDS = Map.of(
            "java.lang.Boolean", "`true` or `false`",
            "java.lang.Integer", "number",
            "java.lang.String", "text",
            "java.nio.file.Path", "path",
            "java.time.Duration", "time, such as `90s`",
            "java.util.List<java.lang.String>", "list",
            "java.util.Set<java.lang.String>", "list",
            "org.springframework.util.unit.DataSize", "size, such as `8MB`");

    private ConfigurationPage() {}

    /** The page with that part made anew. */
    static String renewed(String page, Collection<JsonNode> settings) {
        return page.substring(0, page.indexOf(FROM)) + FROM + "\n\n" + tables(settings) + TO
                + page.substring(page.indexOf(TO) + TO.length());
    }

    private static String tables(Collection<JsonNode> settings) {
        Map<String, List<JsonNode>> groups = settings.stream()
                .collect(Collectors.groupingBy(ConfigurationPage::group, TreeMap::new, Collectors.toList()));
        StringBuilder tables = new StringBuilder();
        groups.forEach((group, ofGroup) -> {
            tables.append(
                    "### `%s`\n\n| Setting | Is | Default | What it sets |\n|---|---|---|---|\n".formatted(group));
            ofGroup.forEach(setting -> tables.append(row(setting)));
            tables.append("\n");
        });
        return tables.toString();
    }

    /** Two words of the name, such as claimable.page; of those with no third, the first. */
    private static String group(JsonNode setting) {
        String[] words = name(setting).split("\\.");
        return words.length > 2 ? words[0] + "." + words[1] : words[0];
    }

    private static String name(JsonNode setting) {
        return setting.path("name").asString();
    }

    private static String row(JsonNode setting) {
        String meaning = setting.path("description").asString("").replace("|", "\\|");
        return "| `%s` | %s | %s | %s |\n"
                .formatted(name(setting), kind(setting.path("type").asString()), byDefault(setting), sentence(meaning));
    }

    private static String sentence(String words) {
        if (words.isEmpty()) {
            throw new AssertionError("A setting has no description: give its component an @param text.");
        }
        String plain = words.replaceAll("\\{@code ([^}]+)}", "`$1`");
        String begun = Character.toUpperCase(plain.charAt(0)) + plain.substring(1);
        return begun.endsWith(".") ? begun : begun + ".";
    }

    private static String byDefault(JsonNode setting) {
        JsonNode value = setting.path("defaultValue");
        if (value.isMissingNode()) {
            return "";
        }
        return value.isArray()
                ? StreamSupport.stream(value.spliterator(), false)
                        .map(one -> "`" + one.asString() + "`")
                        .collect(Collectors.joining(", "))
                : "`%s`".formatted(value.asString().replaceAll("^\\[|]$", ""));
    }

    private static String kind(String type) {
        return KINDS.getOrDefault(type, "one of those named");
    }
}
