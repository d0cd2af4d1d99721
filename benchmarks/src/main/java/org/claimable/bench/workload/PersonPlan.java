package org.claimable.bench.workload;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.claimable.bench.tables.KnownOutcome;

/** Which outcomes a person claims, and when; in the standard workload no more than two claims hang together. */
final class PersonPlan {
    private static final LocalDate FIRST = LocalDate.of(2024, 1, 1);
    private static final LocalDate FIRST_OF_YEAR = LocalDate.of(2024, 4, 1);
    private static final LocalDate FIRST_OF_NEXT = LocalDate.of(2025, 4, 1);
    private static final LocalDate LAST = LocalDate.of(2025, 12, 31);
    private static final int DRAWS = 20;

    private final Deck deck;
    private final Dice dice;
    private final List<Planned> planned = new ArrayList<>();

    PersonPlan(Deck deck, Dice dice) {
        this.deck = deck;
        this.dice = dice;
    }

    /** The claims of one person, in the order submitted. */
    List<Planned> claims(int count, Conflicts conflicts) {
        int lot = conflicts == Conflicts.STANDARD ? dice.below(100) : 100;
        if (conflicts == Conflicts.DENSE) {
            tangled(count);
        } else if (lot < 6) {
            mental(count);
        } else {
            if (lot < 16 && count > 1) {
                deck.pair(dice).forEach(each -> add(each, inYear()));
            }
            while (planned.size() < count) {
                add(next(), day(FIRST, LAST));
            }
        }
        return planned;
    }

    private void tangled(int count) {
        while (planned.size() < count) {
            add(deck.tangled(dice), day(FIRST_OF_YEAR, LAST));
        }
    }

    /** A mental wellbeing claim with one other in its year; all others are of the next. */
    private void mental(int count) {
        KnownOutcome mental = deck.mental(dice);
        add(mental, inYear());
        if (count > 1) {
            add(dice.oneIn(4) ? other(mental) : next(), inYear());
        }
        while (planned.size() < count) {
            add(next(), day(FIRST_OF_NEXT, LAST));
        }
    }

    private KnownOutcome other(KnownOutcome mental) {
        KnownOutcome other = mental;
        while (other == mental) {
            other = deck.mental(dice);
        }
        return other;
    }

    /** An outcome that goes with all so far; one time in ten, or where none is found, one claimed already. */
    private KnownOutcome next() {
        List<KnownOutcome> social = planned.stream()
                .map(Planned::outcome)
                .filter(each -> !each.isMental())
                .toList();
        for (int draw = 0; draw < DRAWS && (social.isEmpty() || draw > 0 || !dice.oneIn(10)); draw++) {
            KnownOutcome drawn = deck.social(dice);
            if (social.stream().noneMatch(each -> deck.clash(each, drawn))) {
                return drawn;
            }
        }
        return social.isEmpty() ? deck.social(dice) : dice.of(social);
    }

    private LocalDate inYear() {
        return day(FIRST_OF_YEAR, FIRST_OF_NEXT.minusDays(1));
    }

    private LocalDate day(LocalDate first, LocalDate last) {
        return LocalDate.ofEpochDay(dice.between((int) first.toEpochDay(), (int) last.toEpochDay()));
    }

    private void add(KnownOutcome outcome, LocalDate achievedOn) {
        planned.add(new Planned(outcome, achievedOn));
    }
}
