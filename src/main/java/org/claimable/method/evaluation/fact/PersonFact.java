package org.claimable.method.evaluation.fact;

import org.claimable.method.catalogue.YearBasis;
import org.claimable.method.evaluation.fact.Word.OpenChoice;

/**
 * A claim of a person, or what was counted of the person before, as rules of people see it. {@code order} is its place by
 * {@link #earlierThan}; {@code index} its place among the claims, or among the entries counted before.
 */
public abstract sealed class PersonFact {
    private final Claim claim;
    private final YearBasis yearBasis;
    private final int index;
    private final int order;

    private PersonFact(Claim claim, YearBasis yearBasis, int index, int order) {
        this.claim = claim;
        this.yearBasis = yearBasis;
        this.index = index;
        this.order = order;
    }

    @Word(value = "the claim itself", said = true)
    public Claim claim() {
        return claim;
    }

    @Word(
            value = "the claim’s id, blank of what was counted before",
            blank = true,
            example = "id startsWith \"RV-\"",
            reads = "id")
    public String id() {
        return claim.id().isEmpty() ? null : claim.id();
    }

    public int index() {
        return index;
    }

    public int order() {
        return order;
    }

    @Word(
            value = "it stands so far, or was counted before",
            dependsOn = {OpenChoice.YEAR_BASIS, OpenChoice.LEVEL, OpenChoice.POLICY})
    public abstract boolean isStands();

    @Word(
            value = "it is of one counting year with another",
            example = "Standing( sameYear( $claim ) )",
            dependsOn = OpenChoice.YEAR_BASIS)
    public boolean sameYear(PersonFact other) {
        return yearBasis.sameYear(claim.achievedOn(), other.claim.achievedOn());
    }

    @Word(
            value = "it comes before another, by the day it was achieved and then by its place",
            example = "Standing( earlierThan( $claim ) )")
    public boolean earlierThan(PersonFact other) {
        return order < other.order;
    }

    /** A claim of the person. */
    public static final class PersonClaim extends PersonFact {
        private final boolean stands;

        public PersonClaim(Claim claim, YearBasis yearBasis, int index, int order, boolean stands) {
            super(claim, yearBasis, index, order);
            this.stands = stands;
        }

        @Override
        public boolean isStands() {
            return stands;
        }
    }

    /** What was counted of the person before. */
    public static final class CountedEntry extends PersonFact {
        public CountedEntry(Claim claim, YearBasis yearBasis, int index, int order) {
            super(claim, yearBasis, index, order);
        }

        @Override
        public boolean isStands() {
            return true;
        }
    }
}
