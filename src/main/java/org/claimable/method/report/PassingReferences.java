package org.claimable.method.report;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.commons.codec.digest.MurmurHash3;
import org.claimable.method.catalogue.ReferenceMatching;
import org.claimable.method.catalogue.Spelling;
import org.claimable.method.claim.Claim;
import org.claimable.method.claim.Cohort;
import org.claimable.method.claim.Individual;
import org.claimable.method.claim.PreviouslyCounted;
import org.claimable.method.decision.Wording;
import org.claimable.method.report.CaveatCount.CaveatGroup;
import org.claimable.method.rulebook.Placeholders;

/**
 * What the references of people tell who pass one after another and are not kept: of people who may be one, the later one and
 * the line of the earlier; of records cited for several people, those among the first {@link #MOST_RECORDS} or fewer, by 64 bits of a
 * digest each. For one thread.
 */
public final class PassingReferences {
    /** So many references of records are looked at again. */
    public static final int MOST_RECORDS = 1_000_000;

    /** So many where people come in order, so that they need no memory each. */
    private static final int MOST_RECORDS_IN_ORDER = 50_000;

    private static final int BYTES_OF_PLACE = Long.BYTES + Integer.BYTES;
    private static final double FULL = 0.6;

    private final int seed = new SecureRandom().nextInt();
    private final int mostRecords;
    /** The references that are listed, by their folded and then by their compared form. */
    private final Map<String, SortedMap<String, String>> listed = new LinkedHashMap<>();

    private final List<CaveatGroup> similar = new ArrayList<>();
    private final Map<String, Cited> shared = new LinkedHashMap<>();
    private long[] digests = new long[1 << 8];
    /** The line of each, below 0 once it is known to be shared. */
    private int[] lines = new int[1 << 8];

    private int similarCount;
    private int sharedCount;
    private int records;
    private long stoppedAt;

    /** Those of people who pass on the terms of a cohort, which lists some of them and what was counted before. */
    public PassingReferences(Cohort terms, Placeholders placeholders) {
        this(terms, placeholders, MOST_RECORDS);
    }

    /** Those of people who come in the order of their references, in memory that does not grow with them. */
    public static PassingReferences inOrder(Cohort terms, Placeholders placeholders) {
        return new PassingReferences(terms, placeholders, MOST_RECORDS_IN_ORDER);
    }

    PassingReferences(Cohort terms, Placeholders placeholders, int mostRecords) {
        this.mostRecords = mostRecords;
        if (terms.settings().references() != ReferenceMatching.FOLDED) {
            Stream.concat(
                            terms.individuals().stream().map(Individual::ref),
                            terms.previouslyCounted().stream().map(PreviouslyCounted::individual))
                    .filter(each -> !placeholders.has(each))
                    .forEach(each -> listed.computeIfAbsent(Spelling.folded(each), folded -> new TreeMap<>())
                            .putIfAbsent(Spelling.compared(each), each));
        }
    }

    /** Looks at a person, who may be one of an earlier line, 0 where there is none, or one who is listed. */
    public void person(String reference, List<Claim> claims, long earlier) {
        List<String> references = new ArrayList<>();
        SortedMap<String, String> alike = listed.isEmpty() ? null : listed.get(Spelling.folded(reference));
        if (alike != null) {
            alike.remove(Spelling.compared(reference));
            references.addAll(alike.values());
            alike.clear();
        }
        if (earlier > 0 || !references.isEmpty()) {
            references.add(0, reference);
            similar(new CaveatGroup(
                    references, claims.stream().map(Claim::id).toList(), earlier > 0 ? List.of(earlier) : List.of()));
        }
    }

    private void similar(CaveatGroup group) {
        similarCount++;
        if (similar.size() < ReferenceFindings.MOST_GROUPS) {
            similar.add(group);
        }
    }

    /** Looks at the records that the claims of one person cite. */
    public void records(List<Claim> claims, long line) {
        for (int i = 0; i < claims.size(); i++) {
            if (ReferenceFindings.citesRecord(claims.get(i))) {
                cited(claims.get(i), line);
            }
        }
    }

    private void cited(Claim claim, long line) {
        String reference = Spelling.compared(claim.evidence().reference());
        long digest = digest(reference);
        int place = place(digest, digests);
        if (digests[place] == 0) {
            first(digest, place, line);
        } else if (Math.abs(lines[place]) != (int) line) {
            boolean known = lines[place] < 0;
            long earlier = Math.abs(lines[place]);
            lines[place] = -Math.abs(lines[place]);
            sharedCount += known ? 0 : 1;
            if (shared.containsKey(reference) || !known && shared.size() < ReferenceFindings.MOST_GROUPS) {
                shared.computeIfAbsent(reference, each -> new Cited(earlier)).add(claim.id());
            }
        } else if (shared.containsKey(reference)) {
            shared.get(reference).add(claim.id());
        }
    }

    private void first(long digest, int place, long line) {
        if (records == mostRecords) {
            stoppedAt = stoppedAt == 0 ? line : stoppedAt;
            return;
        }
        digests[place] = digest;
        lines[place] = (int) line;
        if (++records > FULL * digests.length) {
            grow();
        }
    }

    private void grow() {
        long[] larger = new long[2 * digests.length];
        int[] theirs = new int[2 * digests.length];
        for (int i = 0; i < digests.length; i++) {
            if (digests[i] != 0) {
                int place = place(digests[i], larger);
                larger[place] = digests[i];
                theirs[place] = lines[i];
            }
        }
        digests = larger;
        lines = theirs;
    }

    private long digest(String reference) {
        byte[] bytes = reference.getBytes(StandardCharsets.UTF_8);
        long digest = MurmurHash3.hash128x64(bytes, 0, bytes.length, seed)[0];
        return digest == 0 ? 1 : digest;
    }

    private static int place(long digest, long[] places) {
        int place = (int) (digest >>> 32) & places.length - 1;
        while (places[place] != 0 && places[place] != digest) {
            place = place + 1 & places.length - 1;
        }
        return place;
    }

    /** About how many bytes of memory it takes. */
    public long held() {
        return (long) BYTES_OF_PLACE * digests.length;
    }

    /** All that was found, with whom no claim named. */
    public ReferenceFindings findings(ReferenceFindings.Unmatched unmatched) {
        listed.values().stream()
                .filter(alike -> alike.size() > 1)
                .forEach(alike -> similar(new CaveatGroup(List.copyOf(alike.values()), List.of(), List.of())));
        listed.clear();
        List<CaveatGroup> groups = shared.entrySet().stream()
                .map(each ->
                        new CaveatGroup(List.of(each.getKey()), each.getValue().claims, List.of(each.getValue().line)))
                .toList();
        return new ReferenceFindings(
                new ReferenceFindings.Found(similar, similarCount, Wording.NONE),
                ReferenceFindings.Found.ofRecords(groups, sharedCount, mostRecords, stoppedAt),
                unmatched);
    }

    /** The line that first cited a record, and the claims of later lines that do. */
    private static final class Cited {
        private static final int MOST_CLAIMS = 1_000;

        private final long line;
        private final List<String> claims = new ArrayList<>();

        Cited(long line) {
            this.line = line;
        }

        void add(String claim) {
            if (claims.size() < MOST_CLAIMS) {
                claims.add(claim);
            }
        }
    }
}
