package org.claimable.method.report;

import java.io.Serializable;
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
    static final class Sums implements Serializable {
        private static final long serialVersionUID = 1;

        private final boolean rolling;
        private final transient Place place;
        private final Map<String, Lines> byYear = new HashMap<>();

        /** {@code part} is null of all claims. */
        Sums(YearBasis yearBasis, Place part) {
            this.place = part;
            this.rolling = yearBasis == YearBasis.ROLLING;
        }

        void add(Subject subject) {
            if (subject.isClaimable()) {
                lines(subject).addPerson(subject.person());
            } else if (subject.decision().verdict() == Verdict.REVIEW
                    && subject.decision().reasons().get(0).code().equals(CODE)) {
                lines(subject)
                        .addLine(
                                subject.claim().headcount(),
                                subject.decision().value(),
                                place == null ? 0 : place.line());
            }
        }

        /** Adds what another part of the cohort comes to. */
        void add(Sums part) {
            part.byYear.forEach((year, lines) ->
                    byYear.computeIfAbsent(year, each -> new Lines()).add(lines));
        }

        private Lines lines(Subject subject) {
            String year = rolling ? "" : subject.decision().year();
            Lines known = byYear.get(year);
            return known != null ? known : byYear.computeIfAbsent(year, each -> new Lines());
        }
    }

    /** The untracked claims, and the people already counted, of one outcome and year. */
    private static final class Lines implements Serializable {
        private static final long serialVersionUID = 1;

        private int people;
        private int lastPerson = Subject.UNTRACKED;
        private int largest;
        private ClaimValue ofLargest;
        /** The number of its line, 0 where claims are summed in their order. */
        private long largestAt;

        private final PenceSum most = new PenceSum();

        void addPerson(int person) {
            if (person != lastPerson) {
                lastPerson = person;
                people++;
            }
        }

        void addLine(int headcount, ClaimValue value, long line) {
            if (headcount > largest) {
                largest = headcount;
                ofLargest = value;
                largestAt = line;
            }
            most.add(value);
        }

        void add(Lines part) {
            people = Math.addExact(people, part.people);
            if (part.largest > largest || part.largest == largest && part.largestAt < largestAt) {
                largest = part.largest;
                ofLargest = part.ofLargest;
                largestAt = part.largestAt;
            }
            most.add(part.most);
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
