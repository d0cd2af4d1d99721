package org.claimable.method.report;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.claimable.method.catalogue.Spelling;
import org.claimable.method.report.CaveatCount.CaveatGroup;

/**
 * People whose references are one when they are folded (CO-07), of parts of a cohort in any order, put together: what
 * {@link PassingReferences} finds of people who pass in their order.
 */
public final class AlikePeople implements Serializable {
    private static final long serialVersionUID = 1;

    /** One who comes first, and as many of the others as are shown. */
    private static final int MOST_KEPT = 1 + ReferenceFindings.MOST_GROUPS;

    private static final Comparator<Met> BY_LINE = Comparator.comparingLong(Met::line);
    private static final long LISTED = Long.MAX_VALUE / 2;

    private final List<Met> people = new ArrayList<>(1);
    private final SortedMap<String, Listed> listed = new TreeMap<>();
    private long met;

    /** Someone on a line, by the reference and the ids of the claims there. */
    public record Met(long line, String reference, List<String> claims) implements Serializable {
        public Met {
            claims = List.copyOf(claims);
        }
    }

    private record Listed(long place, String reference) implements Serializable {}

    /** References that may be of one person, and where it is found among all such. */
    public record Alike(long place, CaveatGroup group) implements Serializable {}

    /** Adds someone. */
    public AlikePeople add(Met person) {
        met++;
        people.add(person);
        return cut();
    }

    /** Adds a reference that is listed without claims at a place among all that are. */
    public AlikePeople add(long place, String reference) {
        listed.merge(Spelling.compared(reference), new Listed(place, reference), (a, b) -> a.place <= b.place ? a : b);
        return this;
    }

    /** Adds what another part has of the same folded reference. */
    public AlikePeople add(AlikePeople part) {
        met = Math.addExact(met, part.met);
        people.addAll(part.people);
        part.listed.forEach((compared, each) -> add(each.place, each.reference));
        return cut();
    }

    private AlikePeople cut() {
        if (people.size() > 2 * MOST_KEPT) {
            keepFirst();
        }
        return this;
    }

    private void keepFirst() {
        people.sort(BY_LINE);
        if (people.size() > MOST_KEPT) {
            people.subList(MOST_KEPT, people.size()).clear();
        }
    }

    /** How many groups there are in all. */
    public long count() {
        keepFirst();
        if (people.isEmpty()) {
            return listed.size() > 1 ? 1 : 0;
        }
        return references().size() > 1 ? met : met - 1;
    }

    /** The first person's reference, and those listed that are written otherwise. */
    private List<String> references() {
        String first = people.get(0).reference;
        List<String> references = new ArrayList<>(List.of(first));
        listed.forEach((compared, each) -> {
            if (!compared.equals(Spelling.compared(first))) {
                references.add(each.reference);
            }
        });
        return references;
    }

    /** The first of the groups, as many as are shown. */
    public List<Alike> groups() {
        keepFirst();
        List<Alike> groups = new ArrayList<>();
        if (people.isEmpty()) {
            if (listed.size() > 1) {
                long place =
                        listed.values().stream().mapToLong(Listed::place).min().orElseThrow();
                List<String> all =
                        listed.values().stream().map(Listed::reference).toList();
                groups.add(new Alike(LISTED + place, new CaveatGroup(all, List.of(), List.of())));
            }
            return groups;
        }
        Met first = people.get(0);
        List<String> references = references();
        if (references.size() > 1) {
            groups.add(new Alike(first.line, new CaveatGroup(references, first.claims, List.of())));
        }
        people.stream()
                .skip(1)
                .map(each -> new Alike(
                        each.line, new CaveatGroup(List.of(each.reference), each.claims, List.of(first.line))))
                .forEach(groups::add);
        return groups;
    }
}
