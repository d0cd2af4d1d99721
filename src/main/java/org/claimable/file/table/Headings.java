package org.claimable.file.table;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.claimable.method.bank.Names;
import org.claimable.method.bank.Names.Nearest;
import org.claimable.method.catalogue.ClaimField;

/**
 * What headings mean, alone and beside each other: a heading such as "Ref" is the claim's where another column holds the reference of
 * the evidence, and "Start date" is that of an activity only where the table counts its sessions, and is no export of a survey.
 */
public record Headings(boolean refIsOfClaim, boolean datesAreOfActivity) {
    private static final Pattern IN_BRACKETS = Pattern.compile("[(\\[][^)\\]]*[)\\]]\\W*$");
    private static final int LONGEST = 1_000;
    private static final Map<String, ClaimField> BY_KEY = new HashMap<>();

    private static final Set<String> REFS =
            Set.of("ref", "refno", "refnumber", "reference", "referenceno", "referencenumber");
    private static final Set<String> OF_EVIDENCE = Set.of(
            "evidencereference",
            "evidenceref",
            "recordreference",
            "recordref",
            "documentreference",
            "documentref",
            "evidencelocation");
    private static final Set<String> DATES = Set.of(
            "start", "startdate", "datestarted", "starttime", "end", "enddate", "dateended", "finishdate", "endtime");
    private static final Set<String> OF_SURVEYS = Set.of(
            "respondentid",
            "responseid",
            "collectorid",
            "collector",
            "recordeddate",
            "ipaddress",
            "completiontime",
            "durationinseconds",
            "distributionchannel",
            "userlanguage",
            "submissiondate",
            "submissionid");

    static {
        for (ClaimField field : ClaimField.values()) {
            field.headings().forEach(heading -> BY_KEY.putIfAbsent(Names.key(heading), field));
        }
    }

    static Headings beside(Collection<String> headings) {
        Set<String> keys = headings.stream().map(Names::key).collect(Collectors.toSet());
        boolean claim = headings.stream().anyMatch(each -> alone(each).equals(Optional.of(ClaimField.ID)));
        boolean sessions = headings.stream().anyMatch(each -> alone(each).equals(Optional.of(ClaimField.SESSIONS)));
        return new Headings(
                !claim
                        && keys.stream().anyMatch(OF_EVIDENCE::contains)
                        && keys.stream().filter(REFS::contains).count() == 1,
                sessions && keys.stream().noneMatch(OF_SURVEYS::contains));
    }

    /** The field that a heading names beside the others. */
    Optional<ClaimField> of(String heading) {
        String key = Names.key(heading);
        if (refIsOfClaim && REFS.contains(key)) {
            return Optional.of(ClaimField.ID);
        }
        return alone(heading).filter(each -> datesAreOfActivity || !DATES.contains(key));
    }

    /** The field that a heading names by itself, case, spaces, punctuation and what follows in brackets aside. */
    public static Optional<ClaimField> alone(String heading) {
        if (heading.length() > LONGEST) {
            return Optional.empty();
        }
        ClaimField whole = BY_KEY.get(Names.key(heading));
        if (whole != null) {
            return Optional.of(whole);
        }
        Matcher brackets = IN_BRACKETS.matcher(heading);
        boolean ofName = brackets.find() && Names.key(brackets.group()).contains("name");
        ClaimField before = BY_KEY.get(Names.key(brackets.replaceFirst("")));
        return Optional.ofNullable(ofName && before == ClaimField.PERSON ? null : before);
    }

    /** Whether a heading is one of those of a field but for a few letters. */
    static boolean areLike(ClaimField field, String heading) {
        return heading.length() <= LONGEST
                && Nearest.to(heading, field.headings().stream()).isPresent();
    }

    /** The column of claims or of people with one of these names, case, spaces and punctuation aside. */
    static Optional<ClaimField> titled(String title) {
        return alone(title).filter(ClaimField.COLUMNS::contains);
    }

    /** The titles of the columns of claims, for those who mistyped one. */
    static String titles() {
        return ClaimField.COLUMNS.stream().map(ClaimField::title).collect(Collectors.joining(", "));
    }
}
