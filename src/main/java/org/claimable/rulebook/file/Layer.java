package org.claimable.rulebook.file;

import java.util.Set;

/**
 * A folder laid over others: its rows and files come before theirs; tables in {@code replaces} stand alone. The words of
 * a licensed one are used and not shown.
 */
public record Layer(FolderFiles files, Set<String> replaces, boolean licensed) {
    public Layer {
        replaces = Set.copyOf(replaces);
    }

    public static Layer of(FolderFiles files) {
        return new Layer(files, Set.of(), false);
    }
}
