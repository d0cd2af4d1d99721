package org.claimable.bank;

/** One of HACT's banks of outcomes: social value, mental wellbeing, built environment. */
public enum Bank {
    UKSVB,
    UKMWB,
    UKBEB
}
