package org.claimable.golden;

import static org.assertj.core.api.Assertions.fail;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** The texts of a folder, held line by line to those that are kept; {@code -Dclaimable.write=true} keeps them anew. */
final class Frozen {
    static final String ANEW = "To keep these answers: ./mvnw test -Dtest=GoldenTest -Dclaimable.write=true";

    private static final Path KEPT = Path.of("src/test/resources/org/claimable/golden");
    private static final Path ACTUAL = Path.of("target/golden");
    private static final int MOST_SAID = 12;
    private static final int LONGEST_SAID = 600;

    private final String folder;
    private final Map<String, String> texts = new TreeMap<>();

    Frozen(String folder) {
        this.folder = folder;
    }

    void add(String name, String text) {
        String ended = text.endsWith("\n") ? text : text + "\n";
        if (texts.put(name, ended) != null) {
            throw new IllegalArgumentException("Two answers are called %s/%s.".formatted(folder, name));
        }
    }

    /** Fails with the first differing line of each text, having written the texts as they are now. */
    void check() {
        Path kept = KEPT.resolve(folder);
        if (Boolean.getBoolean("claimable.write")) {
            names(kept).stream()
                    .filter(name -> !texts.containsKey(name))
                    .forEach(name -> kept.resolve(name).toFile().delete());
            texts.forEach((name, text) -> write(kept.resolve(name), text));
        }
        List<String> differences = new ArrayList<>();
        texts.forEach((name, text) -> {
            String expected = Files.exists(kept.resolve(name)) ? read(kept.resolve(name)) : null;
            if (!text.equals(expected)) {
                write(ACTUAL.resolve(folder).resolve(name), text);
                differences.add(difference(name, expected, text));
            }
        });
        names(kept).stream()
                .filter(name -> !texts.containsKey(name))
                .forEach(name -> differences.add("%s/%s is kept, but no longer answered.".formatted(folder, name)));
        failIfAny(folder, differences);
    }

    static void failIfAny(String folder, List<String> differences) {
        if (!differences.isEmpty()) {
            String more = differences.size() > MOST_SAID
                    ? "%n… and %d more.%n".formatted(differences.size() - MOST_SAID)
                    : "";
            fail("%d answers of %s are not as kept. As they are now: %s%n%s%n%s%s"
                    .formatted(
                            differences.size(),
                            folder,
                            ACTUAL.resolve(folder),
                            String.join("\n", differences.subList(0, Math.min(MOST_SAID, differences.size()))),
                            more,
                            ANEW));
        }
    }

    private String difference(String name, String expected, String actual) {
        if (expected == null) {
            return "%s/%s is not kept.".formatted(folder, name);
        }
        List<String> before = expected.lines().toList();
        List<String> after = actual.lines().toList();
        int line = 0;
        while (line < Math.min(before.size(), after.size()) && before.get(line).equals(after.get(line))) {
            line++;
        }
        return "%s/%s, line %d:%n  expected: %s%n  actual:   %s"
                .formatted(folder, name, line + 1, said(before, line), said(after, line));
    }

    private static String said(List<String> lines, int line) {
        String text = line < lines.size() ? lines.get(line) : "(no such line)";
        return text.length() > LONGEST_SAID ? text.substring(0, LONGEST_SAID) + "…" : text;
    }

    static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    static void write(Path file, String text) {
        try {
            Files.createDirectories(file.getParent());
            Files.writeString(file, text);
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }

    private static List<String> names(Path kept) {
        if (!Files.isDirectory(kept)) {
            return List.of();
        }
        try (Stream<Path> files = Files.walk(kept)) {
            return files.filter(Files::isRegularFile)
                    .map(file -> kept.relativize(file).toString().replace('\\', '/'))
                    .sorted()
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
