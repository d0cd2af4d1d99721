package org.claimable.example;

import static org.claimable.example.Given.orElse;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.claimable.bank.Catalogue;
import org.claimable.catalogue.ClaimField;
import org.claimable.claim.Claim;
import org.claimable.claim.ClaimTexts;
import org.claimable.claim.Evidence;
import org.claimable.claim.Violation;

/** Reads a claim of an example, its evidence written beside it; the word none means not given. */
record GivenClaim(Part part) {
    private static final List<String> KEYS = Stream.of(
                    ClaimField.of(ClaimField.Part.CLAIM).stream().map(ClaimField::exampleName),
                    ClaimField.of(ClaimField.Part.EVIDENCE).stream().map(ClaimField::exampleName),
                    Stream.of("unreadable"))
            .flatMap(names -> names)
            .toList();

    /** The claim as it would be submitted; null, with the slips noted, where it is none. */
    Claim claim(Catalogue catalogue) {
        if (!part.hasOnly(KEYS) || !part.hasAll("A claim", "id", "outcome")) {
            return null;
        }
        String outcome = part.text("outcome");
        String individual = orElse(part.text("individual"), Given.PERSON);
        LocalDate achievedOn = orElse(part.date("achievedOn"), Given.ACHIEVED_ON);
        if (part.text("unreadable") != null) {
            Violation problem = new Violation("row 2", "UNREADABLE", part.text("unreadable"));
            return Claim.unreadable(
                    part.text("id"), individual, outcome, achievedOn, ClaimTexts.NONE, List.of(problem));
        }
        Evidence evidence = new GivenEvidence(part, catalogue.find(outcome).orElse(null), achievedOn).evidence();
        return part.making(() -> new Claim(
                part.text("id"),
                individual.equals(Shown.NONE) ? null : individual,
                outcome,
                achievedOn,
                orElse(part.whole("headcount"), 1),
                orElse(part.number("share"), BigDecimal.ONE),
                orElse(part.whole("sustainedYear"), 1),
                ClaimTexts.of(text -> part.text(text.exampleName())),
                evidence));
    }
}
