package org.claimable.page.rules;

import java.util.ArrayList;
import java.util.List;
import org.claimable.method.bank.AnswerScale;
import org.claimable.method.bank.Outcome;
import org.claimable.method.bank.Outcome.Bank;
import org.claimable.method.bank.Outcome.EvidenceKind;
import org.claimable.method.bank.Outcome.ScoreScale;
import org.claimable.method.rulebook.IncompatibilityTable.IncompatibleOutcomes;
import org.claimable.page.rules.BookLine.Link;

/**
 * An outcome: what it is, the evidence that shows it and how firm that is, its answers (null where none are asked), what it
 * is not claimed with,
 * what it is worth, and its examples.
 */
public record OutcomePage(
        String name,
        List<BookLine> lines,
        List<BookLine> evidence,
        Entry.Firmness provenance,
        Answers answers,
        PairsOfOutcome pairs,
        List<ValuesController.WorthView> worth,
        List<ExampleView> examples) {

    /** The answers that meet the outcome and those that do not; none of either where they are {@code licensed}. */
    public record Answers(String scale, boolean licensed, List<String> meeting, List<String> others) {}

    static OutcomePage of(Outcome outcome, Book book) {
        return new OutcomePage(
                outcome.name(),
                lines(outcome),
                evidence(outcome),
                Entry.Firmness.of(outcome.citation().provenance()),
                answers(outcome.answers()),
                PairsOfOutcome.of(outcome, book),
                book.loaded().library().valueSets().stream()
                        .map(set -> ValuesController.WorthView.of(outcome.code(), set, book.loaded()))
                        .toList(),
                book.examples(outcome.code(), "catalogue/outcomes.csv").stream()
                        .map(each -> ExampleView.of(each, false))
                        .toList());
    }

    private static List<BookLine> lines(Outcome outcome) {
        List<BookLine> lines = new ArrayList<>();
        if (!outcome.note().isEmpty()) {
            lines.add(BookLine.of("What it is", outcome.note() + "."));
        }
        lines.add(BookLine.of("Bank", outcome.bank().title()));
        lines.add(BookLine.of("Area", outcome.area()));
        lines.add(BookLine.of("For", BookWords.audience(outcome.audience())));
        lines.add(BookLine.of("Code", outcome.code()));
        lines.add(BookLine.of("Deadweight category", BookWords.answer(outcome.deadweightCategory())));
        return lines;
    }

    private static List<BookLine> evidence(Outcome outcome) {
        List<BookLine> lines = new ArrayList<>();
        if (outcome.accepts(EvidenceKind.RECORD)) {
            lines.add(BookLine.of("A record", "Something that shows it, with a reference by which it can be found."));
        }
        if (outcome.accepts(EvidenceKind.SURVEY)) {
            lines.add(BookLine.of(
                    "A survey",
                    "The person is asked before and after. The answer before must not meet the outcome yet, and the answer"
                            + " after must."));
        }
        if (outcome.accepts(EvidenceKind.SCORE)) {
            lines.add(BookLine.of("A score", score(outcome.scores())));
        }
        lines.add(BookLine.source(outcome.citation()));
        return lines;
    }

    private static String score(ScoreScale scale) {
        return "Taken before and after, from %s to %s. The score after must be higher."
                .formatted(scale.lowest().toPlainString(), scale.highest().toPlainString());
    }

    private static Answers answers(AnswerScale scale) {
        if (scale == null) {
            return null;
        }
        return new Answers(scale.name(), scale.isLicensed(), answers(scale, true), answers(scale, false));
    }

    private static List<String> answers(AnswerScale scale, boolean meeting) {
        return scale.isLicensed()
                ? List.of()
                : scale.answers().stream()
                        .filter(each -> each.meets() == meeting)
                        .map(AnswerScale.Answer::words)
                        .toList();
    }

    /** A row that pairs an outcome with another: the other, why, when it is in force, and the row in the book. */
    public record PairView(
            Link other,
            Link row,
            String rationale,
            String inForce,
            boolean always,
            Entry.Firmness provenance,
            String source,
            boolean override) {

        static PairView of(IncompatibleOutcomes row, Outcome one, Book book) {
            Outcome other = row.other(one);
            return new PairView(
                    new Link(other.name(), book.addresses().outcome(other)),
                    new Link(row.id(), book.rowPlace(row)),
                    row.rationale() + ".",
                    BookWords.days(row.from(), row.to()),
                    row.from() == null && row.to() == null,
                    Entry.Firmness.refusing(
                            row.provenance(), book.ruleSet().defaults().rules()),
                    row.citation().text() + ".",
                    row.evidenceMayOverride());
        }
    }

    /** What an outcome is not claimed with: the rows that pair it, and the other bank where there is one (null for none). */
    public record PairsOfOutcome(Link outcome, List<OutcomePage.PairView> rows, Link otherBank) {
        private static final String BANKS_APART = "IN-02a";

        static PairsOfOutcome of(Outcome outcome, Book book) {
            return new PairsOfOutcome(
                    new Link(outcome.name(), book.addresses().outcome(outcome)),
                    book.ruleSet().incompatibilities().of(outcome).stream()
                            .map(row -> OutcomePage.PairView.of(row, outcome, book))
                            .toList(),
                    otherBank(outcome, book));
        }

        private static Link otherBank(Outcome outcome, Book book) {
            boolean known = book.evaluator().rules().cards().stream()
                    .anyMatch(card -> card.key().equals(BANKS_APART));
            if (!known || outcome.bank() == Bank.UKBEB) {
                return null;
            }
            Bank other = outcome.bank() == Bank.UKMWB ? Bank.UKSVB : Bank.UKMWB;
            return new Link(
                    "any outcome of the " + other.title(), book.addresses().rule(BANKS_APART));
        }
    }
}
