package org.claimable.claim;

/** Which of two incompatible outcomes goes: no source says, so it is a policy that every answer states. */
public enum ConflictPolicy {
    HIGHEST_VALUE,
    LOWEST_VALUE,
    SUBMITTED_ORDER
}
