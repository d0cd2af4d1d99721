package org.claimable.rulebook.file;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Where the rows of a table of one folder are written. */
public final class RowPlaces {
    private RowPlaces() {}

    /** The place of each row by the cells of some columns, a space between them; none where there is no such table. */
    public static Map<String, Place> of(FolderFiles folder, String path, String... columns) {
        Map<String, Place> places = new LinkedHashMap<>();
        if (folder.has(path)) {
            new Table(folder, path, new Problems()).read(List.of(columns), row -> {
                String key = Arrays.stream(columns).map(row::text).collect(Collectors.joining(" "));
                return places.putIfAbsent(key, row.place());
            });
        }
        return places;
    }
}
