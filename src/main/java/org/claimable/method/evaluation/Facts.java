package org.claimable.method.evaluation;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.claimable.method.bank.Outcome;
import org.claimable.method.bank.ValueSet;
import org.claimable.method.catalogue.Spelling;
import org.claimable.method.claim.ClaimTexts;
import org.claimable.method.claim.Cohort;
import org.claimable.method.claim.Evidence;
import org.claimable.method.claim.Individual;
import org.claimable.method.claim.PreviouslyCounted;
import org.claimable.method.evaluation.fact.Claim;
import org.claimable.method.evaluation.fact.ReadingQuestions;
import org.claimable.method.evaluation.fact.Terms;
import org.claimable.method.evaluation.fact.Worth;
import org.claimable.method.rulebook.RuleSet;

/** Makes the facts that rules look at from what is submitted: outcomes resolved, values looked up. */
final class Facts {
    /** Names beyond which those that were met are forgotten. */
    private static final int MOST_KEPT = 1_000;

    private static final int PLACES = 1 << 9;

    private final RuleSet ruleSet;
    private final Terms terms;
    private final ValueSet values;
    private final Worth[] worths;
    private final Map<String, Named> bySpelling = new HashMap<>();
    /** Names that were met, by where they stand in memory: most come again as the very same. */
    private final Named[] names = new Named[PLACES];

    /** On some terms, whatever the claims. */
    Facts(Terms terms, RuleSet ruleSet, ValueSet values) {
        this.ruleSet = ruleSet;
        this.terms = terms;
        this.values = values;
        this.worths = new Worth[ruleSet.catalogue().outcomes().size()];
    }

    /** What an outcome is worth, looked up once: most requests name few outcomes. Threads that look it up at once find the same. */
    private Worth worth(Outcome outcome) {
        Worth known = worths[outcome.position()];
        if (known == null) {
            known = Worth.of(outcome, values);
            worths[outcome.position()] = known;
        }
        return known;
    }

    /** What holds for all claims of a cohort, of which every option is chosen; {@code questions} notes what is asked of it, null for nothing. */
    static Terms terms(Cohort cohort, RuleSet ruleSet, ValueSet values, LocalDate asOf, ReadingQuestions questions) {
        return new Terms(
                asOf,
                cohort.period(),
                cohort.settings().rules(),
                values.deadweightIncluded(),
                cohort.deadweight(),
                cohort.settings().yearBasis(),
                ruleSet.lists(),
                questions);
    }

    /** A claim at a position of the request; {@code person} is null where nothing is known of the person. */
    Claim of(int position, org.claimable.method.claim.Claim claim, Individual person) {
        if (!claim.isReadable()) {
            Outcome said = claim.outcome() == null ? null : named(claim.outcome()).outcome;
            return Claim.of(position, claim, null, said, null, null, terms, null);
        }
        Named named = named(claim.outcome());
        Outcome outcome = named.outcome;
        return Claim.of(
                position,
                compared(claim),
                person,
                outcome,
                named.nearest,
                ruleSet.parameters().on(claim.achievedOn()),
                terms,
                outcome == null ? null : worth(outcome));
    }

    /** A claim, or what was counted before, as it is on these terms and not on others of the same cohort. */
    Claim onTheseTerms(Claim other) {
        return new Claim(
                other.position(),
                other.submitted(),
                other.person(),
                other.outcome(),
                other.nearest(),
                other.evidence(),
                other.parameters(),
                terms,
                other.worth());
    }

    /** A claim with its names and its reference as they are compared, so that messages say them alike however they came. */
    private static org.claimable.method.claim.Claim compared(org.claimable.method.claim.Claim claim) {
        ClaimTexts texts = claim.texts().compared();
        Evidence evidence = claim.evidence();
        String reference =
                evidence == null || evidence.reference() == null ? null : Spelling.compared(evidence.reference());
        boolean same = texts == claim.texts() && (evidence == null || reference == evidence.reference());
        return same
                ? claim
                : org.claimable.method.claim.Claim.identified(
                        claim,
                        claim.individual(),
                        claim.placeholder(),
                        texts,
                        evidence == null ? null : Evidence.citing(evidence, reference));
    }

    /** A name as it is written, with the outcome that it names; null where it names none, with the nearest, empty where none is near. */
    private record Named(String name, Outcome outcome, String nearest) {}

    private Named named(String name) {
        int place = System.identityHashCode(name) & PLACES - 1;
        Named met = names[place];
        if (met == null || met.name != name) {
            met = bySpelling(name);
            met = met.name == name ? met : new Named(name, met.outcome, met.nearest);
            names[place] = met;
        }
        return met;
    }

    private Named bySpelling(String name) {
        Named known = bySpelling.get(name);
        if (known == null) {
            Outcome outcome = ruleSet.catalogue().find(name).orElse(null);
            known = new Named(
                    name,
                    outcome,
                    outcome == null ? ruleSet.catalogue().nearest(name).orElse("") : null);
            if (bySpelling.size() >= MOST_KEPT) {
                bySpelling.clear();
            }
            bySpelling.put(name, known);
        }
        return known;
    }

    /** What was counted before, as a claim of its own. */
    Claim of(PreviouslyCounted entry) {
        Outcome outcome = ruleSet.catalogue()
                .find(entry.outcome())
                .orElseThrow(() -> new IllegalArgumentException(
                        "previouslyCounted names \"%s\", which is not in the catalogue.".formatted(entry.outcome())));
        String reference = entry.reference() == null ? null : Spelling.compared(entry.reference());
        org.claimable.method.claim.Claim claim = claim(
                entry.individual(),
                entry.outcome(),
                entry.achievedOn(),
                Evidence.ofRecord(reference, null, null, null));
        return Claim.of(-1, claim, null, outcome, null, ruleSet.parameters().on(entry.achievedOn()), terms, null);
    }

    /** A claim that no one submitted, of one person for one year. */
    static org.claimable.method.claim.Claim claim(String individual, String outcome, LocalDate day, Evidence evidence) {
        return new org.claimable.method.claim.Claim(
                "", individual, outcome, day, 1, BigDecimal.ONE, 1, ClaimTexts.NONE, evidence);
    }
}
