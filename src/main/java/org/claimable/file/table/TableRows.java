package org.claimable.file.table;

import java.util.Iterator;

/** The rows of a table that hold something, from top to bottom, read as they are asked for. */
interface TableRows extends Iterator<TableRow>, AutoCloseable {
    /** The name of the sheet, null of a CSV file. */
    String sheet();

    /** What a mistake in it is said to be in. */
    Places places();

    /** Notes, once all rows were read, what their reader should know of those below the headings. */
    void noteTo(Notes notes, long headings);

    @Override
    void close();
}
