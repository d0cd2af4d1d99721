package org.claimable.file.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.claimable.cli.Printed;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** References to people that look like names or addresses are said, and never shown. */
class PersonalReferencesTest {
    private static final String HEAD = "Person,Outcome,Date,Evidence,Reference\n";
    private static final String NAMES = HEAD
            + "P001,Gardening,2024-07-01,Record,a\nMary Jones,Gardening,2024-07-01,Record,b\n"
            + "ann@example.org,Gardening,2024-07-01,Record,c\n";
    private static final String SAID =
            "row 3: 2 rows, of which this is the first, name their people with what looks like a name, "
                    + "an email address";

    @TempDir
    private Path folder;

    private String file(String name, String content) throws IOException {
        return Files.writeString(folder.resolve(name), content).toString();
    }

    @Test
    void a_table_notes_how_many_rows_have_one_and_the_first() {
        assertThat(Grid.read(NAMES.getBytes(StandardCharsets.UTF_8)).table().notes())
                .filteredOn(note -> note.code().equals("PERSONAL_REFERENCES"))
                .singleElement()
                .satisfies(note -> {
                    assertThat(note.place()).isEqualTo("row 3");
                    assertThat(note.message()).startsWith("2 rows, of which").doesNotContain("Mary", "ann@");
                });
        assertThat(Grid.notes(
                        Grid.read((HEAD + "P 001,Gardening,2024-07-01,Record,a\n").getBytes(StandardCharsets.UTF_8))))
                .isEmpty();
    }

    @Test
    void the_command_line_warns_and_its_answer_says_it() throws IOException {
        Printed printed = Printed.by("check", file("a.csv", NAMES), "--json");
        assertThat(printed.err()).contains("Warning, " + SAID).doesNotContain("Mary Jones", "ann@");
        assertThat(printed.out()).contains("\"code\":\"PERSONAL_REFERENCES\"");
        assertThat(Printed.by("check", file("b.csv", NAMES), "--stream").err()).contains("Warning, " + SAID);
    }

    @Test
    void the_command_line_warns_of_a_json_file_too() throws IOException {
        String json = """
                {"claims": [{"id": "c1", "individual": "Mary Jones", "outcome": "gardening", "achievedOn": "2024-07-01",
                  "evidence": {"kind": "RECORD", "reference": "r1"}}]}
                """;
        Printed printed = Printed.by("check", file("a.json", json));
        assertThat(printed.err())
                .contains("Warning, claim c1: 1 claim, this one, names its person with what looks like a name")
                .doesNotContain("Mary");
        assertThat(Printed.by("check", file("b.json", json.replace("Mary Jones", "p1")))
                        .err())
                .isEmpty();
    }
}
