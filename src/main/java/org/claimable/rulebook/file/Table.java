package org.claimable.rulebook.file;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;

/** A CSV table of a rule set: its rows turned into things, every wrong row noted with its line. */
final class Table {
    private final Path folder;
    private final String file;
    private final Problems problems;

    Table(Path folder, String file, Problems problems) {
        this.folder = folder;
        this.file = file;
        this.problems = problems;
    }

    /** The rows as things; a table without one of the columns, or without rows, is a mistake. */
    <T> List<T> read(List<String> columns, Function<Row, T> meaning) {
        List<T> things = new ArrayList<>();
        try (CsvReader<NamedCsvRecord> rows =
                CsvReader.builder().detectBomHeader(true).ofNamedCsvRecord(folder.resolve(file))) {
            for (NamedCsvRecord row : rows) {
                if (!row.getHeader().containsAll(columns)) {
                    problems.add(file, 1, missing(columns, row.getHeader()));
                    return List.of();
                }
                things.add(thing(new Row(row), meaning));
            }
        } catch (CsvParseException uneven) {
            problems.add(
                    file,
                    0,
                    "%s. Every row needs as many cells as there are columns; put a text with a comma in quotes."
                            .formatted(uneven.getMessage()));
        } catch (IOException | RuntimeException unreadable) {
            problems.add(file, 0, "This table cannot be read: %s".formatted(unreadable.getMessage()));
        }
        return things.stream().filter(Objects::nonNull).toList();
    }

    private static String missing(List<String> columns, List<String> given) {
        if (given.size() == 1 && given.get(0).contains(";")) {
            return "The cells are separated by semicolons. Save the table with commas.";
        }
        List<String> missing =
                columns.stream().filter(column -> !given.contains(column)).toList();
        return "Column %s is missing. The columns are %s."
                .formatted(String.join(", ", missing), String.join(", ", columns));
    }

    private <T> T thing(Row row, Function<Row, T> meaning) {
        try {
            return meaning.apply(row);
        } catch (IllegalArgumentException wrong) {
            problems.add(file, row.line(), wrong.getMessage());
            return null;
        }
    }
}
