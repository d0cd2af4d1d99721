package org.claimable.file.json;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.SortedMap;
import java.util.function.Consumer;
import org.claimable.file.json.PeopleReader.PeopleCheck;
import org.claimable.method.claim.Claim;
import org.claimable.method.claim.Individual;
import org.claimable.method.claim.MalformedCohortException;
import org.claimable.method.claim.OwnValues;
import org.claimable.method.claim.PreviouslyCounted;
import org.claimable.method.claim.Violations;
import org.claimable.method.evaluation.Evaluation;
import org.claimable.method.evaluation.Identities;
import org.claimable.method.evaluation.PlausibleDates;
import org.claimable.method.evaluation.StatedFields;
import org.claimable.method.rulebook.OwnFields.Holder;
import org.claimable.method.rulebook.RuleSet;
import tools.jackson.core.JsonParser;

/** Reads the lines of a stream, one person or some untracked claims each. For one thread at a time. */
public final class PersonLineReader {
    private static final String[] FIELDS = {
        "individual", "age", "segments", OwnFieldReader.NAME, "claims", "previouslyCounted"
    };

    private static final VarHandle EIGHT_BYTES =
            MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
    private static final long HIGHEST_BITS = 0x8080808080808080L;

    private final RuleSet ruleSet;
    private final Identities identities;
    private final JsonCursor json = new JsonCursor();
    private final ClaimReader claimReader = ClaimReader.ofPerson(json);
    private final Consumer<String> field = this::field;
    private final Runnable claim = this::claim;
    private final JsonSource.Lines lines = new JsonSource.Lines();
    private final Consumer<JsonParser> toLine = this::read;
    private final ClaimReader.ClaimIds claimIds = new ClaimReader.ClaimIds();
    private final CharsetDecoder utf8 = StandardCharsets.UTF_8.newDecoder();
    private final CharBuffer decoded = CharBuffer.allocate(1 << 12);

    private Violations violations;
    private String ref;
    private boolean refGiven;
    private boolean namedLate;
    private Integer age;
    private OwnValues own;
    private SortedMap<String, String> segments;
    private Individual person;
    private List<Claim> claims;
    private final BitSet ofSeveral = new BitSet();
    private List<PreviouslyCounted> counted;

    /** Reads lines that are decided on the terms of an evaluation. */
    public PersonLineReader(Evaluation terms) {
        this.ruleSet = terms.ruleSet();
        this.identities = Identities.of(terms.cohort().settings(), ruleSet);
    }

    /**
     * The line in some bytes.
     *
     * @throws MalformedCohortException where it is not JSON
     * @throws org.claimable.method.claim.Violations.InvalidCohortException with all that is wrong otherwise
     */
    public PersonLine read(byte[] bytes, int from, int length) {
        requireUtf8(bytes, from, length);
        lines.read(bytes, from, length, toLine);
        violations.failIfAny();
        return line();
    }

    private void read(JsonParser parser) {
        violations = violations == null || violations.any() ? new Violations() : violations;
        json.readFrom(parser, violations);
        ref = null;
        refGiven = false;
        namedLate = false;
        age = null;
        own = OwnValues.NONE;
        segments = PeopleReader.NO_SEGMENTS;
        claims = List.of();
        ofSeveral.clear();
        counted = List.of();
        claimIds.clear();
        if (json.object(FIELDS, field)) {
            if (ref != null && namedLate) {
                attribute();
            }
            check();
        }
    }

    private void field(String name) {
        switch (name) {
            case "individual" -> {
                refGiven = true;
                ref = json.reference();
                namedLate = !claims.isEmpty() || !counted.isEmpty();
            }
            case "age" -> age = PeopleReader.age(json);
            case "segments" -> segments = PeopleReader.segments(json);
            case OwnFieldReader.NAME -> own = OwnFieldReader.read(json);
            case "claims" -> {
                claims = new ArrayList<>(6);
                ofSeveral.clear();
                json.array(claim);
            }
            default -> {
                counted = new ArrayList<>(2);
                json.array(() -> counted.add(PeopleReader.counted(json, ref)));
            }
        }
    }

    private void claim() {
        claims.add(claimReader.read(claimIds, ref));
        ofSeveral.set(claims.size() - 1, claimReader.isOfSeveral());
    }

    private PersonLine line() {
        boolean tracked = ref != null && !identities.isPlaceholder(ref);
        List<Claim> identified = new ArrayList<>(claims.size());
        for (Claim claim : claims) {
            identified.add(identities.claim(claim));
        }
        return new PersonLine(
                tracked ? person : null,
                identified,
                counted.isEmpty()
                        ? counted
                        : counted.stream().map(identities::counted).toList());
    }

    /** Fields come in any order, so that the person may be named after the claims. */
    private void attribute() {
        for (int i = 0; i < claims.size(); i++) {
            Claim claim = claims.get(i);
            if (claim != null) {
                claims.set(i, claim.headcount() > 1 ? Claim.untracked(claim, ref) : claim.of(ref));
            }
        }
        counted = counted.stream().map(entry -> entry.of(ref)).toList();
    }

    private void check() {
        if (claims.isEmpty()) {
            violations.add("/claims", "MISSING", "There must be at least one claim on a line.");
        }
        boolean placeholder = ref != null && identities.isPlaceholder(ref);
        if (placeholder && !counted.isEmpty()) {
            violations.add("/individual", "MISSING", PeopleCheck.NO_PERSON.formatted(ref));
        }
        if (!refGiven && (age != null || !segments.isEmpty() || !own.isEmpty() || !counted.isEmpty())) {
            violations.add(
                    "/individual",
                    "MISSING",
                    "The age, the segments, the fields or what was counted before are of no one. Say of whom.");
        }
        if (!counted.isEmpty()) {
            References.counted(
                    violations, "/previouslyCounted/%d/outcome"::formatted, counted, List.of(ruleSet.catalogue()));
        }
        PeopleCheck people = new PeopleCheck(identities, "", violations);
        PlausibleDates dates = new PlausibleDates(ruleSet.parameters(), violations);
        for (int i = 0; i < claims.size(); i++) {
            people.named(ofSeveral.get(i) ? ref : null, i);
            if (claims.get(i) != null) {
                dates.check(claims.get(i), "", i);
            }
        }
        for (int i = 0; i < counted.size(); i++) {
            dates.check(counted.get(i), "", i);
        }
        checkFields(ref != null && !placeholder);
    }

    /** Holds what is said in fields of its own against the rule set, which makes each value what it holds. */
    private void checkFields(boolean tracked) {
        StatedFields stated = new StatedFields(ruleSet, violations);
        for (int i = 0; i < claims.size(); i++) {
            if (claims.get(i) != null && !stated.isNothing(claims.get(i).fields())) {
                claims.set(i, stated.claim(claims.get(i), "/claims/" + i, true));
            }
        }
        if (tracked) {
            stated.require(own, Holder.INDIVIDUAL, "");
        }
        person = stated.individual(new Individual(ref, age, segments, own), "");
    }

    /** Fails where some bytes are not strictly in UTF-8; most lines have none that could be wrong. */
    private void requireUtf8(byte[] bytes, int from, int length) {
        int end = from + length;
        int first = from;
        while (first + Long.BYTES <= end && ((long) EIGHT_BYTES.get(bytes, first) & HIGHEST_BITS) == 0) {
            first += Long.BYTES;
        }
        for (int i = first; i < end; i++) {
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

    /**
     * What one line of a stream submits: a person's claims and what was counted of the person before; {@code person} is null
     * of a line of untracked claims.
     */
    public record PersonLine(Individual person, List<Claim> claims, List<PreviouslyCounted> countedBefore) {}
}
