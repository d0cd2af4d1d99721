package org.claimable.method.decision;

import java.io.Serializable;
import java.math.BigDecimal;
import org.claimable.method.bank.Pence;

/**
 * What a claim is worth, in pence: {@code perPerson} for one person, {@code amounts} for the headcount and share.
 * {@code deadweightRate} is null where the value set already includes deadweight; {@code rateRule} is the id of the rule
 * that found it.
 */
public record ClaimValue(
        Amounts perPerson, BigDecimal deadweightRate, String rateRule, int headcount, BigDecimal share, Amounts amounts)
        implements Serializable {

    public ClaimValue(Amounts perPerson, BigDecimal deadweightRate, String rateRule, int headcount, BigDecimal share) {
        this(perPerson, deadweightRate, rateRule, headcount, share, perPerson.times(headcount, share));
    }

    public long total() {
        return amounts.total();
    }

    /** The parts of a claim's worth for its headcount and share, in pence; deadweight is what it takes off wellbeing. */
    public record Amounts(long wellbeing, long wellbeingNet, long exchequer, long business) implements Serializable {

        /** These amounts of one person for so many people at a share, each rounded to the penny. */
        public Amounts times(int people, BigDecimal share) {
            return new Amounts(
                    times(wellbeing, people, share),
                    times(wellbeingNet, people, share),
                    times(exchequer, people, share),
                    times(business, people, share));
        }

        private static long times(long pence, int people, BigDecimal share) {
            long whole = Math.multiplyExact(pence, (long) people);
            return share.compareTo(BigDecimal.ONE) == 0 ? whole : Pence.times(whole, share);
        }

        public long deadweight() {
            return wellbeing - wellbeingNet;
        }

        public long total() {
            return wellbeingNet + exchequer + business;
        }
    }
}
