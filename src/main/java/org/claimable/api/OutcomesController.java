package org.claimable.api;

import java.util.List;
import org.claimable.api.Lending.NotFoundException;
import org.claimable.api.generated.OutcomesApi;
import org.claimable.api.generated.model.Answer;
import org.claimable.api.generated.model.AnswerScale;
import org.claimable.api.generated.model.Audience;
import org.claimable.api.generated.model.Bank;
import org.claimable.api.generated.model.EvidenceKind;
import org.claimable.api.generated.model.IncompatibleOutcome;
import org.claimable.api.generated.model.OtherBank;
import org.claimable.api.generated.model.Outcome;
import org.claimable.api.generated.model.OutcomeSummary;
import org.claimable.api.generated.model.Provenance;
import org.claimable.api.generated.model.ScoreScale;
import org.claimable.method.evaluation.Evaluator;
import org.claimable.method.rulebook.IncompatibilityTable.IncompatibleOutcomes;
import org.claimable.method.rulebook.RuleCard;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.RestController;

/** Shows what can be claimed. */
@RestController
class OutcomesController implements OutcomesApi {
    private static final String BANKS_APART = "IN-02a";

    private final Lending lending;
    private final EntityTags tags;

    OutcomesController(Lending lending, EntityTags tags) {
        this.lending = lending;
        this.tags = tags;
    }

    @Override
    public ResponseEntity<List<OutcomeSummary>> listOutcomes(String ruleSet) {
        return tags.answer(lending.evaluator(ruleSet).ruleSet().catalogue().outcomes().stream()
                .map(OutcomesController::summary)
                .toList());
    }

    @Override
    public ResponseEntity<Outcome> getOutcome(String code, String ruleSet) {
        Evaluator evaluator = lending.evaluator(ruleSet);
        return evaluator
                .ruleSet()
                .catalogue()
                .find(code)
                .map(outcome -> tags.answer(whole(outcome, evaluator)))
                .orElseThrow(() -> new NotFoundException("The catalogue has no such outcome."
                        + evaluator.ruleSet().catalogue().hint(code)));
    }

    static OutcomeSummary summary(org.claimable.method.bank.Outcome outcome) {
        return new OutcomeSummary(
                outcome.code(),
                Bank.fromValue(outcome.bank().name()),
                outcome.area(),
                outcome.name(),
                Audience.fromValue(outcome.audience().name()),
                kinds(outcome),
                outcome.deadweightCategory(),
                Provenance.fromValue(outcome.citation().provenance().word()));
    }

    static Outcome whole(org.claimable.method.bank.Outcome outcome, Evaluator evaluator) {
        return new Outcome(
                        outcome.code(),
                        Bank.fromValue(outcome.bank().name()),
                        outcome.area(),
                        outcome.name(),
                        Audience.fromValue(outcome.audience().name()),
                        kinds(outcome),
                        outcome.deadweightCategory(),
                        Provenance.fromValue(outcome.citation().provenance().word()),
                        outcome.citation().text(),
                        evaluator.ruleSet().incompatibilities().of(outcome).stream()
                                .map(row -> incompatible(row, outcome))
                                .toList())
                .note(outcome.note().isEmpty() ? null : outcome.note())
                .answers(answers(outcome))
                .scores(scores(outcome))
                .otherBank(otherBank(outcome, evaluator));
    }

    private static List<EvidenceKind> kinds(org.claimable.method.bank.Outcome outcome) {
        return outcome.evidence().stream()
                .map(kind -> EvidenceKind.fromValue(kind.name()))
                .toList();
    }

    /** The scale of answers; its words only where they are not licensed. */
    private static AnswerScale answers(org.claimable.method.bank.Outcome outcome) {
        org.claimable.method.bank.AnswerScale scale = outcome.answers();
        if (scale == null) {
            return null;
        }
        List<Answer> answers = scale.answers().stream()
                .map(answer -> new Answer(answer.text(), answer.meets()).rank(answer.rank()))
                .toList();
        return new AnswerScale(scale.name()).answers(scale.isLicensed() ? null : answers);
    }

    private static ScoreScale scores(org.claimable.method.bank.Outcome outcome) {
        return outcome.scores() == null
                ? null
                : new ScoreScale(
                        outcome.scores().name(),
                        outcome.scores().lowest(),
                        outcome.scores().highest());
    }

    private static IncompatibleOutcome incompatible(
            IncompatibleOutcomes row, org.claimable.method.bank.Outcome outcome) {
        return new IncompatibleOutcome(
                        row.id(),
                        row.other(outcome).code(),
                        row.other(outcome).name(),
                        Provenance.fromValue(row.provenance().word()),
                        row.citation().text(),
                        row.evidenceMayOverride(),
                        row.rationale())
                .from(row.from())
                .to(row.to());
    }

    private static OtherBank otherBank(org.claimable.method.bank.Outcome outcome, Evaluator evaluator) {
        Bank other =
                switch (outcome.bank()) {
                    case UKMWB -> Bank.UKSVB;
                    case UKSVB -> Bank.UKMWB;
                    case UKBEB -> null;
                };
        RuleCard card = evaluator.rules().cards().stream()
                .filter(each -> each.key().equals(BANKS_APART))
                .findFirst()
                .orElse(null);
        return other == null || card == null ? null : new OtherBank(card.id(), other, card.name() + ".");
    }
}
