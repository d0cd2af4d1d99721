package org.claimable.rulebook.file;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.nio.file.Files;
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
                CsvReader.builder().ofNamedCsvRecord(Files.newBufferedReader(folder.resolve(file)))) {
            for (NamedCsvRecord row : rows) {
                if (!row.getHeader().containsAll(columns)) {
                    problems.add(file, 1, "The columns must be %s, not %s.".formatted(columns, row.getHeader()));
                    return List.of();
                }
                things.add(thing(new Row(row), meaning));
            }
        } catch (IOException | RuntimeException unreadable) {
            problems.add(file, 0, "This table cannot be read: %s".formatted(unreadable.getMessage()));
        }
        return things.stream().filter(Objects::nonNull).toList();
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
