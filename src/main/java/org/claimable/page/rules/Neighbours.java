package org.claimable.page.rules;

import java.util.List;
import org.claimable.rulebook.Chapter;

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
                        RuleSetView.title(chapters.get(at)),
                        book.addresses().chapter(chapters.get(at).id()));
    }
}
