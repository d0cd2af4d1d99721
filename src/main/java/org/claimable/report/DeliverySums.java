package org.claimable.report;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.LinkedHashMap;
import java.util.Map;
import org.claimable.bank.Catalogue;
import org.claimable.bank.Outcome;
import org.claimable.claim.Claim;
import org.claimable.claim.Commitments;
import org.claimable.claim.Commitments.Commitment;
import org.claimable.decision.Decision;
import org.claimable.decision.Decision.Verdict;

/** Sums of what was promised while claims are added; without commitments it does nothing. */
final class DeliverySums {
    private final Commitments commitments;
    private final Map<String, Commitment> promised = new LinkedHashMap<>();
    private final Map<String, Outcome> outcomes = new LinkedHashMap<>();
    private final Map<String, Sums> byOutcome = new LinkedHashMap<>();
    private final Sums notPromised = new Sums();

    /** {@code commitments} may be null; the outcomes that they name are in the catalogue. */
    DeliverySums(Commitments commitments, Catalogue catalogue) {
        this.commitments = commitments;
        if (commitments != null) {
            for (Commitment commitment : commitments.outcomes()) {
                Outcome outcome = catalogue.find(commitment.outcome()).orElseThrow();
                promised.put(outcome.code(), commitment);
                outcomes.put(outcome.code(), outcome);
                byOutcome.put(outcome.code(), new Sums());
            }
        }
    }

    void add(Claim claim, Decision decision) {
        if (commitments != null && decision.verdict() != Verdict.NOT_CLAIMABLE) {
            Sums sums = byOutcome.getOrDefault(decision.outcome(), notPromised);
            (decision.verdict() == Verdict.CLAIMABLE ? sums.claimable : sums.review).add(claim, decision);
        }
    }

    /** What it comes to; null without commitments. */
    Delivery delivery() {
        if (commitments == null) {
            return null;
        }
        Sums total = new Sums();
        byOutcome.values().forEach(total::add);
        total.add(notPromised);
        return new Delivery(
                byOutcome.entrySet().stream()
                        .map(each -> line(each.getKey(), each.getValue()))
                        .toList(),
                notPromised.line(null, null, null, null),
                total.line(null, null, null, pounds(commitments.total())));
    }

    private DeliveryLine line(String code, Sums sums) {
        Commitment commitment = promised.get(code);
        return sums.line(code, outcomes.get(code).name(), commitment.people(), pounds(commitment.value()));
    }

    private static BigDecimal pounds(BigDecimal amount) {
        return amount == null ? null : amount.setScale(2, RoundingMode.UNNECESSARY);
    }

    private static final class Sums {
        private final Sum claimable = new Sum();
        private final Sum review = new Sum();

        void add(Sums other) {
            claimable.add(other.claimable);
            review.add(other.review);
        }

        DeliveryLine line(String code, String name, Integer people, BigDecimal value) {
            return new DeliveryLine(code, name, people, value, claimable.delivered(), review.delivered());
        }
    }

    private static final class Sum {
        private final PenceSum value = new PenceSum();
        private long people;
        private long withoutValue;

        void add(Claim claim, Decision decision) {
            people += claim.headcount();
            if (decision.value() == null) {
                withoutValue++;
            } else {
                value.add(decision.value().total());
            }
        }

        void add(Sum other) {
            people += other.people;
            withoutValue += other.withoutValue;
            value.add(other.value);
        }

        Delivered delivered() {
            return new Delivered(people, value.pounds(), withoutValue);
        }
    }
}
