package org.claimable.rules.files;

import java.util.Optional;

/**
 * In which file a table stands: a table is named by its path ending in {@code .csv}, and may be written as that file or, in
 * its place, as an Excel workbook ending in {@code .xlsx}.
 */
public final class TablePlace {
    private static final String TEXT = ".csv";
    private static final String WORKBOOK = ".xlsx";

    private TablePlace() {}

    /** The file of a folder in which a table is written, empty where it has none. */
    static Optional<String> in(FolderFiles folder, String table) {
        String name = table(table);
        return folder.has(name)
                ? Optional.of(name)
                : Optional.of(workbook(name)).filter(folder::has);
    }

    /** The table that a file holds, in whichever form it is written; a file that is no workbook is called as it is. */
    public static String table(String path) {
        return isWorkbook(path) ? path.substring(0, path.length() - WORKBOOK.length()) + TEXT : path;
    }

    /** Whether a file may hold a table. */
    static boolean isTable(String path) {
        return path.endsWith(TEXT) || isWorkbook(path);
    }

    static boolean isWorkbook(String path) {
        return path.endsWith(WORKBOOK);
    }

    /** Notes each table of a folder that is written in both forms. */
    static void refuseTwice(FolderFiles folder, Problems problems) {
        for (String path : folder.paths()) {
            if (path.endsWith(TEXT) && folder.has(workbook(path))) {
                problems.add(
                        folder.called(workbook(path)),
                        "This table is in %s too, so one of the two would be silently left out. Maybe remove one of them.",
                        folder.called(path));
            }
        }
    }

    private static String workbook(String table) {
        return table.endsWith(TEXT) ? table.substring(0, table.length() - TEXT.length()) + WORKBOOK : table + WORKBOOK;
    }
}
