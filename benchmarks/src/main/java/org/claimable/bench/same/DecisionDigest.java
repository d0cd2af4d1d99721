package org.claimable.bench.same;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/** A sum over the SHA-256 of each decision, so that the order in which a program wrote them does not matter. */
public final class DecisionDigest {
    private final MessageDigest sha = sha256();
    private final long[] sums = new long[4];
    private long decisions;

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException fault) {
            throw new IllegalStateException(fault);
        }
    }

    /** Adds a decision. */
    public void add(DecisionLine line) {
        ByteBuffer hash = ByteBuffer.wrap(sha.digest(line.text().getBytes(StandardCharsets.UTF_8)));
        for (int i = 0; i < sums.length; i++) {
            sums[i] += hash.getLong();
        }
        decisions++;
    }

    public long decisions() {
        return decisions;
    }

    /** How many decisions there are and the sum, the same for the same decisions. */
    @Override
    public String toString() {
        return "%d:%016x%016x%016x%016x".formatted(decisions, sums[0], sums[1], sums[2], sums[3]);
    }
}
