package org.claimable.publishing;

import java.io.IOException;
import java.nio.file.FileVisitOption;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * What folders look like from outside: each file's path, size and time of change, and where a link leads, so that a
 * folder that is exchanged as a whole is noticed too. Two that are equal hold the same files, as far as can be told
 * without reading them.
 */
record FolderStamp(Map<String, String> files) {
    private static final int DEEPEST = 8;
    private static final int MOST_FILES = 10_000;

    static FolderStamp of(RuleFolders folders) {
        Looking looking = new Looking();
        folders.all().forEach(looking::at);
        return new FolderStamp(looking.files);
    }

    private static final class Looking extends SimpleFileVisitor<Path> {
        private final Map<String, String> files = new TreeMap<>();

        void at(Path folder) {
            try {
                files.put(folder.toString(), folder.toRealPath().toString());
                Files.walkFileTree(folder, Set.of(FileVisitOption.FOLLOW_LINKS), DEEPEST, this);
            } catch (IOException unreadable) {
                files.put(folder.toString(), "unreadable");
            }
        }

        @Override
        public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
            boolean hidden = isHidden(folder) && !files.containsKey(folder.toString());
            return hidden ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
            if (!isHidden(file)) {
                files.put(
                        file.toString(),
                        "%s %d %s".formatted(file.toRealPath(), attributes.size(), attributes.lastModifiedTime()));
            }
            return files.size() < MOST_FILES ? FileVisitResult.CONTINUE : FileVisitResult.TERMINATE;
        }

        @Override
        public FileVisitResult visitFileFailed(Path file, IOException failure) {
            if (!isHidden(file)) {
                files.put(file.toString(), "unreadable");
            }
            return FileVisitResult.CONTINUE;
        }

        private static boolean isHidden(Path path) {
            Path name = path.getFileName();
            return name != null && name.toString().startsWith(".");
        }
    }
}
