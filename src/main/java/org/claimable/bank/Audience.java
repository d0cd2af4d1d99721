package org.claimable.bank;

/** Whom an outcome is for. */
public enum Audience {
    ANY,
    ADULT,
    YOUTH
}
