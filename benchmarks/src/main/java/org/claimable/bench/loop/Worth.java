package org.claimable.bench.loop;

/** What a claim is worth, in whole pence, each part rounded half up on its own. */
final class Worth {
    private static final int WHOLE = 10_000;

    private Worth() {}

    static void price(Claim claim, Judged judged) {
        Outcome outcome = judged.outcome;
        if (outcome == null || outcome.range == null && outcome.price == null) {
            return;
        }
        Long wellbeing =
                outcome.range == null ? Long.valueOf(outcome.price.wellbeing()) : moved(claim.evidence, outcome);
        if (wellbeing == null) {
            return;
        }
        judged.isPriced = true;
        judged.wellbeing = wellbeing;
        judged.rate = (int) Math.min(WHOLE, (long) outcome.rate * claim.sustainedYear);
        judged.net = rounded(wellbeing * (WHOLE - judged.rate));
        judged.total = times(claim, judged.net) + times(claim, exchequer(outcome)) + times(claim, business(outcome));
    }

    static long exchequer(Outcome outcome) {
        return outcome.price == null ? 0 : outcome.price.exchequer();
    }

    static long business(Outcome outcome) {
        return outcome.price == null ? 0 : outcome.price.business();
    }

    private static long times(Claim claim, long pence) {
        return rounded(pence * claim.headcount * claim.share);
    }

    /** A tenthousandth part, half up, away from zero below it. */
    private static long rounded(long tenThousandfold) {
        long half = tenThousandfold < 0 ? -WHOLE / 2 : WHOLE / 2;
        return (tenThousandfold + half) / WHOLE;
    }

    /** The difference between two scores; null where they are not both given, on the scale and of a worth. */
    private static Long moved(Evidence evidence, Outcome outcome) {
        if (evidence == null
                || !evidence.kind.equals("score")
                || evidence.scoreBefore == null
                || evidence.scoreAfter == null
                || !outcome.isOnScale(evidence.scoreBefore)
                || !outcome.isOnScale(evidence.scoreAfter)) {
            return null;
        }
        Long before = outcome.worth(evidence.scoreBefore);
        Long after = outcome.worth(evidence.scoreAfter);
        return before == null || after == null ? null : after - before;
    }
}
