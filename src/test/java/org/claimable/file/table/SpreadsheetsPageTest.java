package org.claimable.file.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.claimable.method.bank.Names;
import org.claimable.method.catalogue.ClaimField;
import org.claimable.method.catalogue.PersonHeadings;
import org.claimable.method.catalogue.Setting;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** docs/spreadsheets.md lists what is read, no more and no less. */
class SpreadsheetsPageTest {
    private static String page() throws IOException {
        return Files.readString(Path.of("docs/spreadsheets.md"));
    }

    /** The first two cells of a row of a table of the page. */
    private static String row(List<String> spellings) {
        List<String> others = spellings.subList(1, spellings.size());
        return "| %s | %s |"
                .formatted(spellings.get(0), String.join(", ", others))
                .replace("|  |", "| |");
    }

    @Test
    void every_heading_is_listed_with_all_that_it_may_be_called() throws IOException {
        assertThat(page())
                .contains(Arrays.stream(ClaimField.values())
                        .filter(field -> field != ClaimField.PERSON)
                        .map(field -> row(field.headings()))
                        .toList());
    }

    @Test
    void every_heading_of_the_person_is_listed() throws IOException {
        assertThat(page())
                .contains("One of these words alone: "
                        + PersonHeadings.NOUNS.stream()
                                .filter(PersonHeadings::isReadAlone)
                                .collect(Collectors.joining(", "))
                        + ", Pseudonym. Or one of these words: " + String.join(", ", PersonHeadings.NOUNS)
                        + "; followed by one of: " + String.join(", ", PersonHeadings.FORMS) + ".");
        PersonHeadings.NOUNS.forEach(noun -> PersonHeadings.FORMS.forEach(
                form -> assertThat(Headings.alone(noun + " " + form).equals(Optional.of(ClaimField.PERSON)))
                        .as(noun + " " + form)
                        .isEqualTo(PersonHeadings.isRead(noun, form))));
        assertThat(Headings.alone("Name")).isEmpty();
        assertThat(Headings.alone("Participant name")).isEmpty();
    }

    @Test
    void every_setting_and_sheet_is_listed_with_all_that_it_may_be_called() throws IOException {
        assertThat(page())
                .contains(Arrays.stream(Setting.values())
                        .map(setting -> row(setting.spellings()))
                        .toList());
        Stream.of(TableKind.values()).flatMap(kind -> kind.sheets().stream()).forEach(sheet -> {
            try {
                assertThat(page()).contains(sheet);
            } catch (IOException unreadable) {
                throw new AssertionError(unreadable);
            }
        });
    }

    @Test
    void every_note_is_explained_and_known_to_programs() throws IOException {
        String notes = page().split("\n## Notes\n")[1].split("\n## ")[0];
        List<String> explained = Pattern.compile("`([A-Z_]+)`")
                .matcher(notes.replaceAll("(?m)^(\\|[^|]*)\\|.*", "$1"))
                .results()
                .map(each -> each.group(1))
                .toList();
        JsonNode known = new YAMLMapper()
                .readTree(Path.of("openapi.yaml").toFile())
                .at("/components/schemas/TableNote/properties/code/enum");
        assertThat(known.valueStream().map(JsonNode::asString)).containsExactlyInAnyOrderElementsOf(explained);
    }

    @Test
    void no_two_columns_may_be_called_the_same() {
        assertThat(Arrays.stream(ClaimField.values())
                        .flatMap(field -> field.headings().stream())
                        .map(Names::key))
                .doesNotHaveDuplicates();
    }
}
