package org.claimable.rules.files;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitOption;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.claimable.method.bank.Digests;
import org.claimable.rules.files.Layers.TableForm;
import org.claimable.rules.files.Problem.Location;

/** The files of a folder as they were at one moment, by their path there; nothing is read again later. */
public final class FolderFiles {
    private static final String BYTE_ORDER_MARK = "\uFEFF";
    private static final Set<String> SET_ASIDE = Set.of("thumbs.db", "ehthumbs.db", "desktop.ini");

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

    /** The files of a folder; what cannot be read is noted. {@code name} is as in {@link #called}. */
    public static FolderFiles read(Path folder, String name, Problems problems) {
        try {
            FolderReader reader = new FolderReader(folder, name, problems);
            Files.walkFileTree(folder, Set.of(FileVisitOption.FOLLOW_LINKS), FolderReader.DEEPEST, reader);
            return new FolderFiles(name, reader.files);
        } catch (IOException unreadable) {
            problems.add(folder.toString(), "This folder cannot be read. Maybe its name is wrong, or it is not there.");
            return new FolderFiles(name, new TreeMap<>());
        }
    }

    /** One file on its own, by its name; none, with the mistake noted, where it cannot be read. */
    public static FolderFiles file(Path file, Problems problems) {
        SortedMap<String, byte[]> one = new TreeMap<>();
        String name = file.getFileName().toString();
        try (InputStream content = Files.newInputStream(file)) {
            byte[] read = content.readNBytes(FolderReader.MOST_BYTES + 1);
            if (read.length > FolderReader.MOST_BYTES) {
                problems.add(
                        name, "This file is larger than %,d bytes. Maybe it is another file.", FolderReader.MOST_BYTES);
            } else {
                one.put(name, read);
            }
        } catch (IOException unreadable) {
            problems.add(name, "This file cannot be read. Maybe it is a folder, or may not be opened.");
        }
        return new FolderFiles("", one);
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

    /** The same files with some of them, by path, in place of what stood there, or added. */
    public FolderFiles with(Map<String, byte[]> others) {
        SortedMap<String, byte[]> changed = new TreeMap<>(files);
        changed.putAll(others);
        return new FolderFiles(name, changed);
    }

    /** The same, where a table also takes the place of the one in its other form, CSV or workbook. */
    public FolderFiles withTables(Map<String, byte[]> others) {
        SortedMap<String, byte[]> kept = new TreeMap<>(files);
        others.keySet().forEach(path -> kept.keySet()
                .removeIf(each -> TablePlace.table(each).equals(TablePlace.table(path))));
        return new FolderFiles(name, kept).with(others);
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

    /** The place of each row of a table by the cells of some columns, a space between them; none where there is no such table. */
    public Map<String, Location> places(String path, String... columns) {
        Map<String, Location> places = new LinkedHashMap<>();
        if (TablePlace.in(this, path).isPresent()) {
            TableForm form = TableForm.of(path, String.join(",", columns), "").open(100_000);
            new RuleTable(this, form, false, new Problems()).read(row -> {
                String key = Arrays.stream(columns).map(row::text).collect(Collectors.joining(" "));
                return places.putIfAbsent(key, row.place());
            });
        }
        return places;
    }

    /** Whether a file or folder is none of the rules: hidden, or left beside them by Excel, Windows or macOS. */
    public static boolean isSetAside(Path path) {
        String file = path.getFileName() == null ? "" : path.getFileName().toString();
        return file.startsWith(".") || file.startsWith("~$") || SET_ASIDE.contains(file.toLowerCase(Locale.ROOT));
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

    /**
     * Reads a folder of rules at once and within bounds: hidden files are left out, a link that leads out of the folder is
     * refused, and so is more than any rules folder has.
     */
    private static final class FolderReader extends SimpleFileVisitor<Path> {
        /** Bytes of one file, of all files, and how many files and how deep, at most. */
        private static final int MOST_BYTES = 4_000_000;

        private static final long MOST_IN_ALL = 64_000_000;
        private static final int MOST_FILES = 2_000;
        private static final int MOST_FOLDERS = 500;
        private static final int DEEPEST = 8;

        private final Path folder;
        private final Path real;
        private final String name;
        private final Problems problems;
        private final SortedMap<String, byte[]> files = new TreeMap<>();
        private long bytes;
        private int folders;

        private FolderReader(Path folder, String name, Problems problems) throws IOException {
            this.folder = folder;
            this.real = folder.toRealPath();
            this.name = name;
            this.problems = problems;
        }

        @Override
        public FileVisitResult preVisitDirectory(Path path, BasicFileAttributes attributes) throws IOException {
            if (path.equals(folder)) {
                return FileVisitResult.CONTINUE;
            }
            if (isSetAside(path) || !isInside(path)) {
                return FileVisitResult.SKIP_SUBTREE;
            }
            return ++folders > MOST_FOLDERS ? tooMuch() : FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult visitFile(Path path, BasicFileAttributes attributes) throws IOException {
            if (isSetAside(path) || !isInside(path)) {
                return FileVisitResult.CONTINUE;
            }
            if (!VisibleText.of(relative(path)).equals(relative(path))) {
                problems.add(called(path), "The name of this file holds an invisible character. Maybe rename it.");
            } else if (!attributes.isRegularFile()) {
                problems.add(called(path), "This is not a file, or lies too deep. Maybe remove it.");
            } else if (attributes.size() > MOST_BYTES) {
                problems.add(called(path), "This file is larger than %,d bytes. Maybe split it.", MOST_BYTES);
            } else {
                add(path);
            }
            return files.size() < MOST_FILES && bytes <= MOST_IN_ALL ? FileVisitResult.CONTINUE : tooMuch();
        }

        private FileVisitResult tooMuch() {
            problems.add(
                    name + folder.getFileName(),
                    "This folder has more files, or larger ones, than rules have. Maybe it is another folder.");
            return FileVisitResult.TERMINATE;
        }

        private void add(Path path) throws IOException {
            try (InputStream content = Files.newInputStream(path)) {
                byte[] read = content.readNBytes(MOST_BYTES);
                bytes += read.length;
                files.put(relative(path), read);
            }
        }

        @Override
        public FileVisitResult visitFileFailed(Path path, IOException failure) {
            if (!isSetAside(path)) {
                problems.add(called(path), "This cannot be read. Maybe it leads in a circle, or may not be opened.");
            }
            return FileVisitResult.CONTINUE;
        }

        private boolean isInside(Path path) throws IOException {
            boolean inside = path.toRealPath().startsWith(real);
            if (!inside) {
                problems.add(called(path), "This is a link that leads out of the folder. Maybe copy the file here.");
            }
            return inside;
        }

        private String called(Path path) {
            return name + relative(path);
        }

        private String relative(Path path) {
            return folder.relativize(path).toString().replace('\\', '/');
        }
    }
}
