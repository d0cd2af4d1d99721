package org.claimable.file.document;

import java.security.MessageDigest;
import org.claimable.file.document.HowDecided.Fact;
import org.claimable.method.bank.Digests;

/** The file that claims came in: its name, and its SHA-256 as {@code sha256:} and hexadecimal digits. */
public record SourceFile(String name, String digest) {
    /** A file of a name and its content. */
    public static SourceFile of(String name, byte[] content) {
        MessageDigest digest = Digests.begin();
        digest.update(content);
        return new SourceFile(name, Digests.end(digest));
    }

    /** The same as it is shown with how claims were decided. */
    public Fact fact() {
        return new Fact("File", name, "sha256 " + digest.replaceFirst("^sha256:", ""));
    }
}
