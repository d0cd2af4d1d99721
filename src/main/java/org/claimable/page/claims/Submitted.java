package org.claimable.page.claims;

import java.time.Instant;

/** The file that claims came in: what it is called, its SHA-256, how many bytes it has, and when it was sent. */
public record Submitted(String name, String digest, long bytes, Instant at) {}
