package org.claimable.report;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;
import org.claimable.bank.Pence;
import org.claimable.claim.YearBasis;
import org.claimable.decision.ClaimValue;
import org.claimable.decision.Verdict;

/**
 * What the untracked claims could add once people are known, in pounds: from counting alone, since what they were
 * counted for elsewhere, or clash with, is not known.
 */
public record ReviewRange(BigDecimal low, BigDecimal high) {
    static final String CODE = "UNTRACKED_INDIVIDUAL";

    /** Adds up the range, an outcome and counting year at a time (under ROLLING an outcome). */
    static final class Sums {
        private final boolean rolling;
        private final Map<String, Map<String, Lines>> byOutcomeAndYear = new HashMap<>();

        Sums(YearBasis yearBasis) {
            this.rolling = yearBasis == YearBasis.ROLLING;
        }

        void add(Subject subject) {
            if (subject.outcome() == null) {
                return;
            }
            String year = rolling ? "" : subject.decision().year();
            Lines lines = byOutcomeAndYear
                    .computeIfAbsent(subject.outcome().code(), outcome -> new HashMap<>())
                    .computeIfAbsent(year, each -> new Lines());
            if (subject.isClaimable()) {
                lines.addPerson(subject.person());
            } else if (subject.decision().verdict() == Verdict.REVIEW
                    && subject.decision().reasons().get(0).code().equals(CODE)) {
                lines.addLine(subject.claim().headcount(), subject.decision().value());
            }
        }

        ReviewRange range() {
            BigDecimal[] sums = {Pence.pounds(0), Pence.pounds(0)};
            byOutcomeAndYear.values().stream()
                    .flatMap(byYear -> byYear.values().stream())
                    .forEach(lines -> {
                        BigDecimal least = lines.least();
                        BigDecimal most = lines.most();
                        sums[0] = sums[0].add(least.min(most));
                        sums[1] = sums[1].add(least.max(most));
                    });
            return new ReviewRange(sums[0], sums[1]);
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
            most.add(value == null ? 0 : value.total());
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
