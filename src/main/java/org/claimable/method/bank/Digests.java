package org.claimable.method.bank;

import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.function.Consumer;

/** SHA-256 digests, written {@code sha256:} and 64 hexadecimal digits. */
public final class Digests {
    private Digests() {}

    public static MessageDigest begin() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("This Java has no SHA-256.", impossible);
        }
    }

    public static String end(MessageDigest digest) {
        return "sha256:" + HexFormat.of().formatHex(digest.digest());
    }

    /** The digest of what is written. */
    public static String of(Consumer<OutputStream> content) {
        MessageDigest digest = begin();
        content.accept(new DigestOutputStream(OutputStream.nullOutputStream(), digest));
        return end(digest);
    }

    public static String sha256(String text) {
        MessageDigest digest = begin();
        digest.update(text.getBytes(StandardCharsets.UTF_8));
        return end(digest);
    }
}
