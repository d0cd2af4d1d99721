package org.claimable.method.report;

import java.io.Serializable;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.claimable.method.bank.Catalogue;
import org.claimable.method.bank.Outcome;
import org.claimable.method.claim.Claim;
import org.claimable.method.claim.Commitments;
import org.claimable.method.claim.Commitments.Commitment;
import org.claimable.method.claim.Commitments.LocalNeed;
import org.claimable.method.decision.ClaimValue;
import org.claimable.method.decision.Decision;
import org.claimable.method.decision.Decision.Verdict;
import org.claimable.method.report.TotalValue.PenceSum;

/**
 * What was promised against what is claimable: a line for each commitment, in that order, one for all others, of
 * which nothing was promised, and the total, to which the lines add up. A claim is in one line: that of its outcome, its space and its
 * provider, else of its outcome and space, else of its outcome alone.
 */
public record Delivery(List<DeliveryLine> outcomes, DeliveryLine notPromised, DeliveryLine total) {
    public Delivery {
        outcomes = List.copyOf(outcomes);
    }

    /**
     * What was promised of an outcome, or in total, against what is claimable and what is for review. {@code outcome} and
     * {@code name} are null for a total and for outcomes of which nothing was promised; {@code promisedPeople} and
     * {@code promisedValue}, in pounds, are null where they were not promised; {@code need} says where and why it was promised.
     */
    public record DeliveryLine(
            String outcome,
            String name,
            Integer promisedPeople,
            BigDecimal promisedValue,
            Delivered claimable,
            Delivered review,
            LocalNeed need) {

        /** Whether anything was promised. */
        public boolean isPromised() {
            return promisedPeople != null || promisedValue != null;
        }

        /** People claimable less those promised; null where none were promised. */
        public Long peopleDifference() {
            return promisedPeople == null ? null : claimable.people() - promisedPeople;
        }

        /** Claimable value less that promised, in pounds; null where none was promised, or it is not known. */
        public BigDecimal valueDifference() {
            return promisedValue == null || isValueUnknown()
                    ? null
                    : claimable.value().subtract(promisedValue);
        }

        /** How it stands; null where nothing was promised. */
        public DeliveryStatus status() {
            if (!isPromised()) {
                return null;
            }
            int people = promisedPeople == null ? 1 : Long.signum(peopleDifference());
            int value = promisedValue == null ? 1 : claimable.value().compareTo(promisedValue);
            if (people < 0 || value < 0 && !isValueUnknown()) {
                return DeliveryStatus.SHORT;
            }
            if (value < 0) {
                return DeliveryStatus.NOT_KNOWN;
            }
            return people > 0 && value > 0 ? DeliveryStatus.OVER : DeliveryStatus.MET;
        }

        /** What is priced does not reach the value, and there are claims without a value. */
        private boolean isValueUnknown() {
            return claimable.withoutValue() > 0 && claimable.value().compareTo(promisedValue) < 0;
        }
    }

    /**
     * What some claims come to: {@code people}, each counted once for each outcome and counting year, the {@code value} in
     * pounds of those claims that have one, and how many claims have none.
     */
    public record Delivered(long people, BigDecimal value, long withoutValue) {}

    /** How what is claimable stands to what was promised. */
    public enum DeliveryStatus {
        /** Every figure promised is reached. */
        MET,
        /** A figure promised is not reached. */
        SHORT,
        /** Every figure promised is exceeded. */
        OVER,
        /** Whether the value promised is reached cannot be known, because claimable claims have no value. */
        NOT_KNOWN;

        /** Whether every figure promised is reached. */
        public boolean isMet() {
            return this == MET || this == OVER;
        }
    }

    /** An outcome, and the space and organisation in which it is promised as they are compared, empty for any. */
    public record Promised(String outcome, String space, String organisation) implements Serializable {
        public static Promised of(String outcome, String space, String organisation) {
            return new Promised(
                    outcome, space == null ? "" : SpaceSums.nameKey(space), SpaceSums.ownerKey(organisation));
        }
    }

    /** Sums of what was promised while claims are added; without commitments it does nothing. */
    static final class DeliverySums implements Serializable {
        private static final long serialVersionUID = 1;

        private final transient Commitments commitments;
        private final Map<Promised, Sums> promised = new LinkedHashMap<>();
        private final Sums notPromised = new Sums(null, null, null, null, LocalNeed.NONE);

        /** {@code commitments} may be null; the outcomes that they name are in the catalogue. */
        DeliverySums(Commitments commitments, Catalogue catalogue) {
            this.commitments = commitments;
            if (commitments != null) {
                for (Commitment commitment : commitments.outcomes()) {
                    Outcome outcome = catalogue.find(commitment.outcome()).orElseThrow();
                    promised.put(
                            Promised.of(
                                    outcome.code(),
                                    commitment.need().space(),
                                    commitment.need().organisation()),
                            new Sums(
                                    outcome.code(),
                                    outcome.name(),
                                    commitment.people(),
                                    pounds(commitment.value()),
                                    commitment.need()));
                }
            }
        }

        void add(Claim claim, Decision decision) {
            if (commitments != null && decision.verdict() != Verdict.NOT_CLAIMABLE) {
                Sums sums = sums(claim, decision.outcome());
                (decision.verdict() == Verdict.CLAIMABLE ? sums.claimable : sums.review).add(claim, decision.value());
            }
        }

        /** Adds a claim that is claimable; {@code value} is null where it has none. */
        void addClaimable(Claim claim, String outcome, ClaimValue value) {
            sums(claim, outcome).claimable.add(claim, value);
        }

        /** Adds what was claimable in an earlier check; {@code value} is in pounds, null without a value. */
        void addEarlier(Claim claim, String outcome, BigDecimal value) {
            if (commitments != null) {
                sums(claim, outcome).claimable.addEarlier(claim.headcount(), value);
            }
        }

        /** Adds what another part of the cohort comes to, of which the same was promised. */
        void add(DeliverySums part) {
            part.promised.forEach((promise, sums) -> promised.get(promise).add(sums));
            notPromised.add(part.notPromised);
        }

        /** The line of a claim: that which says most of where it was. */
        private Sums sums(Claim claim, String outcome) {
            Stream<Promised> lines = claim.space() == null
                    ? Stream.of(Promised.of(outcome, null, null))
                    : Stream.of(
                            Promised.of(outcome, claim.space(), claim.provider()),
                            Promised.of(outcome, claim.space(), null),
                            Promised.of(outcome, null, null));
            return lines.map(promised::get).filter(Objects::nonNull).findFirst().orElse(notPromised);
        }

        /** What it comes to; null without commitments. */
        Delivery delivery() {
            if (commitments == null) {
                return null;
            }
            Sums total = new Sums(null, null, null, pounds(commitments.total()), LocalNeed.NONE);
            promised.values().forEach(total::add);
            total.add(notPromised);
            return new Delivery(promised.values().stream().map(Sums::line).toList(), notPromised.line(), total.line());
        }

        private static BigDecimal pounds(BigDecimal amount) {
            return amount == null ? null : amount.setScale(2, RoundingMode.UNNECESSARY);
        }

        /** What was promised of an outcome, as its line says it, and what its claims come to. */
        private record Sums(
                String code, String name, Integer people, BigDecimal value, LocalNeed need, Sum claimable, Sum review)
                implements Serializable {
            Sums(String code, String name, Integer people, BigDecimal value, LocalNeed need) {
                this(code, name, people, value, need, new Sum(), new Sum());
            }

            void add(Sums other) {
                claimable.add(other.claimable);
                review.add(other.review);
            }

            DeliveryLine line() {
                return new DeliveryLine(code, name, people, value, claimable.delivered(), review.delivered(), need);
            }
        }

        private static final class Sum implements Serializable {
            private static final long serialVersionUID = 1;

            private final PenceSum value = new PenceSum();
            private long people;

            void add(Claim claim, ClaimValue worth) {
                people += claim.headcount();
                value.add(worth);
            }

            void addEarlier(int headcount, BigDecimal pounds) {
                people += headcount;
                if (pounds == null) {
                    value.add((ClaimValue) null);
                } else {
                    value.add(pounds.setScale(2, RoundingMode.HALF_UP)
                            .unscaledValue()
                            .longValueExact());
                }
            }

            void add(Sum other) {
                people += other.people;
                value.add(other.value);
            }

            Delivered delivered() {
                return new Delivered(people, value.pounds(), value.withoutValue());
            }
        }
    }
}
