package org.claimable.page.check;

import java.security.MessageDigest;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.claimable.bank.Digests;
import org.claimable.file.json.TextEncoding;
import org.claimable.file.table.TableSubmission;
import org.claimable.limit.Weight;
import org.claimable.page.claims.Submitted;

/**
 * What a visitor sent to be checked: {@code name} is what the file of claims is called, as the visitor's computer says;
 * {@code individuals}, {@code previouslyCounted} and {@code commitments} are null where not sent; {@code chosen} are settings by their
 * names in the API, only those chosen; {@code pasted} are the rows that were pasted, by their field, to be shown again.
 */
public record Submission(
        String name,
        byte[] claims,
        byte[] individuals,
        byte[] previouslyCounted,
        byte[] commitments,
        Map<String, String> chosen,
        Map<String, String> pasted) {
    public static final String ON_ERROR = "onError";

    public Submission {
        chosen = Map.copyOf(chosen);
        pasted = Map.copyOf(pasted);
    }

    /** The same, with rows that cannot be read put for review. */
    public Submission withReadableRows() {
        Map<String, String> choices = new HashMap<>(chosen);
        choices.put(ON_ERROR, "review");
        return new Submission(name, claims, individuals, previouslyCounted, commitments, choices, pasted);
    }

    /** What was chosen, without the files that it was chosen for. */
    Submission withoutFiles() {
        return new Submission(name, new byte[0], null, null, null, chosen, pasted);
    }

    /** Whether it is a request as the API takes it, by its first sign. */
    boolean isJson() {
        return TextEncoding.isJson(claims);
    }

    boolean hasClaims() {
        return claims.length > 0;
    }

    boolean hasFurtherFiles() {
        return individuals != null || previouslyCounted != null || commitments != null;
    }

    /** How many bytes it holds. */
    public long size() {
        long texts = pasted.values().stream().mapToLong(String::length).sum();
        return claims.length + length(individuals) + length(previouslyCounted) + length(commitments) + texts;
    }

    /** How much heap deciding it takes at most, in bytes. */
    long weight() {
        return Stream.of(claims, individuals, previouslyCounted, commitments)
                .filter(Objects::nonNull)
                .mapToLong(file -> Weight.of(file, isJson()))
                .sum();
    }

    private static long length(byte[] file) {
        return file == null ? 0 : file.length;
    }

    /** What is kept of it once it is decided. */
    Submitted described(Instant at) {
        MessageDigest digest = Digests.begin();
        digest.update(claims);
        return new Submitted(name, Digests.end(digest), claims.length, at);
    }

    TableSubmission asTables() {
        Map<String, List<String>> settings = new LinkedHashMap<>();
        chosen.forEach((name, text) -> settings.put(name, List.of(text)));
        return new TableSubmission(claims, individuals, previouslyCounted, commitments, null, settings);
    }

    /** Says nothing of its content, so that no log can. */
    @Override
    public String toString() {
        return "A submission of %d bytes".formatted(size());
    }
}
