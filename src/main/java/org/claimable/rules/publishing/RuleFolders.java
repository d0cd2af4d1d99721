package org.claimable.rules.publishing;

import java.io.IOException;
import java.nio.file.FileVisitOption;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.claimable.method.bank.Digests;
import org.claimable.rules.files.FolderFiles;
import org.claimable.rules.files.Problem;
import org.claimable.rules.files.Problems;

/** The folder of the rules and the folders laid over it, lowest first. */
public record RuleFolders(Path rules, List<Path> overlays) {
    public RuleFolders {
        overlays = List.copyOf(overlays);
    }

    List<Path> all() {
        List<Path> all = new ArrayList<>();
        all.add(rules);
        all.addAll(overlays);
        return all;
    }

    /** Every file of the folders, read once, and what could not be read. */
    record FileContents(FolderFiles rules, List<FolderFiles> overlays, List<Problem> unreadable) {
        private static final String FOLDER = "claimable.rules.folder";
        private static final int MOST_TRIES = 20;

        FileContents {
            overlays = List.copyOf(overlays);
            unreadable = List.copyOf(unreadable);
        }

        /** What the folders hold, read again as long as it changes meanwhile. */
        static FileContents still(RuleFolders folders) {
            for (int i = 0; i < MOST_TRIES; i++) {
                Optional<FileContents> contents = read(folders, FolderStamp.of(folders));
                if (contents.isPresent()) {
                    return contents.get();
                }
            }
            String restless = "The files change all the time. Maybe start when they are still.";
            throw new Problems.RuleFileException(List.of(new Problem(Problem.Location.of(FOLDER), restless)));
        }

        /** What the folders hold; empty where they no longer look as they did before. */
        static Optional<FileContents> read(RuleFolders folders, FolderStamp before) {
            Problems problems = new Problems();
            FolderFiles rules = read(folders.rules(), "", FOLDER, problems);
            List<FolderFiles> overlays = folders.overlays().stream()
                    .map(each -> read(each, each.getFileName() + "/", "claimable.rules.overlays", problems))
                    .toList();
            return FolderStamp.of(folders).equals(before)
                    ? Optional.of(new FileContents(rules, overlays, problems.found()))
                    : Optional.empty();
        }

        /** A folder that is missing is named by its setting: where it lies is the operator's business alone. */
        private static FolderFiles read(Path folder, String prefix, String setting, Problems problems) {
            Problems own = new Problems();
            FolderFiles files = FolderFiles.read(folder, prefix, own);
            if (Files.isDirectory(folder)) {
                problems.addAll(own);
            } else {
                problems.add(setting, "The folder is not there. Maybe its name is wrong, or a disk is not mounted.");
            }
            return files;
        }

        /** The SHA-256 of all names and contents, and of what could not be read. */
        String digest() {
            List<String> digests = new ArrayList<>();
            digests.add(rules.digest(path -> true));
            overlays.forEach(each -> digests.add(each.digest(path -> true)));
            unreadable.forEach(each -> digests.add(each.toString()));
            return Digests.sha256(String.join("\n", digests));
        }
    }

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
                boolean hidden = FolderFiles.isSetAside(folder) && !files.containsKey(folder.toString());
                return hidden ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                if (!FolderFiles.isSetAside(file)) {
                    files.put(
                            file.toString(),
                            "%s %d %s".formatted(file.toRealPath(), attributes.size(), attributes.lastModifiedTime()));
                }
                return files.size() < MOST_FILES ? FileVisitResult.CONTINUE : FileVisitResult.TERMINATE;
            }

            @Override
            public FileVisitResult visitFileFailed(Path file, IOException failure) {
                if (!FolderFiles.isSetAside(file)) {
                    files.put(file.toString(), "unreadable");
                }
                return FileVisitResult.CONTINUE;
            }
        }
    }
}
