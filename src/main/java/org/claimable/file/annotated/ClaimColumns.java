package org.claimable.file.annotated;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import org.claimable.bank.EvidenceKind;
import org.claimable.claim.Claim;
import org.claimable.claim.Cohort;
import org.claimable.claim.Evidence;
import org.claimable.claim.Individual;
import org.claimable.file.table.Heading;

/** Claims that came in no table, in the columns of the template, and one for each segment of people. */
record ClaimColumns(Cohort cohort, Map<String, Individual> people, SortedSet<String> segments)
        implements SubmittedColumns {

    static ClaimColumns of(Cohort cohort) {
        Map<String, Individual> people = new HashMap<>();
        SortedSet<String> segments = new TreeSet<>();
        cohort.individuals().forEach(person -> {
            people.put(person.ref(), person);
            segments.addAll(person.segments().keySet());
        });
        return new ClaimColumns(cohort, people, segments);
    }

    @Override
    public List<String> headings() {
        List<String> headings = new ArrayList<>();
        for (Heading heading : Heading.OF_CLAIMS) {
            headings.add(heading.title());
        }
        segments.forEach(segment -> headings.add("Segment: " + segment));
        return headings;
    }

    @Override
    public List<String> cells(int place) {
        Claim claim = cohort.claims().get(place);
        Individual person = people.get(claim.individual());
        List<String> cells = new ArrayList<>();
        for (Heading heading : Heading.OF_CLAIMS) {
            Object value = of(heading, claim, person);
            cells.add(value == null ? "" : value.toString());
        }
        segments.forEach(
                segment -> cells.add(person == null ? "" : person.segments().getOrDefault(segment, "")));
        return cells;
    }

    private static Object of(Heading heading, Claim claim, Individual person) {
        return switch (heading) {
            case CLAIM -> claim.id();
            case PERSON -> claim.individual() == null ? claim.placeholder() : claim.individual();
            case AGE -> person == null ? null : person.age();
            case OUTCOME -> claim.outcome();
            case ACHIEVED_ON -> claim.achievedOn();
            case SERVICE -> claim.service();
            case PROVIDER -> claim.provider();
            case HEADCOUNT -> claim.individual() == null ? claim.headcount() : null;
            case SHARE -> claim.share().stripTrailingZeros().toPlainString();
            case SUSTAINED_YEAR -> claim.sustainedYear();
            default -> claim.evidence() == null ? null : of(heading, claim.evidence());
        };
    }

    private static Object of(Heading heading, Evidence evidence) {
        return switch (heading) {
            case EVIDENCE -> words(evidence.kind().name());
            case REFERENCE -> evidence.reference();
            case FROM -> evidence.from();
            case TO -> evidence.to();
            case SESSIONS -> evidence.sessions();
            case BEFORE ->
                evidence.scoreBefore() == null
                        ? evidence.before()
                        : evidence.scoreBefore().toPlainString();
            case AFTER ->
                evidence.scoreAfter() == null
                        ? evidence.after()
                        : evidence.scoreAfter().toPlainString();
            case BEFORE_ON -> evidence.beforeOn();
            case AFTER_ON -> evidence.afterOn();
            case RETROSPECTIVE ->
                evidence.kind() == EvidenceKind.RECORD ? null : evidence.retrospective() ? "Yes" : "No";
            default -> throw new IllegalArgumentException("No evidence has a " + heading);
        };
    }

    private static String words(String constant) {
        return constant.charAt(0) + constant.substring(1).toLowerCase(Locale.ROOT);
    }
}
