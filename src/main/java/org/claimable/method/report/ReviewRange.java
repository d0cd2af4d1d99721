package org.claimable.method.report;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.claimable.method.bank.Pence;
import org.claimable.method.catalogue.YearBasis;
import org.claimable.method.decision.ClaimValue;
import org.claimable.method.decision.Decision.Verdict;
import org.claimable.method.report.TotalValue.PenceSum;

/**
 * What the untracked claims could add once people are known, in pounds: from counting alone, since what they were
 * counted for elsewhere, or clash with, is not known.
 */
public record ReviewRange(BigDecimal low, BigDecimal high) {
    static final String CODE = "UNTRACKED_INDIVIDUAL";

    /** The range over all outcomes. */
    static ReviewRange sum(List<Sums> outcomes) {
        BigDecimal low = Pence.pounds(0);
        BigDecimal high = Pence.pounds(0);
        for (Sums sums : outcomes) {
            for (Lines lines : sums.byYear.values()) {
                low = low.add(lines.least().min(lines.most()));
                high = high.add(lines.least().max(lines.most()));
            }
        }
        return new ReviewRange(low, high);
    }

    /** Adds up the claims of one outcome, a counting year at a time (all at once under ROLLING). */
    static final class Sums {
        private final boolean rolling;
        private final Map<String, Lines> byYear = new HashMap<>();

        Sums(YearBasis yearBasis) {
            this.rolling = yearBasis == YearBasis.ROLLING;
        }

        void add(Subject subject) {
            if (subject.isClaimable()) {
                lines(subject).addPerson(subject.person());
            } else if (subject.decision().verdict() == Verdict.REVIEW
                    && subject.decision().reasons().get(0).code().equals(CODE)) {
                lines(subject)
                        .addLine(subject.claim().headcount(), subject.decision().value());
            }
        }

        private Lines lines(Subject subject) {
            String year = rolling ? "" : subject.decision().year();
            Lines known = byYear.get(year);
            return known != null ? known : byYear.computeIfAbsent(year, each -> new Lines());
        }
    }

    /** The untracked claims, and the people already counted, of one outcome and year. */
    private static final class Lines {
        private int people;
        private int lastPerson = Subject.UNTRACKED;
        private int largest;
        private ClaimValue ofLargest;
        private final PenceSum most = new PenceSum();

        void addPerson(int person) {
            if (person != lastPerson) {
                lastPerson = person;
                people++;
            }
        }

        void addLine(int headcount, ClaimValue value) {
            if (headcount > largest) {
                largest = headcount;
                ofLargest = value;
            }
            most.add(value);
        }

        BigDecimal most() {
            return most.pounds();
        }

        BigDecimal least() {
            int left = Math.max(0, largest - people);
            return Pence.pounds(
                    ofLargest == null
                            ? 0
                            : ofLargest
                                    .perPerson()
                                    .times(left, ofLargest.share())
                                    .total());
        }
    }
}
