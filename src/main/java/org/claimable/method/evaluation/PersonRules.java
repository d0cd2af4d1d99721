package org.claimable.method.evaluation;

import java.util.List;
import org.claimable.method.decision.Wording;
import org.claimable.method.evaluation.Findings.FindingKind;
import org.claimable.method.evaluation.fact.PersonFact;
import org.claimable.method.evaluation.fact.PersonFact.PersonClaim;
import org.claimable.method.rulebook.RuleCard;

/** The rules of a rule set that look at all claims of a person together. Safe for several threads. */
@FunctionalInterface
public interface PersonRules {
    /** What they find of the facts of a person, at most once a rule and claim, in no order that may be relied on. */
    List<PersonFinding> look(List<PersonFact> facts, Deadline deadline);

    /** What a rule found of a claim, with what its message says. */
    record PersonFinding(PersonReport report, RuleCard card, PersonClaim claim, String code, Wording wording) {
        FindingKind kind() {
            return switch (report) {
                case REFUSE -> FindingKind.REFUSAL;
                case REVIEW, REVIEW_ALL -> FindingKind.REVIEW;
                case CAVEAT -> FindingKind.CAVEAT;
            };
        }
    }

    /** What a rule of people may report. */
    enum PersonReport {
        REFUSE,
        REVIEW,
        CAVEAT,
        /** No rule says it: more claims than a rule can be asked of, all of them for review at once, whatever is switched off. */
        REVIEW_ALL
    }
}
