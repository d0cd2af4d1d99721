package org.claimable.proof;

import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.claimable.bank.EvidenceKind;
import org.claimable.bank.Outcome;
import org.claimable.claim.Claim;
import org.claimable.decision.Decision;
import org.claimable.decision.Verdict;
import org.claimable.evaluation.Evaluation;
import org.claimable.example.Tried;

/** A claim of an example with its outcome (null where it is not known) and what was decided of it. */
record DecidedClaim(Claim claim, Outcome outcome, Decision decision) {
    static Stream<DecidedClaim> of(Tried tried) {
        Evaluation evaluation = tried.evaluation();
        return IntStream.range(0, evaluation.decisions().size()).mapToObj(position -> {
            Claim claim = evaluation.cohort().claims().get(position);
            Outcome outcome =
                    evaluation.ruleSet().catalogue().find(claim.outcome()).orElse(null);
            return new DecidedClaim(claim, outcome, evaluation.decisions().get(position));
        });
    }

    boolean isOf(Outcome other) {
        return other.equals(outcome);
    }

    boolean isBy(EvidenceKind kind) {
        return claim.evidence() != null && claim.evidence().kind() == kind;
    }

    boolean isClaimable() {
        return decision.verdict() == Verdict.CLAIMABLE;
    }

    boolean isRefused(String code) {
        return decision.reasons().stream().anyMatch(reason -> reason.code().equals(code));
    }

    boolean isBefore(String answer) {
        return isBy(EvidenceKind.SURVEY) && isAnswer(claim.evidence().before(), answer);
    }

    boolean isAfter(String answer) {
        return isBy(EvidenceKind.SURVEY) && isAnswer(claim.evidence().after(), answer);
    }

    private boolean isAnswer(String given, String answer) {
        return given != null
                && outcome.answers()
                        .find(given)
                        .filter(each -> each.text().equals(answer))
                        .isPresent();
    }
}
