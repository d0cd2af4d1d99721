package org.claimable.method.evaluation;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.claimable.method.decision.Sentence;
import org.claimable.method.decision.Template.Described;
import org.claimable.method.decision.Wording;
import org.claimable.method.evaluation.PersonEvaluator.UnreadableRows;
import org.claimable.method.measure.MeasureCatalogue;
import org.claimable.method.rulebook.RuleCard;
import org.claimable.method.rulebook.RuleSet;

/** Every template of which reasons and caveats by a rule set are made: no answer names one that is not among them. */
public final class Templates {
    private Templates() {}

    /** The messages of the rules in the order of their ids, the names and remedies of the norms, and what the program says. */
    public static List<Described> of(RuleSet ruleSet, Rules rules) {
        Stream<Described> messages = rules.texts().stream()
                .filter(text -> !text.code().isEmpty())
                .sorted(Comparator.comparing(text -> text.card().key()))
                .map(RuleCard.RuleText::template);
        Stream<Described> norms = ruleSet.norms().stream()
                .flatMap(norm -> Stream.of(norm.named(), norm.advice()))
                .map(Templates::plain);
        Stream<Described> ofCommitments = Stream.ofNullable(ruleSet.measures().norm(MeasureCatalogue.RATIONALE))
                .flatMap(norm -> Stream.of(norm.named(), norm.advice()))
                .map(Templates::plain);
        String ofRows = ruleSet.norm(UnreadableRows.NORM).remedy();
        Stream<Described> sentences = Stream.of(Sentence.values())
                .map(each -> each == Sentence.UNREADABLE_ROW ? each.described(ofRows) : each.described());
        return Stream.of(messages, norms, ofCommitments, sentences)
                .flatMap(each -> each)
                .toList();
    }

    private static Described plain(Wording words) {
        return new Described(words.templates().get(0), List.of(), "");
    }
}
