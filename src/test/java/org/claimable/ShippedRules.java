package org.claimable;

import java.nio.file.Path;
import org.claimable.method.evaluation.Library;
import org.claimable.rules.engine.LibraryFiles;

/** The shipped rules and value sets, compiled once for all tests. */
public final class ShippedRules {
    public static final Path FOLDER = Path.of("rules");
    public static final Path UKSVB = FOLDER.resolve("uksvb");

    private static Library library;

    private ShippedRules() {}

    public static synchronized Library library() {
        if (library == null) {
            library = LibraryFiles.load(FOLDER, "uksvb", "open-wellby");
        }
        return library;
    }
}
