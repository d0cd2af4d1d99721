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
