package org.claimable.hostile;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * A file of the corpus: where it is put into a copy of the rules, the line and the words with which it must be refused
 * ({@code line} 0 for the whole file), and what it does where nothing stops it.
 */
public record HostileFile(String name, String placed, int line, String words, Control control) {
    public static final Path FOLDER = Path.of("src/test/resources/hostile");

    /** What shows that a file would do harm: the canary sings, the program ends, no end comes, or there is nothing to show. */
    public enum Control {
        SINGS,
        EXITS,
        ENDLESS,
        NONE
    }

    /** The corpus, as its table lists it. */
    public static Stream<HostileFile> all() {
        try (CsvReader<NamedCsvRecord> rows = CsvReader.builder().ofNamedCsvRecord(FOLDER.resolve("corpus.csv"))) {
            return rows.stream().map(HostileFile::of).toList().stream();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** The files that show what they do in one way. */
    public static List<HostileFile> that(Control control) {
        return all().filter(file -> file.control == control).toList();
    }

    private static HostileFile of(NamedCsvRecord row) {
        String line = row.getField("line");
        return new HostileFile(
                row.getField("file"),
                row.getField("placed"),
                line.isEmpty() ? 0 : Integer.parseInt(line),
                row.getField("words"),
                Control.valueOf(row.getField("control").toUpperCase(java.util.Locale.ROOT)));
    }

    public String text() {
        try {
            return Files.readString(FOLDER.resolve(name));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    @Override
    public String toString() {
        return name;
    }
}
