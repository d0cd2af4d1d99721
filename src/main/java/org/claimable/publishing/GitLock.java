package org.claimable.publishing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** The lock that git holds while it changes the files of a working tree. */
final class GitLock {
    private static final String POINTER = "gitdir: ";

    private GitLock() {}

    /** The lock on one of the folders; empty where git changes none of them. */
    static Optional<Path> on(RuleFolders folders) {
        return folders.all().stream().flatMap(each -> on(each).stream()).findFirst();
    }

    private static Optional<Path> on(Path folder) {
        try {
            for (Path at = folder.toRealPath(); at != null; at = at.getParent()) {
                Path lock = repository(at).resolve("index.lock");
                if (Files.exists(lock)) {
                    return Optional.of(lock);
                }
            }
        } catch (IOException unreadable) {
            return Optional.empty();
        }
        return Optional.empty();
    }

    /** A further working tree has a file in place of the folder {@code .git}, which says where that is. */
    private static Path repository(Path tree) throws IOException {
        Path git = tree.resolve(".git");
        if (!Files.isRegularFile(git)) {
            return git;
        }
        String text = Files.readString(git).strip();
        return text.startsWith(POINTER) ? tree.resolve(text.substring(POINTER.length())) : git;
    }
}
