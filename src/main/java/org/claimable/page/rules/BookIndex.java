package org.claimable.page.rules;

import java.util.Comparator;
import java.util.List;
import org.claimable.bank.Nearest;

/** Where everything in a book is found by its id. */
final class BookIndex {
    private BookIndex() {}

    /** A rule, norm or row by its id and norm, and where it stands. */
    record Named(String id, String name, String chapter, Entry.Kind kind) {}

    /** Every rule, norm and row, in the order of the book. */
    static List<Named> of(Book book) {
        return book.ruleSet().chapters().stream()
                .flatMap(chapter -> book.entries(chapter).stream())
                .map(each -> new Named(each.id(), each.name(), each.chapter(), each.kind()))
                .toList();
    }

    /** Where a rule, norm or row stands; by the id alone it is the first of its parts. */
    static String place(Book book, String id) {
        List<Named> all = of(book);
        return all.stream()
                .filter(each -> each.id().equals(id) || each.id().matches("\\Q" + id.replace("\\E", "") + "\\E[a-z]"))
                .min(Comparator.comparing(Named::id))
                .map(each -> book.addresses().rule(each.chapter(), each.id()))
                .orElseThrow(() -> book.missing(
                        "There is no such rule",
                        Nearest.to(id, all.stream().map(Named::id))
                                .map(nearest ->
                                        new Link(nearest, book.addresses().rule(nearest)))
                                .orElse(null)));
    }
}
