package org.claimable.rulebook.file;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.claimable.bank.Nearest;

/** A CSV table of a rule set: its rows turned into things, every wrong row noted with its line. */
final class Table {
    private static final Pattern LINE = Pattern.compile("(?:record|line) (\\d+)");

    private static final int MOST_ROWS = 20_000;

    private final FolderFiles folder;
    private final String path;
    private final String file;
    private final Problems problems;
    private final boolean licensed;

    Table(FolderFiles folder, String path, Problems problems) {
        this(folder, path, problems, false);
    }

    /** A table whose words are licensed, or not. */
    Table(FolderFiles folder, String path, Problems problems, boolean licensed) {
        this.licensed = licensed;
        this.folder = folder;
        this.path = path;
        this.file = folder.called(path);
        this.problems = problems;
    }

    /** The rows as things; a table that is not there, or lacks one of the columns, is a mistake. */
    <T> List<T> read(List<String> columns, Function<Row, T> meaning) {
        return read(columns, List.of(), meaning);
    }

    /** The same of a table that may have further columns. */
    <T> List<T> read(List<String> columns, List<String> further, Function<Row, T> meaning) {
        if (!folder.has(path)) {
            problems.add(
                    file,
                    "This table is missing. Maybe it was renamed; its columns are %s.",
                    String.join(", ", columns));
            return List.of();
        }
        List<T> things = new ArrayList<>();
        try (CsvReader<NamedCsvRecord> rows = CsvReader.builder().ofNamedCsvRecord(folder.text(path, problems))) {
            boolean first = true;
            for (NamedCsvRecord row : rows) {
                if (first && !hasColumns(row.getHeader(), columns, further)) {
                    return List.of();
                }
                first = false;
                if (problems.isFull()) {
                    return List.of();
                }
                if (things.size() == MOST_ROWS) {
                    problems.add(file, "This table has more than %,d rows. Maybe it is another.", MOST_ROWS);
                    return List.of();
                }
                things.add(thing(new Row(row, file, licensed, problems), meaning));
            }
        } catch (CsvParseException | java.io.IOException uneven) {
            problems.add(
                    file,
                    line(uneven),
                    "This row has not as many cells as there are columns, or a quote is not closed. "
                            + "Maybe put a text with a comma in quotes.");
        }
        return things.stream().filter(Objects::nonNull).toList();
    }

    private static int line(Exception uneven) {
        Matcher line = LINE.matcher(String.valueOf(uneven.getMessage()));
        return line.find() ? Integer.parseInt(line.group(1)) : 0;
    }

    private boolean hasColumns(List<String> given, List<String> columns, List<String> further) {
        if (given.size() == 1 && given.get(0).contains(";")) {
            problems.add(file, 1, "The cells are separated by semicolons. Save the table with commas.");
            return false;
        }
        Set<String> seen = new HashSet<>();
        for (String column : given) {
            if (!seen.add(column)) {
                problems.add(file, 1, "Column %s is there twice. Remove one of the two.", column);
            } else if (!columns.contains(column) && !further.contains(column)) {
                problems.add(
                        file,
                        1,
                        "No table of this kind has a column \"%s\", so it would be silently left out.%s",
                        column,
                        Nearest.hint(
                                " Maybe %s.",
                                " Remove it.",
                                column,
                                java.util.stream.Stream.concat(columns.stream(), further.stream())));
            }
        }
        List<String> missing =
                columns.stream().filter(column -> !given.contains(column)).toList();
        if (!missing.isEmpty()) {
            problems.add(
                    file,
                    1,
                    "Column %s is missing. The columns are %s.",
                    String.join(", ", missing),
                    String.join(", ", columns));
        }
        return missing.isEmpty();
    }

    private <T> T thing(Row row, Function<Row, T> meaning) {
        try {
            T thing = meaning.apply(row);
            return row.isWrong() ? null : thing;
        } catch (IllegalArgumentException wrong) {
            if (!row.isWrong()) {
                row.wrong(wrong.getMessage());
            }
        } catch (RuntimeException followsFromAWrongCell) {
            if (!row.isWrong()) {
                throw followsFromAWrongCell;
            }
        }
        return null;
    }
}
