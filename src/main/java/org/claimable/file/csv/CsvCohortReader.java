package org.claimable.file.csv;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.claimable.claim.Claim;
import org.claimable.claim.Individual;
import org.claimable.claim.MalformedCohortException;
import org.claimable.claim.Violations;

/** Reads claims from a CSV table, one row a claim, noting all that is wrong with its row and column. */
public final class CsvCohortReader {
    private final Violations violations = new Violations();
    private final List<Claim> claims = new ArrayList<>();
    private final PeopleOfRows people = new PeopleOfRows();
    private final ClaimIds ids = new ClaimIds();

    private CsvCohortReader() {}

    /** The claims of a table, the people that its rows describe, and the headings of columns that were not read. */
    public record Claims(List<Claim> claims, List<Individual> individuals, List<String> unusedColumns) {}

    /**
     * The claims in the bytes of a CSV file in UTF-8, with or without a byte order mark.
     *
     * @throws MalformedCohortException where it cannot be read as such a table
     * @throws org.claimable.claim.InvalidCohortException with all that is wrong in its cells
     */
    public static Claims read(byte[] content) {
        CsvCohortReader reader = new CsvCohortReader();
        Columns columns = reader.readTable(CsvText.of(content));
        if (reader.claims.isEmpty() && !reader.violations.any()) {
            reader.violations.add("row 2", "MISSING", "There is no claim below the headings. Add one row a claim.");
        }
        reader.violations.failIfAny();
        return new Claims(reader.claims, reader.people.individuals(), columns.unused());
    }

    private Columns readTable(CsvText text) {
        Columns columns = null;
        try (CsvReader<CsvRecord> rows = CsvReader.builder()
                .fieldSeparator(text.separator())
                .skipEmptyLines(true)
                .ofCsvRecord(text.text())) {
            for (CsvRecord row : rows) {
                if (columns == null) {
                    columns = new Columns(row.getFields(), violations);
                    if (violations.any()) {
                        return columns;
                    }
                } else {
                    read(new Cells(row.getStartingLineNumber(), row.getFields(), columns, violations), columns);
                }
            }
        } catch (CsvParseException | IOException wrong) {
            throw new MalformedCohortException("This is not a CSV table: %s".formatted(wrong.getMessage()));
        }
        if (columns == null) {
            throw new MalformedCohortException("The file is empty. Its first row must hold the headings.");
        }
        return columns;
    }

    private void read(Cells cells, Columns columns) {
        if (cells.isBlank()) {
            return;
        }
        people.add(cells, columns);
        Claim claim = new ClaimRow(cells).claim(ids.of(cells));
        if (claim != null) {
            claims.add(claim);
        }
    }
}
