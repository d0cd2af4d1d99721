package org.claimable.page.rules;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.claimable.file.document.Count;
import org.claimable.file.document.Days;
import org.claimable.method.bank.Names.Nearest;
import org.claimable.method.evaluation.Rules.Chapters;
import org.claimable.method.rulebook.Departures;
import org.claimable.method.rulebook.Norm;
import org.claimable.method.rulebook.RuleSet;
import org.claimable.method.rulebook.RuleSet.Chapter;
import org.claimable.page.rules.BookLine.Link;

/** A rule set in short, and its chapters with what stands in each; {@code usual} is the one that decides by default. */
public record RuleSetPage(
        String id,
        String title,
        String version,
        String address,
        boolean usual,
        List<BookLine> lines,
        String digest,
        List<ChapterSummary> chapters,
        List<Link> beside) {

    /** Whether a chapter looks at the sums of a whole check. */
    public boolean cohort() {
        return chapters.stream().anyMatch(ChapterSummary::cohort);
    }

    /** A chapter: its title, how much is in it, and the rules and norms, each by id and norm; rows are only counted. */
    public record ChapterSummary(String title, String address, String counts, List<NamedRule> rules, boolean cohort) {}

    /** A rule by its id and norm, and where it stands. */
    public record NamedRule(String id, String name, String address) {}

    static RuleSetPage of(Book book) {
        RuleSet set = book.ruleSet();
        List<BookIndex.NamedEntry> index = BookIndex.of(book);
        return new RuleSetPage(
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

    private static List<BookLine> lines(Book book, List<BookIndex.NamedEntry> index) {
        RuleSet set = book.ruleSet();
        List<BookLine> lines = new ArrayList<>();
        lines.add(BookLine.of("Holds", counts(index)));
        lines.add(BookLine.of(
                "Beside them",
                "%s and %s"
                        .formatted(
                                Count.of(set.catalogue().outcomes().size(), "outcome", "outcomes"),
                                Count.of(set.sources().size(), "source", "sources"))));
        Departures.of(set)
                .forEach(each -> lines.add(BookLine.of(
                        "Departs from " + each.norm(),
                        "%s. Why: %s (%s)"
                                .formatted(
                                        Norm.of(each.norm()).map(Norm::words).orElse(""),
                                        each.why().replaceFirst("\\.$", ""),
                                        each.citation().text()))));
        lines.add(BookLine.of(
                "May refuse, where a check does not choose",
                BookWords.mayRefuse(set.defaults().rules())));
        if (!own(set).isEmpty()) {
            lines.add(BookLine.of("Of its own", own(set)));
        }
        set.departures()
                .forEach(each -> lines.add(new BookLine(
                        "Departs from " + each.norm(),
                        List.of(each.why(), each.citation().text() + "."),
                        List.of())));
        set.overlays().forEach(each -> lines.add(BookLine.of("Laid over it", each.title())));
        lines.add(BookLine.of("Loaded since", Days.of(book.loaded().lease().loadedSince(set))));
        return lines;
    }

    static String counts(List<BookIndex.NamedEntry> index) {
        List<String> counts = new ArrayList<>();
        counts.add(Count.of(count(index, Entry.EntryKind.RULE), "rule", "rules"));
        if (count(index, Entry.EntryKind.NORM) > 0) {
            counts.add(Count.of(count(index, Entry.EntryKind.NORM), "norm", "norms"));
        }
        if (count(index, Entry.EntryKind.ROW) > 0) {
            counts.add(Count.of(count(index, Entry.EntryKind.ROW), "incompatible pair", "incompatible pairs"));
        }
        return String.join(", ", counts);
    }

    private static long count(List<BookIndex.NamedEntry> index, Entry.EntryKind kind) {
        return index.stream().filter(each -> each.kind() == kind).count();
    }

    private static ChapterSummary chapter(Chapter chapter, List<BookIndex.NamedEntry> index, Addresses addresses) {
        List<BookIndex.NamedEntry> own = index.stream()
                .filter(each -> each.chapter().equals(chapter.id()))
                .toList();
        return new ChapterSummary(
                title(chapter),
                addresses.chapter(chapter.id()),
                counts(own),
                own.stream()
                        .filter(each -> each.kind() != Entry.EntryKind.ROW)
                        .map(each -> new NamedRule(each.id(), each.name(), addresses.rule(each.chapter(), each.id())))
                        .toList(),
                chapter.name().equals(Chapters.COHORT));
    }

    /** A chapter's title with a colon: {@code Counting: across the claims of one person}. */
    static String title(Chapter chapter) {
        return chapter.title().replaceFirst(" - ", ": ");
    }

    private static List<Link> beside(Book book) {
        Addresses at = book.addresses();
        List<Link> beside = new ArrayList<>(List.of(
                new Link("Outcomes: what can be claimed, and by which evidence", at.outcomes()),
                new Link("What is not claimed together", at.incompatibilities()),
                new Link("Parameters: ages, months and other numbers", at.parameters()),
                new Link("Sources: every text relied on", at.sources())));
        if (!own(book.ruleSet()).isEmpty()) {
            beside.add(new Link("Lists and fields of this rule set", at.own()));
        }
        beside.add(new Link("Words: what a rule may ask", at.words()));
        beside.add(new Link("Try a change of its files", "/rules/try"));
        return beside;
    }

    /** How many lists and fields it adds, in words; empty for none. */
    private static String own(RuleSet set) {
        List<String> counts = new ArrayList<>();
        int lists = set.lists().byName().size();
        int fields = set.fields().fields().size();
        if (lists > 0) {
            counts.add(Count.of(lists, "list", "lists"));
        }
        if (fields > 0) {
            counts.add(Count.of(fields, "field", "fields"));
        }
        return String.join(" and ", counts);
    }

    /** The chapters before and after one, each null where there is none. */
    public record Neighbours(Link before, Link after) {
        static Neighbours of(Book book, Chapter chapter) {
            List<Chapter> chapters = book.ruleSet().chapters();
            int at = chapters.indexOf(chapter);
            return new Neighbours(link(book, at - 1), link(book, at + 1));
        }

        private static Link link(Book book, int at) {
            List<Chapter> chapters = book.ruleSet().chapters();
            return at < 0 || at >= chapters.size()
                    ? null
                    : new Link(
                            RuleSetPage.title(chapters.get(at)),
                            book.addresses().chapter(chapters.get(at).id()));
        }
    }

    /** Where everything in a book is found by its id. */
    static final class BookIndex {
        private BookIndex() {}

        /** A rule, norm or row by its id and norm, and where it stands. */
        record NamedEntry(String id, String name, String chapter, Entry.EntryKind kind) {}

        /** Every rule, norm and row, in the order of the book. */
        static List<NamedEntry> of(Book book) {
            return book.ruleSet().chapters().stream()
                    .flatMap(chapter -> book.entries(chapter).stream())
                    .map(each -> new NamedEntry(each.id(), each.name(), each.chapter(), each.kind()))
                    .toList();
        }

        /** Where a rule, norm or row stands; by the id alone it is the first of its parts. */
        static String place(Book book, String id) {
            List<NamedEntry> all = of(book);
            return all.stream()
                    .filter(each ->
                            each.id().equals(id) || each.id().matches("\\Q" + id.replace("\\E", "") + "\\E[a-z]"))
                    .min(Comparator.comparing(NamedEntry::id))
                    .map(each -> book.addresses().rule(each.chapter(), each.id()))
                    .orElseThrow(() -> book.missing(
                            "There is no such rule",
                            Nearest.to(id, all.stream().map(NamedEntry::id))
                                    .map(nearest ->
                                            new Link(nearest, book.addresses().rule(nearest)))
                                    .orElse(null)));
        }
    }
}
