package org.claimable.file.json;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.claimable.bank.Catalogue;
import org.claimable.claim.Claim;
import org.claimable.claim.Individual;
import org.claimable.claim.MalformedCohortException;
import org.claimable.claim.PreviouslyCounted;
import org.claimable.claim.Violations;
import tools.jackson.core.JsonParser;

/** Reads the lines of a stream, one person or some untracked claims each. For one thread at a time. */
public final class PersonLineReader {
    private static final String[] FIELDS = {"individual", "age", "segments", "claims", "previouslyCounted"};
    private static final SortedMap<String, String> NONE = Collections.unmodifiableSortedMap(new TreeMap<>());

    private final Catalogue catalogue;
    private final JsonCursor json = new JsonCursor();
    private final ClaimReader claimReader = ClaimReader.ofPerson(json);
    private final Predicate<String> field = this::field;
    private final Set<String> claimIds = new HashSet<>();
    private final CharsetDecoder utf8 = StandardCharsets.UTF_8.newDecoder();
    private final CharBuffer decoded = CharBuffer.allocate(1 << 12);

    private Violations violations;
    private String ref;
    private boolean refGiven;
    private boolean namedLate;
    private Integer age;
    private SortedMap<String, String> segments;
    private List<Claim> claims;
    private List<PreviouslyCounted> counted;

    /** {@code catalogue} has the outcomes that may have been counted before. */
    public PersonLineReader(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    /**
     * The line in some bytes.
     *
     * @throws MalformedCohortException where it is not JSON
     * @throws org.claimable.claim.InvalidCohortException with all that is wrong otherwise
     */
    public PersonLine read(byte[] bytes, int from, int length) {
        requireUtf8(bytes, from, length);
        return JsonSource.read(bytes, from, length, this::read);
    }

    private PersonLine read(JsonParser parser) {
        violations = new Violations();
        json.readFrom(parser, violations);
        ref = null;
        refGiven = false;
        namedLate = false;
        age = null;
        segments = NONE;
        claims = List.of();
        counted = List.of();
        claimIds.clear();
        if (json.object(FIELDS, field)) {
            if (ref != null && namedLate) {
                attribute();
            }
            check();
        }
        JsonSource.requireEnd(parser);
        violations.failIfAny();
        return new PersonLine(ref == null ? null : new Individual(ref, age, segments), claims, counted);
    }

    private boolean field(String name) {
        if (json.isNull()) {
            return true;
        }
        switch (name) {
            case "individual" -> {
                refGiven = true;
                ref = json.name();
                namedLate = !claims.isEmpty() || !counted.isEmpty();
            }
            case "age" -> age = IndividualReader.age(json);
            case "segments" -> segments = IndividualReader.segments(json);
            case "claims" -> {
                claims = new ArrayList<>(6);
                json.array(() -> claims.add(claimReader.read(claimIds, ref)));
            }
            default -> {
                counted = new ArrayList<>(2);
                json.array(() -> counted.add(CountedReader.read(json, ref)));
            }
        }
        return true;
    }

    /** Fields come in any order, so that the person may be named after the claims. */
    private void attribute() {
        for (int i = 0; i < claims.size(); i++) {
            Claim claim = claims.get(i);
            if (claim != null && claim.headcount() > 1) {
                violations.add("/claims/%d/headcount".formatted(i), ClaimReader.HEADCOUNT, ClaimReader.OF_ONE);
            } else if (claim != null) {
                claims.set(i, claim.of(ref));
            }
        }
        counted = counted.stream()
                .map(entry -> new PreviouslyCounted(ref, entry.outcome(), entry.achievedOn(), entry.reference()))
                .toList();
    }

    private void check() {
        if (claims.isEmpty()) {
            violations.add("/claims", "MISSING", "There must be at least one claim on a line.");
        }
        if (!refGiven && (age != null || !segments.isEmpty() || !counted.isEmpty())) {
            violations.add(
                    "/individual",
                    "MISSING",
                    "The age, the segments or what was counted before are of no one. Say of whom.");
        }
        References.counted(violations, "/previouslyCounted/%d/outcome"::formatted, counted, List.of(catalogue));
    }

    /** Fails where some bytes are not strictly in UTF-8; most lines have none that could be wrong. */
    private void requireUtf8(byte[] bytes, int from, int length) {
        for (int i = from; i < from + length; i++) {
            if (bytes[i] < 0) {
                utf8.reset();
                ByteBuffer left = ByteBuffer.wrap(bytes, i, from + length - i);
                CoderResult result;
                do {
                    result = utf8.decode(left, decoded.clear(), true);
                } while (result.isOverflow());
                if (result.isError()) {
                    throw new MalformedCohortException("This is not in UTF-8.");
                }
                return;
            }
        }
    }
}
