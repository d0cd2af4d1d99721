package org.claimable.oracle;

import java.time.LocalDate;
import tools.jackson.databind.node.ObjectNode;

/** Random records, those of volunteering at the edges of months and of enough sessions. */
final class RandomRecords {
    private final Dice dice;
    private final RandomDates dates;
    private final RandomSpellings spellings;

    RandomRecords(Dice dice, RandomDates dates, RandomSpellings spellings) {
        this.spellings = spellings;
        this.dice = dice;
        this.dates = dates;
    }

    void addTo(ObjectNode evidence, KnownOutcome outcome) {
        if (!dice.chance(0.2)) {
            evidence.put("reference", dice.chance(0.1) ? spellings.placeholder() : spellings.alike(reference()));
        }
        if (outcome.code().equals("regular-volunteering") || dice.chance(0.1)) {
            addSessions(evidence);
        }
    }

    private String reference() {
        return dice.chance(0.5)
                ? "record " + dice.between(1, 60)
                : dice.oneOf("contract 17", "Contract 17", "contract 017", "d\u00E9pliant", "register", "payslip");
    }

    private void addSessions(ObjectNode evidence) {
        int months = dice.oneOf(1, 2, 2, 2, 3, 12);
        LocalDate from = dice.oneOf(
                dates.day(),
                LocalDate.of(2023, 12, 31),
                LocalDate.of(2024, 12, 31),
                LocalDate.of(2024, 4, 1),
                LocalDate.of(2023, 12, 29));
        LocalDate to = dice.chance(0.05)
                ? from.minusDays(dice.between(1, 40))
                : from.plusMonths(months).plusDays(dice.oneOf(-2, -1, -1, -1, 0, 1));
        int sessions = Math.max(0, months + dice.oneOf(-1, 0, 0, 0, 1, 5));
        if (!dice.chance(0.07)) {
            evidence.put("from", from.toString());
        }
        if (!dice.chance(0.07)) {
            evidence.put("to", to.toString());
        }
        if (!dice.chance(0.07)) {
            evidence.put("sessions", sessions);
        }
    }
}
