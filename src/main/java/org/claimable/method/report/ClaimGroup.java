package org.claimable.method.report;

import java.io.Serializable;
import org.claimable.method.decision.Decision;
import org.claimable.method.decision.Decision.Verdict;
import org.claimable.method.measure.MeasuresRequest.Space;
import org.claimable.method.report.Summary.Sroi;
import org.claimable.method.report.TotalValue.AmountSums;

/**
 * The claims of a cohort that have something in common; {@code key} is null for those of which it is not stated;
 * {@code figures} is null where they are not shown, because so few people are in the group; {@code space} is what is known of a
 * community space besides its name, null of all else.
 */
public record ClaimGroup(String key, String title, Figures figures, OfSpace space) {
    /** A group that is no space of which more is known. */
    public ClaimGroup(String key, String title, Figures figures) {
        this(key, title, figures, null);
    }

    /**
     * A space of an organisation, null for claims that name no provider; {@code listed} is what the request says of it, null where it does
     * not; {@code shared} is whether another organisation has one of the name; {@code sroi} is null without a budget.
     */
    public record OfSpace(String organisation, Space listed, boolean shared, Sroi sroi) {}

    /** How many claims and people, and what they are worth. */
    public record Figures(
            int claims,
            int claimable,
            int notClaimable,
            int review,
            int individuals,
            TotalValue claimedValue,
            TotalValue claimableValue) {}

    public boolean isHidden() {
        return figures == null;
    }

    /** Whether it stands for all groups beyond the most that are kept apart. */
    public boolean isOfOthers() {
        return Grouping.OTHERS.equals(key);
    }

    ClaimGroup hidden() {
        return new ClaimGroup(key, title, null);
    }

    /** Sums of one group by verdict while claims are added, a person's claims one after another. */
    static final class GroupSums implements Serializable {
        private static final long serialVersionUID = 1;

        private final AmountSums claimable = new AmountSums();
        private final AmountSums notClaimable = new AmountSums();
        private final AmountSums review = new AmountSums();
        private final DaySpan days;
        private int individuals;
        private int lastPerson = Subject.UNTRACKED;

        GroupSums() {
            this(null);
        }

        /** {@code days} are kept too, unless null. */
        GroupSums(DaySpan days) {
            this.days = days;
        }

        /** Sums of which the first and the last day are kept. */
        static GroupSums dated() {
            return new GroupSums(new DaySpan());
        }

        void add(Subject subject) {
            Decision decision = subject.decision();
            of(decision.verdict()).add(decision.value());
            if (days != null) {
                days.add(subject.claim().achievedOn());
            }
            if (subject.person() != lastPerson && subject.person() != Subject.UNTRACKED) {
                lastPerson = subject.person();
                individuals++;
            }
        }

        /** Adds the sums of people, or of untracked claims, of whom none is in this group yet. */
        void add(GroupSums others) {
            claimable.add(others.claimable);
            notClaimable.add(others.notClaimable);
            review.add(others.review);
            individuals += others.individuals;
            if (days != null) {
                days.add(others.days);
            }
        }

        /** Counts so many people once who are in it more than once. */
        void countOnce(int more) {
            individuals -= more;
        }

        /** The first and the last day of its claims; null where they are not kept. */
        DaySpan days() {
            return days;
        }

        /** What claims of one verdict come to. */
        AmountSums of(Verdict verdict) {
            return switch (verdict) {
                case CLAIMABLE -> claimable;
                case NOT_CLAIMABLE -> notClaimable;
                case REVIEW -> review;
            };
        }

        boolean isEmpty() {
            return claimable.claims() + notClaimable.claims() + review.claims() == 0;
        }

        /** The same sums so far, to be added to apart. */
        GroupSums copy() {
            GroupSums copy = new GroupSums();
            copy.add(this);
            return copy;
        }

        /** Begins again at nothing. */
        void clear() {
            claimable.clear();
            notClaimable.clear();
            review.clear();
            individuals = 0;
            lastPerson = Subject.UNTRACKED;
            if (days != null) {
                days.clear();
            }
        }

        int claims() {
            return claimable.claims() + notClaimable.claims() + review.claims();
        }

        int individuals() {
            return individuals;
        }

        /** What all its claims come to, whatever was decided of them. */
        TotalValue claimed() {
            AmountSums claimed = new AmountSums();
            claimed.add(claimable);
            claimed.add(notClaimable);
            claimed.add(review);
            return claimed.total();
        }

        ClaimGroup.Figures figures() {
            return new ClaimGroup.Figures(
                    claims(),
                    claimable.claims(),
                    notClaimable.claims(),
                    review.claims(),
                    individuals,
                    claimed(),
                    claimable.total());
        }
    }
}
