package org.claimable.method.evaluation;

import java.util.List;
import org.claimable.method.decision.Decision.Caveat;
import org.claimable.method.decision.Decision.Reason;
import org.claimable.method.decision.Sentence;
import org.claimable.method.evaluation.Assessment.PersonClaims;
import org.claimable.method.evaluation.Deadline.EvaluationLimitException;
import org.claimable.method.evaluation.Findings.Finding;
import org.claimable.method.evaluation.PersonRules.PersonFinding;
import org.claimable.method.evaluation.fact.Claim;
import org.claimable.method.evaluation.fact.PersonFact;
import org.claimable.method.rulebook.RuleCard;

/** Rules of which one that fails puts the person's claims for review, and never ends an evaluation. */
final class FailedRules extends WrappingRules {
    /** The code of claims of which a rule could not be asked. */
    static final String RULE_FAILED = "RULE_FAILED";

    private final ReadingTrace trace;

    FailedRules(Rules rules) {
        this(rules, null);
    }

    /** {@code trace} notes what they find, null where no one wants to know. */
    FailedRules(Rules rules, ReadingTrace trace) {
        super(rules);
        this.trace = trace;
    }

    /** {@link RuleFailedException} where a rule fails. */
    @Override
    public void look(String chapter, Object fact, Findings findings) {
        try {
            if (trace != null && fact instanceof Claim claim) {
                lookOnce(chapter, claim, findings);
            } else {
                super.look(chapter, fact, findings);
            }
        } catch (EvaluationLimitException | RuleFailedException known) {
            throw known;
        } catch (RuntimeException failing) {
            throw new RuleFailedException(null, "A rule of %s could not be asked.".formatted(chapter), failing);
        }
        findings.found().forEach(FailedRules::requireRow);
        if (trace != null) {
            findings.found().forEach(each -> trace.find(each.kind(), Reasons.switchedBy(each)));
        }
    }

    /** Asks of a claim alone only what was not asked of it in another reading. */
    private void lookOnce(String chapter, Claim claim, Findings findings) {
        List<Finding> known = trace.answers().of(chapter, claim);
        if (known != null) {
            findings.found().addAll(known);
            return;
        }
        int asked = trace.questions().count();
        super.look(chapter, claim, findings);
        if (trace.questions().count() == asked) {
            trace.answers().keep(chapter, claim, findings.found());
        }
    }

    private static void requireRow(Finding finding) {
        if (finding.card().ground() == RuleCard.Ground.ROW
                && finding.pair() != null
                && finding.pair().row() == null) {
            throw RuleFailedException.of(finding.card(), new IllegalStateException("No row pairs the two outcomes."));
        }
    }

    /** The rules of people; {@link RuleFailedException} where one fails. */
    @Override
    public PersonRules personRules() {
        PersonRules people = super.personRules();
        return people == null ? null : (facts, deadline) -> asked(people, facts, deadline);
    }

    private List<PersonFinding> asked(PersonRules people, List<PersonFact> facts, Deadline deadline) {
        try {
            List<PersonFinding> found = people.look(facts, deadline);
            if (trace != null) {
                found.forEach(each -> trace.find(each.kind(), each.card().provenance()));
            }
            return found;
        } catch (EvaluationLimitException | RuleFailedException known) {
            throw known;
        } catch (RuntimeException failing) {
            throw new RuleFailedException(null, "A rule of people could not be asked.", failing);
        }
    }

    /** Puts every claim of a person for review but those that could not be read; {@code norm} is cited where the rule is not known. */
    static void review(PersonClaims person, RuleFailedException failed, RuleCard norm) {
        RuleCard card = failed.rule() == null ? norm : failed.rule();
        for (Assessment each : person.claims()) {
            if (each.claim().submitted().isReadable()) {
                each.review(reason(each, card));
            }
        }
    }

    /** What a reader must know of an outcome of which a rule failed. */
    static Caveat caveat(RuleFailedException failed, RuleCard norm) {
        RuleCard card = failed.rule() == null ? norm : failed.rule();
        return card.caveat(RULE_FAILED, Sentence.OUTCOME_FAILED.of(card.key()), List.of());
    }

    private static Reason reason(Assessment assessment, RuleCard card) {
        return new Reason(
                RULE_FAILED,
                card.id(),
                Sentence.RULE_FAILED.of(card.key()),
                List.of(),
                card.citation().text(),
                card.provenance().word(),
                Sentence.RULE_FAILED.remedy(),
                "/claims/" + assessment.claim().position());
    }
}
