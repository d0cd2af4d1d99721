package org.claimable.file.table;

import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.claimable.bank.Names;

/**
 * What headings mean beside each other: a heading such as "Ref" is the claim's where another column holds the reference of the
 * evidence, and "Start date" is that of an activity only where the table counts its sessions, and is no export of a survey.
 */
record HeadingsMeant(boolean refIsOfClaim, boolean datesAreOfActivity) {
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

    static HeadingsMeant of(Collection<String> headings) {
        Set<String> keys = headings.stream().map(Names::key).collect(Collectors.toSet());
        boolean claim = headings.stream().anyMatch(each -> Heading.of(each).equals(Optional.of(Heading.CLAIM)));
        boolean sessions = headings.stream().anyMatch(each -> Heading.of(each).equals(Optional.of(Heading.SESSIONS)));
        return new HeadingsMeant(
                !claim
                        && keys.stream().anyMatch(OF_EVIDENCE::contains)
                        && keys.stream().filter(REFS::contains).count() == 1,
                sessions && keys.stream().noneMatch(OF_SURVEYS::contains));
    }

    /** The column that a heading names. */
    Optional<Heading> of(String heading) {
        String key = Names.key(heading);
        if (refIsOfClaim && REFS.contains(key)) {
            return Optional.of(Heading.CLAIM);
        }
        return Heading.of(heading).filter(each -> datesAreOfActivity || !DATES.contains(key));
    }
}
