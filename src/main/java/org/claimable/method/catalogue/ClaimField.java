package org.claimable.method.catalogue;

import java.util.Arrays;
import java.util.List;

/**
 * Every field of a claim and of its evidence, each declared once, in the order of the columns of the template; and the columns of tables
 * that say something else, so that no two columns are called alike. What reads, writes and shows claims follows from this: a further text
 * of a claim ({@link #TEXTS}) needs its declaration here, its case of {@code said} in {@code claim.Claim}, and in
 * {@code evaluation.fact.Claim} the word by which rules ask for it.
 */
public enum ClaimField {
    ID(
            Part.CLAIM,
            "id",
            ClaimFieldType.REFERENCE,
            "Claim; Claim id; Id; Claim reference; Claim ref; Claim number; Claim no; Row id; Line number",
            "What you call the claim; each its own. Left empty, it goes by its row."),
    PERSON(
            Part.CLAIM,
            "individual",
            ClaimFieldType.REFERENCE,
            String.join(";", PersonHeadings.all()),
            "A reference of your own for the person, never a name. Without it nobody can know whether the person was "
                    + "counted already, so the claim is for review."),
    AGE(
            Part.PERSON,
            "age",
            new Bounds(0, 150),
            "Age; Age when achieved; Age at outcome; Age in years",
            "In years, when the outcome was achieved. Once for each person is enough."),
    OUTCOME(
            Part.CLAIM,
            "outcome",
            ClaimFieldType.OUTCOME,
            "Outcome; Outcome claimed; Outcome achieved; Value outcome; Outcome name; Outcome code; Social value outcome;"
                    + " UKSVB outcome; Social impact outcome",
            "Needed. The name or the code of an outcome; the sheet Lists has all."),
    ACHIEVED_ON(
            Part.CLAIM,
            "achievedOn",
            ClaimFieldType.DAY,
            "Achieved on; Date achieved; Achieved; Outcome date; Date of outcome; Date outcome achieved; Achieved date;"
                    + " Date of achievement; Achievement date; Date",
            "Needed. The day, such as 03/06/2024 (day/month/year) or 2024-06-03."),
    SERVICE(
            Part.CLAIM,
            "service",
            ClaimFieldType.TEXT,
            "Service; Service name; Project; Project name; Activity; Activity name; Programme; Programme name; Intervention",
            "The service or project that brought it about."),
    PROVIDER(
            Part.CLAIM,
            "provider",
            ClaimFieldType.NAME,
            "Provider; Provider name; Delivery partner; Partner; Delivered by; Contractor; Contractor name; Supplier;"
                    + " Organisation; Organisation name",
            "Who delivered the service."),
    SPACE(
            Part.CLAIM,
            "space",
            ClaimFieldType.TEXT,
            "Space; Space name; Name of space; Community space",
            "Where the activity took place."),
    KIND(
            Part.EVIDENCE,
            "kind",
            ClaimFieldType.KIND,
            "Evidence; Evidence kind; Evidence type; Kind of evidence; Type of evidence",
            "Record, Survey or Score. Lists says what an outcome accepts. Without it, no claim."),
    REFERENCE(
            Part.EVIDENCE,
            "reference",
            ClaimFieldType.NAME,
            "Reference; Evidence reference; Evidence ref; Record reference; Document reference; Evidence location",
            "Where an auditor finds the evidence: a contract, a certificate, a register."),
    FROM(
            Part.EVIDENCE,
            "from",
            ClaimFieldType.DAY,
            "From; Evidence from; First day; Start; Start date; Date started; First session; Activity start; Activity start date;"
                    + " Activity started; Course start; Course start date; Placement start; Placement start date",
            "Of a record over time: the first day."),
    TO(
            Part.EVIDENCE,
            "to",
            ClaimFieldType.DAY,
            "To; Evidence to; Last day; End; End date; Date ended; Finish date; Last session; Activity end; Activity end date;"
                    + " Activity ended; Course end; Course end date; Placement end; Placement end date",
            "Of a record over time: the last day."),
    SESSIONS(
            Part.EVIDENCE,
            "sessions",
            new Bounds(0, Integer.MAX_VALUE),
            "Sessions; Number of sessions; No of sessions; Sessions attended; Attendances",
            "Of a record over time: how many sessions the person came to."),
    BEFORE(
            Part.EVIDENCE,
            "before",
            ClaimFieldType.ANSWER,
            "Before; Answer before; Score before; Pre; Pre survey; Pre score; Pre answer; Baseline; Baseline answer; Baseline score",
            "Of a survey the answer before the service, of a score the number."),
    AFTER(
            Part.EVIDENCE,
            "after",
            ClaimFieldType.ANSWER,
            "After; Answer after; Score after; Post; Post survey; Post score; Post answer; Follow up; Follow up answer;"
                    + " Follow up score",
            "The answer, or the number, after."),
    BEFORE_ON(
            Part.EVIDENCE,
            "beforeOn",
            ClaimFieldType.DAY,
            "Before on; Date before; Before date; Date of before; Pre survey date; Pre date; Baseline date; Date of baseline",
            "The day on which the answer before was given."),
    AFTER_ON(
            Part.EVIDENCE,
            "afterOn",
            ClaimFieldType.DAY,
            "After on; Date after; After date; Date of after; Post survey date; Post date; Follow up date; Date of follow up",
            "The day on which the answer after was given."),
    RETROSPECTIVE(
            Part.EVIDENCE,
            "retrospective",
            ClaimFieldType.YES,
            "Retrospective; Asked together; Retrospective survey",
            "Yes where before and after were asked at the same time; else No."),
    HEADCOUNT(
            Part.CLAIM,
            "headcount",
            new Bounds(1, 10_000_000),
            "Headcount; People; Number of people; No of people; Number of participants; Participants; Attendees;"
                    + " Beneficiaries; Number of beneficiaries",
            "For people without a reference: how many the row stands for. Else empty, or 1."),
    SHARE(
            Part.CLAIM,
            "share",
            ClaimFieldType.SHARE,
            "Share; Share of activity; Share claimed; Attribution; Attribution share",
            "The part of a shared activity that you may claim: 0.5 or 50%. Empty: all of it."),
    SUSTAINED_YEAR(
            Part.CLAIM,
            "sustainedYear",
            new Bounds(1, 1_000),
            "Sustained year; Year of outcome; Year sustained",
            "1, or empty, for the first year of an outcome; 2 for the second."),
    VALUE(
            Part.OTHER_TABLES,
            "value",
            ClaimFieldType.POUNDS,
            "Value; Promised value; Value promised; Committed value; Target value; Value in pounds; Pounds",
            "What was promised, in pounds."),
    NOTE(
            Part.OTHER_TABLES,
            "note",
            ClaimFieldType.TEXT,
            "Note; Notes; Comment; Comments; Assumption; Assumptions",
            "On what a planned number rests."),
    BUDGET(
            Part.OTHER_TABLES,
            "budget",
            ClaimFieldType.POUNDS,
            "Budget; Budget in pounds; Annual budget",
            "What the space costs, in pounds."),
    SPACE_TYPE(
            Part.OTHER_TABLES,
            "type",
            ClaimFieldType.TEXT,
            "Type of space; Space type; Kind of space",
            "What the space is, such as a centre."),
    MANAGED_BY(Part.OTHER_TABLES, "managedBy", ClaimFieldType.TEXT, "Managed by; Run by", "Who runs the space."),
    RATIONALE(
            Part.OTHER_TABLES,
            "rationale",
            ClaimFieldType.TEXT,
            "Rationale; Local need",
            "Why the outcome is needed here."),
    PRIORITY(
            Part.OTHER_TABLES,
            "priority",
            ClaimFieldType.TEXT,
            "Priority; Urgency",
            "How urgent the local need is, in your own words.");

    /** What a field is said of: the claim, its evidence, its person, or something that stands in other tables alone. */
    public enum Part {
        CLAIM,
        EVIDENCE,
        PERSON,
        OTHER_TABLES
    }

    /** The least and the most that a whole number may be. */
    public record Bounds(int least, int most) {}

    /** The columns of a table of claims, in the order of the template. */
    public static final List<ClaimField> COLUMNS = Arrays.stream(values())
            .filter(field -> field.part != Part.OTHER_TABLES)
            .toList();

    /** The columns in place of which it may be said what every row has; never what tells claims, people or days apart. */
    public static final List<ClaimField> OF_EVERY_ROW = List.of(OUTCOME, KIND, SERVICE, PROVIDER, SPACE, RETROSPECTIVE);

    /** The texts that travel with a claim: each is read, compared, written and shown as the others are. */
    public static final List<ClaimField> TEXTS =
            of(Part.CLAIM).stream().filter(ClaimField::isText).toList();

    /** The texts that every canonical form of a claim has; one that joined later is left out where it is absent, so that earlier ids stay. */
    public static final List<ClaimField> FIRST_TEXTS = List.of(PROVIDER, SERVICE);

    private final Part part;
    private final String wireName;
    private final ClaimFieldType type;
    private final Bounds bounds;
    private final List<String> headings;
    private final String note;

    ClaimField(Part part, String wireName, ClaimFieldType type, String headings, String note) {
        this(part, wireName, type, null, headings, note);
    }

    ClaimField(Part part, String wireName, Bounds bounds, String headings, String note) {
        this(part, wireName, ClaimFieldType.WHOLE, bounds, headings, note);
    }

    ClaimField(Part part, String wireName, ClaimFieldType type, Bounds bounds, String headings, String note) {
        this.part = part;
        this.wireName = wireName;
        this.type = type;
        this.bounds = bounds;
        this.headings = List.of(headings.split(";\\s*"));
        this.note = note;
    }

    /** Whether it joined later, so that a claim without it is as before: nothing is written of it. */
    public boolean isLater() {
        return TEXTS.contains(this) && !FIRST_TEXTS.contains(this);
    }

    /** The fields of a part, in the order of the template. */
    public static List<ClaimField> of(Part part) {
        return Arrays.stream(values()).filter(field -> field.part == part).toList();
    }

    /** The fields of a type, in the order of the template. */
    public static List<ClaimField> of(ClaimFieldType type) {
        return Arrays.stream(values()).filter(field -> field.type == type).toList();
    }

    public Part part() {
        return part;
    }

    /** Its name in JSON. */
    public String wireName() {
        return wireName;
    }

    /** Its name in an example, where evidence is written beside the claim. */
    public String exampleName() {
        return this == KIND ? "evidence" : wireName;
    }

    public ClaimFieldType type() {
        return type;
    }

    /** The bounds of a whole number; null of all else. */
    public Bounds bounds() {
        return bounds;
    }

    /** All that its column may be called, the title first. */
    public List<String> headings() {
        return headings;
    }

    /** What its column is called in templates, and what it is called where claims are shown. */
    public String title() {
        return headings.get(0);
    }

    /** What it is for, in a sentence for those who fill in a template. */
    public String note() {
        return note;
    }

    private boolean isText() {
        return type == ClaimFieldType.TEXT || type == ClaimFieldType.NAME;
    }
}
