package org.claimable.page.rules;

import java.util.ArrayList;
import java.util.List;
import org.claimable.file.document.Count;
import org.claimable.file.document.Days;
import org.claimable.rulebook.Chapter;
import org.claimable.rulebook.RuleSet;

/** A rule set in short, and its chapters with what stands in each; {@code usual} is the one that decides by default. */
public record RuleSetView(
        String id,
        String title,
        String version,
        String address,
        boolean usual,
        List<Line> lines,
        String digest,
        List<ChapterView> chapters,
        List<Link> beside) {

    /** A chapter: its title, how much is in it, and the rules and norms, each by id and norm; rows are only counted. */
    public record ChapterView(String title, String address, String counts, List<NamedRule> rules) {}

    /** A rule by its id and norm, and where it stands. */
    public record NamedRule(String id, String name, String address) {}

    static RuleSetView of(Book book) {
        RuleSet set = book.ruleSet();
        List<BookIndex.Named> index = BookIndex.of(book);
        return new RuleSetView(
                set.id(),
                set.title(),
                set.version(),
                book.addresses().book(),
                book.isUsual(),
                lines(book, index),
                set.digest().replaceFirst("^sha256:", ""),
                set.chapters().stream()
                        .map(each -> chapter(each, index, book.addresses()))
                        .toList(),
                beside(book));
    }

    private static List<Line> lines(Book book, List<BookIndex.Named> index) {
        RuleSet set = book.ruleSet();
        List<Line> lines = new ArrayList<>();
        lines.add(Line.of("Holds", counts(index)));
        lines.add(Line.of(
                "Beside them",
                "%s and %s"
                        .formatted(
                                Count.of(set.catalogue().outcomes().size(), "outcome", "outcomes"),
                                Count.of(set.sources().size(), "source", "sources"))));
        lines.add(Line.of(
                "May refuse, where a check does not choose",
                ProvenanceView.mayRefuse(set.defaults().rules())));
        set.overlays().forEach(each -> lines.add(Line.of("Laid over it", each.title())));
        lines.add(Line.of("Loaded since", Days.of(book.loaded().lease().loadedSince(set))));
        return lines;
    }

    static String counts(List<BookIndex.Named> index) {
        List<String> counts = new ArrayList<>();
        counts.add(Count.of(count(index, Entry.Kind.RULE), "rule", "rules"));
        if (count(index, Entry.Kind.NORM) > 0) {
            counts.add(Count.of(count(index, Entry.Kind.NORM), "norm", "norms"));
        }
        if (count(index, Entry.Kind.ROW) > 0) {
            counts.add(Count.of(count(index, Entry.Kind.ROW), "incompatible pair", "incompatible pairs"));
        }
        return String.join(", ", counts);
    }

    private static long count(List<BookIndex.Named> index, Entry.Kind kind) {
        return index.stream().filter(each -> each.kind() == kind).count();
    }

    private static ChapterView chapter(Chapter chapter, List<BookIndex.Named> index, Addresses addresses) {
        List<BookIndex.Named> own = index.stream()
                .filter(each -> each.chapter().equals(chapter.id()))
                .toList();
        return new ChapterView(
                title(chapter),
                addresses.chapter(chapter.id()),
                counts(own),
                own.stream()
                        .filter(each -> each.kind() != Entry.Kind.ROW)
                        .map(each -> new NamedRule(each.id(), each.name(), addresses.rule(each.chapter(), each.id())))
                        .toList());
    }

    /** A chapter's title with a colon: {@code Counting: across the claims of one person}. */
    static String title(Chapter chapter) {
        return chapter.title().replaceFirst(" - ", ": ");
    }

    private static List<Link> beside(Book book) {
        Addresses at = book.addresses();
        return List.of(
                new Link("Outcomes: what can be claimed, and by which evidence", at.outcomes()),
                new Link("What is not claimed together", at.incompatibilities()),
                new Link("Parameters: ages, months and other numbers", at.parameters()),
                new Link("Sources: every text relied on", at.sources()));
    }
}
