package org.claimable.bench.run;

import java.util.ArrayList;
import java.util.List;

/** What the page says: sections in the order in which they were measured, and the targets, which come first. */
final class Page {
    private final List<String> sections = new ArrayList<>();
    private final List<Target> targets = new ArrayList<>();

    void section(String title, String... paragraphs) {
        sections.add("## " + title + "\n\n" + String.join("\n", paragraphs));
        System.out.println(sections.get(sections.size() - 1));
    }

    void target(Target target) {
        targets.add(target);
    }

    /** The page, under a head that says how it came about, and over a tail that says what follows. */
    String text(String head, String tail) {
        return head + "\n## What was to be reached\n\n" + targets() + "\n" + String.join("\n", sections) + "\n" + tail;
    }

    /** Each target beside what was measured. */
    String targets() {
        MarkdownTable table = new MarkdownTable("To reach", "bound", "measured", "reached");
        targets.forEach(each -> table.row(each.what(), each.bound(), each.measured(), each.verdict()));
        return table.toString();
    }
}
