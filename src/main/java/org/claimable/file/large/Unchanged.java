package org.claimable.file.large;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import org.claimable.claim.MalformedCohortException;

/** A file as it was when it was first looked at; it is read several times, and must be the same each time. */
record Unchanged(Path file, long size, FileTime time) {
    static Unchanged of(Path file) throws IOException {
        if (!Files.isRegularFile(file)) {
            throw new MalformedCohortException(
                    "It is read more than once, so it must be a file, not a pipe or a folder.");
        }
        return new Unchanged(file, Files.size(file), Files.getLastModifiedTime(file));
    }

    void check() throws IOException {
        if (!equals(of(file))) {
            throw new MalformedCohortException("It was changed while it was read. Leave it as it is, and start again.");
        }
    }
}
