package org.claimable.rules.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.claimable.CopiedRules;
import org.claimable.rules.engine.ReadLibrary;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A slip in the tables of measures is refused with its file, its line and a way out. */
class MeasureFilesTest {
    private static final String MEASURES = "uksvb/measures/measures.csv";
    private static final String PARAMETERS = "uksvb/measures/measure-parameters.csv";

    @TempDir
    private Path folder;

    private CopiedRules copy;

    @BeforeEach
    void copy() {
        copy = CopiedRules.to(folder);
    }

    private List<String> problems() {
        Problems problems = new Problems();
        ReadLibrary.read(FolderFiles.read(folder, "", problems), List.of(), problems);
        return problems.found().stream()
                .map(Problem::toString)
                .filter(each -> each.contains("uksvb/measures/"))
                .toList();
    }

    @Test
    void the_shipped_tables_are_read() {
        assertThat(problems()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "measures | Welfare calls,NUMBER,EVENT | Welfare calls,NUMBRE,EVENT | Maybe NUMBER",
                "measures | Welfare calls,NUMBER,EVENT | Welfare calls,,EVENT | unit",
                "measures | Food parcels,NUMBER,EVENT | Food parcels,NUMBER,EVENTS | Maybe EVENT",
                "measures | Footfall,NUMBER,EVENT,COMMUNITIES | Footfall,NUMBER,EVENT,COMMUNITY | Maybe COMMUNITIES",
                "measures | INDIVIDUALS,households-fed, | INDIVIDUALS,household-fed, | Maybe households-fed",
                "measures | INDIVIDUALS,households-fed, | INDIVIDUALS,people-advised, | another unit",
                "measures | footfall,Footfall | welfare-calls,Footfall | welfare-calls",
                "measures | Meal vouchers,NUMBER | Food parcels,NUMBER | Rename one of the two",
                "measures | vouchers,NUMBER,EVENT,INDIVIDUALS,,, | vouchers,NUMBER,EVENT,INDIVIDUALS,,2020-13, | 2020-13",
                "measures | INDIVIDUALS,,,,inferred,cov free | INDIVIDUALS,,2021-03,2020-03,inferred,cov free | Maybe the two are swapped",
                "measures | cov free school | cow free school | cow",
                "measures | EVENT,INDIVIDUALS,,,,inferred | EVENT,INDIVIDUALS,,,,guessed | guessed",
                "norms | IM-05, | IM-50, | IM-05 is missing",
                "measure-parameters | fewest-organisations,3 | fewest-organisation,3 | fewest-organisations",
                "measure-parameters | fewest-organisations,3 | fewest-organisations,0 | At least 1 organisation",
                "measure-parameters | fewest-organisations,3,, | fewest-organisations,3,2020-01-01, | one value on each day",
                "pillars | pollution,COMMUNITIES | polution,COMMUNITIES | pollution",
                "pillars | pollution,COMMUNITIES | gardening,COMMUNITIES | two pillars",
                "pillars | pollution,COMMUNITIES | pollution,NATURE | NATURE"
            })
    void a_slip_is_refused_with_its_line_and_a_way_out(String table, String before, String after, String named) {
        String file = "uksvb/measures/%s.csv".formatted(table);
        copy.replace(file, before, after);
        assertThat(problems())
                .isNotEmpty()
                .allMatch(each -> each.contains(file))
                .anyMatch(each -> each.contains(named));
    }

    @Test
    void a_slip_of_a_row_is_named_with_the_line_of_the_row() {
        copy.replace(MEASURES, "Footfall,NUMBER,EVENT", "Footfall,NUMBRE,EVENT");
        assertThat(problems()).singleElement().asString().contains("line " + copy.line(MEASURES, "Footfall"));
    }

    @Test
    void a_number_of_organisations_may_change_on_a_day() {
        copy.replace(
                PARAMETERS,
                "fewest-organisations,3,,,organisations,inferred,oecd-glossary sensitive cell,",
                "fewest-organisations,5,2026-01-01,,organisations,inferred,oecd-glossary sensitive cell,\n"
                        + "fewest-organisations,3,,2025-12-31,organisations,inferred,oecd-glossary sensitive cell,");
        assertThat(problems()).isEmpty();
    }

    @Test
    void a_table_that_nothing_reads_is_refused() {
        copy.write("uksvb/measures/mesures.csv", "code\n");
        assertThat(problems()).singleElement().asString().contains("mesures.csv");
    }
}
