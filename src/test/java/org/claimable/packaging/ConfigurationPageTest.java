package org.claimable.packaging;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** docs/configuration.md says what can be set, as the code has it. */
class ConfigurationPageTest {
    private static final Path PAGE = Path.of("docs/configuration.md");
    private static final Pattern FIRST_CELL = Pattern.compile("(?m)^\\| `([a-z0-9.-]+)` \\|");

    private static Collection<JsonNode> ours() {
        return SettingNames.described().values().stream()
                .filter(setting -> setting.path("name").asString().startsWith("claimable."))
                .toList();
    }

    @Test
    void the_page_says_what_the_code_says_and_is_made_anew_by_one_command() throws IOException {
        String made = ConfigurationPage.renewed(Files.readString(PAGE), ours());
        if (Boolean.getBoolean("claimable.write")) {
            Files.writeString(PAGE, made);
        }
        assertThat(PAGE)
                .as("To make the page anew: ./mvnw test -Dtest=ConfigurationPageTest -Dclaimable.write=true")
                .hasContent(made);
    }

    /** The annotation processor takes the first @param that begins with the name: the shorter of two names must stand first. */
    @Test
    void no_setting_is_described_as_another_whose_name_begins_alike() {
        for (JsonNode setting : ours()) {
            for (JsonNode other : ours()) {
                String rest = rest(setting, other);
                assertThat(rest.isEmpty() || !description(setting).startsWith(rest + " "))
                        .as("Put the @param of %s before that of %s.", name(setting), name(other))
                        .isTrue();
            }
        }
    }

    /** What the longer of two names has more, as it is written in the code; nothing where they do not begin alike. */
    private static String rest(JsonNode shorter, JsonNode longer) {
        String begun = name(shorter);
        String whole = name(longer);
        if (whole.equals(begun)
                || !whole.startsWith(begun)
                || whole.substring(begun.length()).contains(".")) {
            return "";
        }
        StringBuilder rest = new StringBuilder();
        for (String word : whole.substring(begun.length()).split("-")) {
            rest.append(rest.isEmpty() && whole.charAt(begun.length()) != '-' ? word : capital(word));
        }
        return rest.toString();
    }

    private static String capital(String word) {
        return word.isEmpty() ? "" : Character.toUpperCase(word.charAt(0)) + word.substring(1);
    }

    private static String name(JsonNode setting) {
        return setting.path("name").asString();
    }

    private static String description(JsonNode setting) {
        return setting.path("description").asString("");
    }

    @Test
    void every_setting_of_spring_on_the_page_exists() throws IOException {
        List<String> named = FIRST_CELL
                .matcher(Files.readString(PAGE))
                .results()
                .map(cell -> cell.group(1))
                .toList();
        assertThat(named).hasSizeGreaterThan(ours().size()).isSubsetOf(SettingNames.known());
    }
}
