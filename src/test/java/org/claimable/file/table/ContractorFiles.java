package org.claimable.file.table;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Files as contractors send them, all invented, whose headings are not ours. */
public final class ContractorFiles {
    private static final Path FOLDER = Path.of("src/test/resources/tables/columns");

    /** A file by its name, and what its columns are, each as the letters of the column and the title of our field. */
    public record Sent(String name, byte[] content, List<String> columns) {
        public Sent {
            columns = List.copyOf(columns);
        }
    }

    private ContractorFiles() {}

    /** All of them. */
    public static List<Sent> all() {
        return List.of(survey(), council(), cases(), quarters(), german());
    }

    public static Sent survey() {
        return file("survey-export.csv", "E=Person", "F=Outcome", "G=Achieved on", "H=Evidence");
    }

    public static Sent cases() {
        return file("case-system.csv", "A=Person", "D=Outcome", "E=Achieved on", "G=Evidence");
    }

    public static Sent german() {
        return file("german-excel.csv", "A=Person", "B=Outcome", "C=Achieved on", "D=Evidence", "E=Provider");
    }

    /** A council's form: a title, notes, a row of groups of columns, then the headings, and a row of totals. */
    public static Sent council() {
        byte[] workbook = Grid.of("Return", """
                        Millgate Council: social value return,,,,
                        Please fill in one line for each result. Do not change the headings.,,,,
                        Return for,Quarter 1 of 2024/25,,,
                        About the person,,About the result,,
                        Ref of resident,Home,Result achieved (UKSVB),On which day,Proof held
                        MC/001,Social rent,Full-time employment,03/06/2024,Record
                        MC/002,Private rent,Gardening,04/06/2024,Record
                        MC/002,Private rent,Part-time employment,05/06/2024,Record
                        MC/007,Social rent,Gardening,21/06/2024,Record
                        Total,,4,,
                        """)
                .and("How to fill in", "Notes\nAsk the council where you are not sure.\n")
                .workbook();
        return new Sent(
                "council-return.xlsx", workbook, List.of("A=Person", "C=Outcome", "D=Achieved on", "E=Evidence"));
    }

    /** A cover, and a sheet a quarter with the same headings. */
    public static Sent quarters() {
        String head = "URN,What was achieved,When,Kind of proof\n";
        byte[] workbook = Grid.of("Cover", "Riverside Works\nContract 7\n")
                .and("Q1", head + "5501,Gardening,12/04/2024,Record\n5502,Full-time employment,15/04/2024,Record\n")
                .and("Q2", head + "5503,Gardening,12/07/2024,Record\n5502,Gardening,19/08/2024,Record\n")
                .workbook();
        return new Sent("quarters.xlsx", workbook, List.of("A=Person", "B=Outcome", "C=Achieved on", "D=Evidence"));
    }

    private static Sent file(String name, String... columns) {
        try {
            return new Sent(name, Files.readAllBytes(FOLDER.resolve(name)), List.of(columns));
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }
}
