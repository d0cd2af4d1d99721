package org.claimable.page.view;

/** Something in words, and the address of what it is about or counts, null for none. */
public record Linked(String words, String address) {}
