package org.claimable.bench.workload;

import java.time.LocalDate;
import java.util.List;

/** Writes the line of one person, or of untracked claims. */
final class PersonText {
    private static final List<String> TENURES =
            List.of("social rent", "affordable rent", "shared ownership", "private rent", "not known");

    private final Deck deck;
    private final JsonText json = new JsonText();

    PersonText(Deck deck) {
        this.deck = deck;
    }

    /** The line of the person of a number: the same whatever other people there are. */
    String line(long person, int claims, Conflicts conflicts) {
        Dice dice = new Dice(0x5EEDL + person * 0x9E3779B97F4A7C15L);
        List<Planned> planned = new PersonPlan(deck, dice).claims(claims, conflicts);
        boolean untracked = conflicts == Conflicts.STANDARD && dice.oneIn(20);
        json.open('{');
        if (!untracked) {
            about(person, dice);
        }
        json.name("claims").open('[');
        ClaimText text = new ClaimText(deck, dice, json);
        for (int i = 0; i < planned.size(); i++) {
            text.write("c" + person + "-" + i, planned.get(i), untracked ? dice.between(1, 12) : 0);
        }
        json.close(']');
        if (!untracked && conflicts == Conflicts.STANDARD && dice.oneIn(12)) {
            counted(planned, dice);
        }
        return json.close('}').line();
    }

    private void about(long person, Dice dice) {
        json.text("individual", "p" + person);
        if (!dice.oneIn(20)) {
            json.plain("age", dice.oneIn(25) ? dice.between(10, 15) : dice.between(16, 80));
        }
        json.name("segments").open('{');
        json.text("tenure", dice.of(TENURES)).text("ward", "ward " + dice.below(8));
        json.close('}');
    }

    private void counted(List<Planned> planned, Dice dice) {
        json.name("previouslyCounted").open('[');
        for (int i = dice.between(1, 2); i > 0; i--) {
            Planned other = dice.of(planned);
            LocalDate day = other.achievedOn().minusDays(dice.below(100));
            String outcome =
                    dice.oneIn(2) ? other.outcome().code() : deck.any(dice).name();
            json.open('{').text("outcome", outcome).text("achievedOn", day);
            json.text("reference", "quarter " + dice.between(1, 4)).close('}');
        }
        json.close(']');
    }
}
