package org.claimable.rulebook.file;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Collections;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.claimable.bank.Digests;

/** The files of a folder as they were at one moment, by their path there; nothing is read again later. */
public final class FolderFiles {
    private static final String BYTE_ORDER_MARK = "\uFEFF";

    private final String name;
    private final SortedMap<String, byte[]> files;

    /** {@code name} stands before each path in what is said of these files; empty, or ending in a slash. */
    FolderFiles(String name, SortedMap<String, byte[]> files) {
        this.name = name;
        this.files = Collections.unmodifiableSortedMap(files);
    }

    /** Folders as the folders of one, each under its name there. */
    public static FolderFiles of(String name, Map<String, FolderFiles> folders) {
        SortedMap<String, byte[]> files = new TreeMap<>();
        folders.forEach(
                (folder, below) -> below.files.forEach((path, content) -> files.put(folder + "/" + path, content)));
        return new FolderFiles(name, files);
    }

    /** The paths of all files, sorted, with {@code /} between folders. */
    public Set<String> paths() {
        return files.keySet();
    }

    public boolean has(String path) {
        return files.containsKey(path);
    }

    /** How a file is called in what is said of it. */
    public String called(String path) {
        return name + path;
    }

    /** The files below a folder of these. */
    public FolderFiles under(String folder) {
        SortedMap<String, byte[]> below = new TreeMap<>();
        files.forEach((path, content) -> {
            if (path.startsWith(folder + "/")) {
                below.put(path.substring(folder.length() + 1), content);
            }
        });
        return new FolderFiles(name + folder + "/", below);
    }

    /** The same files, called by another name in what is said of them. */
    public FolderFiles named(String other) {
        return new FolderFiles(other, files);
    }

    /** The content of a file; the file must be there. */
    public byte[] bytes(String path) {
        return files.get(path).clone();
    }

    /** The text of a file in UTF-8, without a byte order mark; empty, with the mistake noted, where it is none. */
    public String text(String path, Problems problems) {
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(files.get(path)))
                    .toString();
            return text.startsWith(BYTE_ORDER_MARK) ? text.substring(1) : text;
        } catch (CharacterCodingException other) {
            problems.add(called(path), "This file is not text in UTF-8. Maybe save it again as UTF-8.");
            return "";
        }
    }

    /** The SHA-256 of the names and contents of some of the files. */
    public String digest(Predicate<String> which) {
        MessageDigest digest = Digests.begin();
        files.forEach((path, content) -> {
            if (which.test(path)) {
                digest.update("%s\n%d\n".formatted(path, content.length).getBytes(StandardCharsets.UTF_8));
                digest.update(content);
            }
        });
        return Digests.end(digest);
    }
}
