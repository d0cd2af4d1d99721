package org.claimable.page.rules;

import java.util.ArrayList;
import java.util.List;
import org.claimable.bank.AnswerScale;
import org.claimable.bank.EvidenceKind;
import org.claimable.bank.Outcome;
import org.claimable.bank.ScoreScale;

/**
 * An outcome: what it is, the evidence that shows it and how firm that is, its answers (null where none are asked), what it
 * is not claimed with,
 * what it is worth, and its examples.
 */
public record OutcomeView(
        String name,
        List<Line> lines,
        List<Line> evidence,
        Entry.Provenance provenance,
        Answers answers,
        PairsOfOutcome pairs,
        List<WorthView> worth,
        List<ExampleView> examples) {

    /** The answers that meet the outcome and those that do not; none of either where they are {@code licensed}. */
    public record Answers(String scale, boolean licensed, List<String> meeting, List<String> others) {}

    static OutcomeView of(Outcome outcome, Book book) {
        return new OutcomeView(
                outcome.name(),
                lines(outcome),
                evidence(outcome),
                ProvenanceView.of(outcome.citation().provenance()),
                answers(outcome.answers()),
                PairsOfOutcome.of(outcome, book),
                book.loaded().library().valueSets().stream()
                        .map(set -> WorthView.of(outcome.code(), set, book.loaded()))
                        .toList(),
                book.examples(outcome.code(), "catalogue/outcomes.csv").stream()
                        .map(each -> ExampleView.of(each, false))
                        .toList());
    }

    private static List<Line> lines(Outcome outcome) {
        List<Line> lines = new ArrayList<>();
        if (!outcome.note().isEmpty()) {
            lines.add(Line.of("What it is", outcome.note() + "."));
        }
        lines.add(Line.of("Bank", outcome.bank().title()));
        lines.add(Line.of("Area", outcome.area()));
        lines.add(Line.of("For", OutcomeWords.audience(outcome.audience())));
        lines.add(Line.of("Code", outcome.code()));
        lines.add(Line.of("Deadweight category", OutcomeWords.answer(outcome.deadweightCategory())));
        return lines;
    }

    private static List<Line> evidence(Outcome outcome) {
        List<Line> lines = new ArrayList<>();
        if (outcome.accepts(EvidenceKind.RECORD)) {
            lines.add(Line.of("A record", "Something that shows it, with a reference by which it can be found."));
        }
        if (outcome.accepts(EvidenceKind.SURVEY)) {
            lines.add(Line.of(
                    "A survey",
                    "The person is asked before and after. The answer before must not meet the outcome yet, and the answer"
                            + " after must."));
        }
        if (outcome.accepts(EvidenceKind.SCORE)) {
            lines.add(Line.of("A score", score(outcome.scores())));
        }
        lines.add(CitedSource.line(outcome.citation()));
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
                        .map(each -> OutcomeWords.answer(each.text()))
                        .toList();
    }
}
