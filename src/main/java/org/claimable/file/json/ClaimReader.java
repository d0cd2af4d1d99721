package org.claimable.file.json;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.claimable.claim.Claim;
import org.claimable.claim.Evidence;

/** Reads one claim. */
final class ClaimReader {
    private static final List<String> FIELDS = List.of(
            "id",
            "individual",
            "outcome",
            "achievedOn",
            "headcount",
            "share",
            "sustainedYear",
            "service",
            "provider",
            "evidence");

    static final String HEADCOUNT = "HEADCOUNT_OF_INDIVIDUAL";
    static final String OF_ONE =
            "A claim for a named individual is for one person. Leave out individual, or headcount.";
    private static final List<String> FIELDS_OF_PERSON =
            FIELDS.stream().filter(field -> !field.equals("individual")).toList();

    private final JsonCursor json;
    private final List<String> fields;
    private final Given given = new Given();
    private String id;
    private String individual;
    private String outcome;
    private LocalDate achievedOn;
    private Integer headcount = 1;
    private BigDecimal share = BigDecimal.ONE;
    private Integer sustainedYear = 1;
    private String service;
    private String provider;
    private Evidence evidence;

    private ClaimReader(JsonCursor json, List<String> fields) {
        this.json = json;
        this.fields = fields;
    }

    /** The claim here, null where it is wrong; its id must not be among those taken, and is added to them. */
    static Claim read(JsonCursor json, Set<String> taken) {
        return read(new ClaimReader(json, FIELDS), json, taken);
    }

    /** The same of a claim on the line of a person, which says whose it is; {@code individual} is null of untracked ones. */
    static Claim read(JsonCursor json, Set<String> taken, String individual) {
        ClaimReader reader = new ClaimReader(json, FIELDS_OF_PERSON);
        reader.individual = individual;
        return read(reader, json, taken);
    }

    private static Claim read(ClaimReader reader, JsonCursor json, Set<String> taken) {
        Claim claim = reader.claim();
        if (reader.id != null && !taken.add(reader.id)) {
            json.note("id", "REPEATED", "An earlier claim has the same id. Give each its own.");
        }
        return claim;
    }

    private Claim claim() {
        if (!json.object(fields, this::field)) {
            return null;
        }
        given.require(json, "id", "outcome", "achievedOn");
        if (headcount != null && headcount > 1 && individual != null) {
            json.note("headcount", HEADCOUNT, OF_ONE);
            return null;
        }
        boolean wrong = id == null
                || outcome == null
                || achievedOn == null
                || headcount == null
                || share == null
                || sustainedYear == null;
        return wrong
                ? null
                : new Claim(
                        id,
                        individual,
                        outcome,
                        achievedOn,
                        headcount,
                        share,
                        sustainedYear,
                        service,
                        provider,
                        evidence);
    }

    private boolean field(String name) {
        if (json.isNull()) {
            return true;
        }
        given.add(name);
        switch (name) {
            case "id" -> id = json.name();
            case "individual" -> individual = json.name();
            case "outcome" -> outcome = json.word();
            case "achievedOn" -> achievedOn = json.date();
            case "headcount" -> headcount = json.whole(1, Claim.MOST_PEOPLE);
            case "share" -> share = share();
            case "sustainedYear" -> sustainedYear = json.whole(1, 1_000);
            case "service" -> service = given(json.word());
            case "provider" -> provider = given(json.word());
            default -> evidence = EvidenceReader.read(json);
        }
        return true;
    }

    private static String given(String text) {
        return text == null || text.isBlank() ? null : text;
    }

    private BigDecimal share() {
        BigDecimal number = json.number();
        if (number != null && (number.signum() <= 0 || number.compareTo(BigDecimal.ONE) > 0)) {
            json.note("OUT_OF_RANGE", "A share must be over 0, up to 1.");
            return null;
        }
        return number;
    }
}
