package org.claimable;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.claimable.method.evaluation.Library;
import org.claimable.rules.engine.LibraryFiles;

/** A copy of the shipped rules in a folder of a test, to be changed there. */
public record CopiedRules(Path folder) {

    /** Copies the shipped rules and value sets to an empty folder. */
    public static CopiedRules to(Path folder) {
        return of(ShippedRules.FOLDER, folder);
    }

    /** Copies one folder to an empty other. */
    public static CopiedRules of(Path original, Path folder) {
        CopiedRules copy = new CopiedRules(folder);
        try (Stream<Path> paths = Files.walk(original)) {
            paths.filter(Files::isRegularFile)
                    .forEach(path -> copy.write(original.relativize(path).toString(), text(path)));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return copy;
    }

    public Path uksvb() {
        return folder.resolve("uksvb");
    }

    public Library library() {
        return LibraryFiles.load(folder, "uksvb", "open-wellby");
    }

    public String text(String file) {
        return text(folder.resolve(file));
    }

    public CopiedRules write(String file, String text) {
        try {
            Files.createDirectories(folder.resolve(file).getParent());
            Files.writeString(folder.resolve(file), text);
            return this;
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }

    public CopiedRules change(String file, UnaryOperator<String> change) {
        return write(file, change.apply(text(file)));
    }

    /** Replaces the first place of a text, which must be there. */
    public CopiedRules replace(String file, String before, String after) {
        String text = text(file);
        if (!text.contains(before)) {
            throw new IllegalArgumentException("%s does not hold \"%s\".".formatted(file, before));
        }
        int at = text.indexOf(before);
        return write(file, text.substring(0, at) + after + text.substring(at + before.length()));
    }

    public CopiedRules append(String file, String text) {
        return change(file, before -> before.stripTrailing() + "\n" + text + "\n");
    }

    public CopiedRules remove(String file) {
        try {
            Files.delete(folder.resolve(file));
            return this;
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }

    /** Deletes a rule set. */
    public CopiedRules without(String ruleSet) {
        try (Stream<Path> files = Files.walk(folder.resolve(ruleSet))) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
            return this;
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }

    public CopiedRules rename(String file, String name) {
        String sibling = Path.of(file).resolveSibling(name).toString();
        return write(sibling, text(file)).remove(file);
    }

    /** The line, counted from 1, on which a text first stands. */
    public int line(String file, String text) {
        List<String> lines = text(file).lines().toList();
        for (int i = 0; i < lines.size(); i++) {
            if (lines.get(i).contains(text)) {
                return i + 1;
            }
        }
        throw new IllegalArgumentException("%s does not hold \"%s\".".formatted(file, text));
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
