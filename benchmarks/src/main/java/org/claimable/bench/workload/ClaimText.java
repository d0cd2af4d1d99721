package org.claimable.bench.workload;

import java.time.LocalDate;
import java.util.List;
import org.claimable.bench.tables.KnownOutcome;

/** Writes a claim, with its mistake in it. */
final class ClaimText {
    private static final List<String> SERVICES = List.of(
            "Job club",
            "Money advice",
            "Warm homes",
            "Walking group",
            "Tenancy support",
            "Youth nights",
            "Damp and repairs",
            "Community garden",
            "Digital skills",
            "Stop smoking",
            "Good neighbours",
            "Women's group");
    private static final List<String> PROVIDERS =
            List.of("Riverside Ltd", "Northside CIC", "Hilltop Homes", "Harbour Trust", "Meadow Partners");
    private static final List<String> SHARES = List.of("0.5", "0.25", "0.75", "0.4", "0.333");
    private static final LocalDate OUTSIDE = LocalDate.of(2024, 1, 1);
    private static final LocalDate FUTURE = LocalDate.of(2026, 7, 1);

    private final Dice dice;
    private final JsonText json;
    private final EvidenceText evidence;

    ClaimText(Deck deck, Dice dice, JsonText json) {
        this.dice = dice;
        this.json = json;
        this.evidence = new EvidenceText(deck, dice, json);
    }

    /** {@code headcount} 0: of a person by reference. */
    void write(String id, Planned claim, int headcount) {
        KnownOutcome outcome = claim.outcome();
        boolean record = outcome.accepts("record") && (!outcome.accepts("survey") || dice.oneIn(2));
        Mistake mistake = Mistake.draw(dice, record);
        json.open('{').text("id", id);
        json.text("outcome", mistake == Mistake.UNKNOWN_OUTCOME ? "Feeling lucky " + dice.below(50) : spelled(outcome));
        json.text("achievedOn", achieved(claim, mistake));
        if (headcount > 0) {
            json.plain("headcount", headcount);
        }
        if (mistake == Mistake.SHARED) {
            json.plain("share", dice.of(SHARES));
        }
        if (mistake == Mistake.LATER_YEAR) {
            json.plain("sustainedYear", dice.between(2, 4));
        }
        json.text("service", dice.of(SERVICES));
        json.text("provider", dice.oneIn(5) ? null : dice.of(PROVIDERS));
        evidence.write(claim, record, mistake);
        json.close('}');
    }

    private LocalDate achieved(Planned claim, Mistake mistake) {
        return switch (mistake) {
            case OUTSIDE_PERIOD -> OUTSIDE.plusDays(dice.below(31));
            case IN_THE_FUTURE -> FUTURE.plusDays(dice.below(200));
            default -> claim.achievedOn();
        };
    }

    /** Most by code; some by name, and some in capitals. */
    private String spelled(KnownOutcome outcome) {
        int lot = dice.below(100);
        return lot < 15 ? outcome.name() : lot < 20 ? outcome.name().toUpperCase() : outcome.code();
    }
}
