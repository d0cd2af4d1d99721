package org.claimable.page.rules;

import java.util.ArrayList;
import java.util.List;
import org.claimable.citation.Citation;
import org.claimable.claim.RulesLevel;
import org.claimable.evaluation.rule.Rule;
import org.claimable.file.document.ReasonWords;
import org.claimable.rulebook.Chapter;
import org.claimable.rulebook.Ground;
import org.claimable.rulebook.IncompatibleOutcomes;
import org.claimable.rulebook.RuleCard;

/** Makes the entries of a chapter of the book. */
record EntryMaker(Book book, Chapter chapter) {

    Entry rule(Rule rule) {
        RuleCard card = rule.card();
        List<Line> lines = lines(card.citation(), card.remedy());
        if (!rule.then().code().isEmpty()) {
            lines.add(Line.of(
                    "Code",
                    "%s: %s"
                            .formatted(
                                    rule.then().code(),
                                    ReasonWords.title(rule.then().code()))));
        }
        if (card.field() != null && !card.field().isEmpty()) {
            lines.add(Line.of("Points at", FieldWords.of(card.field())));
        }
        if (card.ground() != Ground.RULE) {
            lines.add(Line.of("Rests also on", ground(card.ground())));
        }
        Entry.Provenance provenance = RuleBehaviour.refuses(rule)
                ? ProvenanceView.refusing(card.provenance(), usual())
                : ProvenanceView.of(card.provenance());
        return entry(card, Entry.Kind.RULE, provenance, RuleBehaviour.of(rule), lines, text(card));
    }

    Entry norm(RuleCard card) {
        return entry(
                card,
                Entry.Kind.NORM,
                ProvenanceView.of(card.provenance()),
                null,
                lines(card.citation(), card.remedy()),
                null);
    }

    Entry row(IncompatibleOutcomes row) {
        RowWords words = new RowWords(row, book);
        Entry.Provenance provenance = ProvenanceView.refusing(row.provenance(), usual());
        return entry(words.card(chapter), Entry.Kind.ROW, provenance, null, words.lines(), null);
    }

    private Entry entry(
            RuleCard card,
            Entry.Kind kind,
            Entry.Provenance provenance,
            Entry.Behaviour behaviour,
            List<Line> lines,
            RuleSourceText text) {
        List<ExampleView> examples = book.examples(card.key(), card.file()).stream()
                .map(each -> ExampleView.of(each, kind != Entry.Kind.NORM))
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

    private String anchor(RuleCard card, Entry.Kind kind) {
        return kind == Entry.Kind.ROW ? book.rowAnchor(card.id()) : card.key();
    }

    private static List<Line> lines(Citation citation, String remedy) {
        List<Line> lines = new ArrayList<>();
        if (!remedy.isEmpty()) {
            lines.add(Line.of("Remedy", remedy));
        }
        lines.add(CitedSource.line(citation));
        return lines;
    }

    private static String ground(Ground ground) {
        return ground == Ground.ROW
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
