package org.claimable.evaluation;

import java.util.Arrays;

/** A state of the search: the claims still free, and the claims left out that a kept one must still strike. */
record ConflictState(long[] free, long[] owed) {
    @Override
    public boolean equals(Object other) {
        return other instanceof ConflictState state && Bits.equal(free, state.free) && Bits.equal(owed, state.owed);
    }

    @Override
    public int hashCode() {
        return 31 * Arrays.hashCode(free) + Arrays.hashCode(owed);
    }
}
