package org.claimable.page.rules;

import java.util.ArrayList;
import java.util.List;
import org.claimable.file.document.ReasonWords;
import org.claimable.method.bank.Outcome;
import org.claimable.method.catalogue.RulesLevel;
import org.claimable.method.citation.Citation;
import org.claimable.method.citation.Provenance;
import org.claimable.method.rulebook.IncompatibilityTable.IncompatibleOutcomes;
import org.claimable.method.rulebook.RuleCard;
import org.claimable.method.rulebook.RuleSet.Chapter;
import org.claimable.page.rules.BookLine.Link;
import org.claimable.rules.language.Rule;

/**
 * A rule, a norm or a row of the book: its id, its place on the page of its chapter, and its norm; what it does and when,
 * in words; what it rests on and more, a line
 * a thing; its text as its file has it; its examples, or where they are.
 */
public record Entry(
        String id,
        String anchor,
        String name,
        String chapter,
        EntryKind kind,
        Firmness provenance,
        Behaviour behaviour,
        List<BookLine> lines,
        RuleSourceText text,
        List<ExampleView> examples,
        Link elsewhere) {

    /** What carries it out. */
    public enum EntryKind {
        RULE("Rule"),
        NORM("Norm, carried out by the program"),
        ROW("Row of the table");

        private final String words;

        EntryKind(String words) {
            this.words = words;
        }

        public String words() {
            return words;
        }
    }

    /** What a rule does where all of some things hold, in words, and what it then says; {@code says} is null for nothing. */
    public record Behaviour(String does, List<String> when, String says) {}

    /** How firmly it rests on its source: a word, what the word means, and what follows for refusals, empty for nothing. */
    public record Firmness(String word, String meaning, String refusals) {
        /** Of something that refuses nothing. */
        static Firmness of(Provenance provenance) {
            return new Firmness(provenance.word(), meaning(provenance), "");
        }

        /** Of something that refuses; {@code usual} is what may refuse where a check chooses nothing. */
        static Firmness refusing(Provenance provenance, RulesLevel usual) {
            return new Firmness(provenance.word(), meaning(provenance), refusals(provenance, usual));
        }

        private static String meaning(Provenance provenance) {
            return switch (provenance) {
                case PUBLISHED -> "A source of the method says so.";
                case LEGACY -> "HACT’s help from before 2022 said so.";
                case INFERRED -> "No source says so in words; it follows from one.";
            };
        }

        private static String refusals(Provenance provenance, RulesLevel usual) {
            if (provenance == Provenance.PUBLISHED) {
                return "It may always refuse.";
            }
            String rules = provenance == Provenance.LEGACY ? "rules from before 2022" : "inferred rules";
            return usual.permits(provenance)
                    ? "Here it refuses, unless a check does not allow %s.".formatted(rules)
                    : "It only advises, unless a check allows %s to refuse.".formatted(rules);
        }
    }

    /** Makes the entries of a chapter of the book. */
    record EntryMaker(Book book, Chapter chapter) {

        Entry rule(Rule rule) {
            RuleCard card = rule.card();
            List<BookLine> lines = lines(card.citation(), card.remedy());
            if (!rule.then().code().isEmpty()) {
                lines.add(BookLine.of(
                        "Code",
                        "%s: %s"
                                .formatted(
                                        rule.then().code(),
                                        ReasonWords.title(rule.then().code()))));
            }
            if (card.field() != null && !card.field().isEmpty()) {
                lines.add(BookLine.of("Points at", BookWords.field(card.field())));
            }
            if (card.ground() != RuleCard.Ground.RULE) {
                lines.add(BookLine.of("Rests also on", ground(card.ground())));
            }
            Firmness provenance = RuleBehaviour.refuses(rule)
                    ? Firmness.refusing(card.provenance(), usual())
                    : Firmness.of(card.provenance());
            Behaviour behaviour =
                    RuleBehaviour.of(rule, book.ruleSet().parameters().rows());
            lines.addAll(RuleBehaviour.choices(rule));
            lines.addAll(departures(card));
            return entry(card, EntryKind.RULE, provenance, behaviour, lines, text(card));
        }

        /** What the rule set says where it sets aside the norm that this is of. */
        private List<BookLine> departures(RuleCard card) {
            return book.ruleSet().departures().stream()
                    .filter(each -> each.norm().equals(card.id()))
                    .map(each -> BookLine.of(
                            "This rule set departs from it",
                            each.why(),
                            each.citation().text() + "."))
                    .toList();
        }

        Entry norm(RuleCard card) {
            List<BookLine> lines = lines(card.citation(), card.remedy());
            lines.addAll(departures(card));
            return entry(card, EntryKind.NORM, Firmness.of(card.provenance()), null, lines, null);
        }

        Entry row(IncompatibleOutcomes row) {
            RowWords words = new RowWords(row, book);
            Firmness provenance = Firmness.refusing(row.provenance(), usual());
            return entry(words.card(chapter), EntryKind.ROW, provenance, null, words.lines(), null);
        }

        private Entry entry(
                RuleCard card,
                EntryKind kind,
                Firmness provenance,
                Entry.Behaviour behaviour,
                List<BookLine> lines,
                RuleSourceText text) {
            List<ExampleView> examples = book.examples(card.key(), card.file()).stream()
                    .map(each -> ExampleView.of(each, kind != EntryKind.NORM))
                    .toList();
            Link elsewhere = !examples.isEmpty()
                    ? null
                    : book.withExamples(card.key(), card.file())
                            .map(other -> new Link(
                                    "the rule set " + other.ruleSet().id(),
                                    other.addresses().rule(card.key())))
                            .orElse(null);
            return new Entry(
                    card.key(),
                    anchor(card, kind),
                    card.name(),
                    chapter.id(),
                    kind,
                    provenance,
                    behaviour,
                    lines,
                    text,
                    examples,
                    elsewhere);
        }

        private String anchor(RuleCard card, EntryKind kind) {
            return kind == EntryKind.ROW ? book.rowAnchor(card.id()) : card.key();
        }

        private static List<BookLine> lines(Citation citation, String remedy) {
            List<BookLine> lines = new ArrayList<>();
            if (!remedy.isEmpty()) {
                lines.add(BookLine.of("Remedy", remedy));
            }
            lines.add(BookLine.source(citation));
            return lines;
        }

        private static String ground(RuleCard.Ground ground) {
            return ground == RuleCard.Ground.ROW
                    ? "The row of the table that pairs the two outcomes: a refusal is only as firm as that row."
                    : "The outcome’s row in the catalogue, which says what evidence and answers it takes.";
        }

        private RuleSourceText text(RuleCard card) {
            return chapter.files().stream()
                    .filter(file -> file.path().equals(card.file()))
                    .findFirst()
                    .map(file -> RuleSourceText.of(file, card.key()))
                    .orElse(null);
        }

        private RulesLevel usual() {
            return book.ruleSet().defaults().rules();
        }
    }

    /** A row that pairs two outcomes, as an entry of the book says it. */
    record RowWords(IncompatibleOutcomes row, Book book) {

        List<BookLine> lines() {
            return List.of(
                    BookLine.of("The two", List.of(link(row.a()), link(row.b()))),
                    BookLine.of("Because", row.rationale() + "."),
                    BookLine.of("Remedy", "To claim one of the two, withdraw the other."),
                    BookLine.source(row.citation()),
                    BookLine.of("In force", BookWords.days(row.from(), row.to())),
                    BookLine.of("Evidence", row.evidenceMayOverride() ? "May allow both" : "Does not change it"));
        }

        private Link link(Outcome outcome) {
            return new Link(outcome.name(), book.addresses().outcome(outcome));
        }

        /** The row as if it were a rule of a chapter. */
        RuleCard card(Chapter chapter) {
            String norm = "%s and %s are not both claimed for one person in one year"
                    .formatted(row.a().name(), row.b().name());
            String file = chapter.id() + "/incompatible-outcomes.csv";
            return new RuleCard(row.id(), "", norm, chapter.id(), row.citation(), "", "", RuleCard.Ground.ROW, file);
        }
    }
}
