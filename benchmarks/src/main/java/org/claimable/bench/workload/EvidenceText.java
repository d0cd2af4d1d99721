package org.claimable.bench.workload;

import java.time.LocalDate;
import org.claimable.bench.tables.KnownOutcome;

/** Writes the evidence of a claim, with its mistake in it. */
final class EvidenceText {
    private static final LocalDate FUTURE = LocalDate.of(2026, 9, 1);

    private final Deck deck;
    private final Dice dice;
    private final JsonText json;

    EvidenceText(Deck deck, Dice dice, JsonText json) {
        this.deck = deck;
        this.dice = dice;
        this.json = json;
    }

    void write(Planned claim, boolean record, Mistake mistake) {
        if (mistake == Mistake.NO_EVIDENCE) {
            return;
        }
        json.name("evidence").open('{');
        KnownOutcome outcome = claim.outcome();
        if (mistake == Mistake.OTHER_KIND) {
            other(claim);
        } else if (record) {
            record(claim, mistake);
        } else if (outcome.isMental()) {
            json.text("kind", "SCORE");
            scores(outcome, mistake);
            dates(claim, mistake);
        } else {
            json.text("kind", "SURVEY");
            answers(outcome, mistake);
            dates(claim, mistake);
        }
        json.close('}');
    }

    /** Of a kind that the outcome does not accept. */
    private void other(Planned claim) {
        if (claim.outcome().accepts("record")) {
            json.text("kind", "SCORE").plain("before", 20).plain("after", 25);
        } else {
            json.text("kind", "RECORD").text("reference", "register " + dice.below(1_000));
        }
    }

    private void record(Planned claim, Mistake mistake) {
        json.text("kind", "RECORD");
        json.text("reference", mistake == Mistake.NO_REFERENCE ? null : "register " + dice.below(1_000));
        if (claim.outcome().code().equals("regular-volunteering")) {
            int days = dice.between(40, 150);
            json.text("from", claim.achievedOn().minusDays(days)).text("to", claim.achievedOn());
            json.plain("sessions", dice.between(1, 8));
        }
    }

    private void scores(KnownOutcome outcome, Mistake mistake) {
        int lowest = outcome.scale().equals("swemwbs") ? 7 : 14;
        int before = lowest + dice.below(lowest);
        int rise =
                mistake == Mistake.NO_MOVEMENT || mistake == Mistake.MET_BEFORE ? -dice.below(3) : dice.between(1, 9);
        String part = dice.oneIn(3) ? ".25" : "";
        json.plain("before", (mistake == Mistake.OFF_THE_SCALE ? 3 : before) + part);
        if (mistake != Mistake.HALF_OF_IT) {
            json.plain("after", Math.max(lowest, before + rise) + part);
        }
    }

    private void answers(KnownOutcome outcome, Mistake mistake) {
        String before = deck.answer(outcome, mistake == Mistake.MET_BEFORE, dice);
        String after = deck.answer(outcome, mistake != Mistake.NO_MOVEMENT, dice);
        json.text("before", mistake == Mistake.OFF_THE_SCALE ? "rather blue" : spelled(before));
        json.text("after", mistake == Mistake.HALF_OF_IT ? null : spelled(after));
    }

    /** Every third answer is written as people write it. */
    private String spelled(String answer) {
        return dice.oneIn(3)
                ? Character.toUpperCase(answer.charAt(0)) + answer.substring(1).replace('-', ' ')
                : answer;
    }

    private void dates(Planned claim, Mistake mistake) {
        if (mistake == Mistake.NO_DATES) {
            return;
        }
        LocalDate before = claim.achievedOn().minusDays(dice.between(30, 300));
        LocalDate after = mistake == Mistake.SURVEY_BACKWARDS ? before.minusDays(dice.below(3)) : claim.achievedOn();
        json.text("beforeOn", before);
        json.text("afterOn", mistake == Mistake.SURVEY_IN_THE_FUTURE ? FUTURE.plusDays(dice.below(90)) : after);
        if (mistake == Mistake.RETROSPECTIVE || dice.oneIn(20)) {
            json.plain("retrospective", mistake == Mistake.RETROSPECTIVE);
        }
    }
}
