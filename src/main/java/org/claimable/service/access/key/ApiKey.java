package org.claimable.service.access.key;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.LocalDate;
import java.util.Set;
import org.apache.commons.codec.digest.DigestUtils;
import org.claimable.service.access.Scope;
import org.claimable.service.access.key.KeyFile.KeyTable;

/**
 * A key as the service knows it: whose it is, what it lets do, the last day on which it does (null for no end), and its SHA-256 in
 * hexadecimal digits. A key is 256 random bits, which cannot be guessed however fast the hash is; so a plain one is enough.
 */
public record ApiKey(String name, Set<Scope> scopes, LocalDate lastDay, String sha256) {
    public ApiKey {
        scopes = Set.copyOf(scopes);
    }

    /** The hash by which a key is kept. */
    public static String hash(String key) {
        return DigestUtils.sha256Hex(key);
    }

    /** Fails with {@link UnusableKeysException} where the line of a key could not stand in a file. */
    public static void requireLine(String line) {
        KeyTable.requireLine(line);
    }

    boolean isIn(LocalDate day) {
        return lastDay == null || !day.isAfter(lastDay);
    }

    /** Whether it is the key of this hash, found out in the same time whatever the hash. */
    boolean hasHash(String hash) {
        return MessageDigest.isEqual(ascii(sha256), ascii(hash));
    }

    private static byte[] ascii(String hex) {
        return hex.getBytes(StandardCharsets.US_ASCII);
    }

    /** Names the key; its hash is left out. */
    @Override
    public String toString() {
        return "ApiKey[%s]".formatted(name);
    }
}
