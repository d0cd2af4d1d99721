package org.claimable.report;

import org.claimable.decision.Decision;
import org.claimable.decision.Decision.Verdict;

/** Sums of one group by verdict while claims are added, a person's claims one after another. */
final class GroupSums {
    private final AmountSums claimable = new AmountSums();
    private final AmountSums notClaimable = new AmountSums();
    private final AmountSums review = new AmountSums();
    private int individuals;
    private int lastPerson = Subject.UNTRACKED;

    void add(Subject subject) {
        Decision decision = subject.decision();
        of(decision.verdict()).add(decision.value());
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

    Group.Figures figures() {
        return new Group.Figures(
                claims(),
                claimable.claims(),
                notClaimable.claims(),
                review.claims(),
                individuals,
                claimed(),
                claimable.total());
    }
}
