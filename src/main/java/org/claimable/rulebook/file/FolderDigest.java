package org.claimable.rulebook.file;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.List;
import java.util.stream.Stream;
import org.claimable.bank.Digests;

/** The files of a rule set, and the SHA-256 of those that decide: all but examples and texts for readers. */
final class FolderDigest {
    private FolderDigest() {}

    /** Every file below a folder by its path there, sorted; hidden files of the system aside. */
    static List<String> files(Path folder) {
        try (Stream<Path> paths = Files.walk(folder)) {
            return paths.filter(Files::isRegularFile)
                    .map(path -> folder.relativize(path).toString().replace('\\', '/'))
                    .filter(path -> !path.startsWith(".") && !path.contains("/."))
                    .sorted()
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    static String of(Path folder) {
        MessageDigest digest = Digests.begin();
        for (String file : files(folder)) {
            if (!file.endsWith(".md") && !file.endsWith(".examples.yaml")) {
                add(digest, folder, file);
            }
        }
        return Digests.end(digest);
    }

    private static void add(MessageDigest digest, Path folder, String file) {
        try {
            byte[] content = Files.readAllBytes(folder.resolve(file));
            digest.update("%s\n%d\n".formatted(file, content.length).getBytes(StandardCharsets.UTF_8));
            digest.update(content);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
