package org.claimable.report;

import org.claimable.decision.Decision;
import org.claimable.decision.Verdict;

/** Sums of one group while claims are added, a person's claims one after another. */
final class GroupSums {
    private final int[] verdicts = new int[Verdict.values().length];
    private final AmountSums claimed = new AmountSums();
    private final AmountSums claimable = new AmountSums();
    private int individuals;
    private int lastPerson = Subject.UNTRACKED;

    void add(Subject subject) {
        Decision decision = subject.decision();
        verdicts[decision.verdict().ordinal()]++;
        claimed.add(decision.value());
        if (decision.verdict() == Verdict.CLAIMABLE) {
            claimable.add(decision.value());
        }
        if (subject.person() != lastPerson && subject.person() != Subject.UNTRACKED) {
            lastPerson = subject.person();
            individuals++;
        }
    }

    boolean isEmpty() {
        return verdicts[0] + verdicts[1] + verdicts[2] == 0;
    }

    /** The same sums so far, to be added to apart. */
    GroupSums copy() {
        GroupSums copy = new GroupSums();
        System.arraycopy(verdicts, 0, copy.verdicts, 0, verdicts.length);
        copy.claimed.add(claimed);
        copy.claimable.add(claimable);
        copy.individuals = individuals;
        copy.lastPerson = lastPerson;
        return copy;
    }

    Group.Figures figures() {
        int accepted = verdicts[Verdict.CLAIMABLE.ordinal()];
        int refused = verdicts[Verdict.NOT_CLAIMABLE.ordinal()];
        int reviewed = verdicts[Verdict.REVIEW.ordinal()];
        return new Group.Figures(
                accepted + refused + reviewed,
                accepted,
                refused,
                reviewed,
                individuals,
                claimed.total(),
                claimable.total());
    }
}
