package org.claimable.page.rules;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.claimable.method.bank.Names.Nearest;
import org.claimable.method.bank.ValueSet;
import org.claimable.method.evaluation.Evaluator;
import org.claimable.method.evaluation.Library;
import org.claimable.page.rules.BookLine.Link;
import org.claimable.rules.publishing.Lease;
import org.claimable.rules.publishing.Publisher;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/** Lends what is published for as long as a page is made of it; the examples are tried once for each publication. */
@Component
class LoadedRules {
    private final Publisher publisher;
    private BookExamples examples;

    LoadedRules(Publisher publisher) {
        this.publisher = publisher;
    }

    /** What is made of all that is loaded now. */
    <T> T read(Function<Loaded, T> page) {
        try (Lease lease = publisher.lease()) {
            return page.apply(new Loaded(lease, examples(lease)));
        }
    }

    /** A page about one rule set: its template, and what it shows besides the way to it, which it may say itself. */
    ModelAndView page(String template, String ruleSet, Function<Book, Map<String, Object>> shown) {
        return read(loaded -> {
            Book book = loaded.book(ruleSet);
            Map<String, Object> model = new HashMap<>(Map.of("crumbs", RuleBookController.crumbs(book)));
            model.putAll(shown.apply(book));
            return new ModelAndView(template, model);
        });
    }

    private synchronized BookExamples examples(Lease lease) {
        if (examples == null || !examples.areOf(lease)) {
            examples = BookExamples.of(lease);
        }
        return examples;
    }

    /** All that is loaded, lent while a page is made of it. */
    record Loaded(Lease lease, BookExamples examples) {

        Library library() {
            return lease.library();
        }

        /** Every rule set, the one that decides by default first. */
        List<Book> books() {
            List<Book> books = library().evaluators().stream().map(this::book).toList();
            return java.util.stream.Stream.concat(
                            books.stream().filter(Book::isUsual), books.stream().filter(book -> !book.isUsual()))
                    .toList();
        }

        /** The rule set of an id or digest; {@link NotInBookException}, with the nearest, where none is loaded. */
        Book book(String name) {
            return library()
                    .evaluator(name)
                    .map(this::book)
                    .orElseThrow(() -> new NotInBookException(
                            "There is no such rule set",
                            Nearest.to(name, library().evaluators().stream().map(each -> each.ruleSet()
                                            .id()))
                                    .map(id -> new Link(id, new Addresses(id).book()))
                                    .orElse(null),
                            new Link("all rule sets", "/rules")));
        }

        private Book book(Evaluator evaluator) {
            return new Book(this, evaluator);
        }

        /** The value set of an id or digest; {@link NotInBookException}, with the nearest, where none is loaded. */
        ValueSet values(String name) {
            return library()
                    .valueSet(name)
                    .orElseThrow(() -> new NotInBookException(
                            "There is no such value set",
                            Nearest.to(name, library().valueSets().stream().map(ValueSet::id))
                                    .map(id -> new Link(id, Addresses.values(id)))
                                    .orElse(null),
                            new Link("all value sets", "/values")));
        }

        /** Whether a value set prices where none is chosen. */
        boolean isUsual(ValueSet set) {
            return library().valueSet(null).orElseThrow() == set;
        }
    }
}
