package org.claimable.file.table;

/** How places of a table are said: {@code table} is empty, or such as "sheet Claims". */
record Places(String table) {
    String whole() {
        return table.isEmpty() ? "file" : table;
    }

    String row(long number) {
        return (table.isEmpty() ? "" : table + ", ") + "row " + number;
    }

    String rows(long first, long last) {
        return (table.isEmpty() ? "" : table + ", ") + "rows %d to %d".formatted(first, last);
    }

    String cell(long number, String column) {
        return row(number) + ", column " + column;
    }
}
