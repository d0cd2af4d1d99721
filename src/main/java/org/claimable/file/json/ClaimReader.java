package org.claimable.file.json;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.claimable.method.catalogue.ClaimField;
import org.claimable.method.catalogue.Spelling;
import org.claimable.method.claim.Claim;
import org.claimable.method.claim.ClaimTexts;
import org.claimable.method.claim.Evidence;
import org.claimable.method.claim.OwnValues;

/** Reads one claim. */
final class ClaimReader {
    private static final ClaimField[] TEXTS = ClaimField.TEXTS.toArray(ClaimField[]::new);
    private static final String[] FIELDS = Stream.concat(
                    ClaimField.of(ClaimField.Part.CLAIM).stream().map(ClaimField::wireName),
                    Stream.of("evidence", OwnFieldReader.NAME))
            .toArray(String[]::new);

    private static final String[] FIELDS_OF_PERSON = Arrays.stream(FIELDS)
            .filter(field -> !field.equals(ClaimField.PERSON.wireName()))
            .toArray(String[]::new);

    private static final int KEPT_TEXTS = 1 << 8;

    private final JsonCursor json;
    private final String[] fields;
    private final Consumer<String> field = this::field;
    private final EvidenceReader evidenceReader;
    private String id;
    private String individual;
    private String outcome;
    private LocalDate achievedOn;
    private Integer headcount;
    private BigDecimal share;
    private Integer sustainedYear;
    private Evidence evidence;
    private OwnValues own;

    /** The texts of this claim by their places, and those of earlier ones, for most claims of a cohort have the same as some other. */
    private final String[] given = new String[TEXTS.length];

    private final ClaimTexts[] texts = new ClaimTexts[KEPT_TEXTS];

    private ClaimReader(JsonCursor json, String[] fields) {
        this.json = json;
        this.fields = fields;
        this.evidenceReader = new EvidenceReader(json);
    }

    /** Reads claims that say whose they are. */
    static ClaimReader of(JsonCursor json) {
        return new ClaimReader(json, FIELDS);
    }

    /** Reads claims on the line of a person, which says whose they are. */
    static ClaimReader ofPerson(JsonCursor json) {
        return new ClaimReader(json, FIELDS_OF_PERSON);
    }

    /**
     * The claim here, null where it is wrong; its id must not be among those taken, and is added to them. One of several
     * people that names a person is untracked, and the name is its placeholder, to be judged by {@link PeopleReader.PeopleCheck}.
     */
    Claim read(ClaimIds taken) {
        return read(taken, null);
    }

    /** The same of a person, null of untracked ones. */
    Claim read(ClaimIds taken, String person) {
        id = null;
        individual = person;
        outcome = null;
        achievedOn = null;
        headcount = 1;
        share = BigDecimal.ONE;
        sustainedYear = 1;
        Arrays.fill(given, null);
        evidence = null;
        own = OwnValues.NONE;
        Claim claim = claim();
        if (id != null && !taken.add(Spelling.compared(id))) {
            json.note("id", "REPEATED", "An earlier claim has the same id. Give each its own.");
        }
        return claim;
    }

    private Claim claim() {
        if (!json.object(fields, field)) {
            return null;
        }
        if (id == null || outcome == null || achievedOn == null) {
            json.require("id", "outcome", "achievedOn");
        }
        boolean wrong = id == null
                || outcome == null
                || achievedOn == null
                || headcount == null
                || share == null
                || sustainedYear == null;
        return wrong
                ? null
                : headcount > 1 && individual != null ? Claim.untracked(claim(null), individual) : claim(individual);
    }

    /** Whether the claim read last is of several people. */
    boolean isOfSeveral() {
        return headcount != null && headcount > 1;
    }

    /** The person that the claim read last names although it is of several people, null where it is not. */
    String namedOfSeveral() {
        return headcount != null && headcount > 1 ? individual : null;
    }

    private Claim claim(String person) {
        Claim claim = new Claim(id, person, outcome, achievedOn, headcount, share, sustainedYear, texts(), evidence);
        return own.isEmpty() ? claim : Claim.with(claim, own);
    }

    private ClaimTexts texts() {
        int hash = 0;
        for (String text : given) {
            hash = 31 * hash + (text == null ? 0 : text.hashCode());
        }
        int place = (hash ^ hash >>> 16) & KEPT_TEXTS - 1;
        ClaimTexts kept = texts[place];
        texts[place] = (kept == null ? ClaimTexts.NONE : kept).changed(given);
        return texts[place];
    }

    private void field(String name) {
        switch (name) {
            case "id" -> id = json.reference();
            case "individual" -> individual = json.reference();
            case "outcome" -> outcome = json.word();
            case "achievedOn" -> achievedOn = json.date();
            case "headcount" -> headcount = json.whole(ClaimField.HEADCOUNT.bounds());
            case "share" -> share = share();
            case "sustainedYear" -> sustainedYear = json.whole(ClaimField.SUSTAINED_YEAR.bounds());
            case "evidence" -> evidence = evidenceReader.read();
            case OwnFieldReader.NAME -> own = OwnFieldReader.read(json);
            default -> text(name);
        }
    }

    private void text(String name) {
        for (int i = 0; i < TEXTS.length; i++) {
            if (TEXTS[i].wireName().equals(name)) {
                String text = json.word();
                given[i] = text == null || Spelling.isBlank(text) ? null : text;
            }
        }
    }

    private BigDecimal share() {
        BigDecimal number = json.number();
        if (number != null && (number.signum() <= 0 || number.compareTo(BigDecimal.ONE) > 0)) {
            json.note("OUT_OF_RANGE", "A share must be over 0, up to 1.");
            return null;
        }
        return number;
    }

    /** The ids of claims that were read, as they are compared. */
    static final class ClaimIds {
        private static final int FEW = 16;

        private final String[] few = new String[FEW];
        private int count;
        private Set<String> many;

        /** Forgets all. */
        void clear() {
            count = 0;
            many = null;
        }

        /** Whether an id is none of those before; it is one of them from now on. */
        boolean add(String id) {
            if (many != null) {
                return many.add(id);
            }
            for (int i = 0; i < count; i++) {
                if (few[i].equals(id)) {
                    return false;
                }
            }
            if (count == FEW) {
                many = new HashSet<>(Arrays.asList(few));
                return many.add(id);
            }
            few[count++] = id;
            return true;
        }
    }
}
