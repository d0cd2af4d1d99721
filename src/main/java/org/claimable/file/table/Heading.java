package org.claimable.file.table;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.claimable.bank.Names;
import org.claimable.bank.Nearest;

/** The columns of tables, each with the headings that people give it. */
public enum Heading {
    CLAIM("Claim; Claim id; Id; Claim reference; Claim ref; Claim number; Claim no; Row id; Line number"),
    PERSON(PersonHeadings.all()),
    AGE("Age; Age when achieved; Age at outcome; Age in years"),
    OUTCOME(
            "Outcome; Outcome claimed; Outcome achieved; Value outcome; Outcome name; Outcome code; Social value outcome;"
                    + " UKSVB outcome; Social impact outcome"),
    ACHIEVED_ON(
            "Achieved on; Date achieved; Achieved; Outcome date; Date of outcome; Date outcome achieved; Achieved date;"
                    + " Date of achievement; Achievement date; Date"),
    SERVICE(
            "Service; Service name; Project; Project name; Activity; Activity name; Programme; Programme name; Intervention"),
    PROVIDER("Provider; Provider name; Delivery partner; Partner; Delivered by; Contractor; Contractor name; Supplier;"
            + " Organisation; Organisation name"),
    EVIDENCE("Evidence; Evidence kind; Evidence type; Kind of evidence; Type of evidence"),
    REFERENCE("Reference; Evidence reference; Evidence ref; Record reference; Document reference; Evidence location"),
    FROM(
            "From; Evidence from; First day; Start; Start date; Date started; First session; Activity start; Activity start date;"
                    + " Activity started; Course start; Course start date; Placement start; Placement start date"),
    TO(
            "To; Evidence to; Last day; End; End date; Date ended; Finish date; Last session; Activity end; Activity end date;"
                    + " Activity ended; Course end; Course end date; Placement end; Placement end date"),
    SESSIONS("Sessions; Number of sessions; No of sessions; Sessions attended; Attendances"),
    BEFORE(
            "Before; Answer before; Score before; Pre; Pre survey; Pre score; Pre answer; Baseline; Baseline answer; Baseline score"),
    AFTER("After; Answer after; Score after; Post; Post survey; Post score; Post answer; Follow up; Follow up answer;"
            + " Follow up score"),
    BEFORE_ON(
            "Before on; Date before; Before date; Date of before; Pre survey date; Pre date; Baseline date; Date of baseline"),
    AFTER_ON(
            "After on; Date after; After date; Date of after; Post survey date; Post date; Follow up date; Date of follow up"),
    RETROSPECTIVE("Retrospective; Asked together; Retrospective survey"),
    HEADCOUNT("Headcount; People; Number of people; No of people; Number of participants; Participants; Attendees;"
            + " Beneficiaries; Number of beneficiaries"),
    SHARE("Share; Share of activity; Share claimed; Attribution; Attribution share"),
    SUSTAINED_YEAR("Sustained year; Year of outcome; Year sustained"),
    VALUE("Value; Promised value; Value promised; Committed value; Target value; Value in pounds; Pounds"),
    NOTE("Note; Notes; Comment; Comments; Assumption; Assumptions");

    /** The columns of claims, in the order of the template; the others belong to plans. */
    public static final List<Heading> OF_CLAIMS = Arrays.stream(values())
            .filter(each -> each != VALUE && each != NOTE)
            .toList();

    private static final Pattern IN_BRACKETS = Pattern.compile("[(\\[][^)\\]]*[)\\]]\\W*$");
    private static final int LONGEST = 1_000;
    private static final Map<String, Heading> BY_KEY = new HashMap<>();

    static {
        for (Heading each : values()) {
            each.spellings.forEach(spelling -> BY_KEY.putIfAbsent(Names.key(spelling), each));
        }
    }

    private final List<String> spellings;

    Heading(String spellings) {
        this(List.of(spellings.split(";\\s*")));
    }

    Heading(List<String> spellings) {
        this.spellings = spellings;
    }

    /** The heading as templates write it. */
    public String title() {
        return spellings.get(0);
    }

    /** All that it may be called, the title first. */
    List<String> spellings() {
        return spellings;
    }

    /** Whether a heading is one of its spellings but for a few letters. */
    boolean isLike(String heading) {
        return heading.length() <= LONGEST
                && Nearest.to(heading, spellings.stream()).isPresent();
    }

    /** The column of claims or of people with one of these names, case, spaces and punctuation aside. */
    static Optional<Heading> titled(String title) {
        return of(title).filter(OF_CLAIMS::contains);
    }

    /** The names of the columns of claims, for those who mistyped one. */
    static String titles() {
        return OF_CLAIMS.stream().map(Heading::title).collect(Collectors.joining(", "));
    }

    /** The column that a heading names, case, spaces, punctuation and what follows in brackets aside. */
    public static Optional<Heading> of(String heading) {
        if (heading.length() > LONGEST) {
            return Optional.empty();
        }
        Heading whole = BY_KEY.get(Names.key(heading));
        if (whole != null) {
            return Optional.of(whole);
        }
        Matcher brackets = IN_BRACKETS.matcher(heading);
        boolean ofName = brackets.find() && Names.key(brackets.group()).contains("name");
        Heading before = BY_KEY.get(Names.key(brackets.replaceFirst("")));
        return Optional.ofNullable(ofName && before == PERSON ? null : before);
    }
}
