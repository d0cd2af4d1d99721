package org.claimable.bench.tables;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The rows of a table by their headings. */
final class CsvRows {
    private CsvRows() {}

    static Stream<Map<String, String>> read(Path file) {
        try (CsvReader<NamedCsvRecord> rows = CsvReader.builder().ofNamedCsvRecord(file)) {
            List<Map<String, String>> read =
                    rows.stream().map(NamedCsvRecord::getFieldsAsMap).toList();
            return read.stream();
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }
}
