package org.claimable.rules.files;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.claimable.method.bank.Names.Nearest;
import org.claimable.rules.files.Layers.Placed;
import org.claimable.rules.files.Layers.TableForm;

/** A CSV table of a rule set: its rows turned into things, every wrong row noted with its line. */
final class RuleTable {
    private static final Pattern LINE = Pattern.compile("(?:record|line) (\\d+)");

    private static final int MOST_ROWS = 20_000;

    private final FolderFiles folder;
    private final TableForm form;
    private final String file;
    private final boolean licensed;
    private final Problems problems;

    /** {@code licensed}: whether its words may be used and not shown. */
    RuleTable(FolderFiles folder, TableForm form, boolean licensed, Problems problems) {
        this.folder = folder;
        this.form = form;
        this.file = folder.called(form.path());
        this.licensed = licensed;
        this.problems = problems;
    }

    /** What each row says; a table that is not there, or lacks one of the columns, is a mistake. */
    <T> List<Placed<T>> read(Function<CsvRow, T> meaning) {
        if (!folder.has(form.path())) {
            problems.add(file, "This table is missing. Maybe it was renamed; its columns are %s.", columns());
            return List.of();
        }
        List<Placed<T>> read = new ArrayList<>();
        try (CsvReader<NamedCsvRecord> rows =
                CsvReader.builder().ofNamedCsvRecord(folder.text(form.path(), problems))) {
            int count = 0;
            for (NamedCsvRecord cells : rows) {
                if (count == 0 && !hasColumns(cells.getHeader()) || problems.isFull() || isTooLong(count++)) {
                    return List.of();
                }
                CsvRow row = new CsvRow(cells, file, licensed, problems);
                T meant = meant(row, meaning);
                if (meant != null) {
                    read.add(new Placed<>(meant, row.place()));
                }
            }
        } catch (CsvParseException | IOException uneven) {
            problems.add(
                    file,
                    line(uneven),
                    "This row has not as many cells as there are columns, or a quote is not closed. "
                            + "Maybe put a text with a comma in quotes.");
        }
        return read;
    }

    private boolean isTooLong(int rows) {
        if (rows == MOST_ROWS) {
            problems.add(file, "This table has more than %,d rows. Maybe it is another.", MOST_ROWS);
        }
        return rows == MOST_ROWS;
    }

    private static int line(Exception uneven) {
        Matcher line = LINE.matcher(String.valueOf(uneven.getMessage()));
        return line.find() ? Integer.parseInt(line.group(1)) : 0;
    }

    private boolean hasColumns(List<String> given) {
        if (given.size() == 1 && given.get(0).contains(";")) {
            problems.add(file, 1, "The cells are separated by semicolons. Save the table with commas.");
            return false;
        }
        Set<String> seen = new HashSet<>();
        for (String column : given) {
            if (!seen.add(column)) {
                problems.add(file, 1, "Column %s is there twice. Remove one of the two.", column);
            } else if (!form.knows(column)) {
                Stream<String> known = Stream.concat(form.columns().stream(), form.further().stream());
                problems.add(
                        file,
                        1,
                        "No table of this kind has a column \"%s\", so it would be silently left out.%s",
                        column,
                        Nearest.hint(" Maybe %s.", " Remove it.", column, known));
            }
        }
        String missing = form.columns().stream()
                .filter(column -> !given.contains(column))
                .collect(Collectors.joining(", "));
        if (!missing.isEmpty()) {
            problems.add(file, 1, "Column %s is missing. The columns are %s.", missing, columns());
        }
        return missing.isEmpty();
    }

    private String columns() {
        return String.join(", ", form.columns());
    }

    private static <T> T meant(CsvRow row, Function<CsvRow, T> meaning) {
        try {
            T meant = meaning.apply(row);
            return row.isWrong() ? null : meant;
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
