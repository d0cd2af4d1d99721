package org.claimable.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MeasuresCommandTest {
    @TempDir
    private Path folder;

    private Path oak;
    private Path ash;

    @BeforeEach
    void write() throws IOException {
        oak = Files.writeString(folder.resolve("Oak Homes.csv"), """
                Measure,Month,From,To,Space,Amount
                Welfare calls,,Mar 2020,04/2020,Hub 1,300
                Welfare calls,May 2020,,,Hub 1,120
                Homes managed,May 2020,,,,"110,000"
                """);
        ash = Files.writeString(folder.resolve("ash.csv"), """
                Measure;Month;Organisation;Amount
                Welfare calls;2020-05;Ash Homes;50
                Welfare calls;2020-06;Ash Homes;40
                """);
    }

    private Printed measures(Object... more) {
        String[] arguments = new String[more.length + 3];
        arguments[0] = "measures";
        arguments[1] = "--as-of";
        arguments[2] = "2020-07-31";
        for (int i = 0; i < more.length; i++) {
            arguments[i + 3] = more[i].toString();
        }
        return Printed.by(arguments);
    }

    @Test
    void several_files_are_put_together_and_what_is_missing_is_said() {
        Printed printed = measures(oak, ash, "--gross-up-by", "homes-managed", "--population", "2,750,000");
        assertThat(printed.status()).isZero();
        assertThat(printed.err()).contains("Oak Homes.csv, row 1: There is no column for the organisation");
        assertThat(printed.out())
                .containsPattern("Welfare calls +number +510 +2 +1")
                .containsPattern("Welfare calls +March 2020 to April 2020 +300")
                .containsPattern("Welfare calls +June 2020 +1 +50 +40 +-10")
                .containsPattern("Oak Homes +Welfare calls +June 2020")
                .containsPattern("Welfare calls +number +10,500 +1 +4% +Ash Homes")
                .contains("Estimates\nThese are estimates", "Measures sha256:");
        assertThat(printed.out().indexOf("Estimates\n"))
                .isGreaterThan(printed.out().indexOf("Completeness\n"));
    }

    @Test
    void mistakes_are_said_with_their_files_and_nothing_is_written() throws IOException {
        Files.writeString(ash, "Measure,Month,Organisation,Amount\nWelfare cals,01/04/2020,Ash Homes,nil\n");
        Path output = folder.resolve("out.xlsx");
        Printed printed = measures(oak, ash, "--output", output, "--view", "secret");
        assertThat(printed.status()).isEqualTo(2);
        assertThat(printed.err())
                .contains(
                        "The files cannot be put together; mistakes to correct first: 4",
                        "ash.csv, row 2, column Month:",
                        "ash.csv, row 2, column Amount:",
                        "--view: \"secret\" is not one of FULL, SHARED.");
        assertThat(output).doesNotExist();
    }

    @Test
    void the_answer_is_written_in_the_form_that_the_name_says() throws IOException {
        for (String form : new String[] {"json", "csv", "xlsx"}) {
            Path output = folder.resolve("out." + form);
            assertThat(measures(oak, "--output", output).status()).isZero();
            assertThat(Files.size(output)).isPositive();
        }
        assertThat(Files.readString(folder.resolve("out.json")))
                .isEqualToIgnoringNewLines(measures(oak, "--json").out().strip());
        assertThat(measures(oak, "--output", folder.resolve("out.txt")).err()).contains(".json, .csv or .xlsx");
        assertThat(measures(oak, "--output", oak).err()).contains("It is the file that is read");
    }

    @Test
    void json_says_all_by_itself() throws IOException {
        Path json = Files.writeString(folder.resolve("request.json"), """
                {"asOf": "2020-07-31", "figures": [{"measure": "footfall", "month": "2020-04", "organisation": "Oak", "amount": 5}]}""");
        assertThat(Printed.by("measures", json.toString()).out()).containsPattern("Footfall +number +5");
        assertThat(measures(json).err()).contains("leave out --as-of");
        assertThat(Printed.by("measures", json.toString(), oak.toString()).err())
                .contains("give it alone");
    }

    @Test
    void a_file_that_is_not_there_is_named_among_several() {
        Printed printed = measures(oak, folder.resolve("none.csv"));
        assertThat(printed.status()).isEqualTo(2);
        assertThat(printed.err()).contains("none.csv cannot be read. There is no such file.");
    }

    @Test
    void the_template_is_read_again_once_it_has_a_figure() throws IOException {
        Path template = folder.resolve("Oak.xlsx");
        assertThat(Printed.by("template", template.toString(), "--measures").status())
                .isZero();
        assertThat(measures(template).err()).contains("sheet Figures, row 1: There is no figure below the headings.");
        Path table = folder.resolve("Oak.csv");
        Printed.by("template", table.toString(), "--measures");
        String headings = Files.readString(table).strip();
        Files.writeString(table, headings + "\nWelfare calls,2020-05,,,Oak,,12,,,,\n");
        assertThat(measures(table).out()).containsPattern("Welfare calls +number +12");
    }

    @Test
    void help_says_what_it_takes() {
        assertThat(Printed.by("measures", "--help").out())
                .contains("--gross-up-by", "--organisation", "docs/measures.md");
    }
}
