package org.claimable.bench.run;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What the page says: the sections of each part and the targets, which come first. Each part is kept in files of its own, so that it
 * can be measured again and the page be put together anew; what was measured on another day is left out.
 */
final class Page {
    private static final Pattern LINE = Pattern.compile("(.{1,138}) ");

    private final Path folder;
    private final LocalDate today;
    private final List<String> sections = new ArrayList<>();
    private final List<Target> targets = new ArrayList<>();

    /** Of what was measured today, which a folder keeps. */
    Page(Path folder, LocalDate today) throws IOException {
        this.folder = Files.createDirectories(folder);
        this.today = today;
    }

    /** Forgets what was measured before. */
    void clear() throws IOException {
        for (Part part : Part.values()) {
            Files.deleteIfExists(file(part, "sections"));
            Files.deleteIfExists(file(part, "targets"));
        }
    }

    void section(String title, String... paragraphs) {
        sections.add("## " + title + "\n\n"
                + Stream.of(paragraphs).map(Page::wrapped).collect(Collectors.joining("\n")));
        System.out.println(sections.get(sections.size() - 1));
    }

    /** Text in lines of a length that can be read; tables as they are. */
    private static String wrapped(String paragraph) {
        if (paragraph.startsWith("|")) {
            return paragraph;
        }
        return LINE.matcher(paragraph.replaceAll("\\s+", " ").strip() + " ").replaceAll("$1\n");
    }

    void target(Target target) {
        targets.add(target);
    }

    /** Keeps what was said since the last part. */
    void keep(Part part) throws IOException {
        Files.writeString(file(part, "sections"), today + "\n" + String.join("\n", sections) + "\n");
        Files.writeString(
                file(part, "targets"),
                today + "\n" + targets.stream().map(Target::row).collect(Collectors.joining("\n")) + "\n");
        sections.clear();
        targets.clear();
    }

    private Path file(Part part, String what) {
        return folder.resolve(part.title() + "." + what);
    }

    /** The page, under a head that says how it came about, and over a tail that says what follows. */
    String text(String head, String tail) throws IOException {
        StringBuilder text = new StringBuilder(head);
        text.append("\n## What was to be reached\n\n").append(targets());
        for (Part part : Part.values()) {
            String kept = kept(part, "sections");
            text.append(kept.isEmpty() ? "" : "\n" + kept);
        }
        return text.append("\n").append(tail).toString();
    }

    /** Each target beside what was measured. */
    String targets() throws IOException {
        StringBuilder table =
                new StringBuilder(new MarkdownTable("To reach", "bound", "measured", "reached").toString());
        for (Part part : Part.values()) {
            table.append(kept(part, "targets"));
        }
        return table.toString();
    }

    /** The parts of which nothing was measured today. */
    List<Part> missing() throws IOException {
        List<Part> missing = new ArrayList<>();
        for (Part part : Part.values()) {
            if (kept(part, "sections").isEmpty()) {
                missing.add(part);
            }
        }
        return missing;
    }

    private String kept(Part part, String what) throws IOException {
        Path file = file(part, what);
        String head = today + "\n";
        String text = Files.exists(file) ? Files.readString(file) : "";
        String said = text.startsWith(head) ? text.substring(head.length()).strip() : "";
        return said.isEmpty() ? "" : said + "\n";
    }
}
